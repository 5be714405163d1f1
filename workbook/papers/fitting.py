"""Leaving out what does not fit: whole items, never half a sentence, and the paper says so."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from workbook.papers.strips import Strips, height_of

LeftOut = Callable[[int], Strips]
"""Says how many items stand only in the workbook; nothing where the reader need not know."""


def says_nothing(_count: int) -> Strips:
    """For what may silently be left out."""
    return ()


@dataclass(frozen=True)
class Fitted:
    """The items that fit, and what is said of the others."""

    items: tuple[Strips, ...]
    note: Strips = ()

    @property
    def is_empty(self) -> bool:
        """Nothing to show at all."""
        return not self.items and not self.note


def fitting(items: Sequence[Strips], room: float, *, gap: float, left_out: LeftOut = says_nothing) -> Fitted:
    """The items that fit below each other in this room, in their order, with `gap` between them."""
    if _height(items, gap) <= room:
        return Fitted(tuple(items))
    room -= height_of(left_out(len(items))) + gap
    kept: list[Strips] = []
    for item in items:
        if _height([*kept, item], gap) <= room:
            kept.append(item)
    note = left_out(len(items) - len(kept)) if room >= 0 else ()
    return Fitted(tuple(kept), note)


def _height(items: Iterable[Strips], gap: float) -> float:
    heights = [height_of(item) for item in items]
    return sum(heights) + gap * max(0, len(heights) - 1)
