"""Pieces that interlock: every inner edge is one curve with a knob, which the neighbour walks back.

Which way a knob points follows from its place alone, so that two sheets of the same grid fit each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbook.draw.outline import Outline, Point, Segment

REACH = 1.3
"""How far a knob stands out, in its own sizes."""

_WAVE = 0.16
"""How far an edge bends beside its knob, in knobs: cut by hand, not by a ruler."""


@dataclass(frozen=True)
class Grid:
    """Where the pieces meet: the lines between columns and rows, and how large a knob is."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    knob: float

    @property
    def columns(self) -> int:
        """How many pieces stand beside each other."""
        return len(self.xs) - 1

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.ys) - 1


def piece(grid: Grid, column: int, row: int) -> Outline:
    """The outline of one piece, clockwise from its top left corner."""
    sides = (
        upper_edge(grid, column, row),
        left_edge(grid, column + 1, row),
        walked_back(upper_edge(grid, column, row + 1)),
        walked_back(left_edge(grid, column, row)),
    )
    first, *others = (segment for side in sides for segment in side)
    return (first, *(segment for segment in others if segment.command != "M"), Segment("Z"))


def upper_edge(grid: Grid, column: int, row: int) -> Outline:
    """The edge above this piece, from left to right; straight at the border."""
    start, end = (grid.xs[column], grid.ys[row]), (grid.xs[column + 1], grid.ys[row])
    if row in (0, grid.rows):
        return _straight(start, end)
    return edge(start, end, knob=grid.knob if (column + row) % 2 else -grid.knob, at=0.72)


def left_edge(grid: Grid, column: int, row: int) -> Outline:
    """The edge left of this piece, from top to bottom; straight at the border."""
    start, end = (grid.xs[column], grid.ys[row]), (grid.xs[column], grid.ys[row + 1])
    if column in (0, grid.columns):
        return _straight(start, end)
    return edge(start, end, knob=grid.knob if (column + row) % 2 else -grid.knob, at=0.6)


def edge(start: Point, end: Point, *, knob: float, at: float) -> Outline:
    """From start to end with a knob at this share of the way; a negative one stands out on the other side."""
    (x0, y0), (x1, y1) = start, end
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
    along, across = ((x1 - x0) / length, (y1 - y0) / length), (-(y1 - y0) / length, (x1 - x0) / length)

    def there(u: float, v: float) -> Point:
        side = v * knob
        return x0 + along[0] * u + across[0] * side, y0 + along[1] * u + across[1] * side

    size, middle = abs(knob), length * at
    bends = _bends(length, middle, size)
    return (
        Segment("M", (start,)),
        *(Segment("C", (there(*one), there(*other), there(*point))) for one, other, point in bends[:-1]),
        Segment("C", (there(*bends[-1][0]), there(*bends[-1][1]), end)),
    )


Bend = tuple[Point, Point, Point]


def _bends(length: float, middle: float, size: float) -> list[Bend]:
    """Along the edge and across it, across in knobs: to the neck, round the head, and away again."""

    def u(knobs: float) -> float:
        return middle + knobs * size

    return [
        ((middle * 0.35, _WAVE), (u(-1.5), -_WAVE), (u(-0.85), 0)),
        ((u(-0.5), 0.09), (u(-0.36), 0.2), (u(-0.46), 0.42)),
        ((u(-0.56), 0.6), (u(-0.78), 0.62), (u(-0.78), 0.86)),
        ((u(-0.78), 1.12), (u(-0.42), REACH), (u(0), REACH)),
        ((u(0.42), REACH), (u(0.78), 1.12), (u(0.78), 0.86)),
        ((u(0.78), 0.62), (u(0.56), 0.6), (u(0.46), 0.42)),
        ((u(0.36), 0.2), (u(0.5), 0.09), (u(0.85), 0)),
        ((u(1.5), -_WAVE), (length - (length - middle) * 0.35, _WAVE), (length, 0)),
    ]


def _straight(start: Point, end: Point) -> Outline:
    return (Segment("M", (start,)), Segment("L", (end,)))


def walked_back(outline: Outline) -> Outline:
    """The same curve from its end to its beginning."""
    back: list[Segment] = [Segment("M", (outline[-1].points[-1],))]
    for before, segment in reversed(list(pairwise(outline))):
        target = before.points[-1]
        handles = segment.points[-2::-1]
        back.append(Segment(segment.command, (*handles, target)))
    return tuple(back)


def evenly(start: float, size: float, count: int) -> tuple[float, ...]:
    """The lines between so many pieces of this size."""
    return tuple(start + size * number for number in range(count + 1))


def at_heights(start: float, heights: Sequence[float]) -> tuple[float, ...]:
    """The lines between rows of these heights."""
    lines = [start]
    for height in heights:
        lines.append(lines[-1] + height)
    return tuple(lines)
