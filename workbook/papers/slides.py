"""Pages for the projector: one for each block of a workshop, large enough for the last row."""

from datetime import date

from workbook.content.library import Library
from workbook.content.training import Timed, workshop_named, workshops
from workbook.draw.inks import INK, PETROL, SOFT_INK
from workbook.draw.text.faces import Style
from workbook.papers.furniture import draw_motif
from workbook.papers.look import Role
from workbook.papers.strips import Strips, draw, height_of, text, white
from workbook.papers.tagged import TaggedCanvas
from workbook.words import Words

WIDTH, HEIGHT = 960.0, 540.0
SIDE, TOP = 80.0, 70.0
COLUMN = WIDTH - 2 * SIDE
ROOM = HEIGHT - TOP - 30

_NAME = Role(Style(colour=PETROL, bold=True), 18, 26)
_TITLE = Role(Style(face="serif", bold=True, colour=INK), 40, 52)
_LINE = Role(Style(colour=INK), 28, 40)
_TASK = Role(Style(colour=SOFT_INK), 21, 30)

_SIZES = (1.0, 0.92, 0.85, 0.78, 0.7)
"""Of the looks above; the largest that leaves everything on the page is taken."""


def make_slides(workshop: str, *, words: Words, library: Library, made_on: date) -> bytes:
    """The pages of one workshop, the first where none is named; RequestUnclear where there is no such."""
    given = workshop_named(workshop or workshops()[0].id)
    title = library.text(given.text_id("name"), words.language)
    canvas = TaggedCanvas(title=title, language=words.language, made_on=made_on)
    for timed in given.timetable:
        strips = _slide(timed, words, library)
        canvas.setPageSize((WIDTH, HEIGHT))
        draw_motif(canvas, SIDE, WIDTH - SIDE, HEIGHT - 40)
        draw(canvas, strips, SIDE, HEIGHT - TOP)
        canvas.showPage()
    return canvas.finished()


def _slide(timed: Timed, words: Words, library: Library) -> Strips:
    *larger, smallest = (_of_size(size, timed, words, library) for size in _SIZES)
    return next((one for one in larger if height_of(one) <= ROOM), smallest)


def _of_size(size: float, timed: Timed, words: Words, library: Library) -> Strips:
    block = timed.block

    def said(part: str) -> str:
        return library.text(block.text_id(part), words.language)

    def set_in(look: Role) -> Role:
        return Role(look.style, look.size * size, look.leading * size)

    def listed(part: str, look: Role) -> Strips:
        items = (
            text(f"–  {library.text(one, words.language)}", set_in(look), COLUMN)
            for one in library.group(block.text_id(part))
        )
        return tuple(strip for item in items for strip in (*item, *white(6)))

    return (
        *text(f"{timed.begins:%H:%M}  {said('name')}", _NAME, COLUMN),
        *white(18),
        *text(said("slide"), set_in(_TITLE), COLUMN, tag="H1"),
        *white(18),
        *listed("slide", _LINE),
        *white(10),
        *listed("task", _TASK),
    )
