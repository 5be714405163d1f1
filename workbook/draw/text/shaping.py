"""From letters to glyphs: joined, stacked and placed as their script asks."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import uharfbuzz

from workbook.draw.text.faces import PaperFont, Style, font_of

CONTEXT = 3
"""Letters on either side that decide how a letter joins, also over a line break."""

UNSEEN = frozenset("\u200e\u200f\u2066\u2067\u2068\u2069\u00ad\ufeff")
"""They steer the order of a line and mean nothing to who copies it."""

_FEATURES = {"kern": True, "liga": True}


class Glyph(NamedTuple):
    """One glyph: its number, the place of its text in the run, and how it moves the pen."""

    number: int
    place: int
    advance: float
    right: float
    up: float


class Run(NamedTuple):
    """A stretch of a paragraph with one level, one style and one script."""

    start: int
    end: int
    level: int
    style: Style

    @property
    def is_right_to_left(self) -> bool:
        """Whether it is read from the right."""
        return bool(self.level & 1)


def runs(text: str, levels: Sequence[int], styles: Sequence[Style], start: int, end: int) -> Iterator[Run]:
    """The runs of `text[start:end]` in logical order; `levels` are those of that part."""
    first, script = start, ""
    for index in range(start, end):
        here = _script(text[index])
        changes_script = bool(here and script and here != script)
        if (
            changes_script
            or levels[index - start] != levels[first - start]
            or styles[index] is not styles[first]
        ):
            yield Run(first, index, levels[first - start], styles[first])
            first, script = index, here
        script = here or script
    if first < end:
        yield Run(first, end, levels[first - start], styles[first])


def shape_run(text: str, run: Run) -> tuple[Glyph, ...]:
    """The glyphs of a run, left to right as they stand on paper."""
    before, after = text[max(0, run.start - CONTEXT) : run.start], text[run.end : run.end + CONTEXT]
    return _shaped(font_of(run.style), text[run.start : run.end], run.is_right_to_left, before, after)


@lru_cache(maxsize=4_000)
def _shaped(font: PaperFont, text: str, is_right_to_left: bool, before: str, after: str) -> tuple[Glyph, ...]:
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(before + text + after, len(before), len(text))
    buffer.direction = "rtl" if is_right_to_left else "ltr"
    buffer.guess_segment_properties()
    uharfbuzz.shape(font.shaper, buffer, _FEATURES)
    return tuple(
        Glyph(info.codepoint, info.cluster - len(before), moved.x_advance, moved.x_offset, moved.y_offset)
        for info, moved in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    )


_SCRIPTS = (
    ("Arabic", 0x600, 0x8FF),
    ("Arabic", 0xFB50, 0xFEFC),
    ("Ethiopic", 0x1200, 0x139F),
    ("Armenian", 0x530, 0x58F),
    ("Georgian", 0x10A0, 0x10FF),
    ("Cyrillic", 0x400, 0x52F),
    ("Greek", 0x370, 0x3FF),
)


@cache
def _script(character: str) -> str:
    """The script of a letter; empty for signs, digits and spaces, which go with their neighbours."""
    code = ord(character)
    for name, first, last in _SCRIPTS:
        if first <= code <= last:
            return name
    return "Latin" if character.isalpha() else ""
