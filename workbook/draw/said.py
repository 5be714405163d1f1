"""A drawing in words: for a screen reader, for reading aloud through an interpreter, for summing up."""

from collections.abc import Iterator

from workbook.draw.drawn_words import DrawnWords
from workbook.draw.life_words import what_said, when_said
from workbook.model.lifeline import Lifeline, Point
from workbook.model.procedure_line import Follow, ProcedureLine, Stop


def procedure_line_said(mine: ProcedureLine, words: DrawnWords) -> tuple[str, ...]:
    """The line in sentences: what was, where you are, what comes, what can follow and what of reception."""
    return (*_stops_said(mine, words), *_follows_said(mine, words))


def beside_said(other: ProcedureLine, words: DrawnWords) -> tuple[str, ...]:
    """The same of a procedure that runs beside it."""
    return (words.text("beside"), *procedure_line_said(other, words))


def _stops_said(mine: ProcedureLine, words: DrawnWords) -> Iterator[str]:
    for stop in mine.stops:
        yield _stop_said(stop, words)
        if stop.state == "here":
            yield words.reception(stop.stage.reception)


def _stop_said(stop: Stop, words: DrawnWords) -> str:
    name = words.stage(stop.stage.id, "name")
    outcome = f": {words.outcome(stop.outcome)}" if stop.outcome else ""
    when = f", {words.when(stop.when)}" if stop.event else ""
    before = {"here": "here", "supposed": "supposed"}.get(stop.state)
    said = f"{name}{outcome}{when}"
    return f"{words.text(before)}: {said}." if before else f"{said}."


def _follows_said(mine: ProcedureLine, words: DrawnWords) -> Iterator[str]:
    for name, follows in (("can-follow", mine.follows), ("on-the-way", mine.on_the_way)):
        if follows:
            yield f"{words.text(name)}:"
        for follow in follows:
            yield _follow_said(follow, words)


def _follow_said(follow: Follow, words: DrawnWords) -> str:
    """If this, then that; and the reception place."""
    then = words.then(follow)
    return f"{words.condition(follow.when)}: {then} {words.reception(follow.stage.reception)}"


def lifeline_said(mine: Lifeline, words: DrawnWords) -> tuple[str, ...]:
    """The line in sentences, in the order of time."""
    return tuple(_point_said(mine, point, words) for point in mine.points)


def _point_said(mine: Lifeline, point: Point, words: DrawnWords) -> str:
    when, what = when_said(point.when, words, mine), what_said(point, words)
    said = f"{when}: {what}" if when else what
    if point.is_ahead and point.event is None:
        said = f"{words.text('hope')}: {said}"
    return f"{said}." if said[-1:] not in ".!?" else said
