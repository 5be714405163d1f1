"""Where one person is in the procedure, read from the events as they were entered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from workbook.model.dossier import Dossier
from workbook.model.procedure import PROTECTION, REFUSALS, EventKind, Outcome, ProcedureEvent

Stage = Literal["unknown", "pending", "unclear", "refused", "on-appeal", "final", "granted"]
"""`unclear`: a decision has come and what it says is not entered, or is none of those known here."""

_APPLICATIONS: frozenset[EventKind] = frozenset({"application", "subsequent-application"})
_TELL_OF_AN_APPEAL: frozenset[EventKind] = frozenset({"appeal", "hearing-rvv", "request-to-stay"})
_TELL_OF_A_DECISION: frozenset[EventKind] = frozenset({"order-to-leave", "return-place", "cassation"})


@dataclass(frozen=True)
class Course:
    """The stage, and the events of the round that it is read from, in order."""

    stage: Stage
    events: tuple[ProcedureEvent, ...] = ()
    application: ProcedureEvent | None = None
    """The one that this round is about; it may stand in an earlier round."""

    def newest(self, *kinds: EventKind) -> ProcedureEvent | None:
        """The last of these events in this round."""
        return next((event for event in reversed(self.events) if event.kind in kinds), None)

    @property
    def decision(self) -> ProcedureEvent | None:
        """The newest decision of this round that says what follows."""
        return next((event for event in reversed(self.events) if event.is_decision and event.outcome), None)

    @property
    def is_repeated(self) -> bool:
        """This round is about a subsequent application."""
        return self.application is not None and self.application.kind == "subsequent-application"

    def day_reached(self, event: ProcedureEvent | None) -> date | None:
        """The day of this event; where it has none, of the last dated one before it in this round."""
        if event is None or event not in self.events:
            return None
        so_far = self.events[: self.events.index(event) + 1]
        return next((one.when.on for one in reversed(so_far) if one.when.on), None)


def course_of(dossier: Dossier, person_id: str) -> Course:
    """Where this person is, in the newest procedure they are in."""
    track = dossier.track_of(person_id)
    if track is None:
        return Course("unknown")
    events = track.newest_round
    stage: Stage = next((stage for stage, holds in _STAGES if holds(events)), "unknown")
    applications = (one for one in reversed(track.in_likely_order()) if one.kind in _APPLICATIONS)
    return Course(stage, events, next(applications, None))


_Holds = Callable[[tuple[ProcedureEvent, ...]], bool]


def _has(events: tuple[ProcedureEvent, ...], *kinds: EventKind) -> bool:
    return any(event.kind in kinds for event in events)


def _was_decided(
    events: tuple[ProcedureEvent, ...], kind: EventKind, outcomes: frozenset[Outcome] | None = None
) -> bool:
    """A decision of this kind that does not send the file back; of these outcomes where they are named."""
    decided = (event for event in events if event.kind == kind and not event.begins_anew)
    return any(outcomes is None or event.outcome in outcomes for event in decided)


_STAGES: tuple[tuple[Stage, _Holds], ...] = (
    (
        "granted",
        lambda events: any(
            event.kind == "protection-granted" or event.outcome in PROTECTION for event in events
        ),
    ),
    ("final", lambda events: _was_decided(events, "decision-rvv", REFUSALS) or _has(events, "no-appeal")),
    ("unclear", lambda events: _was_decided(events, "decision-rvv")),
    ("on-appeal", lambda events: _has(events, *_TELL_OF_AN_APPEAL)),
    ("refused", lambda events: _was_decided(events, "decision-cgvs", REFUSALS)),
    (
        "unclear",
        lambda events: _was_decided(events, "decision-cgvs") or _has(events, *_TELL_OF_A_DECISION),
    ),
    ("pending", lambda events: _has(events, "application") or any(one.begins_anew for one in events)),
)
"""The first that holds is the stage."""
