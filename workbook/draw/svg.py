"""A scene as SVG, for the screen and as a file: every text in it is escaped here and nowhere else."""

import re
from collections.abc import Iterator
from html import escape

from workbook.draw.outline import Outline
from workbook.draw.scene import Group, Item, Label, Scene, Shape
from workbook.draw.text.block import Block
from workbook.draw.text.clean import on_one_line

SANS = "'Workbook Sans','Noto Sans',sans-serif"
SERIF = "'Workbook Serif','Noto Serif',serif"

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ANCHORS = {"left": "start", "middle": "middle", "right": "end"}
_BEGIN_RIGHT_TO_LEFT, _END = "\u2067", "\u2069"


def svg(scene: Scene, *, described: str = "") -> str:
    """The scene; `described` says in words what it shows, for whoever does not see it."""
    mirrored = ' data-mirrored="yes"' if scene.is_right_to_left else ""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(scene.width)} {_n(scene.height)}" '
        f'lang="{escape(scene.language)}" font-family="{SANS}" role="group" '
        f'aria-label="{_said(scene.title)}"{mirrored}>'
    )
    description = f"<desc>{_said(described)}</desc>" if described else ""
    return head + description + "".join(_written(item) for item in scene.items) + "</svg>"


def _written(item: Item) -> str:
    if isinstance(item, Group):
        return _group(item)
    return _shape(item) if isinstance(item, Shape) else _label(item)


def _group(group: Group) -> str:
    inner = "".join(map(_written, group.items))
    name = f' data-name="{escape(group.name)}"' if group.name else ""
    name += "" if group.moves_from is None else f' data-x="{_n(group.moves_from)}"'
    title = f"<title>{_said(group.title)}</title>" if group.title else ""
    return f"<g{name}>{title}{inner}</g>"


def _shape(shape: Shape) -> str:
    parts = [f'd="{path_data(shape.outline)}" fill="{shape.fill or "none"}"']
    if shape.stroke:
        parts.append(
            f'stroke="{shape.stroke}" stroke-width="{_n(shape.thickness)}" '
            'stroke-linecap="round" stroke-linejoin="round"'
        )
    if shape.dash:
        parts.append(f'stroke-dasharray="{" ".join(map(_n, shape.dash))}"')
    return f"<path {' '.join(parts)}/>"


def _label(label: Label) -> str:
    """Physical anchors and an isolate instead of a direction: the same in every renderer."""
    text = on_one_line(label.text, len(label.text) + 1)
    if Block.of(text, label.style, label.size).is_right_to_left:
        text = f"{_BEGIN_RIGHT_TO_LEFT}{text}{_END}"
    look = f' font-family="{SERIF}"' if label.style.face == "serif" else ""
    look += ' font-weight="700"' if label.style.bold else ""
    return (
        f'<text x="{_n(label.x)}" y="{_n(label.y)}" font-size="{_n(label.size)}"{look} '
        f'fill="{label.style.colour}" text-anchor="{_ANCHORS[label.anchor]}">{_escaped(text)}</text>'
    )


def path_data(outline: Outline) -> str:
    """An outline as SVG writes it."""
    return "".join(_commands(outline))


def _commands(outline: Outline) -> Iterator[str]:
    for part in outline:
        yield part.command + " ".join(f"{_n(x)} {_n(y)}" for x, y in part.points)


def _said(text: str) -> str:
    return _escaped(on_one_line(text, 4000))


def _escaped(text: str) -> str:
    """Without the few signs that XML does not know at all, not even escaped."""
    return escape(_NOT_IN_XML.sub("", text))


def _n(number: float) -> str:
    """A number without needless figures."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
