"""Today: what is timely and due, this week's meetings, and what was left unfinished."""

from datetime import date, time, timedelta

import pytest

from workbook.errors import DossierDamaged
from workbook.model.conversations import NextMeeting
from workbook.model.dates import When
from workbook.model.drafts import Draft
from workbook.services.agenda import LOOKED_THROUGH, agenda, agreed_meeting
from workbook.services.conversations import (
    Plan,
    begin_conversation,
    meet_next,
    open_conversation,
    plan_conversation,
    say_when_held,
)
from workbook.services.dossiers import NewFamily, begin_family
from workbook.services.procedure import new_event, record_event

TODAY = date(2026, 7, 14)


def test_each_partner_is_timely_and_told_apart(workspace, a_dossier):
    found = agenda(workspace)
    assert [(dossier.id, answer.person) for dossier, answer in found.timely] == [
        ("family", "laila"),
        ("family", "karim"),
    ]
    assert {answer.conversation for _dossier, answer in found.timely} == {"exploration"}


def test_who_has_a_day_comes_first(workspace, a_dossier):
    plan_conversation(workspace, a_dossier.id, "with-karim", Plan(on=TODAY, at=time(10)))
    assert [answer.person for _dossier, answer in agenda(workspace).timely] == ["karim", "laila"]


def test_what_is_due_soonest_comes_first(workspace, a_dossier):
    refused = new_event(workspace, "decision-cgvs", When.day(TODAY)).having(outcome="refusal")
    record_event(workspace, a_dossier.id, refused)
    begin_family(workspace, NewFamily("Gezin Es", ("Bo",), applied_on=date(2026, 7, 1)))
    due = agenda(workspace).due
    assert [one.duty for _dossier, one in due] == ["duty-refusal", "duty-refusal", "duty-intake"]


@pytest.mark.parametrize(
    ("days", "is_there"),
    [(-1, False), (0, True), (6, True), (7, False)],
    ids=["past", "now", "week", "later"],
)
def test_meetings_are_those_of_the_next_seven_days(workspace, a_dossier, days, is_there):
    plan_conversation(workspace, a_dossier.id, "with-laila", Plan(on=TODAY + timedelta(days)))
    assert bool(agenda(workspace).meetings) == is_there


def test_a_next_meeting_that_was_agreed_is_one_too(workspace, a_dossier):
    ahead = NextMeeting(on=TODAY + timedelta(2), at=time(9))
    begin_conversation(workspace, a_dossier.id, "with-laila")
    meet_next(workspace, a_dossier.id, "with-laila", ahead, seen=None)
    (meeting,) = agenda(workspace).meetings
    assert (meeting.on, meeting.at, meeting.is_planned) == (ahead.on, ahead.at, False)


def test_what_was_begun_or_typed_is_unfinished(workspace, a_dossier):
    begin_conversation(workspace, a_dossier.id, "with-laila")
    typed = Draft(
        id="d",
        dossier=a_dossier.id,
        owner="tab",
        field="note",
        words="half",
        typed_at=workspace.now(),
        conversation="with-karim",
    )
    workspace.store.keep_draft(typed)
    left = {one.talk.id: one.has_words for one in agenda(workspace).unfinished}
    assert left == {"with-laila": False, "with-karim": True}


def test_a_damaged_dossier_keeps_no_other_from_today(workspace, a_dossier, monkeypatch):
    other = begin_family(workspace, NewFamily("Gezin Es", ("Bo",), applied_on=TODAY))
    whole = workspace.store.load

    def load(dossier_id):
        if dossier_id == a_dossier.id:
            raise DossierDamaged(file="x", dossier=dossier_id)
        return whole(dossier_id)

    monkeypatch.setattr(workspace.store, "load", load)
    assert {dossier.id for dossier, _answer in agenda(workspace).timely} == {other.id}


def test_with_very_many_dossiers_only_the_last_touched_are_looked_through(workspace):
    for number in range(LOOKED_THROUGH + 1):
        begin_family(workspace, NewFamily(f"Gezin {number}", ("Bo",), applied_on=TODAY))
    found = agenda(workspace)
    assert not found.is_all
    assert len(found.timely) == LOOKED_THROUGH


def test_an_agreed_meeting_stays_while_the_next_conversation_is_only_prepared(
    workspace, a_dossier, library, clock
):
    ahead = NextMeeting(on=TODAY + timedelta(2), at=time(9))
    begin_conversation(workspace, a_dossier.id, "with-laila")
    meet_next(workspace, a_dossier.id, "with-laila", ahead, seen=None)
    clock.later(minutes=5)
    dossier, talk = open_conversation(workspace, a_dossier.id, "what-if", "laila", library)
    assert [meeting.on for meeting in agenda(workspace).meetings] == [ahead.on]
    assert agreed_meeting(dossier, "laila") == ahead
    dossier = plan_conversation(workspace, a_dossier.id, talk, Plan(on=TODAY + timedelta(3)))
    assert [meeting.on for meeting in agenda(workspace).meetings] == [TODAY + timedelta(3)]
    assert agreed_meeting(dossier, "laila") is None


def test_what_is_typed_over_from_paper_is_unfinished_and_no_meeting_to_come(workspace, a_dossier):
    plan_conversation(workspace, a_dossier.id, "with-laila", Plan(on=TODAY))
    say_when_held(workspace, a_dossier.id, "with-laila", TODAY)
    found = agenda(workspace)
    assert [one.talk.id for one in found.unfinished] == ["with-laila"]
    assert found.meetings == ()
