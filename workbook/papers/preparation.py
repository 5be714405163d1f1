"""The sheet a counsellor takes along to a conversation: one page, with room for a pen.

Whatever is chosen and kept, it stays one page. What does not fit is left out whole, points of
attention first, and the sheet says that the rest stands in the workbook; no sentence is cut.
"""

from collections.abc import Sequence
from datetime import date

from workbook.content.library import Library, Unit
from workbook.model.conversations import Agreement, Card, Conversation, NextMeeting
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.model.sight import agreements_of, last_summary_of, may_be_on_paper
from workbook.papers import phrases
from workbook.papers.fitting import LeftOut, fitting, says_nothing
from workbook.papers.furniture import HEAD_HEIGHT, draw_foot, draw_head
from workbook.papers.look import (
    BODY_IN_COLUMN,
    BOTTOM,
    EYEBROW,
    LEAD,
    META,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    QUESTION,
    SAID_BEFORE,
    TITLE,
    TOP,
)
from workbook.papers.strips import Strips, draw, height_of, pen_lines, section, text, white
from workbook.papers.tagged import TaggedCanvas
from workbook.words import Words

MARGIN = 50.0
GAP = 26.0
WIDTH = PAGE_WIDTH - 2 * MARGIN
RIGHT_WIDTH = 176.0
LEFT_WIDTH = WIDTH - RIGHT_WIDTH - GAP

SECTION_ROOM, ITEM_ROOM, ABOVE_FOOT = 14.0, 4.0, 4.0
LEAST_NOTES = 66.0

READ_BACK = ("workbook.wrap-up.ask", "workbook.wrap-up.helped")
MOST_ATTENTION = 3
ATTENTION_KINDS = ("attention-point", "principle")
ONLY_WITH_PARTNER = frozenset(
    {
        "D.exploration.attention.both-partners-know-where-they-stand",
        "D.exploration.body.talk-with-both-partners",
    }
)


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
    room = PAGE_HEIGHT - TOP - HEAD_HEIGHT - BOTTOM - ABOVE_FOOT - height_of(top)
    left = _left(conversation, words, library, room)
    right = _right(dossier, conversation, person, words, library, room, made_on)
    return _printed(top, left, right, words, made_on)


def _top(conversation: Conversation, person: Person, words: Words) -> Strips:
    _ = words.gettext
    interpreter = phrases.interpreter_line(conversation.booking, words)
    return (
        *white(10),
        *text(_("Preparation"), EYEBROW, WIDTH),
        *text(phrases.title_of(conversation, person, words), TITLE, WIDTH, tag="H1"),
        *white(2),
        *text(f"{_planned(conversation, words)}. {interpreter}.", LEAD, WIDTH),
    )


def _planned(conversation: Conversation, words: Words) -> str:
    _ = words.gettext
    if conversation.planned_on is None:
        return _("The day is still open")
    return phrases.moment_line(NextMeeting(on=conversation.planned_on, at=conversation.planned_at), words)


# Left: what is said and asked, in the order of the conversation


def _left(conversation: Conversation, words: Words, library: Library, room: float) -> Strips:
    _ = words.gettext
    opening = _said_aloud(_("Say this at the beginning"), library.group("opening"), words, library)
    ending = _said_aloud(_("The last four minutes: read back"), READ_BACK, words, library)
    questions = _questions(conversation.cards, words, library, room - height_of(opening) - height_of(ending))
    return (*opening, *questions, *ending)


def _said_aloud(title: str, texts: Sequence[str], words: Words, library: Library) -> Strips:
    items = [text(library.text(one, words.language), BODY_IN_COLUMN, LEFT_WIDTH) for one in texts]
    return (*section(title, LEFT_WIDTH, above=SECTION_ROOM), *_spaced(items))


def _questions(cards: Sequence[Card], words: Words, library: Library, room: float) -> Strips:
    """The questions that fit; the room that is left is shared out as lines for a pen."""
    _ = words.gettext
    head = section(_("Your questions"), LEFT_WIDTH, above=SECTION_ROOM)
    asked = [_question(card, words, library) for card in cards if card.state != "left"]
    items = [text(question, QUESTION, LEFT_WIDTH) for question in asked if question]
    items = items or [text(_("Write your questions here."), META, LEFT_WIDTH)]
    fitted = fitting(
        items,
        room - height_of(head),
        gap=ITEM_ROOM,
        left_out=lambda count: text(_more_questions(count, words), META, LEFT_WIDTH),
    )
    used = height_of(head) + sum(map(height_of, fitted.items)) + height_of(fitted.note)
    share = (room - used) / max(1, len(fitted.items))
    return (*head, *_with_room_for_a_pen(fitted.items, share), *fitted.note)


def _with_room_for_a_pen(items: Sequence[Strips], share: float) -> Strips:
    """Each question with its share of the room below it."""
    lines = (
        (*pen_lines(share - ITEM_ROOM, LEFT_WIDTH), *white(ITEM_ROOM)) if share > ITEM_ROOM else white(share)
    )
    return tuple(strip for item in items for strip in (*item, *lines))


def _question(card: Card, words: Words, library: Library) -> str:
    """The counsellor's own words, else the methodology's; nothing for a unit it no longer has."""
    return card.words.strip() or library.words[words.language].get(card.unit or "", "")


def _more_questions(count: int, words: Words) -> str:
    return words.ngettext(
        "One more question stands in the workbook.", "{n} more questions stand in the workbook.", count
    ).format(n=words.number(count))


# Right: what went before and what to mind


def _right(
    dossier: Dossier,
    conversation: Conversation,
    person: Person,
    words: Words,
    library: Library,
    room: float,
    today: date,
) -> Strips:
    """Agreements first, then the last time; points of attention are what may be missing."""
    agreed = _agreed(dossier, person, words, room, today)
    before = _last_time(dossier, conversation, person, words, room - height_of(agreed))
    room -= height_of(agreed) + height_of(before)
    attention = _attention(dossier, conversation, words, library, room)
    return (*before, *agreed, *attention, *_notes(words, room - height_of(attention)))


def _agreed(dossier: Dossier, person: Person, words: Words, room: float, today: date) -> Strips:
    _ = words.gettext
    still_open = [one for one in agreements_of(dossier, person.id) if one.done_on is None]
    items = [_agreement(one, person, words, today) for one in still_open]
    return _in_section(
        _("Still to do"),
        items,
        room,
        left_out=lambda count: text(_more_agreements(count, words), META, RIGHT_WIDTH),
    )


def _agreement(agreement: Agreement, person: Person, words: Words, today: date) -> Strips:
    who = phrases.who_and_when(agreement, person, words, today)
    return (*text(agreement.words, BODY_IN_COLUMN, RIGHT_WIDTH), *text(who, META, RIGHT_WIDTH))


def _more_agreements(count: int, words: Words) -> str:
    return words.ngettext(
        "One more agreement stands in the workbook.", "{n} more agreements stand in the workbook.", count
    ).format(n=words.number(count))


def _last_time(
    dossier: Dossier, conversation: Conversation, person: Person, words: Words, room: float
) -> Strips:
    _ = words.gettext
    lines = last_summary_of(dossier, person.id, before=conversation.id)
    items = [text(note.words_now, SAID_BEFORE, RIGHT_WIDTH) for note in lines if may_be_on_paper(note)]
    return _in_section(
        _("Last time, {name} said").format(name=phrases.name_of(person)),
        items,
        room,
        left_out=lambda _count: text(_("More stands in the workbook."), META, RIGHT_WIDTH),
    )


def _attention(
    dossier: Dossier, conversation: Conversation, words: Words, library: Library, room: float
) -> Strips:
    _ = words.gettext
    units = _points_of_attention(dossier, conversation, library)
    items = [text(library.text(unit.id, words.language), BODY_IN_COLUMN, RIGHT_WIDTH) for unit in units]
    return _in_section(_("Keep in mind"), items, room)


def _points_of_attention(dossier: Dossier, conversation: Conversation, library: Library) -> list[Unit]:
    """The first points of this conversation that concern this family, most important first."""
    met = (
        *library.at("prepare.attention", conversation.kind),
        *library.at("prepare.purpose", conversation.kind),
    )
    has_partner = len(dossier.adults) > 1
    fitting_ones = [
        unit
        for unit in met
        if unit.kind in ATTENTION_KINDS
        and not unit.parent
        and (has_partner or unit.id not in ONLY_WITH_PARTNER)
    ]
    return fitting_ones[:MOST_ATTENTION]


def _notes(words: Words, room: float) -> Strips:
    _ = words.gettext
    head = section(_("Your notes"), RIGHT_WIDTH, above=SECTION_ROOM)
    left = room - height_of(head)
    return (*head, *pen_lines(left, RIGHT_WIDTH)) if left >= LEAST_NOTES else ()


def _in_section(
    title: str, items: Sequence[Strips], room: float, *, left_out: LeftOut = says_nothing
) -> Strips:
    """A section with the items that fit; no section where there are none."""
    head = section(title, RIGHT_WIDTH, above=SECTION_ROOM)
    fitted = fitting(items, room - height_of(head) - ITEM_ROOM, gap=ITEM_ROOM, left_out=left_out)
    return () if fitted.is_empty else (*head, *_spaced([*fitted.items, fitted.note]))


def _spaced(items: Sequence[Strips]) -> Strips:
    return tuple(strip for item in items if item for strip in (*item, *white(ITEM_ROOM)))


def _printed(top: Strips, left: Strips, right: Strips, words: Words, made_on: date) -> bytes:
    _ = words.gettext
    canvas = TaggedCanvas(title=_("Preparation of a conversation"), language=words.language, made_on=made_on)
    draw_head(canvas, MARGIN, words)
    below = draw(canvas, top, MARGIN, PAGE_HEIGHT - TOP - HEAD_HEIGHT)
    draw(canvas, left, MARGIN, below)
    draw(canvas, right, PAGE_WIDTH - MARGIN - RIGHT_WIDTH, below)
    foot = _(
        "For the counsellor only. Put what you write down here into the workbook, then destroy this sheet."
    )
    draw_foot(canvas, MARGIN, foot, words.day(made_on))
    canvas.showPage()
    return canvas.finished()
