"""Two colleagues change the same dossier: nobody's words are lost, whoever is second sees both."""

from datetime import date, time

import pytest

from workbook.errors import TextChanged
from workbook.model.conversations import InterpreterBooking, NextMeeting
from workbook.model.people import Lawyer
from workbook.model.value import merged
from workbook.services.conversations import Plan, meet_next, open_conversation, plan_conversation
from workbook.services.dossiers import keep_lawyer, keep_person
from workbook.services.notes import read_back, write_note

SEEN = Lawyer(name="Mr Peeters", reach="02")


def test_parts_that_only_one_of_them_changed_are_both_kept():
    mine, theirs = SEEN.having(reach="03"), SEEN.having(name="Ms Peeters")
    assert merged(mine, theirs, seen=SEEN) == Lawyer(name="Ms Peeters", reach="03")


def test_the_same_part_changed_twice_shows_both_texts():
    with pytest.raises(TextChanged) as clash:
        merged(SEEN.having(reach="03"), SEEN.having(reach="04"), seen=SEEN)
    assert clash.value.values == {"mine": "03", "theirs": "04"}


def test_what_a_colleague_took_out_is_not_quietly_put_back():
    with pytest.raises(TextChanged):
        merged(SEEN.having(reach="03"), None, seen=SEEN)


def test_a_birth_year_by_an_and_a_name_by_bram_are_both_kept(workspace, a_dossier):
    seen = a_dossier.person("laila")
    keep_person(workspace, a_dossier.id, seen.having(pseudonym="Leila"), seen=seen)
    after = keep_person(workspace, a_dossier.id, seen.having(birth_year=1991), seen=seen)
    laila = after.person("laila")
    assert (laila.pseudonym, laila.birth_year) == ("Leila", 1991)


def test_two_lawyers_typed_at_once_are_both_shown(workspace, a_dossier):
    seen = a_dossier.lawyer
    keep_lawyer(workspace, a_dossier.id, Lawyer(name="Mr Janssens"), seen=seen)
    with pytest.raises(TextChanged):
        keep_lawyer(workspace, a_dossier.id, Lawyer(name="Ms Dubois"), seen=seen)


def test_a_day_by_an_and_an_interpreter_by_bram_are_both_planned(workspace, a_dossier, library):
    _dossier, talk = open_conversation(workspace, a_dossier.id, "interim", "laila", library)
    booking = InterpreterBooking(language="prs", minutes=15)
    plan_conversation(workspace, a_dossier.id, talk, Plan(booking=booking), seen=Plan())
    after = plan_conversation(
        workspace, a_dossier.id, talk, Plan(date(2026, 12, 1), time(14)), seen=Plan()
    ).conversation(talk)
    assert (after.planned_on, after.planned_at, after.booking) == (date(2026, 12, 1), time(14), booking)


def test_two_next_meetings_set_at_once_are_both_shown(workspace, a_dossier):
    mine, theirs = NextMeeting(on=date(2026, 12, 1)), NextMeeting(on=date(2026, 12, 2))
    meet_next(workspace, a_dossier.id, "with-laila", theirs, seen=None)
    with pytest.raises(TextChanged):
        meet_next(workspace, a_dossier.id, "with-laila", mine, seen=None)
    assert meet_next(workspace, a_dossier.id, "with-laila", mine, seen=theirs)


def test_two_corrections_of_one_line_are_both_shown(workspace, a_dossier):
    note = write_note(workspace, a_dossier.id, "Mijn broer", person="laila").notes[-1]
    read_back(workspace, a_dossier.id, note.id, "different", "Mijn oudste broer", seen="")
    with pytest.raises(TextChanged) as clash:
        read_back(workspace, a_dossier.id, note.id, "different", "Mijn zus", seen="")
    assert clash.value.values == {"mine": "Mijn zus", "theirs": "Mijn oudste broer"}
