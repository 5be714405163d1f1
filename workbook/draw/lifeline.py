"""The lifeline drawn: one line, points in the order of time, now, and what is hoped for beyond it.

Labels stand in slots of equal width above and below the line, in the order of their points, and are led to
them by a thin line: so no two can meet and none leaves the sheet. What does not fit goes on on a next sheet.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import ceil
from typing import Literal

from workbook.draw import signs
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.inks import HAIRLINE, INK, PETROL, SHEET, STRONG_LINE, TINT
from workbook.draw.life_words import what_said, when_said
from workbook.draw.outline import Outline, box, circle, curve, line
from workbook.draw.scene import Group, Item, Scene, Shape, column, height_of, wrapped
from workbook.draw.sheets import SCREEN, Format, Part, sheets
from workbook.draw.text.faces import Style
from workbook.draw.time_axis import TimeAxis
from workbook.model.lifeline import Lifeline, Point

ADD = "add"
"""The name of the line itself: a tap on it adds an event."""

Sides = Literal["in-turn", "life-above"]
"""Labels above and below in turn; or, with both lines on one axis, life above and the procedure below."""

MARGIN, SLOT, GAP = 10.0, 118.0, 8.0
LEAD = 34.0
"""Room for the thin lines between the axis and the labels."""

BETWEEN_LINES = 26.0
"""From the lifeline to the procedure line, where both are drawn."""

UPS = 30.0
"""How far up or down the strongest feeling is drawn."""

WHEN, WHAT = 9.0, 10.0
_WHEN = Style(bold=True, colour=PETROL)
_LIFE = Style(face="serif", colour=INK)
_KNOWN = Style(colour=INK)


def draw_lifeline(
    mine: Lifeline,
    words: DrawnWords,
    *,
    format: Format = SCREEN,  # noqa: A002  # of the sheet
    sides: Sides = "in-turn",
) -> tuple[Scene, ...]:
    """One person's line, on as many sheets as its labels need."""
    title = words.text("lifeline" if sides == "in-turn" else "lines-combined")
    second = BETWEEN_LINES if sides == "life-above" else 0
    stretches = _stretches(mine, format.width, sides)
    parts = [_part(mine, stretch, words, format.width, second) for stretch in stretches]
    return sheets(parts, format, words, title)


@dataclass(frozen=True)
class _Spot:
    """A point, its side of the line, and its label."""

    point: Point
    is_above: bool
    whens: tuple[str, ...]
    whats: tuple[str, ...]
    title: str

    @property
    def height(self) -> float:
        return height_of(self.whens, WHEN) + height_of(self.whats, WHAT)


def _stretches(mine: Lifeline, width: float, sides: Sides) -> Iterator[list[tuple[Point, bool]]]:
    """The points divided so that on each stretch both sides have a slot for every label."""
    most = max(1, int((width - 2 * MARGIN) // SLOT))
    if sides == "in-turn":  # as many on each, so that none is left with one
        count = len(mine.points)
        most = ceil(count / ceil(count / (2 * most)) / 2)
    stretch: list[tuple[Point, bool]] = []
    for number, point in enumerate(mine.points):
        is_above = number % 2 == 0 if sides == "in-turn" else point.event is None
        if sum(above == is_above for _point, above in stretch) == most:
            yield stretch
            stretch = []
        stretch.append((point, is_above))
    if stretch:
        yield stretch


def _part(
    mine: Lifeline, stretch: list[tuple[Point, bool]], words: DrawnWords, width: float, second: float
) -> Part:
    room = SLOT - GAP
    spots = [
        _Spot(
            point,
            is_above,
            wrapped(when_said(point.when, words, mine), room, WHEN, _WHEN),
            wrapped(what_said(point, words), room, WHAT, _style(point)),
            ", ".join(filter(None, (when_said(point.when, words, mine), what_said(point, words)))),
        )
        for point, is_above in stretch
    ]
    above = max((spot.height for spot in spots if spot.is_above), default=0)
    below = max((spot.height for spot in spots if not spot.is_above), default=0)
    reach = LEAD + (UPS if mine.shows_feelings else 0)
    y = 8 + above + reach
    axis = _axis_of([point for point, _above in stretch], width)
    drawn = _Drawn(mine, spots, axis.places, y, reach, width, words, second)
    return Part(tuple(drawn.items()), y + second + reach + below + 10)


def _axis_of(points: Sequence[Point], width: float) -> TimeAxis:
    return TimeAxis([point.when.at.on for point in points], MARGIN + 34, width - MARGIN - 34)


@dataclass(frozen=True)
class Landing:
    """Where something was let go or tapped: the points around it, and the day where that is known."""

    before: Point | None
    after: Point | None
    on: date | None


def landing(
    mine: Lifeline,
    x: float,
    *,
    point_id: str = "",
    format: Format = SCREEN,  # noqa: A002  # of the sheet
    sides: Sides = "in-turn",
    is_mirrored: bool = False,
) -> Landing:
    """What lies at this place: on the stretch of this point where one is moved, else on the first."""
    stretches = [[point for point, _above in one] for one in _stretches(mine, format.width, sides)]
    holds = (one for one in stretches if any(point.id == point_id for point in one))
    points = next(holds, stretches[0])
    axis = _axis_of(points, format.width)
    place = format.width - x if is_mirrored else x
    others = [(point, at) for point, at in zip(points, axis.places, strict=True) if point.id != point_id]
    return Landing(
        before=next((point for point, at in reversed(others) if at <= place), None),
        after=next((point for point, at in others if at > place), None),
        on=_on_its_side(mine, point_id, axis.day_at(place)) if axis.has_days else None,
    )


def _on_its_side(mine: Lifeline, point_id: str, on: date) -> date:
    """What was told as past is not moved beyond now, nor a hope before it."""
    is_ahead = any(point.id == point_id and point.is_ahead for point in mine.points)
    return max(on, mine.today) if is_ahead else min(on, mine.today)


@dataclass(frozen=True)
class _Drawn:
    """A stretch of the line at its place on the sheet."""

    mine: Lifeline
    spots: Sequence[_Spot]
    places: Sequence[float]
    y: float
    reach: float
    width: float
    words: DrawnWords
    second: float = 0

    def items(self) -> Iterator[Item]:
        yield Group(self.words.text("add-here"), tuple(self._axis()), name=ADD)
        yield from self._second()
        if self.mine.shows_feelings:
            yield from self._feelings()
        slots = {True: iter(self._slots(is_above=True)), False: iter(self._slots(is_above=False))}
        for spot, x in zip(self.spots, self.places, strict=True):
            slot = next(slots[spot.is_above])
            name = f"event {spot.point.id}"
            moves_from = x if spot.point.kind == "life" else None
            yield Group(spot.title, tuple(self._spot(spot, x, slot)), name=name, moves_from=moves_from)

    def _slots(self, *, is_above: bool) -> list[float]:
        """The middles of the labels on one side: each near its point, none nearer to the next than a slot."""
        wanted = [x for spot, x in zip(self.spots, self.places, strict=True) if spot.is_above == is_above]
        return spread(wanted, SLOT, MARGIN + SLOT / 2, self.width - MARGIN - SLOT / 2)

    def _axis(self) -> Iterator[Item]:
        """Solid up to now, dots beyond; on a sheet without now it is one or the other."""
        kinds = [spot.point for spot in self.spots]
        now = next((x for point, x in zip(kinds, self.places, strict=True) if point.kind == "now"), None)
        left, right = MARGIN, self.width - MARGIN
        is_all_ahead = now is None and all(point.is_ahead for point in kinds)
        turn = left if is_all_ahead else right if now is None else now
        if turn > left:
            yield Shape(line((left, self.y), (turn, self.y)), stroke=PETROL, thickness=3)
        if turn < right:
            way = line((turn, self.y), (right, self.y))
            yield Shape(way, stroke=STRONG_LINE, thickness=2.4, dash=signs.DOTTED)

    def _feelings(self) -> Iterator[Item]:
        """How it felt, as a soft curve through those points that somebody put higher or lower."""
        felt = [
            (x, self._level(spot.point))
            for spot, x in zip(self.spots, self.places, strict=True)
            if spot.point.feeling is not None
        ]
        if len(felt) > 1:
            yield Shape(smooth(felt), stroke=STRONG_LINE, thickness=1.4)

    def _second(self) -> Iterator[Item]:
        """The procedure as a line of its own on the same axis, from its first to its last event."""
        known = [x for spot, x in zip(self.spots, self.places, strict=True) if spot.point.event]
        if self.second and known:
            y = self.y + self.second
            way = line((min(known), y), (max(*known, min(known) + 1), y))
            yield Shape(way, stroke=STRONG_LINE, thickness=2)

    def _level(self, point: Point) -> float:
        if point.event:
            return self.y + self.second
        if not self.mine.shows_feelings or point.feeling is None:
            return self.y
        return self.y - point.feeling / 2 * UPS

    def _spot(self, spot: _Spot, x: float, slot: float) -> Iterator[Item]:
        level = self._level(spot.point)
        edge = self.y - self.reach + 6 if spot.is_above else self.y + self.second + self.reach - 6
        bend = edge + (10 if spot.is_above else -10)
        lead = line((x, level), (x, bend), (slot, edge))
        yield Shape(lead, stroke=HAIRLINE, thickness=1)
        yield from self._mark(spot.point, x, level)
        top = edge - 3 - spot.height if spot.is_above else edge + 2
        yield from column(spot.whens, slot, top, WHEN, _WHEN, anchor="middle")
        top += height_of(spot.whens, WHEN)
        yield from column(spot.whats, slot, top, WHAT, _style(spot.point), anchor="middle")

    def _mark(self, point: Point, x: float, y: float) -> Iterator[Item]:
        marks: dict[str, Callable[[float, float], tuple[Item, ...]]] = {
            "now": signs.here,
            "known": _square,
            "closed": _block,
        }
        if point.is_ahead:
            yield from signs.ahead(x, y)
        elif point.kind in marks:
            yield from marks[point.kind](x, y)
        else:
            yield from _dot(x, y, is_vague=point.when.is_about or point.when.at.precision != "day")


def _dot(x: float, y: float, *, is_vague: bool) -> tuple[Item, ...]:
    """Something told; where the day is not known for sure, its edge is soft."""
    if is_vague:
        ring = Shape(circle(x, y, 7), fill=SHEET, stroke=PETROL, thickness=1.6, dash=(1.6, 2.6))
        return (ring, Shape(circle(x, y, 3.4), fill=PETROL))
    return (Shape(circle(x, y, 6), fill=PETROL),)


def _square(x: float, y: float) -> tuple[Item, ...]:
    """What the dossier knows already."""
    return (Shape(box(x - 5, y - 5, 10, 10, radius=1.5), fill=PETROL),)


def _block(x: float, y: float) -> tuple[Item, ...]:
    """A closed chapter."""
    return (Shape(box(x - 17, y - 9, 34, 18, radius=5), fill=TINT, stroke=PETROL, thickness=1.2),)


def _style(point: Point) -> Style:
    """Serif is the person's own voice."""
    if point.kind in ("life", "note"):
        return _LIFE
    return Style(bold=True, colour=PETROL) if point.kind == "now" else _KNOWN


def spread(wanted: Sequence[float], apart: float, least: float, most: float) -> list[float]:
    """Places as near to those wanted as can be, at least so far apart, between two ends; in the same order.

    There is room for all of them: the caller sees to that.
    """
    places: list[float] = []
    for number, x in enumerate(wanted):
        lowest = places[-1] + apart if places else least
        highest = most - (len(wanted) - 1 - number) * apart
        places.append(min(max(x, lowest), highest))
    return places


def smooth(points: Sequence[tuple[float, float]]) -> Outline:
    """A curve through these points that never goes beyond any of them."""
    bends = []
    for (x0, y0), (x1, y1) in pairwise(points):
        third = (x1 - x0) / 2.2
        bends.append(((x0 + third, y0), (x1 - third, y1), (x1, y1)))
    return curve(points[0], bends)
