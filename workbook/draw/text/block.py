"""A paragraph that knows its own measure: wrapped into lines, and drawn line by line."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from workbook.draw.text.bidi import at_line_end, levels, visual_order
from workbook.draw.text.faces import Style
from workbook.draw.text.shaping import Run, runs, shape_run
from workbook.draw.text.writing import write_run

SPACES = " \u200b\u1361"
"""Where a line may break: also between Ethiopic words."""

HYPHENS = "-/\u2013\u2014"
ZERO_WIDTH_JOINERS = "\u200c\u200d"


class Line(NamedTuple):
    """One line of a block: the part of its text, and how wide that is."""

    start: int
    end: int
    width: float


@dataclass(frozen=True)
class Span:
    """Text in one style. Plain text: nothing in it is ever read as markup."""

    text: str
    style: Style


class Block:
    """One paragraph, without newlines. Its direction is taken from the text."""

    def __init__(self, spans: Iterable[Span], size: float) -> None:
        kept = list(spans)
        self.text = "".join(span.text for span in kept)
        self.size = size
        self._styles = [span.style for span in kept for _ in span.text]
        self.level, self._levels = levels(self.text)
        self._advances = self._measured()

    @classmethod
    def of(cls, text: str, style: Style, size: float) -> "Block":
        """A block in one style."""
        return cls([Span(text, style)], size)

    @property
    def is_right_to_left(self) -> bool:
        """Whether its lines begin at the right."""
        return self.level == 1

    @property
    def width(self) -> float:
        """How wide it is on one line."""
        return sum(self._advances)

    def _measured(self) -> list[float]:
        advances = [0.0] * len(self.text)
        for run in runs(self.text, self._levels, self._styles, 0, len(self.text)):
            for glyph in shape_run(self.text, run):
                advances[run.start + glyph.place] += glyph.advance * self.size / 1000
        return advances

    # Lines

    def lines(self, width: float) -> list[Line]:
        """The lines of this block in a column of this width; a word that is too long is divided."""
        return [self._trimmed(start, end) for start, end in self._breaks(width)]

    def _breaks(self, width: float) -> Iterator[tuple[int, int]]:
        start = 0
        while (end := self._end_of_line(start, width)) < len(self.text):
            yield start, end
            start = end
        yield start, len(self.text)

    def _end_of_line(self, start: int, width: float) -> int:
        """Where the line from `start` ends: after its last word that fits."""
        used, after_word = 0.0, start
        for index in range(start, len(self.text)):
            used += self._advances[index]
            is_space = self.text[index] in SPACES
            if used > width and not is_space and index > start:
                return after_word if after_word > start else self._before_letter(index, start)
            if is_space or self._is_hyphen(index, start):
                after_word = index + 1
        return len(self.text)

    def _is_hyphen(self, index: int, start: int) -> bool:
        """A hyphen between letters; not before a number, as in -5 or 2024-03-14."""
        following = self.text[index + 1 : index + 2]
        return index > start and self.text[index] in HYPHENS and bool(following) and not following.isdigit()

    def _before_letter(self, index: int, start: int) -> int:
        """Dividing a word never takes a mark from its letter."""
        place = index
        while place > start + 1 and self._leans_on_letter_before(place):
            place -= 1
        return place if place > start + 1 or not self._leans_on_letter_before(place) else index

    def _leans_on_letter_before(self, place: int) -> bool:
        is_mark = unicodedata.category(self.text[place]).startswith("M")
        return is_mark or self.text[place] in ZERO_WIDTH_JOINERS or self.text[place - 1] == "\u200d"

    def _trimmed(self, start: int, end: int) -> Line:
        while end > start and self.text[end - 1] in SPACES:
            end -= 1
        return Line(start, end, sum(self._advances[start:end]))

    # On paper

    def draw(self, canvas: Any, line: Line, x: float, y: float) -> None:
        """Write one line with its left end at `x` and its baseline at `y`."""
        stretch = self._runs_of(line)
        glyphs = [shape_run(self.text, run) for run in stretch]
        widths = [sum(glyph.advance for glyph in shaped) * self.size / 1000 for shaped in glyphs]
        for run, shaped, left in zip(stretch, glyphs, _placed(stretch, widths, x), strict=True):
            write_run(canvas, self.text, run, shaped, self.size, left, y)

    def _runs_of(self, line: Line) -> list[Run]:
        """The runs of a line in logical order, which is the order a reader copies them in."""
        part = slice(line.start, line.end)
        found = at_line_end(self.text[part], self._levels[part], self.level)
        return list(runs(self.text, found, self._styles, line.start, line.end))


def _placed(stretch: list[Run], widths: list[float], x: float) -> list[float]:
    """The left end of each run, given in logical order."""
    left = [0.0] * len(stretch)
    for index in visual_order([run.level for run in stretch]):
        left[index] = x
        x += widths[index]
    return left
