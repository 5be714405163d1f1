"""The faces of a paper: a sans for the workbook's voice, a serif for the client's words.

Each font holds every script a paper meets, so a line never switches fonts.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal, NamedTuple
from weakref import WeakKeyDictionary

import uharfbuzz
from reportlab.pdfbase.ttfonts import TTFont

from workbook.draw.text.copying import to_unicode_map

FONT_DIR = Path(__file__).resolve().parents[2] / "fonts"

Face = Literal["sans", "serif"]

_FILES = {"sans": "WorkbookSans", "serif": "WorkbookSerif"}
_FIRST_OWN_CODE = 0xF0000
"""Codes of our own begin in a plane that no text uses."""

MISSING = 0
"""The glyph for a letter the font has not: a plain box."""


class Sign(NamedTuple):
    """How one document shows a glyph: under which font name, as which code, how wide."""

    font_name: str
    code: str
    width: float


class PaperFont(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A font that writes down, for each glyph, exactly the text it stands for.

    ReportLab knows one glyph per character; shaped text has more. So each pair of glyph and
    text gets a code of its own, and a reader who copies, searches or listens gets the true text.
    """

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path))
        self.shaper = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(path.read_bytes())))
        self._codes: dict[tuple[int, str], int] = {}
        self._texts: dict[int, str] = {}
        self._lock = Lock()
        self._signs: WeakKeyDictionary[Any, dict[tuple[int, str], Sign]] = WeakKeyDictionary()

    def code(self, glyph: int, text: str) -> int:
        """The code under which this glyph stands for this text in a PDF."""
        if len(text) == 1 and self._is_own_glyph(text, glyph):
            return ord(text)
        with self._lock:
            known = self._codes.get((glyph, text))
            return self._new_code(glyph, text) if known is None else known

    def _is_own_glyph(self, character: str, glyph: int) -> bool:
        """Whether ReportLab would show this glyph for the character by itself."""
        if glyph == MISSING:
            self.face.charToGlyph[ord(character)] = MISSING
            self.face.charWidths[ord(character)] = self.width(MISSING)
        return bool(self.face.charToGlyph.get(ord(character)) == glyph)

    def _new_code(self, glyph: int, text: str) -> int:
        code = _FIRST_OWN_CODE + len(self._codes)
        self._texts[code] = text
        self.face.charToGlyph[code] = glyph
        # the font's own width: one taken from shaped text would contradict the embedded font
        self.face.charWidths[code] = self.width(glyph)
        self._codes[glyph, text] = code
        return code

    def width(self, glyph: int) -> float:
        """How far the font itself moves on after this glyph, in thousandths of the size."""
        return float(self.shaper.get_glyph_h_advance(glyph))

    def signs_in(self, document: Any) -> dict[tuple[int, str], Sign]:
        """The glyphs this document has shown so far."""
        return self._signs.setdefault(document, {})

    def text_of(self, code: int) -> str:
        """What a reader copies for this code."""
        return self._texts.get(code, chr(code))

    def addObjects(self, doc: Any) -> None:  # noqa: N802  # ReportLab's name
        """Embed the font in the PDF, with the true text of every code."""
        subsets = list(self.state[doc].subsets)
        with self._lock:  # ReportLab reads the font file with one cursor
            super().addObjects(doc)
        for number, subset in enumerate(subsets):
            font = doc.idToObject["BasicFonts"].dict[f"{self._internal_name(doc)}+{number}"]
            stream = doc.idToObject[font.ToUnicode.name]
            stream.content = to_unicode_map([self.text_of(code) if code else "" for code in subset])

    def _internal_name(self, doc: Any) -> str:
        return str(doc.fontMapping[self.fontName]).lstrip("/")


@dataclass(frozen=True)
class Style:
    """How a text looks: its face, weight and colour."""

    face: Face = "sans"
    bold: bool = False
    colour: str = "#000000"


def font_of(style: Style) -> PaperFont:
    """The font of this style."""
    return _font(style.face, bold=style.bold)


@cache
def _font(face: Face, *, bold: bool) -> PaperFont:
    weight = "Bold" if bold else "Regular"
    name = f"{_FILES[face]}-{weight}"
    return PaperFont(name, FONT_DIR / f"{name}.ttf")
