"""What a reader gets who copies, searches or listens to a PDF: the map from codes to true text."""

from collections.abc import Sequence

_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def "
    "/CMapName /Text def /CMapType 2 def\n"
    "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
)
_TAIL = "endcmap CMapName currentdict /CMap defineresource pop end end"
_MOST_ROWS = 100
"""The standard's limit for one block of rows."""


def to_unicode_map(texts: Sequence[str]) -> str:
    """The map of one embedded font; the place in `texts` is the code, an empty text is left out."""
    rows = [f"<{code:02X}> <{_utf16(text)}>" for code, text in enumerate(texts) if text]
    blocks = [rows[start : start + _MOST_ROWS] for start in range(0, len(rows), _MOST_ROWS)]
    return _HEAD + "".join(_block(block) for block in blocks) + _TAIL


def _block(rows: Sequence[str]) -> str:
    return "\n".join([f"{len(rows)} beginbfchar", *rows, "endbfchar", ""])


def _utf16(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()
