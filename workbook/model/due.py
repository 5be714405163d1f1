"""Which information the reception law asks to be given, to whom, by when: plain ticks, without any stance.

Only these are ever due. How many days there are comes from dated facts (`content/facts/duties.toml`);
no term of the person's own is ever counted here (value 9).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from workbook.model.course import course_of
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.model.procedure import ProcedureEvent
from workbook.model.regime import Regime, regime_on
from workbook.model.timely import stops_conversation

DUTIES = ("duty-intake", "duty-refusal", "duty-hearing")
"""What may be due, as it stands in `InformationGiven.option`."""


@dataclass(frozen=True)
class Due:
    """Information that is due to one person: since which event, by which day where the law names one."""

    person: str
    duty: str
    since: date | None = None
    by: date | None = None
    regime: Regime | None = None

    @property
    def why(self) -> str:
        """The id of the text that says what is to be told and when."""
        return f"workbook.{self.duty}"


def due_information(dossier: Dossier, today: date, days: Mapping[str, int]) -> tuple[Due, ...]:
    """What is due to each adult; `days` tells within how many days of its event, by duty."""
    return tuple(due for person in dossier.adults for due in due_to(dossier, person, today, days))


def due_to(dossier: Dossier, person: Person, today: date, days: Mapping[str, int]) -> tuple[Due, ...]:
    """What is due to this person and was not told yet; nothing in detention (value 5)."""
    if stops_conversation(dossier, person.id):
        return ()
    due = (
        Due(person.id, duty, event.when.on, _by(event, days.get(duty)), regime_on(event.when))
        for duty, event in _owed(dossier, person, today)
    )
    return tuple(one for one in due if not _was_told(dossier, one))


def _owed(dossier: Dossier, person: Person, today: date) -> list[tuple[str, ProcedureEvent]]:
    course = course_of(dossier, person.id)
    if course.stage == "pending":
        intake = _intake(dossier, person)
        return [("duty-intake", intake)] if intake and _has_come(intake, today) else []
    if course.stage not in ("refused", "on-appeal"):
        return []
    owed = []
    if decision := course.newest("decision-cgvs"):
        owed.append(("duty-refusal", _as_notified(decision)))
    hearing = course.newest("hearing-rvv")
    if hearing and hearing.when.on and _has_come(hearing, today):
        owed.append(("duty-hearing", hearing))
    return owed


def _intake(dossier: Dossier, person: Person) -> ProcedureEvent | None:
    """The newest arrival in this reception place, whatever round it was in; else the application."""
    track = dossier.track_of(person.id)
    events = track.in_likely_order() if track else ()
    arrivals = [event for event in events if event.kind == "arrival"]
    return arrivals[-1] if arrivals else next(iter(events), None)


def _has_come(event: ProcedureEvent, today: date) -> bool:
    """Surely today or before; an event without a day counts as come."""
    now = When.day(today)
    return event.when.on is None or event.when == now or event.when.is_surely_before(now)


def _as_notified(decision: ProcedureEvent) -> ProcedureEvent:
    """The days run from when the letter came, as far as that is known."""
    return decision.having(when=decision.notified)


def _by(event: ProcedureEvent, days: int | None) -> date | None:
    is_known = event.when.on is not None and event.when.precision == "day"
    return event.when.on + timedelta(days) if days and is_known and event.when.on else None


def _was_told(dossier: Dossier, due: Due) -> bool:
    return any(
        told.person == due.person
        and told.option == due.duty
        and (due.since is None or told.given_on >= due.since)
        for told in dossier.information
    )
