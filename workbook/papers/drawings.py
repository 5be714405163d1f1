"""Drawings on paper: one sheet each on an A4 or A3 lying on its side, then pages of plain explanation."""

from dataclasses import dataclass
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]

from workbook.draw.drawn_words import DrawnWords
from workbook.draw.inks import HAIRLINE
from workbook.draw.paint import paint
from workbook.draw.scene import Scene
from workbook.draw.svg import svg
from workbook.draw.text.block import Block
from workbook.papers.look import BOTTOM, FOOT, LEAD, PAGE_HEIGHT, PAGE_WIDTH, TITLE, TOP, Role
from workbook.papers.pages import MARGIN, ROOM
from workbook.papers.strips import BASELINE, Strips, draw, in_pages
from workbook.papers.tagged import Element, TaggedCanvas

SIDE = 40.0
"""White beside a drawing."""

A4, A3 = 1.0, 2**0.5
"""How much larger the sheet is than an A4."""

PNG_SCALE = 2.5
"""Dots per point of a picture: sharp on a screen and on an A4."""


@dataclass(frozen=True)
class Drawing:
    """What is drawn, and what the drawing says in words."""

    title: str
    scenes: tuple[Scene, ...]
    said: tuple[str, ...]


def as_pdf(drawing: Drawing, explained: Strips, words: DrawnWords, *, size: float = A4, lead: str) -> bytes:
    """The drawing and its explanation, as PDF; `lead` stands below the title. An A3 is the same, larger."""
    canvas = TaggedCanvas(title=drawing.title, language=words.language, made_on=words.today)
    for number, scene in enumerate(drawing.scenes):
        width, height = PAGE_HEIGHT * size, PAGE_WIDTH * size
        canvas.setPageSize((width, height))
        _draw_sheet(canvas, drawing, scene, words, size, lead=lead if number == 0 else None)
        canvas.showPage()
    for page in in_pages(explained, ROOM):
        canvas.setPageSize((PAGE_WIDTH, PAGE_HEIGHT))
        draw(canvas, page, MARGIN, PAGE_HEIGHT - TOP)
        _draw_foot(canvas, words, MARGIN, PAGE_WIDTH, 1.0)
        canvas.showPage()
    return canvas.finished()


def _draw_sheet(
    canvas: TaggedCanvas,
    drawing: Drawing,
    scene: Scene,
    words: DrawnWords,
    size: float,
    *,
    lead: str | None,
) -> None:
    """One sheet; the first has the title and the lead above the drawing."""
    width, height = PAGE_HEIGHT * size, PAGE_WIDTH * size
    room, top = width - 2 * SIDE * size, height - 36 * size
    if lead is not None:
        element = Element("H1")
        _draw_line(canvas, drawing.title, TITLE, SIDE * size, top, room, size, element=element)
    if lead:
        element = Element("P")
        _draw_line(canvas, lead, LEAD, SIDE * size, top - 24 * size, room, size, element=element)
    begin = top - (0 if lead is None else 44) * size
    free = begin - (BOTTOM + 8) * size
    canvas.tag(Element("Figure", alternative=" ".join(drawing.said)))
    paint(canvas, scene, SIDE * size, begin, min(room, free * scene.width / scene.height))
    canvas.untag()
    _draw_foot(canvas, words, SIDE * size, width, size)


def _draw_line(
    canvas: TaggedCanvas,
    text: str,
    role: Role,
    left: float,
    top: float,
    room: float,
    size: float,
    *,
    element: Element | None = None,
) -> None:
    """One line, at the side where its script begins."""
    block = Block.of(text, role.style, role.size * size)
    line = block.lines(room)[0]
    x = left + room - line.width if block.is_right_to_left else left
    if element:
        canvas.tag(element)
    block.draw(canvas, line, x, top - role.leading * size * BASELINE)
    if element:
        canvas.untag()


def _draw_foot(canvas: TaggedCanvas, words: DrawnWords, left: float, width: float, size: float) -> None:
    said = words.text("made-with").format(day=words.full_day(words.today))
    if not words.is_checked:
        said = f"{said} {words.text('not-checked')}"
    y = BOTTOM * size
    canvas.setStrokeColor(HAIRLINE)
    canvas.setLineWidth(0.5)
    canvas.setDash([])
    canvas.line(left, y, width - left, y)
    _draw_line(canvas, said, FOOT, left, y - 4 * size, width - 2 * left, size)


def as_svg(drawing: Drawing) -> bytes:
    """The first sheet as SVG; the whole drawing where it was made for one endless sheet."""
    return svg(drawing.scenes[0], described=" ".join(drawing.said)).encode("utf-8")


def as_png(drawing: Drawing, words: DrawnWords) -> bytes:
    """The same as a picture, on white."""
    scene = drawing.scenes[0]
    canvas = TaggedCanvas(title=drawing.title, language=words.language, made_on=words.today)
    canvas.setPageSize((scene.width + 2 * SIDE, scene.height + 2 * SIDE))
    paint(canvas, scene, SIDE, scene.height + SIDE, scene.width)
    canvas.showPage()
    document = pypdfium2.PdfDocument(canvas.finished())
    try:
        file = BytesIO()
        document[0].render(scale=PNG_SCALE).to_pil().save(file, format="PNG")
        return file.getvalue()
    finally:
        document.close()
