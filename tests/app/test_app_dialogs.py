"""The dialogs of the overview, each opened on its own as a fragment of the page would run it."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import button, field, html_of
from workbook.errors import LastDayIncomplete, TextChanged
from workbook.model.dates import When
from workbook.model.people import EarlierCounsellor, Interpreter, Lawyer, SpokenLanguage
from workbook.model.procedure import Delivery, LastDay, ProcedureEvent
from workbook.problems import sentence
from workbook.services.dossiers import add_interpreter, keep_earlier_counsellor, keep_lawyer, keep_person
from workbook.services.information import tell
from workbook.services.procedure import record_event
from workbook.words import words_in

NL = words_in("nl")
LETTER_SAYS = NL.gettext("What the letter says about the term, in its own words")
LAST_DAY = NL.gettext("Last day, confirmed by the lawyer")
CONFIRMED_BY = NL.gettext("Confirmed by")


def the_dialog(of: str, dossier_id: str, part: str) -> None:
    from importlib import import_module

    import streamlit as st

    from workbook.ui import session
    from workbook.ui.dialogs import seen

    if "dossier" not in st.session_state:
        dossier = session.workspace().store.load(dossier_id)
        known = {
            "event": {one.id: one for track in dossier.procedure for one in track.events}.get(part),
            "person": {one.id: one for one in dossier.people}.get(part),
            "given": {one.id: one for one in dossier.information}.get(part),
            "lawyer": dossier.lawyer,
            "earlier": dossier.earlier_counsellor,
        }[of]
        st.session_state["dossier"], st.session_state["known"] = dossier, known
        st.session_state["at"] = seen.begin(of, known)
    state = st.session_state
    room = import_module(f"workbook.ui.dialogs.{'around' if of in ('lawyer', 'earlier') else of}")
    body = getattr(room, f"_{of}", None) or room._body
    if of in ("lawyer", "earlier"):
        body(state["dossier"], state["at"])
    else:
        body(state["dossier"], state["known"], state["at"])


@pytest.fixture
def dialog(workspace, family) -> Callable[..., AppTest]:
    def opened(of: str, part: str = "") -> AppTest:
        return AppTest.from_function(
            the_dialog, default_timeout=20, kwargs={"of": of, "dossier_id": family.id, "part": part}
        ).run()

    return opened


@pytest.fixture
def decision(workspace, family) -> ProcedureEvent:
    event = ProcedureEvent(id="decision", kind="decision-cgvs", when=When.day(date(2026, 7, 10)))
    record_event(workspace, family.id, event)
    return event


def pills(app: AppTest, label: str):
    return next(one for one in app.button_group if one.label == NL.gettext(label))


def keep(app: AppTest) -> AppTest:
    app = button(app, NL.gettext("Keep")).click().run()
    assert not app.exception
    return app


def events(workspace, family) -> tuple[ProcedureEvent, ...]:
    (track,) = workspace.store.load(family.id).procedure
    return track.events


# A decision and its letter


def test_nothing_is_chosen_for_the_counsellor(dialog, workspace, family, decision):
    keep(dialog("event", "decision"))
    assert events(workspace, family) == (decision,)


def test_protection_granted_is_never_kept_as_a_refusal(dialog, workspace, family):
    page = dialog("event")
    pills(page, "What").set_value("protection-granted").run()
    assert LAST_DAY not in {one.label for one in page.text_input}
    options = list(pills(page, "The decision says").options)
    assert options == [NL.gettext("refugee status"), NL.gettext("subsidiary protection")]
    keep(page)
    (granted,) = events(workspace, family)
    assert (granted.kind, granted.outcome, granted.delivery) == ("protection-granted", None, None)


@pytest.mark.parametrize(("label", "typed"), [(CONFIRMED_BY, "Mr. Peeters"), (LAST_DAY, "20/7/2026")])
def test_half_a_confirmation_is_not_kept_and_not_lost(dialog, workspace, family, decision, label, typed):
    page = dialog("event", "decision")
    field(page, label).set_value(typed)
    page = keep(page)
    assert sentence(LastDayIncomplete(), NL) in html_of(page)
    assert field(page, label).value == typed
    assert events(workspace, family) == (decision,)


def test_the_day_of_the_confirmation_stands_when_something_else_is_changed(
    dialog, workspace, family, decision
):
    last = LastDay(on=date(2026, 7, 20), confirmed_by="Mr. Peeters", confirmed_on=date(2026, 7, 11))
    record_event(workspace, family.id, decision.having(delivery=Delivery(last_day=last)), seen=decision)
    page = dialog("event", "decision")
    field(page, LETTER_SAYS).set_value("binnen tien dagen")
    keep(page)
    (after,) = events(workspace, family)
    assert after.delivery == Delivery(letter_says="binnen tien dagen", last_day=last)


def test_a_colleague_writes_the_letter_while_the_lawyer_is_asked(dialog, workspace, family, decision):
    page = dialog("event", "decision")
    theirs = decision.having(delivery=Delivery(letter_says="binnen tien dagen"))
    record_event(workspace, family.id, theirs, seen=decision)
    field(page, LETTER_SAYS).set_value("tien dagen")
    page = keep(page)
    assert "binnen tien dagen" in html_of(page)
    keep(page)
    assert events(workspace, family)[0].delivery.letter_says == "tien dagen"


# People


def test_both_texts_were_read_and_the_name_can_be_kept(dialog, workspace, family):
    laila = family.adults[0]
    page = dialog("person", laila.id)
    keep_person(workspace, family.id, laila.having(pseudonym="Leila", birth_year=1990), seen=laila)
    field(page, NL.gettext("Made-up first name")).set_value("Lili")
    page = keep(page)
    assert sentence(TextChanged(), NL) in html_of(page)
    keep(page)
    after = workspace.store.load(family.id).person(laila.id)
    assert (after.pseudonym, after.birth_year) == ("Lili", 1990)


def test_other_languages_stay_where_the_first_is_not_known_yet(dialog, workspace, family):
    laila = family.adults[0]
    speaks = laila.having(languages=(SpokenLanguage(code="prs"), SpokenLanguage(code="en")))
    keep_person(workspace, family.id, speaks, seen=laila)
    page = dialog("person", laila.id)
    page.selectbox[0].set_value("").run()
    keep(page)
    after = workspace.store.load(family.id).person(laila.id)
    assert after.languages == (SpokenLanguage(code="en"),)


def test_two_colleagues_note_another_lawyer(dialog, workspace, family):
    page = dialog("lawyer")
    keep_lawyer(workspace, family.id, Lawyer(name="Mr. Peeters", reach="0470"))
    field(page, NL.gettext("Name")).set_value("Mr. Claes")
    page = keep(page)
    assert "Mr. Peeters, 0470" in html_of(page)
    keep(page)
    assert workspace.store.load(family.id).lawyer.name == "Mr. Claes"


def test_the_day_of_the_call_stands(dialog, workspace, family):
    els = EarlierCounsellor(name="Els", called_on=date(2026, 7, 3))
    keep_earlier_counsellor(workspace, family.id, els)
    page = dialog("earlier")
    field(page, NL.gettext("How to reach")).set_value("0470")
    keep(page)
    assert workspace.store.load(family.id).earlier_counsellor == els.having(reach="0470")


# What was explained


def test_the_interpreter_who_was_there_is_added_afterwards(dialog, workspace, family):
    laila = family.adults[0]
    mina = Interpreter(id="mina", name="Mina", languages=("prs",))
    add_interpreter(workspace, family.id, mina)
    tell(workspace, family.id, laila.id, "return")
    (given,) = workspace.store.load(family.id).information
    page = dialog("given", given.id)
    pills(page, "With which interpreter").set_value("mina").run()
    field(page, NL.gettext("Who explained it")).set_value("Tine")
    keep(page)
    (after,) = workspace.store.load(family.id).information
    assert (after.interpreter, after.by, after.given_on) == ("mina", "Tine", given.given_on)


@pytest.mark.parametrize("typed", ["", "ooit"])
def test_a_day_that_cannot_be_read_changes_nothing(dialog, workspace, family, typed):
    tell(workspace, family.id, family.adults[0].id, "return")
    (given,) = workspace.store.load(family.id).information
    page = dialog("given", given.id)
    field(page, NL.gettext("Day")).set_value(typed)
    page = keep(page)
    assert "wb-problem" in html_of(page)
    assert workspace.store.load(family.id).information == (given,)
