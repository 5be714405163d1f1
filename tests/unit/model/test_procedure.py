from datetime import date

import pytest

from workbook.errors import DecisionBeforeApplication, LastDayIncomplete
from workbook.model.dates import When
from workbook.model.procedure import LastDay, ProcedureEvent, ProcedureTrack, Situation

ASKED = ProcedureEvent(id="asked", kind="application", when=When.day(date(2026, 7, 2)))


def decided(when: When, kind: str = "decision-cgvs") -> ProcedureEvent:
    return ProcedureEvent(id="decided", kind=kind, when=when, outcome="refusal")


@pytest.mark.parametrize("kind", ["decision-cgvs", "decision-rvv", "protection-granted"])
@pytest.mark.parametrize("order", [1, -1])
def test_no_decision_comes_before_its_application(kind, order):
    events = (ASKED, decided(When.day(date(2026, 7, 1)), kind))[::order]
    with pytest.raises(DecisionBeforeApplication) as told:
        ProcedureTrack(id="p", people=("laila",), events=events)
    assert told.value.values == {"decided": date(2026, 7, 1), "asked": date(2026, 7, 2)}


@pytest.mark.parametrize(
    "when",
    [
        When.day(date(2026, 7, 2)),
        When.day(date(2027, 3, 1)),
        When(on=date(2026, 1, 1), precision="year"),
        When(on=date(2026, 7, 1), precision="month"),
        When(on=date(2026, 6, 1), precision="season"),
        When.unknown(),
    ],
)
def test_a_decision_that_may_have_come_later_is_believed(when):
    assert ProcedureTrack(id="p", people=("laila",), events=(ASKED, decided(when))).events


def test_a_decision_of_an_earlier_year_or_month_is_not_believed():
    for when in (When(on=date(2025, 1, 1), precision="year"), When(on=date(2026, 6, 1), precision="month")):
        with pytest.raises(DecisionBeforeApplication):
            ProcedureTrack(id="p", people=("laila",), events=(ASKED, decided(when)))


def test_an_interview_before_the_application_is_the_counsellors_to_mend():
    early = ProcedureEvent(id="i", kind="interview-dvz", when=When.day(date(2026, 7, 1)))
    assert ProcedureTrack(id="p", people=("laila",), events=(ASKED, early)).in_order() == (early, ASKED)


def test_events_without_a_date_stand_at_the_end():
    undated = ProcedureEvent(id="u", kind="appeal", when=When.unknown())
    late = decided(When.day(date(2027, 3, 1)))
    track = ProcedureTrack(id="p", people=("laila",), events=(undated, late, ASKED))
    assert track.in_order() == (ASKED, late, undated)


def test_an_event_that_is_corrected_keeps_its_place(family):
    track = family.track_of("laila")
    moved = track.events[0].having(when=When.day(date(2026, 7, 3)))
    after = track.with_event(moved)
    assert [event.id for event in after.events] == ["asked", "interview"]
    assert after.first("application").when == When.day(date(2026, 7, 3))


def test_the_newest_procedure_of_a_person_counts(family):
    again = ProcedureTrack(id="again", kind="subsequent-application", people=("karim",))
    after = family.with_track(again)
    assert after.track_of("karim") == again
    assert after.track_of("laila").id == "procedure"


def test_a_situation_holds_until_it_ended():
    detained = Situation(id="s", kind="detention", person="karim", since=date(2026, 7, 1))
    assert detained.holds
    assert not detained.having(ended_on=date(2026, 7, 5)).holds


@pytest.mark.parametrize("lawyer", ["", "  "])
def test_a_last_day_is_confirmed_by_somebody_with_a_name(lawyer):
    with pytest.raises(LastDayIncomplete):
        LastDay(on=date(2026, 7, 20), confirmed_by=lawyer, confirmed_on=date(2026, 7, 11))
