"""The narrow column of a preparation: what went before, what is still to do, what to mind.

It has one height and never more. Agreements come first, then what the person said last time; the
points of attention are what may be missing; what is left of the room is for notes.
"""

from collections.abc import Iterable, Sequence

from workbook.content.library import Library
from workbook.model.conversations import Agreement, Conversation, ConversationKind
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.model.sight import agreements_of, last_summary_of, may_be_on_paper
from workbook.papers import phrases
from workbook.papers.fitting import LeftOut, fitting, says_nothing
from workbook.papers.look import BODY_IN_COLUMN, META, SAID_BEFORE
from workbook.papers.strips import Strips, height_of, pen_lines, section, text, white
from workbook.words import Words

WIDTH = 176.0
ROOM_ABOVE_SECTION, ROOM_BELOW_ITEM = 12.0, 4.0
LEAST_NOTES = 66.0

MOST_ATTENTION = 3
ATTENTION_KINDS = ("attention-point", "principle")
ONLY_WITH_PARTNER = frozenset(
    {
        "D.exploration.attention.both-partners-know-where-they-stand",
        "D.exploration.body.talk-with-both-partners",
    }
)


def side_column(
    dossier: Dossier,
    conversation: Conversation,
    person: Person,
    words: Words,
    library: Library,
    room: float,
) -> Strips:
    """What fits in this room."""
    agreed = _agreed(dossier, person, words, room)
    before = _last_time(dossier, conversation, person, words, room - height_of(agreed))
    room -= height_of(agreed) + height_of(before)
    attention = _attention(dossier, conversation, words, library, room)
    return (*before, *agreed, *attention, *_notes(words, room - height_of(attention)))


def _agreed(dossier: Dossier, person: Person, words: Words, room: float) -> Strips:
    _ = words.gettext
    still_open = [one for one in agreements_of(dossier, person.id) if one.done_on is None]
    items = [_agreement(one, person, words) for one in still_open]
    return _in_section(
        _("Still to do"),
        items,
        room,
        left_out=lambda count: text(_more_agreements(count, words), META, WIDTH),
    )


def _agreement(agreement: Agreement, person: Person, words: Words) -> Strips:
    who = phrases.who_and_when(agreement, person, words)
    return (*text(agreement.words, BODY_IN_COLUMN, WIDTH), *text(who, META, WIDTH))


def _more_agreements(count: int, words: Words) -> str:
    return words.ngettext(
        "One more agreement stands in the workbook.", "{n} more agreements stand in the workbook.", count
    ).format(n=words.number(count))


def _last_time(
    dossier: Dossier, conversation: Conversation, person: Person, words: Words, room: float
) -> Strips:
    _ = words.gettext
    lines = last_summary_of(dossier, person.id, before=conversation.id)
    items = [text(note.words_now, SAID_BEFORE, WIDTH) for note in lines if may_be_on_paper(dossier, note)]
    return _in_section(
        _("Last time, {name} said").format(name=phrases.name_of(person)),
        items,
        room,
        left_out=lambda _count: text(_("More stands in the workbook."), META, WIDTH),
    )


def _attention(
    dossier: Dossier, conversation: Conversation, words: Words, library: Library, room: float
) -> Strips:
    _ = words.gettext
    points = points_of_attention(conversation.kind, library, has_partner=len(dossier.adults) > 1)
    return _listed(_("Keep in mind"), points, words, library, room)


def points_of_attention(kind: ConversationKind, library: Library, *, has_partner: bool) -> list[str]:
    """The first points of this conversation that concern this family, most important first.

    Our own where the methodology has none for it.
    """
    met = (*library.at("prepare.attention", kind), *library.at("prepare.purpose", kind))
    points = [unit for unit in met if unit.kind in ATTENTION_KINDS and unit.conversation == kind]
    concerning = (
        one for one in points if not one.parent and (has_partner or one.id not in ONLY_WITH_PARTNER)
    )
    own = library.group(f"attention.{kind}")
    return [*(unit.id for unit in concerning), *own][:MOST_ATTENTION]


def sheet_column(kind: ConversationKind, words: Words, library: Library, room: float) -> Strips:
    """Without a dossier: what to leave alone, what to mind, and room for notes."""
    _ = words.gettext
    alone = _listed(_("Leave this alone now"), library.group(f"leave.{kind}"), words, library, room)
    room -= height_of(alone)
    points = points_of_attention(kind, library, has_partner=False)
    minded = _listed(_("Keep in mind"), points, words, library, room)
    return (*alone, *minded, *_notes(words, room - height_of(minded)))


def _listed(title: str, texts: Sequence[str], words: Words, library: Library, room: float) -> Strips:
    items = [text(library.text(one, words.language), BODY_IN_COLUMN, WIDTH) for one in texts]
    return _in_section(title, items, room)


def _notes(words: Words, room: float) -> Strips:
    _ = words.gettext
    head = section(_("Your notes"), WIDTH, above=ROOM_ABOVE_SECTION)
    left = room - height_of(head)
    return (*head, *pen_lines(left, WIDTH)) if left >= LEAST_NOTES else ()


def _in_section(
    title: str, items: Sequence[Strips], room: float, *, left_out: LeftOut = says_nothing
) -> Strips:
    """A section with the items that fit; no section where there are none."""
    head = section(title, WIDTH, above=ROOM_ABOVE_SECTION)
    fitted = fitting(items, room - height_of(head) - ROOM_BELOW_ITEM, gap=ROOM_BELOW_ITEM, left_out=left_out)
    return () if fitted.is_empty else (*head, *spaced([*fitted.items, fitted.note]))


def spaced(items: Iterable[Strips]) -> Strips:
    """Items below each other with some white."""
    return tuple(strip for item in items if item for strip in (*item, *white(ROOM_BELOW_ITEM)))
