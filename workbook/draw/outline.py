"""Outlines: lines and curves as numbers, the same for screen and paper."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Command = Literal["M", "L", "C", "Z"]
"""Move to a point, a line to one, a curve over two handles to one, back to the beginning."""

Point = tuple[float, float]

_ROUND = 0.5523
"""How far the handles of a quarter of a circle reach."""


@dataclass(frozen=True)
class Segment:
    """One command with its points."""

    command: Command
    points: tuple[Point, ...] = ()


Outline = tuple[Segment, ...]


def line(*points: Point) -> Outline:
    """Straight from point to point."""
    first, *others = points
    return (Segment("M", (first,)), *(Segment("L", (point,)) for point in others))


def curve(start: Point, bends: Iterable[tuple[Point, Point, Point]]) -> Outline:
    """From `start` along curves: two handles and an end each."""
    return (Segment("M", (start,)), *(Segment("C", bend) for bend in bends))


def closed(outline: Outline) -> Outline:
    """Back to where it began."""
    return (*outline, Segment("Z"))


def box(left: float, top: float, width: float, height: float, *, radius: float = 0) -> Outline:
    """A rectangle, its corners rounded."""
    r = min(radius, width / 2, height / 2)
    right, bottom, handle = left + width, top + height, r * (1 - _ROUND)
    if not r:
        return closed(line((left, top), (right, top), (right, bottom), (left, bottom)))
    return (
        Segment("M", ((left + r, top),)),
        Segment("L", ((right - r, top),)),
        Segment("C", ((right - handle, top), (right, top + handle), (right, top + r))),
        Segment("L", ((right, bottom - r),)),
        Segment("C", ((right, bottom - handle), (right - handle, bottom), (right - r, bottom))),
        Segment("L", ((left + r, bottom),)),
        Segment("C", ((left + handle, bottom), (left, bottom - handle), (left, bottom - r))),
        Segment("L", ((left, top + r),)),
        Segment("C", ((left, top + handle), (left + handle, top), (left + r, top))),
        Segment("Z"),
    )


def circle(x: float, y: float, radius: float) -> Outline:
    """A circle round a point."""
    return box(x - radius, y - radius, 2 * radius, 2 * radius, radius=radius)


def bent(points: Sequence[Point], *, radius: float) -> Outline:
    """A line over these points with its corners rounded."""
    parts: list[Segment] = [Segment("M", (points[0],))]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        entry, leave = _towards(corner, before, radius), _towards(corner, after, radius)
        parts += [Segment("L", (entry,)), Segment("C", (corner, corner, leave))]
    return (*parts, Segment("L", (points[-1],)))


def _towards(origin: Point, target: Point, far: float) -> Point:
    dx, dy = target[0] - origin[0], target[1] - origin[1]
    length = max((dx * dx + dy * dy) ** 0.5, 0.001)
    share = min(far, length / 2) / length
    return origin[0] + dx * share, origin[1] + dy * share


def moved(outline: Outline, dx: float, dy: float) -> Outline:
    """The same elsewhere."""
    return tuple(Segment(part.command, tuple((x + dx, y + dy) for x, y in part.points)) for part in outline)


def mirrored(outline: Outline, width: float) -> Outline:
    """The same seen in a mirror that is `width` wide."""
    return tuple(Segment(part.command, tuple((width - x, y) for x, y in part.points)) for part in outline)


def reach(outline: Outline) -> tuple[float, float]:
    """The leftmost and the rightmost point."""
    xs = [x for x, _y in points_of(outline)]
    return min(xs), max(xs)


def points_of(outline: Outline) -> Iterator[Point]:
    """Every point, handles included."""
    for part in outline:
        yield from part.points
