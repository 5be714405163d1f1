"""Both lines as pages: what cannot be meant is said; what runs beside is drawn beside, for one person."""

from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import button, field, html_of, tap
from workbook.content.library import library
from workbook.errors import DateUnclear, DateUnlikely, WordsMissing
from workbook.model.dates import When
from workbook.model.life import LifeEvent, LifeWhen
from workbook.model.lifeline import lifeline
from workbook.problems import sentence
from workbook.services.procedure import new_event, record_event
from workbook.words import words_in

NL = words_in("nl")
WORDS = NL.gettext("In the person’s words")
WHEN = NL.gettext("When: a day, a month, a season or only a year")


def the_dialog(dossier_id: str, person: str) -> None:
    import streamlit as st

    from workbook.model.lifeline import lifeline
    from workbook.ui import session
    from workbook.ui.dialogs import life_event, seen

    dossier = session.workspace().store.load(dossier_id)
    if "at" not in st.session_state:
        st.session_state["at"] = seen.begin("life", None)
    mine = lifeline(dossier, person, session.workspace().now().date())
    life_event._body(dossier, mine, person, None, st.session_state["at"])


@pytest.fixture
def dialog(workspace, family):
    kwargs = {"dossier_id": family.id, "person": family.adults[0].id}
    return AppTest.from_function(the_dialog, default_timeout=20, kwargs=kwargs).run()


def keep(app):
    app = button(app, NL.gettext("Keep")).click().run()
    assert not app.exception
    return app


@pytest.mark.parametrize(
    ("words", "when", "error"),
    [
        ("Trouwen", "ooit", DateUnclear(typed="ooit")),
        ("Trouwen", "zomer", DateUnclear(typed="zomer")),
        ("Trouwen", "1/1/9999", DateUnlikely(year=9999)),
        ("Trouwen", "9999", DateUnlikely(year=9999)),
        ("   ", "2013", WordsMissing()),
    ],
)
def test_what_cannot_be_meant_is_said_and_stands_in_the_field(dialog, workspace, family, words, when, error):
    field(dialog, WORDS).set_value(words)
    field(dialog, WHEN).set_value(when)
    app = keep(dialog)
    assert sentence(error, NL) in html_of(app)
    assert (field(app, WORDS).value, field(app, WHEN).value) == (words, when)
    assert workspace.store.load(family.id).life == ()


@pytest.mark.parametrize(
    ("typed", "precision"), [("zomer 2013", "season"), ("6/2013", "month"), ("2013", "year"), ("", "unknown")]
)
def test_a_date_is_kept_as_honestly_as_it_was_typed(dialog, workspace, family, typed, precision):
    field(dialog, WORDS).set_value("Trouwen")
    field(dialog, WHEN).set_value(typed)
    keep(dialog)
    (event,) = workspace.store.load(family.id).life
    assert event.when.at.precision == precision


def test_what_was_moved_in_the_list_can_be_undone(visit, workspace, family):
    """It was not: the list told the undoing of another person than the line did."""
    laila = family.adults[0]
    told = LifeEvent(
        id="school", person=laila.id, words="Naar school", when=LifeWhen(at=When.day(date(2001, 9, 1)))
    )
    workspace.store.save(family.having(life=(told,)), seen=family.version)
    page = visit("lifeline", d=family.id, p=laila.id)
    page.session_state[f"list {family.id} {laila.id} is open"] = True
    tap(page.run(), NL.gettext("Later"))
    assert workspace.store.load(family.id).life != (told,)
    undo = button(page, NL.gettext("Undo"))
    assert not undo.disabled
    undo.click().run()
    assert workspace.store.load(family.id).life == (told,)


def test_a_medical_request_is_drawn_beside_the_line_of_that_person_only(visit, workspace, family):
    laila, karim = family.adults
    day = When.day(workspace.now().date() - timedelta(days=1))
    record_event(workspace, family.id, new_event(workspace, "medical-request", day), person=laila.id)
    beside = library().text("drawing.beside", "nl")
    assert beside in drawing(visit("procedure_line", d=family.id, p=laila.id))
    assert beside not in drawing(visit("procedure_line", d=family.id, p=karim.id))


def test_a_procedure_apart_begins_with_what_was_shared_and_goes_its_own_way(visit, workspace, family):
    laila, karim = family.adults
    day = When.day(workspace.now().date() - timedelta(days=9))
    record_event(workspace, family.id, new_event(workspace, "application", day))
    page = visit("procedure_line", d=family.id, p=laila.id)
    button(page, NL.gettext("{name} has a procedure apart").format(name="Laila")).click().run()
    refused = new_event(workspace, "decision-cgvs", day).having(outcome="refusal")
    after = record_event(workspace, family.id, refused, person=laila.id)
    assert [one.kind for one in after.track_of(laila.id).events] == ["application", "decision-cgvs"]
    assert [one.kind for one in after.track_of(karim.id).events] == ["application"]


def test_the_lifeline_says_that_it_is_no_interview(visit, family):
    said = html_of(visit("lifeline", d=family.id))
    assert library().text("workbook.lifeline.no-therapy", "nl") in said


def test_nearer_to_the_future_now_stays(workspace, family):
    mine = lifeline(family, family.adults[0].id, workspace.now().date())
    assert [point.id for point in mine.only(("ahead",)).points] == ["now"]
    assert [point.id for point in mine.only(("earlier",)).points] == ["closed earlier"]


def drawing(page):
    """What is sent to be drawn."""
    return "".join(str(element.proto) for element in page.main)
