"""The questions and tips of the guide as a deck: eight cards on an A4, to print and cut."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from workbook.content.guide import guide
from workbook.content.library import Library, Unit
from workbook.content.reading import blocks
from workbook.draw.inks import HAIRLINE
from workbook.errors import RequestUnclear
from workbook.papers.furniture import HEAD_HEIGHT
from workbook.papers.look import BOTTOM, EYEBROW, PAGE_HEIGHT, PAGE_WIDTH, SAID_BEFORE, TOP, Role
from workbook.papers.pages import ROOM
from workbook.papers.strips import Strip, Strips, draw, height_of, text
from workbook.papers.tagged import TaggedCanvas
from workbook.words import Words

COLUMNS, ROWS = 2, 4
SIDE = 28.0
WIDTH = (PAGE_WIDTH - 2 * SIDE) / COLUMNS
HEIGHT = (PAGE_HEIGHT - 2 * BOTTOM) / ROWS
INSIDE = 16.0
"""White inside a card."""

_SIZES = tuple(Role(SAID_BEFORE.style, size, size * 1.35) for size in (17.0, 15.0, 13.0, 11.0))
"""The largest that the room allows is taken."""


def make_cards(chapter: str, *, words: Words, library: Library, made_on: date) -> bytes:
    """The deck of all chapters or the one that is named, as PDF; RequestUnclear where there is none such."""
    _ = words.gettext
    if chapter and chapter not in guide().chapters:
        raise RequestUnclear(what=chapter)
    title = _("Cards: questions and tips")
    canvas = TaggedCanvas(title=title, language=words.language, made_on=made_on)
    cards = [card_of(unit, words, library) for unit in units_on_cards(library, chapter)]
    for start in range(0, len(cards), COLUMNS * ROWS):
        _draw_sheet(canvas, cards[start : start + COLUMNS * ROWS])
        canvas.showPage()
    return canvas.finished()


def sheets_of(asked: Sequence[str], name: str, words: Words, library: Library) -> Iterator[Strips]:
    """These questions as sheets of cards, each a part of another paper; texts of its own bear its name."""
    cards = [
        card_of(library.unit(one), words, library)
        if library.is_unit(one)
        else _card(f"{words.gettext('Question')} · {name}", words.quoted(library.text(one, words.language)))
        for one in asked
    ]
    for start in range(0, len(cards), COLUMNS * ROWS):
        yield (Strip(ROOM - 2, partial(_draw_cards, cards=cards[start : start + COLUMNS * ROWS])),)


def _draw_cards(canvas: TaggedCanvas, _x: float, _top: float, *, cards: Sequence[Strips]) -> None:
    _draw_sheet(canvas, cards, foot=BOTTOM + 16, head=TOP + HEAD_HEIGHT)


def units_on_cards(library: Library, chapter: str = "") -> list[Unit]:
    """Every question and tip, in the order of the guide."""
    pages = [page for page in guide().pages if not chapter or page.chapter == chapter]
    sections = (section for page in pages for section in page.sections)
    read = (block for section in sections for block in blocks(library.in_section(section)))
    return [
        unit for block in read for unit in block.units if unit.kind in ("question", "tip", "conversation-tip")
    ]


def card_of(unit: Unit, words: Words, library: Library) -> Strips:
    """What it is, its words as large as the room allows, and the page it comes from."""
    _ = words.gettext
    said = library.text(unit.id, words.language)
    is_asked = unit.kind == "question"
    name = _("Question") if is_asked else _("Tip")
    page = library.text(guide().page_of(unit.section).title, words.language)
    return _card(f"{name} · {page}", words.quoted(said) if is_asked else said)


def _card(kick: str, shown: str) -> Strips:
    """The largest size that the card has room for."""
    room = WIDTH - 2 * INSIDE
    top = (*text(kick, EYEBROW, room), Strip(8))
    *larger, smallest = ((*top, *text(shown, role, room)) for role in _SIZES)
    return next((card for card in larger if height_of(card) <= HEIGHT - 2 * INSIDE), smallest)


def _draw_sheet(
    canvas: TaggedCanvas, cards: Sequence[Strips], *, foot: float = BOTTOM, head: float = BOTTOM
) -> None:
    height = (PAGE_HEIGHT - foot - head) / ROWS
    for number, card in enumerate(cards):
        row, column = divmod(number, COLUMNS)
        left, top = SIDE + column * WIDTH, PAGE_HEIGHT - head - row * height
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.6)
        canvas.setDash([2, 3])
        canvas.rect(left, top - height, WIDTH, height, stroke=1, fill=0)
        canvas.setDash([])
        draw(canvas, card, left + INSIDE, top - INSIDE)
