"""What the overview shows of the procedure, of the people around the family, and of who reads along."""

from datetime import timedelta

import pytest

from tests.app.conftest import button, html_of
from workbook.model.dates import When
from workbook.model.people import Consent
from workbook.model.procedure import Situation
from workbook.services.dossiers import add_consent, keep_person, name_situation
from workbook.services.information import tell
from workbook.services.notes import write_note
from workbook.services.procedure import new_event, record_event
from workbook.ui.dialogs import put_back
from workbook.words import words_in

NL = words_in("nl")


@pytest.mark.parametrize(
    ("precision", "days", "is_marked"),
    [("day", 30, False), ("month", 0, False), ("year", 0, False), ("day", 0, True), ("day", -1, True)],
)
def test_you_are_only_where_you_surely_have_been(visit, workspace, family, precision, days, is_marked):
    on = workspace.now().date() + timedelta(days=days)
    if precision != "day":
        on = on.replace(day=1, month=1 if precision == "year" else on.month)
    event = new_event(workspace, "interview-cgvs", When(on=on, precision=precision))
    record_event(workspace, family.id, event)
    page = visit("overview", d=family.id)
    assert (NL.gettext("You are here") in html_of(page)) == is_marked


def test_a_remark_and_wishes_are_shown_outside_their_dialogs(visit, workspace, family):
    laila = family.adults[0]
    keep_person(workspace, family.id, laila.having(interpreter_wishes="een vrouw"), seen=laila)
    name_situation(workspace, family.id, Situation(id="s", kind="medical", words="rolstoel"))
    said = html_of(visit("overview", d=family.id))
    assert "rolstoel" in said
    assert "een vrouw" in said


def test_what_is_one_persons_alone_is_shown_with_that_person_only(visit, workspace, family):
    laila, karim = family.adults
    special = Situation(id="s", kind="violence", person=laila.id, words="liever niet thuis bellen")
    name_situation(workspace, family.id, special)
    assert "thuis bellen" not in html_of(visit("overview", d=family.id))
    assert "thuis bellen" not in words_of(visit, family, karim)
    assert "thuis bellen" in words_of(visit, family, laila)


def test_words_are_read_along_only_by_whom_was_agreed(visit, workspace, family):
    laila, karim = family.adults
    write_note(workspace, family.id, "Naar mijn zus.", person=laila.id)
    assert "Naar mijn zus." not in words_of(visit, family, karim)
    consent = Consent(id="c", person=laila.id, reader=karim.id, given_on=workspace.now().date())
    add_consent(workspace, family.id, consent)
    said = words_of(visit, family, karim)
    assert "Naar mijn zus." in said
    title = NL.gettext("{owner} agreed that {reader} reads along")
    assert title.format(owner="Laila", reader="Karim") in said


def words_of(visit, family, person):
    page = visit("overview", d=family.id)
    whose = next(one for one in page.button_group if one.key == f"of whom {family.id}")
    return html_of(whose.set_value(person.id).run())


def test_what_was_taken_out_is_put_back_with_a_click(visit, workspace, family):
    event = new_event(workspace, "appeal", When.unknown())
    page = visit("overview", d=family.id)
    page.session_state[put_back._TAKEN_OUT] = (family.id, event)
    page.run()
    button(page, NL.gettext("Put it back")).click().run()
    assert not page.exception
    assert workspace.store.load(family.id).procedure[0].events == (event,)
    assert not [one for one in page.button if one.label == NL.gettext("Put it back")]


def test_what_was_explained_to_one_partner_is_listed_with_that_partner_only(visit, workspace, family):
    laila, karim = family.adults
    tell(workspace, family.id, laila.id, "return")
    explained = NL.gettext("explained by {name}").format(name="An")
    assert explained in opened_words_of(visit, family, laila)
    assert explained not in opened_words_of(visit, family, karim)


def opened_words_of(visit, family, person):
    page = visit("overview", d=family.id)
    page.session_state[f"fold explained {person.id} is open"] = True
    whose = next(one for one in page.button_group if one.key == f"of whom {family.id}")
    return html_of(whose.set_value(person.id).run())
