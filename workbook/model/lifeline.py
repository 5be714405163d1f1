"""The lifeline of one person: what they told, what the dossier knows already, now, and what they hope for.

Put in the order of time as far as it is known. Nothing of another person is ever on it (value 7).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Literal

from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.life import CLOSED_AT_FIRST, Chapter, LifeEvent, LifelineChoices, LifeWhen
from workbook.model.notes import Note
from workbook.model.procedure import ProcedureEvent

PointKind = Literal["life", "known", "note", "closed", "now"]

_ORDER: dict[Chapter, int] = {"earlier": 0, "journey": 1, "belgium": 2, "ahead": 4}
_NOW = 3

SOME_DAY = LifeWhen()
"""Nobody knows when."""


@dataclass(frozen=True)
class Point:
    """Something on the line. `words` are the person's; what the dossier knows has an `event` instead."""

    id: str
    kind: PointKind
    chapter: Chapter
    when: LifeWhen = SOME_DAY
    words: str = ""
    place: str = ""
    feeling: int | None = None
    event: ProcedureEvent | None = None

    @property
    def is_ahead(self) -> bool:
        """Hoped for or expected."""
        return self.chapter == "ahead"


@dataclass(frozen=True)
class Lifeline:
    """The points in order; `now` is one of them."""

    points: tuple[Point, ...]
    today: date
    shows_feelings: bool = False

    def only(self, chapters: Sequence[Chapter]) -> "Lifeline":
        """Nearer to these parts of it; now stays where the arrival or the future is looked at."""
        points = tuple(
            point
            for point in self.points
            if (point.chapter in chapters and point.kind != "now")
            or (point.kind == "now" and ("belgium" in chapters or "ahead" in chapters))
        )
        return replace(self, points=points or self.points)

    @property
    def is_empty(self) -> bool:
        """Nothing is on it but now."""
        return all(point.kind in ("now", "closed") for point in self.points)


def lifeline(dossier: Dossier, person: str, today: date) -> Lifeline:
    """What of this person may be drawn: nothing hidden or private, closed chapters as one block each."""
    choices = dossier.choices_of(person)
    own = [event for event in dossier.life_of(person) if event.showing == "shown"]
    told = [_told(event) for event in own if choices.is_open(event.chapter)]
    points = chain(
        told, _known(dossier, person, today), _noted(dossier, person), _closed(choices), [_now(today)]
    )
    return Lifeline(tuple(_in_order(list(points))), today, choices.shows_feelings)


def _told(event: LifeEvent) -> Point:
    return Point(event.id, "life", event.chapter, event.when, event.words, event.place, event.feeling)


def _known(dossier: Dossier, person: str, today: date) -> Iterator[Point]:
    """Step two of the methodology: what the dossier knows already, mostly of the present."""
    track = dossier.track_of(person)
    for event in track.in_likely_order() if track else ():
        is_ahead = event.when.on is not None and event.when.on > today
        chapter: Chapter = "ahead" if is_ahead else "belgium"
        yield Point(f"known {event.id}", "known", chapter, LifeWhen(at=event.when), event=event)


def _noted(dossier: Dossier, person: str) -> Iterator[Point]:
    """Dated notes in the person's own words; nothing held back, no stance, no doubt, nothing on safety."""
    for note in dossier.notes:
        if note.person == person and note.belongs_in_summary and _may_stand(note) and note.marks.about:
            when = LifeWhen(at=note.marks.about)
            yield Point(f"note {note.id}", "note", "belgium", when, note.words_now)


def _may_stand(note: Note) -> bool:
    marks = note.marks
    return marks.option is None and marks.feeling not in ("doubt", "fear") and marks.aspect != "safety"


def _closed(choices: LifelineChoices) -> Iterator[Point]:
    for chapter in CLOSED_AT_FIRST:
        if not choices.is_open(chapter):
            yield Point(f"closed {chapter}", "closed", chapter)


def _now(today: date) -> Point:
    return Point("now", "now", "belgium", LifeWhen(at=When.day(today)))


# The order of time


def _in_order(points: list[Point]) -> list[Point]:
    """By chapter, then by date; what has no date stays where it was told, or beside the event it names."""
    placed: list[Point] = []
    for point in sorted(points, key=_chapter_of):
        placed.insert(_place_for(point, placed), point)
    for point in [one for one in placed if one.when.side]:
        _put_beside(point, placed)
    return placed


def _chapter_of(point: Point) -> int:
    return _NOW if point.kind == "now" else _ORDER[point.chapter]


def _place_for(point: Point, placed: list[Point]) -> int:
    on = point.when.at.on
    if on is None:
        return len(placed)
    later = (
        place
        for place, other in enumerate(placed)
        if _chapter_of(other) == _chapter_of(point) and other.when.at.on and other.when.at.on > on
    )
    return next(later, len(placed))


def _put_beside(point: Point, placed: list[Point]) -> None:
    """Before or after the event that it is told from; left alone where that is not on the line."""
    if not any(other.id == point.when.to for other in placed) or point.when.to == point.id:
        return
    placed.remove(point)
    place = next(number for number, other in enumerate(placed) if other.id == point.when.to)
    placed.insert(place + (point.when.side == "after"), point)
