"""The one place where text becomes PDF: glyphs at their exact places, with the text they stand for."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from workbook.draw.text.faces import PaperFont, Sign, font_of
from workbook.draw.text.shaping import UNSEEN, Glyph, Run

JOINED_TO_EARLIER = "\u200b"
"""What the second glyph of one letter stands for: nothing that shows."""


def write_run(
    canvas: Any, text: str, run: Run, glyphs: Sequence[Glyph], size: float, x: float, y: float
) -> None:
    """Write one run with its left end at `x` and its baseline at `y`."""
    pen = _Pen(font_of(run.style), canvas._doc, size)
    for glyph, source in _with_sources(text[run.start : run.end], glyphs):
        if source not in UNSEEN:
            pen.write(glyph, source)
        pen.goes_to += glyph.advance
    colour = _colour(run.style.colour)
    canvas._code.append(f"BT {colour} 1 0 0 1 {x:.3f} {y:.3f} Tm {pen.operators()} ET")


class _Pen:
    """Collects PDF's text operators; places are in thousandths of the size."""

    def __init__(self, font: PaperFont, document: Any, size: float) -> None:
        self.font, self.document, self.size = font, document, size
        self.goes_to = 0.0
        self._stands_at = 0.0
        self._font_name = ""
        self._rise = 0.0
        self._shown: list[str] = []
        self._operators: list[str] = []
        self._signs = font.signs_in(document)

    def write(self, glyph: Glyph, source: str) -> None:
        """Show one glyph where it belongs, as this text."""
        sign = self._signs.get((glyph.number, source)) or self._new_sign(glyph.number, source)
        self._switch_font(sign.font_name)
        self._lift(glyph.up)
        wanted = self.goes_to + glyph.right
        if back := round(self._stands_at - wanted, 3):
            self._shown.append(f"{back:g}")
        self._shown.append(sign.code)
        self._stands_at = wanted + sign.width

    def operators(self) -> str:
        """Everything written, with the baseline back where it was."""
        self._lift(0.0)
        self._finish_stretch()
        return " ".join(self._operators)

    def _new_sign(self, number: int, source: str) -> Sign:
        ((subset, code),) = self.font.splitString(chr(self.font.code(number, source)), self.document)
        name = self.font.getSubsetInternalName(subset, self.document)
        sign = self._signs[number, source] = Sign(name, f"<{code.hex()}>", self.font.width(number))
        return sign

    def _switch_font(self, name: str) -> None:
        if name != self._font_name:
            self._finish_stretch()
            self._operators.append(f"{name} {self.size:g} Tf")
            self._font_name = name

    def _lift(self, rise: float) -> None:
        if rise != self._rise:
            self._finish_stretch()
            self._operators.append(f"{rise * self.size / 1000:.3f} Ts")
            self._rise = rise

    def _finish_stretch(self) -> None:
        if self._shown:
            self._operators.append(f"[{''.join(self._shown)}] TJ")
            self._shown = []


def _with_sources(text: str, glyphs: Sequence[Glyph]) -> Iterator[tuple[Glyph, str]]:
    """Each glyph with the part of the text it stands for."""
    starts = [*sorted({glyph.place for glyph in glyphs}), len(text)]
    ends = dict(pairwise(starts))
    told: set[int] = set()
    for glyph in glyphs:
        yield glyph, JOINED_TO_EARLIER if glyph.place in told else text[glyph.place : ends[glyph.place]]
        told.add(glyph.place)


def _colour(colour: str) -> str:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return f"{red:.3f} {green:.3f} {blue:.3f} rg"
