"""What a page is made of: strips, one above the other, none of which a page ever cuts.

A line of text is a strip, a rule is one, white is one. Strips know their height before anything is
drawn, so that a paper can be measured, shortened and divided into pages first.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from workbook.draw.inks import HAIRLINE, INK, PEN_LINE
from workbook.draw.text.block import Block, Line
from workbook.draw.text.clean import paragraphs
from workbook.papers.look import SECTION, Role
from workbook.papers.tagged import Element, Tag, TaggedCanvas

Draw = Callable[[TaggedCanvas, float, float], None]
"""Draws on a canvas, from the left and top given."""

BASELINE = 0.72
"""How far down in a line of text its letters stand."""


def _nothing(_canvas: TaggedCanvas, _x: float, _top: float) -> None:
    """White."""


@dataclass(frozen=True)
class Mark:
    """Something that begins here: with a title for a book's contents and bookmarks, else for its index."""

    name: str
    title: str = ""
    level: int = 0


@dataclass(frozen=True)
class Strip:
    """A height and what is drawn in it.

    `glued` stays on one page with the next strip; `between` only parts others: no page begins with it.
    """

    height: float
    draw: Draw = _nothing
    glued: bool = False
    between: bool = False
    marks: tuple[Mark, ...] = ()


Strips = tuple[Strip, ...]


def height_of(strips: Iterable[Strip]) -> float:
    """How high these are together."""
    return sum(strip.height for strip in strips)


def glued(strips: Sequence[Strip]) -> Strips:
    """The same, kept together and with what follows."""
    return tuple(replace(strip, glued=True) for strip in strips)


def marked(strips: Sequence[Strip], *marks: Mark) -> Strips:
    """The same, with these marks on the first."""
    first, *others = strips
    return (replace(first, marks=(*first.marks, *marks)), *others)


def together(strips: Sequence[Strip]) -> Strips:
    """The same, kept on one page."""
    return (*glued(strips[:-1]), *strips[-1:])


def white(height: float) -> Strips:
    """Room."""
    return (Strip(height, between=True),)


def text(words: str, role: Role, width: float, *, tag: Tag = "P") -> Strips:
    """A text of any length and script; each paragraph in its own direction."""
    strips: list[Strip] = []
    for paragraph in paragraphs(words):
        block = Block.of(paragraph, role.style, role.size)
        element = Element(tag)
        lines = block.lines(width)
        strips += without_lonely_lines([_line(block, line, element, role, width) for line in lines])
    return tuple(strips)


def _line(block: Block, line: Line, element: Element, role: Role, width: float) -> Strip:
    if line.start == line.end:
        return Strip(role.leading / 2)

    def draw(canvas: TaggedCanvas, x: float, top: float) -> None:
        left = x + width - line.width if block.is_right_to_left else x
        canvas.tag(element)
        block.draw(canvas, line, left, top - role.leading * BASELINE)
        canvas.untag()

    return Strip(role.leading, draw)


def without_lonely_lines(lines: Sequence[Strip]) -> Strips:
    """No first or last line of a paragraph alone on a page."""
    last = len(lines) - 2
    return tuple(
        replace(line, glued=True) if place in (0, last) and place <= last else line
        for place, line in enumerate(lines)
    )


def rule(width: float, *, thickness: float = 0.5, colour: str = HAIRLINE) -> Strip:
    """A line across the column."""

    def draw(canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(thickness)
        canvas.line(x, top - thickness / 2, x + width, top - thickness / 2)

    return Strip(thickness, draw)


def cut_line(width: float) -> Strip:
    """Where scissors go, as around the cards."""

    def draw(canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.6)
        canvas.setDash([2, 3])
        canvas.line(x, top, x + width, top)
        canvas.setDash([])

    return Strip(1, draw)


LOWEST_PEN_LINE, HIGHEST_PEN_LINE = 18.0, 24.0
"""Room for a line of handwriting."""


def pen_lines(room: float, width: float) -> Strips:
    """Dotted lines for a pen, sharing this room."""
    count = int(room // LOWEST_PEN_LINE)
    height = min(room / count, HIGHEST_PEN_LINE) if count else 0
    return (*(_pen_line(width, height) for _ in range(count)), *white(room - count * height))


def _pen_line(width: float, height: float) -> Strip:
    def draw(canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.saveState()
        canvas.setStrokeColor(PEN_LINE)
        canvas.setLineWidth(0.9)
        canvas.setLineCap(1)
        canvas.setDash([0, 3.2])
        canvas.line(x, top - height + 2, x + width, top - height + 2)
        canvas.restoreState()

    return Strip(height, draw)


def section(title: str, width: float, *, above: float = 20) -> Strips:
    """The head of a section: an ink rule and its title, never at the foot of a page."""
    head = [rule(width, thickness=2, colour=INK), Strip(6), *text(title, SECTION, width, tag="H2"), Strip(6)]
    return (*white(above), *glued(head))


def rows(items: Iterable[Sequence[Strip]], width: float, *, room: float = 7) -> Strips:
    """Items below each other, parted by hairlines."""
    strips: list[Strip] = []
    for item in items:
        strips += _parting(width, room) if strips else ()
        strips += item
    return tuple(strips)


def _parting(width: float, room: float) -> Strips:
    parts = (*white(room), rule(width), *white(room))
    return tuple(replace(part, glued=True, between=True) for part in parts)


def beside(left: Draw, indent: float, strips: Sequence[Strip]) -> Strips:
    """Strips moved in by `indent`, with a drawing in the white beside the first."""

    def moved(strip: Strip) -> Strip:
        return replace(strip, draw=lambda canvas, x, top: strip.draw(canvas, x + indent, top))

    def draw_first(canvas: TaggedCanvas, x: float, top: float) -> None:
        left(canvas, x, top)
        strips[0].draw(canvas, x + indent, top)

    return (replace(strips[0], draw=draw_first), *(moved(strip) for strip in strips[1:]))


def in_pages(strips: Sequence[Strip], room: float) -> list[Strips]:
    """The strips divided over pages of this room, keeping together what is glued."""
    pages: list[list[Strip]] = [[]]
    left = room
    for bundle in _bundles(strips):
        if pages[-1] and height_of(bundle) > left:
            pages.append([])
            left = room
        for strip in bundle:
            if strip.height > left:
                pages.append([])
                left = room
            if pages[-1] or not strip.between:
                pages[-1].append(strip)
                left -= strip.height
    return [tuple(page) for page in pages if page]


def _bundles(strips: Sequence[Strip]) -> list[list[Strip]]:
    """Neighbours that are glued to each other; white between them parts nothing."""
    bundles: list[list[Strip]] = []
    is_glued = False
    for strip in strips:
        if is_glued:
            bundles[-1].append(strip)
        else:
            bundles.append([strip])
        is_glued = strip.glued or (is_glued and strip.between)
    return bundles


def draw(canvas: TaggedCanvas, strips: Iterable[Strip], x: float, top: float) -> float:
    """Draw the strips from the top down; returns where the next one would begin."""
    for strip in strips:
        strip.draw(canvas, x, top)
        top -= strip.height
    return top
