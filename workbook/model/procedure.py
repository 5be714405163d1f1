"""The procedure as it happened to these people: dated events, decisions and their letters.

The workbook never computes a deadline (value 9): it keeps the words of the letter and the
last day as the lawyer confirmed it.
"""

from datetime import date
from typing import Literal, Self

from pydantic import field_validator, model_validator

from workbook.errors import DecisionBeforeApplication, LastDayIncomplete
from workbook.model.dates import LikelyDate, When
from workbook.model.value import Text, Value, placed

TrackKind = Literal["application", "subsequent-application", "dublin", "medical", "humanitarian"]
EventKind = Literal[
    "arrival",
    "application",
    "interview-dvz",
    "interview-cgvs",
    "decision-cgvs",
    "appeal",
    "request-to-stay",
    "no-appeal",
    "hearing-rvv",
    "decision-rvv",
    "cassation",
    "order-to-leave",
    "return-place",
    "reception-ends",
    "subsequent-application",
    "protection-granted",
    "belgium-responsible",
    "transfer-decision",
    "transfer-appeal",
    "transfer",
    "implicit-withdrawal",
    "explicit-withdrawal",
    "medical-request",
    "medical-admissible",
    "medical-granted",
    "medical-refused",
]
"""`arrival` is here, in this reception place; `no-appeal` that none was lodged and none will be."""

Outcome = Literal[
    "refusal",
    "manifestly-unfounded",
    "inadmissible",
    "annulled",
    "refugee-status",
    "subsidiary-protection",
    "other",
]
DeliveryWay = Literal["by-hand", "registered-letter", "electronic", "through-lawyer", "other"]
SituationKind = Literal[
    "detention", "removal-set", "unaccompanied-minor", "medical", "pregnancy", "violence", "other"
]

MEDICAL: frozenset[EventKind] = frozenset(
    {"medical-request", "medical-admissible", "medical-granted", "medical-refused"}
)
"""Of the request for residence on medical grounds: another procedure, one person's own."""

BESIDE: frozenset[TrackKind] = frozenset({"medical", "humanitarian"})
"""Procedures that run beside the one for protection."""

DECISIONS: frozenset[EventKind] = frozenset({"decision-cgvs", "decision-rvv", "protection-granted"})
REFUSALS: frozenset[Outcome] = frozenset({"refusal", "manifestly-unfounded", "inadmissible"})
PROTECTION: frozenset[Outcome] = frozenset({"refugee-status", "subsidiary-protection"})
NO_CONVERSATION: frozenset[SituationKind] = frozenset({"detention", "removal-set"})
"""Value 5: with these, the workbook points to legal help instead of the next conversation."""


class LastDay(Value):
    """The last day to act, only as a lawyer confirmed it."""

    on: LikelyDate
    confirmed_by: Text
    confirmed_on: LikelyDate

    @field_validator("confirmed_by")
    @classmethod
    def _is_confirmed(cls, lawyer: str) -> str:
        if not lawyer.strip():
            raise LastDayIncomplete()
        return lawyer.strip()


class Delivery(Value):
    """How and when a decision reached the person, and what its letter says about the term."""

    way: DeliveryWay | None = None
    on: LikelyDate | None = None
    letter_says: Text = ""
    last_day: LastDay | None = None


class ProcedureEvent(Value):
    """Something that happened in a procedure, or is announced."""

    id: str
    kind: EventKind
    when: When
    outcome: Outcome | None = None
    delivery: Delivery | None = None

    @property
    def is_decision(self) -> bool:
        """A decision of an authority, with a letter."""
        return self.kind in DECISIONS

    @property
    def begins_anew(self) -> bool:
        """From here the CGVS looks at the file once more."""
        return self.kind == "subsequent-application" or self.outcome == "annulled"

    @property
    def notified(self) -> When:
        """When the person had it in hands, as far as that is known."""
        return When.day(self.delivery.on) if self.delivery and self.delivery.on else self.when


class ProcedureTrack(Value):
    """One procedure of these people: the application, a subsequent one, a request beside it."""

    id: str
    kind: TrackKind = "application"
    people: tuple[str, ...]
    events: tuple[ProcedureEvent, ...] = ()

    @model_validator(mode="after")
    def _decides_after_asking(self) -> Self:
        asked = self.first("application")
        for event in self.events:
            if asked and event.is_decision and event.when.is_surely_before(asked.when):
                raise DecisionBeforeApplication(decided=event.when.on, asked=asked.when.on)
        return self

    def with_event(self, event: ProcedureEvent) -> Self:
        """With this event added, or replaced where the id is known."""
        return self.having(events=placed(self.events, event))

    def without_person(self, person_id: str) -> Self:
        """Without somebody who was entered by mistake."""
        return self.having(people=tuple(person for person in self.people if person != person_id))

    def first(self, kind: EventKind) -> ProcedureEvent | None:
        """The first event of this kind, as entered."""
        return next((event for event in self.events if event.kind == kind), None)

    @property
    def newest_round(self) -> tuple[ProcedureEvent, ...]:
        """The events since the application was taken up anew, in order; all where it never was.

        A subsequent application begins a round, and so does a judgment that sends the file back.
        """
        events = self.in_likely_order()
        anew = [place for place, event in enumerate(events) if event.begins_anew]
        return events[anew[-1] :] if anew else events

    def in_likely_order(self) -> tuple[ProcedureEvent, ...]:
        """By date where both dates surely tell; where one is vague or unknown, as they were entered."""
        events: list[ProcedureEvent] = []
        for event in self.events:
            later = (place for place, known in enumerate(events) if event.when.is_surely_before(known.when))
            events.insert(next(later, len(events)), event)
        return _asked_first(events)

    def in_order(self) -> tuple[ProcedureEvent, ...]:
        """Events by date; those without a date keep their place at the end."""
        return tuple(sorted(self.events, key=lambda event: event.when.on or date.max))


def _asked_first(events: list[ProcedureEvent]) -> tuple[ProcedureEvent, ...]:
    """Nothing but what was surely earlier stands before the application, whenever it was entered."""
    asked = next((event for event in events if event.kind == "application"), None)
    if asked is None:
        return tuple(events)
    before = [event for event in events if event.when.is_surely_before(asked.when)]
    rest = [event for event in events if event not in before and event is not asked]
    return (*before, asked, *rest)


class Situation(Value):
    """Something special that holds for a person or the family, from and until when it is known."""

    id: str
    kind: SituationKind
    person: str | None = None
    since: LikelyDate | None = None
    ended_on: LikelyDate | None = None
    words: Text = ""

    @property
    def holds(self) -> bool:
        """Still so, as far as the dossier knows."""
        return self.ended_on is None
