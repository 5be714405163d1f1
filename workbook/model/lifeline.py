"""The lifeline of one person: what they told, what the dossier knows already, now, and what they hope for.

Put in the order of time as far as it is known. Nothing of another person is ever on it (value 7).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.life import CLOSED_AT_FIRST, Chapter, LifeEvent, LifelineChoices, LifeWhen
from workbook.model.notes import Note
from workbook.model.procedure import ProcedureEvent
from workbook.model.procedure_line import has_been
from workbook.model.sight import may_be_on_paper

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


def lifeline(dossier: Dossier, person: str, today: date, *, on_paper: bool = False) -> Lifeline:
    """What of this person may be drawn: nothing hidden or private, closed chapters as one block each.

    On paper, of the notes only those that were read back to the person (value 10).
    """
    choices = dossier.choices_of(person)
    own = [event for event in dossier.life_of(person) if event.showing == "shown"]
    told = [_told(event) for event in own if choices.is_open(event.chapter)]
    noted = [
        point for point in _noted(dossier, person, today, on_paper=on_paper) if choices.is_open(point.chapter)
    ]
    points = [*told, *_known(dossier, person, today), *noted, *_closed(choices), _now(today)]
    return Lifeline(tuple(_in_order(points)), today, choices.shows_feelings)


def _told(event: LifeEvent) -> Point:
    return Point(event.id, "life", event.chapter, event.when, event.words, event.place, event.feeling)


def _known(dossier: Dossier, person: str, today: date) -> Iterator[Point]:
    """Step two of the methodology: what the dossier knows already, mostly of the present."""
    track = dossier.track_of(person)
    for event in track.in_likely_order() if track else ():
        chapter: Chapter = "belgium" if has_been(event, today) else "ahead"
        yield Point(f"known {event.id}", "known", chapter, LifeWhen(at=event.when), event=event)


def _noted(dossier: Dossier, person: str, today: date, *, on_paper: bool) -> Iterator[Point]:
    """Dated notes in the person's own words; nothing held back, no stance, no doubt, nothing on safety."""
    for note in dossier.notes:
        if note.person != person or not note.belongs_in_summary or not _may_stand(note):
            continue
        if note.marks.about and (not on_paper or may_be_on_paper(dossier, note)):
            chapter = _chapter_told(dossier, note, note.marks.about, today)
            yield Point(f"note {note.id}", "note", chapter, LifeWhen(at=note.marks.about), note.words_now)


def _chapter_told(dossier: Dossier, note: Note, about: When, today: date) -> Chapter:
    """Elsewhere, or before the application: the time before, closed at first like all of it."""
    track = dossier.track_of(note.person)
    asked = track.first("application") if track else None
    if note.marks.place in ("country-of-origin", "another-country"):
        return "earlier"
    if asked and about.is_surely_before(asked.when):
        return "earlier"
    return "ahead" if When.day(today).is_surely_before(about) else "belgium"


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
