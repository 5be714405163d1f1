"""One A4 for a conversation: what is said aloud, the questions with room for a pen, a column beside.

Whatever is on it, it stays one page. What does not fit is left out whole, and the sheet says so; no
sentence is cut.
"""

from collections.abc import Sequence
from datetime import date

from workbook.content.library import Library
from workbook.model.conversations import Card
from workbook.papers import side_column
from workbook.papers.fitting import fitting
from workbook.papers.furniture import HEAD_HEIGHT, draw_foot, draw_head
from workbook.papers.look import (
    BODY_IN_COLUMN,
    BOTTOM,
    META,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    QUESTION,
    TOP,
)
from workbook.papers.side_column import ROOM_ABOVE_SECTION, ROOM_BELOW_ITEM, spaced
from workbook.papers.strips import Strips, draw, height_of, pen_lines, section, text, white
from workbook.papers.tagged import TaggedCanvas
from workbook.words import Words

MARGIN, GAP = 50.0, 26.0
WIDTH = PAGE_WIDTH - 2 * MARGIN
COLUMN = WIDTH - GAP - side_column.WIDTH
"""The width of the column with the questions."""

ABOVE_FOOT = 4.0
READ_BACK = ("workbook.wrap-up.ask", "workbook.wrap-up.helped")


def room_below(top: Strips) -> float:
    """The height that is left on the page below its title."""
    return PAGE_HEIGHT - TOP - HEAD_HEIGHT - BOTTOM - ABOVE_FOOT - height_of(top)


def questions_column(cards: Sequence[Card], words: Words, library: Library, room: float) -> Strips:
    """What is said at the beginning, the questions, and what is said at the end."""
    _ = words.gettext
    opening = _said_aloud(_("Say this at the beginning"), library.group("opening"), words, library)
    ending = _said_aloud(_("The last four minutes: read back"), READ_BACK, words, library)
    questions = _questions(cards, words, library, room - height_of(opening) - height_of(ending))
    return (*opening, *questions, *ending)


def _said_aloud(title: str, texts: Sequence[str], words: Words, library: Library) -> Strips:
    items = [text(library.text(one, words.language), BODY_IN_COLUMN, COLUMN) for one in texts]
    return (*section(title, COLUMN, above=ROOM_ABOVE_SECTION), *spaced(items))


def _questions(cards: Sequence[Card], words: Words, library: Library, room: float) -> Strips:
    """The questions that fit; the room that is left is shared out as lines for a pen."""
    _ = words.gettext
    head = section(_("Your questions"), COLUMN, above=ROOM_ABOVE_SECTION)
    asked = [_question(card, words, library) for card in cards if card.state not in ("left", "home")]
    items = [text(question, QUESTION, COLUMN) for question in asked if question]
    items = items or [text(_("Write your questions here."), META, COLUMN)]
    fitted = fitting(
        items,
        room - height_of(head),
        gap=ROOM_BELOW_ITEM,
        left_out=lambda count: text(_more_questions(count, words), META, COLUMN),
    )
    used = height_of(head) + sum(map(height_of, fitted.items)) + height_of(fitted.note)
    share = (room - used) / max(1, len(fitted.items))
    return (*head, *_with_room_for_a_pen(fitted.items, share), *fitted.note)


def _with_room_for_a_pen(items: Sequence[Strips], share: float) -> Strips:
    """Each question with its share of the room below it."""
    lines = (
        (*pen_lines(share - ROOM_BELOW_ITEM, COLUMN), *white(ROOM_BELOW_ITEM))
        if share > ROOM_BELOW_ITEM
        else white(share)
    )
    return tuple(strip for item in items for strip in (*item, *lines))


def _question(card: Card, words: Words, library: Library) -> str:
    """The counsellor's own words, else the methodology's; nothing for a unit it no longer has."""
    return card.words.strip() or library.words[words.language].get(card.unit or "", "")


def _more_questions(count: int, words: Words) -> str:
    return words.ngettext(
        "One more question stands in the workbook.", "{n} more questions stand in the workbook.", count
    ).format(n=words.number(count))


def printed(top: Strips, left: Strips, right: Strips, words: Words, made_on: date) -> bytes:
    """The page as PDF."""
    _ = words.gettext
    canvas = TaggedCanvas(title=_("Preparation of a conversation"), language=words.language, made_on=made_on)
    draw_head(canvas, MARGIN, words)
    below = draw(canvas, top, MARGIN, PAGE_HEIGHT - TOP - HEAD_HEIGHT)
    draw(canvas, left, MARGIN, below)
    draw(canvas, right, PAGE_WIDTH - MARGIN - side_column.WIDTH, below)
    foot = _(
        "For the counsellor only. Put what you write down here into the workbook, then destroy this sheet."
    )
    draw_foot(canvas, MARGIN, foot, words.day(made_on))
    canvas.showPage()
    return canvas.finished()
