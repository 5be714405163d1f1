"""A picture as values: shapes, labels and groups. It becomes SVG or PDF with the same geometry and lines.

Measured in points from the top left. A picture is always composed from left to right; for scripts that
run the other way it is `mirrored` as a whole, and its texts stay upright.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal, NamedTuple

from workbook.draw import outline as lines
from workbook.draw.inks import INK
from workbook.draw.outline import Outline
from workbook.draw.text.block import Block
from workbook.draw.text.clean import paragraphs
from workbook.draw.text.faces import Style

Anchor = Literal["left", "middle", "right"]

LEADING = 1.3
"""From one line to the next, in sizes."""

LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"

ASCENT, DESCENT = 0.92, 0.30
"""How far the letters of a line reach above and below its foot, in sizes; in every script of the fonts."""


@dataclass(frozen=True)
class Shape:
    """An outline with its inks; `is_upright` is moved but not turned round in a mirrored picture."""

    outline: Outline
    fill: str | None = None
    stroke: str | None = None
    thickness: float = 1
    dash: tuple[float, ...] = ()
    is_upright: bool = False


class Box(NamedTuple):
    """Room on the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box", *, by: float = 0.5) -> bool:
        """Whether the two lie over each other, by more than a hair."""
        return (
            self.left + by < other.right
            and other.left + by < self.right
            and self.top + by < other.bottom
            and other.top + by < self.bottom
        )


@dataclass(frozen=True)
class Label:
    """One line of text, its foot at `y`."""

    text: str
    x: float
    y: float
    size: float
    style: Style = Style(colour=INK)  # noqa: RUF009  # frozen
    anchor: Anchor = "left"

    @property
    def width(self) -> float:
        """As set in the workbook's own fonts."""
        return _block(self.text, self.style, self.size).width

    @property
    def box(self) -> Box:
        """The room it takes."""
        width = self.width
        left = self.x - {"left": 0, "middle": width / 2, "right": width}[self.anchor]
        return Box(left, self.y - ASCENT * self.size, left + width, self.y + DESCENT * self.size)


@dataclass(frozen=True)
class Group:
    """Things that belong together; `title` says it in words, `name` is what a tap on it tells."""

    title: str
    items: tuple["Item", ...]
    name: str = ""
    moves_from: float | None = None
    """Where on the line it stands, if it can be moved along."""


Item = Shape | Label | Group


@dataclass(frozen=True)
class Scene:
    """One sheet."""

    width: float
    height: float
    title: str
    language: str
    items: tuple[Item, ...] = field(repr=False)
    is_right_to_left: bool = False

    def labels(self) -> tuple[Label, ...]:
        """Every line of text, in the order in which it is read."""
        return tuple(one for one in _flat(self.items) if isinstance(one, Label))

    def mirrored(self) -> "Scene":
        """For a script that runs from right to left."""
        return replace(
            self,
            items=tuple(_mirrored(item, self.width) for item in self.items),
            is_right_to_left=not self.is_right_to_left,
        )


def _flat(items: Iterable[Item]) -> Iterator[Shape | Label]:
    for item in items:
        if isinstance(item, Group):
            yield from _flat(item.items)
        else:
            yield item


def _mirrored(item: Item, width: float) -> Item:
    if isinstance(item, Group):
        turned = None if item.moves_from is None else width - item.moves_from
        inner = tuple(_mirrored(one, width) for one in item.items)
        return replace(item, items=inner, moves_from=turned)
    if isinstance(item, Label):
        other: dict[Anchor, Anchor] = {"left": "right", "right": "left", "middle": "middle"}
        return replace(item, x=width - item.x, anchor=other[item.anchor])
    if item.is_upright:
        left, right = lines.reach(item.outline)
        return replace(item, outline=lines.moved(item.outline, width - left - right, 0))
    return replace(item, outline=lines.mirrored(item.outline, width))


# Text


@lru_cache(maxsize=4000)
def _block(text: str, style: Style, size: float) -> Block:
    return Block.of(text, style, size)


def wrapped(text: str, width: float, size: float, style: Style) -> tuple[str, ...]:
    """The lines of a text in a column of this width; a word that is too long is divided."""
    found: list[str] = []
    for paragraph in paragraphs(text):
        block = _block(paragraph, style, size)
        parts = (paragraph[line.start : line.end] for line in block.lines(width))
        found += [_facing(part, block, style, size) for part in parts if part]
    return tuple(found)


def _facing(part: str, whole: Block, style: Style, size: float) -> str:
    """A line of a paragraph keeps the direction of the whole, whichever word it begins with."""
    if _block(part, style, size).level == whole.level:
        return part
    return f"{RIGHT_TO_LEFT_MARK if whole.is_right_to_left else LEFT_TO_RIGHT_MARK}{part}"


def column(
    texts: Sequence[str], x: float, top: float, size: float, style: Style, *, anchor: Anchor = "left"
) -> tuple[Label, ...]:
    """Lines below each other, the first one's letters beginning at `top`."""
    first = top + ASCENT * size
    return tuple(
        Label(text, x, first + number * size * LEADING, size, style, anchor)
        for number, text in enumerate(texts)
    )


def height_of(texts: Sequence[str], size: float) -> float:
    """How high these lines are together."""
    return len(texts) * size * LEADING
