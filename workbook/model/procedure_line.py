"""The procedure line of one person: what happened, where they are, and what can follow.

Read from the events of the dossier and a template; nothing is kept, and nothing is predicted. Walking
the branches only supposes: the dossier stays as it is.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from workbook.model.dates import When
from workbook.model.procedure import EventKind, Outcome, ProcedureEvent, ProcedureTrack
from workbook.model.regime import Regime, regime_on
from workbook.model.template import Branch, ProcedureTemplate, Stage

State = Literal["been", "here", "ahead", "supposed"]

LONGEST = 14
"""No line goes on by itself for more steps than this, whatever a template says."""

_ANNOUNCED: frozenset[EventKind] = frozenset(
    {"interview-dvz", "interview-cgvs", "hearing-rvv", "reception-ends", "transfer"}
)
"""Letters announce these; without a day they may still be to come. Anything else has happened."""


@dataclass(frozen=True)
class Stop:
    """A step on the line."""

    stage: Stage
    state: State
    when: When
    event: ProcedureEvent | None = None
    supposed: Outcome | None = None
    """The answer that is supposed while one walks along."""

    @property
    def outcome(self) -> Outcome | None:
        """What the decision says, where this is one and it is known or supposed."""
        return self.event.outcome if self.event else self.supposed


@dataclass(frozen=True)
class Follow:
    """If this, then that, from here."""

    branch: Branch
    stage: Stage
    when: str
    """The if, as it is said here."""


@dataclass(frozen=True)
class ProcedureLine:
    """One person's path; `past` are the other answers there could have been, by the place of their stop."""

    stops: tuple[Stop, ...]
    follows: tuple[Follow, ...] = ()
    on_the_way: tuple[Follow, ...] = ()
    past: tuple[tuple[int, Follow], ...] = ()
    regime: Regime | None = None
    """The rules of the appeal."""

    @property
    def here(self) -> Stop | None:
        """Where the person is; None before anything has happened."""
        return next((stop for stop in self.stops if stop.state == "here"), None)


def procedure_line(
    template: ProcedureTemplate,
    track: ProcedureTrack | None,
    today: date,
    *,
    supposing: Sequence[str] = (),
) -> ProcedureLine:
    """The line of this procedure on this day; `supposing` names stages that one tried out, in order."""
    events = _told(template, track)
    rules = _rules(track, today)
    walk = _Walk(template, rules or regime_on(When.day(today)), [_stop(template, event) for event in events])
    walk.mark_here(today)
    if not walk.stops:
        walk.begin()
    walk.go_on()
    for wanted in supposing:
        walk.suppose(wanted)
    return ProcedureLine(
        stops=tuple(walk.stops),
        follows=tuple(walk.follows(walk.stops[-1])),
        on_the_way=tuple(walk.on_the_way()),
        past=tuple(walk.past()),
        regime=rules,
    )


def _told(template: ProcedureTemplate, track: ProcedureTrack | None) -> list[ProcedureEvent]:
    """The events that are stages; of one that was entered twice in a row, the newest."""
    events = [one for one in (track.in_likely_order() if track else ()) if template.stage_of(one.kind)]
    return [
        event
        for place, event in enumerate(events)
        if place + 1 == len(events) or events[place + 1].kind != event.kind or event.is_decision
    ]


def _rules(track: ProcedureTrack | None, today: date) -> Regime | None:
    """Which rules the appeal follows: those of the newest letter; where it is still to come, today's."""
    rules = regime_on(When.day(today))
    for event in track.newest_round if track else ():
        if event.kind == "decision-cgvs":
            rules = regime_on(event.notified)
    return rules


def _stop(template: ProcedureTemplate, event: ProcedureEvent) -> Stop:
    stage = template.stage_of(event.kind)
    assert stage is not None
    return Stop(stage, "ahead", event.when, event)


class _Walk:
    """A line while it is laid."""

    def __init__(self, template: ProcedureTemplate, rules: Regime | None, stops: list[Stop]) -> None:
        self.template = template
        self.rules = rules
        self.stops = stops

    def begin(self) -> None:
        """Nothing has happened: the line begins where every procedure does."""
        self.stops.append(self._ahead(self.template.begins[0]))

    def mark_here(self, today: date) -> None:
        """The last stop that has been is where the person is; all before it have been too."""
        been = [place for place, stop in enumerate(self.stops) if stop.event and has_been(stop.event, today)]
        if been:
            for place in range(been[-1]):
                self.stops[place] = replace(self.stops[place], state="been")
            self.stops[been[-1]] = replace(self.stops[been[-1]], state="here")

    def go_on(self) -> None:
        """The steps that follow by themselves, up to where it depends on an answer."""
        for _step in range(LONGEST):
            stage = self._by_itself(self.stops[-1])
            if stage is None or any(one.stage.id == stage and one.state == "ahead" for one in self.stops):
                return
            self.stops.append(self._ahead(stage))

    def _by_itself(self, stop: Stop) -> str | None:
        open_now = list(self.open_from(stop))
        main = [branch.to for branch in open_now if branch.is_main]
        if main:
            return main[0]
        is_told = stop.outcome is not None and any(branch.outcomes for branch in open_now)
        return open_now[0].to if is_told and len(open_now) == 1 else None

    def suppose(self, wanted: str) -> None:
        """Go that way from the last stop that leads there; unknown ways change nothing."""
        for place in reversed(range(len(self.stops))):
            if self.stops[place].state == "been":
                return
            ways = (branch for branch in self.open_from(self.stops[place]) if branch.to == wanted)
            if way := next(ways, None):
                del self.stops[place + 1 :]
                tried = replace(self._ahead(wanted), state="supposed", supposed=way.supposes)
                self.stops.append(tried)
                self.go_on()
                return

    def open_from(self, stop: Stop) -> Iterator[Branch]:
        """What can follow this stop, as far as the answer and the rules are known."""
        for branch in self.template.from_stage(stop.stage.id):
            is_late = branch.only_ahead and stop.state in ("been", "here")
            if not is_late and self._is_under_the_rules(branch) and _fits(branch, stop.outcome):
                yield branch

    def _is_under_the_rules(self, branch: Branch) -> bool:
        return not branch.regimes or self.rules is None or self.rules in branch.regimes

    def follows(self, stop: Stop) -> Iterator[Follow]:
        """The ifs from this stop."""
        for branch in self.open_from(stop):
            if not branch.is_main:
                when = branch.when_told if stop.outcome and branch.when_told else branch.when
                yield Follow(branch, self.template.stages[branch.to], when)

    def on_the_way(self) -> Iterator[Follow]:
        """What may happen between here, or the last way tried out, and the last stop, beside the line."""
        nexts = {stop.stage.id for stop in self.stops}
        tried = [place for place, stop in enumerate(self.stops) if stop.state == "supposed"]
        for stop in self.stops[tried[-1] if tried else 0 : -1]:
            if stop.state != "been":
                yield from (one for one in self.follows(stop) if one.stage.id not in nexts)

    def past(self) -> Iterator[tuple[int, Follow]]:
        """The other answers that a decision could have had, and what would have followed."""
        gone = {stop.stage.id for stop in self.stops}
        for place, stop in enumerate(self.stops[:-1]):
            following = self.stops[place + 1]
            if stop.state == "been" or (stop.state == "here" and stop.outcome):
                for follow in self._untaken(stop, following, gone):
                    yield place, follow

    def _untaken(self, stop: Stop, following: Stop, gone: Iterable[str]) -> Iterator[Follow]:
        for branch in self.template.from_stage(stop.stage.id):
            is_open = stop.state == "here" and _fits(branch, stop.outcome)
            is_taken = branch.to == following.stage.id or branch.to in gone
            is_answer = bool(branch.outcomes) and not branch.needs_answer
            if is_answer and not (is_open or is_taken) and self._is_under_the_rules(branch):
                yield Follow(branch, self.template.stages[branch.to], branch.when)

    def _ahead(self, stage_id: str) -> Stop:
        return Stop(self.template.stages[stage_id], "ahead", When.unknown())


def _fits(branch: Branch, outcome: Outcome | None) -> bool:
    if outcome is None:
        return not branch.needs_answer
    return not branch.outcomes or outcome in branch.outcomes


def has_been(event: ProcedureEvent, today: date) -> bool:
    """It has happened; what a letter announces only once its day has surely come."""
    now = When.day(today)
    if event.when.on is None:
        return event.kind not in _ANNOUNCED
    if event.kind in _ANNOUNCED:
        return event.when == now or event.when.is_surely_before(now)
    return not now.is_surely_before(event.when)
