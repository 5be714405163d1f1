"""Parts of a drawing stacked on sheets: what does not fit any more goes on on the next one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbook.draw import outline
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.inks import SOFT_INK
from workbook.draw.scene import Group, Item, Label, Scene, Shape
from workbook.draw.text.faces import Style

_SMALL = 8.5
_FOOT = 14.0


@dataclass(frozen=True)
class Format:
    """The room of a sheet, in points; without a height it is as high as it takes."""

    width: float
    height: float | None = None


SCREEN, TURNED, NARROW = Format(762.0), Format(640.0), Format(380.0)
LYING, STANDING = Format(762.0, 470.0), Format(511.0, 690.0)
"""An A4 on its side or upright, less margins, head and foot; an A3 shows the same, larger."""


@dataclass(frozen=True)
class Part:
    """Something of a height that is never cut; `is_glued` stays on one sheet with the next part."""

    items: tuple[Item, ...]
    height: float
    is_glued: bool = False


def sheets(parts: Sequence[Part], format: Format, words: DrawnWords, title: str) -> tuple[Scene, ...]:  # noqa: A002
    """The sheets, each with its number where there is more than one."""
    pages = list(_divided(parts, format.height))
    made = []
    for number, page in enumerate(pages, start=1):
        items = list(_stacked(page))
        height = sum(part.height for part in page)
        if len(pages) > 1:
            said = words.text("page").format(number=number, count=len(pages))
            style = Style(colour=SOFT_INK)
            items.append(Label(said, format.width - 8, height + _FOOT - 3, _SMALL, style, "right"))
            height += _FOOT
        scene = Scene(format.width, height, title, words.language, tuple(items))
        made.append(scene.mirrored() if words.is_right_to_left else scene)
    return tuple(made)


def _divided(parts: Sequence[Part], room: float | None) -> Iterator[list[Part]]:
    page: list[Part] = []
    for bundle in _bundles(parts):
        used = sum(part.height for part in (*page, *bundle))
        if room and page and used > room - _FOOT:
            yield page
            page = []
        page += bundle
    if page:
        yield page


def _bundles(parts: Sequence[Part]) -> Iterator[list[Part]]:
    bundle: list[Part] = []
    for part in parts:
        bundle.append(part)
        if not part.is_glued:
            yield bundle
            bundle = []
    if bundle:
        yield bundle


def _stacked(page: Sequence[Part]) -> Iterator[Item]:
    top = 0.0
    for part in page:
        yield from (lowered(item, top) for item in part.items)
        top += part.height


def lowered(item: Item, by: float) -> Item:
    """The same further down."""
    if isinstance(item, Group):
        return replace(item, items=tuple(lowered(inner, by) for inner in item.items))
    if isinstance(item, Shape):
        return replace(item, outline=outline.moved(item.outline, 0, by))
    return replace(item, y=item.y + by)
