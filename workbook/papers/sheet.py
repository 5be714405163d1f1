"""One sheet for a conversation without any dossier: questions to open with, what to mind, room for a pen."""

from datetime import date

from workbook.content.library import Library
from workbook.model.conversations import Card, ConversationKind
from workbook.names import conversation_name
from workbook.papers.look import EYEBROW, LEAD, TITLE
from workbook.papers.one_sheet import WIDTH, printed, questions_column, room_below
from workbook.papers.side_column import sheet_column
from workbook.papers.strips import text, white
from workbook.words import Words

QUESTIONS = 3


def make_sheet(kind: ConversationKind, *, words: Words, library: Library, made_on: date) -> bytes:
    """The sheet for this conversation: one page, as PDF, about nobody in particular."""
    _ = words.gettext
    top = (
        *white(4),
        *text(_("Preparation"), EYEBROW, WIDTH),
        *text(conversation_name(kind, words), TITLE, WIDTH, tag="H1"),
        *white(2),
        *text(library.text(f"workbook.{kind}.in-short", words.language), LEAD, WIDTH),
    )
    room = room_below(top)
    cards = [Card(id=question, unit=question) for question in library.proposed[kind][:QUESTIONS]]
    left = questions_column(cards, words, library, room)
    return printed(top, left, sheet_column(kind, words, library, room), words, made_on)
