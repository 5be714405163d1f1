"""A procedure as data: its stages, what can follow each of them, and whether reception goes on.

The words and the facts stand in `content/procedures/`; here is what every jurisdiction's file must be.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from workbook.model.procedure import EventKind, Outcome
from workbook.model.regime import Regime

GoesOn = Literal["yes", "conditional", "no"]
About = Literal["what", "term", "reception"]


@dataclass(frozen=True)
class Source:
    """Where a fact was read; `on` is the day of that text, where it shows one."""

    id: str
    title: str
    on: date | None


@dataclass(frozen=True)
class StageFact:
    """One thing that is said of a stage, with its source and whether it is confirmed."""

    about: About
    source: str
    is_confirmed: bool
    place: str = ""
    regime: Regime | None = None
    review_by: date | None = None


@dataclass(frozen=True)
class Stage:
    """A step of a procedure; which events of a dossier tell that somebody is there."""

    id: str
    authority: str
    reception: str
    goes_on: GoesOn
    facts: tuple[StageFact, ...]
    events: tuple[EventKind, ...] = ()
    has_term: bool = False
    term_by_regime: bool = False
    is_way: bool = False
    """One of the ways that stand beside each other in the one neutral order."""

    is_beside: bool = False
    """Of a procedure that is drawn beside the line."""


@dataclass(frozen=True)
class Branch:
    """If this, then that. A `main` one is where the way goes on by itself, without an if."""

    start: str
    to: str
    when: str = ""
    when_told: str = ""
    """The same, once the decision itself is known and need not be said again."""

    then: str = ""
    """What then happens, where it is not simply the stage that follows."""

    is_main: bool = False
    outcomes: frozenset[Outcome] = frozenset()
    regimes: frozenset[Regime] = frozenset()
    """Only under these rules, by the day on which the newest decision was notified."""

    supposes: Outcome | None = None
    """Going this way supposes that the decision says this."""

    needs_answer: bool = False
    """Only named once the decision is known."""

    only_ahead: bool = False
    """Only while the stage itself is still to come."""


@dataclass(frozen=True)
class ProcedureTemplate:
    """One jurisdiction's procedure."""

    jurisdiction: str
    begins: tuple[str, ...]
    checked_on: date
    review_by: date
    authorities: tuple[str, ...]
    sources: dict[str, Source] = field(repr=False)
    stages: dict[str, Stage] = field(repr=False)
    branches: tuple[Branch, ...] = field(repr=False)

    def from_stage(self, stage_id: str) -> tuple[Branch, ...]:
        """What can follow this stage, as the file lists it."""
        return tuple(branch for branch in self.branches if branch.start == stage_id)

    def stage_of(self, kind: EventKind) -> Stage | None:
        """The stage that this event tells of; None where it is none of the procedure's."""
        return next((stage for stage in self.stages.values() if kind in stage.events), None)
