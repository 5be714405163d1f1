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
from workbook.model.template import Branch, Moment, ProcedureTemplate, Stage

State = Literal["been", "here", "ahead", "supposed"]

LONGEST = 14
"""No line goes on for more steps than this, whatever a template says."""

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

    @property
    def outcome(self) -> Outcome | None:
        """What the decision says, where this is one and it is known."""
        return self.event.outcome if self.event else None


@dataclass(frozen=True)
class Follow:
    """If this, then that, from here."""

    branch: Branch
    stage: Stage
    when: str
    """The if, as it is said here."""


@dataclass(frozen=True)
class ProcedureLine:
    """One person's path; `past` are the branches that no longer apply, by the stage they left from."""

    stops: tuple[Stop, ...]
    follows: tuple[Follow, ...] = ()
    on_the_way: tuple[Follow, ...] = ()
    past: tuple[Follow, ...] = ()
    regime: Regime | None = None
    """The rules of the appeal."""

    @property
    def here(self) -> Stop | None:
        """Where the person is; None before anything has happened."""
        return next((stop for stop in self.stops if stop.state == "here"), None)

    @property
    def reception_stops(self) -> int | None:
        """The place on the line at which reception is not given any more; None where it goes on."""
        places = (place for place, stop in enumerate(self.stops) if stop.stage.goes_on == "no")
        return next(places, None)


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
    walk = _Walk(template, rules, [_stop(template, event) for event in events])
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
        regime=rules["notified"],
    )


def _told(template: ProcedureTemplate, track: ProcedureTrack | None) -> list[ProcedureEvent]:
    """The events that are stages; of one that was entered twice in a row, the newest."""
    events = [one for one in (track.in_likely_order() if track else ()) if template.stage_of(one.kind)]
    return [
        event
        for place, event in enumerate(events)
        if place + 1 == len(events) or events[place + 1].kind != event.kind or event.is_decision
    ]


def _rules(track: ProcedureTrack | None, today: date) -> dict[Moment, Regime | None]:
    """Which rules hold; for what has not happened yet, those of today."""
    rules: dict[Moment, Regime | None] = {"examined": None, "notified": regime_on(When.day(today))}
    if track is None:
        return rules
    for event in track.in_likely_order():
        if event.kind in ("application", "subsequent-application"):
            rules["examined"] = regime_on(event.when)
            rules["notified"] = regime_on(When.day(today))
        elif event.kind == "decision-cgvs":
            rules["notified"] = regime_on(event.notified)
    return rules


def _stop(template: ProcedureTemplate, event: ProcedureEvent) -> Stop:
    stage = template.stage_of(event.kind)
    assert stage is not None
    return Stop(stage, "ahead", event.when, event)


class _Walk:
    """A line while it is laid."""

    def __init__(
        self, template: ProcedureTemplate, rules: dict[Moment, Regime | None], stops: list[Stop]
    ) -> None:
        self.template = template
        self.rules = rules
        self.stops = stops

    def begin(self) -> None:
        """Nothing has happened: the line begins where every procedure does."""
        self.stops.append(self._ahead(self.template.begins[0]))

    def mark_here(self, today: date) -> None:
        """The last stop that has been is where the person is; all before it have been too."""
        been = [place for place, stop in enumerate(self.stops) if _has_been(stop, today)]
        if been:
            for place in range(been[-1]):
                self.stops[place] = replace(self.stops[place], state="been")
            self.stops[been[-1]] = replace(self.stops[been[-1]], state="here")

    def go_on(self) -> None:
        """The steps that follow by themselves, up to where it depends on an answer."""
        while len(self.stops) < LONGEST and (stage := self._by_itself(self.stops[-1])):
            if any(stop.stage.id == stage and stop.state == "ahead" for stop in self.stops):
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
            if any(branch.to == wanted for branch in self.open_from(self.stops[place])):
                del self.stops[place + 1 :]
                self.stops.append(replace(self._ahead(wanted), state="supposed"))
                self.go_on()
                return

    def open_from(self, stop: Stop) -> Iterator[Branch]:
        """What can follow this stop, as far as the answer and the rules are known."""
        for branch in self.template.from_stage(stop.stage.id):
            is_late = branch.only_ahead and stop.state in ("been", "here")
            if not is_late and self._is_under_the_rules(branch) and _fits(branch, stop.outcome):
                yield branch

    def _is_under_the_rules(self, branch: Branch) -> bool:
        rules = self.rules[branch.regime_of]
        return not branch.regimes or rules is None or rules in branch.regimes

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

    def past(self) -> Iterator[Follow]:
        """The other answers that a decision could have had, and what would have followed."""
        gone = {stop.stage.id for stop in self.stops}
        for place, stop in enumerate(self.stops[:-1]):
            following = self.stops[place + 1]
            if stop.state == "been" or (stop.state == "here" and stop.outcome):
                yield from self._untaken(stop, following, gone)

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


def _has_been(stop: Stop, today: date) -> bool:
    event, now = stop.event, When.day(today)
    assert event is not None
    if event.when.on is None:
        return event.kind not in _ANNOUNCED
    if event.kind in _ANNOUNCED:
        return event.when == now or event.when.is_surely_before(now)
    return not now.is_surely_before(event.when)
