"""The sheet a counsellor takes along to a conversation with somebody of a dossier."""

from datetime import date

from workbook.content.library import Library
from workbook.model.conversations import Conversation, NextMeeting
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.papers import phrases, side_column
from workbook.papers.look import EYEBROW, LEAD, TITLE
from workbook.papers.one_sheet import WIDTH, printed, questions_column, room_below
from workbook.papers.strips import Strips, text, white
from workbook.words import Words


def make_preparation(
    dossier: Dossier,
    conversation_id: str,
    person_id: str,
    *,
    words: Words,
    library: Library,
    made_on: date,
) -> bytes:
    """The preparation of this conversation with this person: one page, as PDF."""
    conversation = dossier.conversation(conversation_id)
    person = phrases.participant(dossier, conversation, person_id)
    top = _top(conversation, person, words)
    room = room_below(top)
    left = questions_column(conversation.cards, words, library, room)
    right = side_column.side_column(dossier, conversation, person, words, library, room)
    return printed(top, left, right, words, made_on)


def _top(conversation: Conversation, person: Person, words: Words) -> Strips:
    _ = words.gettext
    interpreter = phrases.interpreter_line(conversation.booking, words)
    return (
        *white(4),
        *text(_("Preparation"), EYEBROW, WIDTH),
        *text(phrases.title_of(conversation, person, words), TITLE, WIDTH, tag="H1"),
        *white(2),
        *text(
            " ".join(f"{said}." for said in (_planned(conversation, words), interpreter) if said), LEAD, WIDTH
        ),
    )


def _planned(conversation: Conversation, words: Words) -> str:
    _ = words.gettext
    if conversation.planned_on is None:
        return _("The day is still open")
    return phrases.moment_line(NextMeeting(on=conversation.planned_on, at=conversation.planned_at), words)
