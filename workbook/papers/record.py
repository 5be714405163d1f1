"""The record of a conversation: what one person said and confirmed, and what was agreed. Theirs to keep.

Nothing of the counsellor's own remarks is on it, nothing another person said, no stance and no
doubt, and no signature: a paper can be found.
"""

from datetime import date

from workbook.model.conversations import Agreement, Conversation, SummaryConfirmed
from workbook.model.dates import day_in_belgium
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.model.sight import agreements_of, confirmation_of, may_be_on_paper, summary_of
from workbook.papers import phrases
from workbook.papers.furniture import LEAF_HEIGHT, LEAF_WIDTH, draw_leaf
from workbook.papers.look import BODY, LEAD, META, SAID, SMALL, TITLE
from workbook.papers.pages import WIDTH, printed
from workbook.papers.strips import Strip, Strips, beside, rows, rule, section, text, together, white
from workbook.papers.tagged import TaggedCanvas
from workbook.words import Words


def make_record(
    dossier: Dossier,
    conversation_id: str,
    person_id: str,
    *,
    words: Words,
    made_on: date,
) -> bytes:
    """The record of this conversation for this person, as PDF, in the language of `words`."""
    conversation = dossier.conversation(conversation_id)
    person = phrases.participant(dossier, conversation, person_id)
    strips = (
        *_opening(conversation, person, words),
        *_said(dossier, conversation, person, words),
        *_agreed(dossier, conversation, person, words),
        *_next_time(conversation, words),
        *rights(words),
    )
    return printed(words.gettext("Record of a conversation"), strips, words, made_on)


def _opening(conversation: Conversation, person: Person, words: Words) -> Strips:
    day = phrases.day_in_full(conversation.day, words)
    return (
        Strip(6),
        *text(phrases.title_of(conversation, person, words), TITLE, WIDTH, tag="H1"),
        *white(4),
        *text(day, LEAD, WIDTH),
        *_interpreter(conversation, words),
        *white(4),
    )


def _interpreter(conversation: Conversation, words: Words) -> Strips:
    said = phrases.interpreter_line(conversation.booking, words)
    return text(said, LEAD, WIDTH) if said else ()


def _said(dossier: Dossier, conversation: Conversation, person: Person, words: Words) -> Strips:
    _ = words.gettext
    summary = summary_of(dossier, conversation.id, person.id)
    notes = [note for note in summary if may_be_on_paper(dossier, note)]
    said = rows([text(note.words_now, SAID, WIDTH) for note in notes], WIDTH, room=8)
    nothing = text(_("No words of this conversation are on this paper."), BODY, WIDTH)
    return (
        *section(_("What {name} said").format(name=phrases.name_of(person)), WIDTH),
        *(said or nothing),
        *white(10),
        *text(_confirmation(dossier, conversation, person, words, is_empty=not said), SMALL, WIDTH),
    )


def _confirmation(
    dossier: Dossier, conversation: Conversation, person: Person, words: Words, *, is_empty: bool
) -> str:
    """What the person answered to these very words, read back or not; always in the same tone.

    Of a paper without words nobody is said to have confirmed it.
    """
    _ = words.gettext
    if said := confirmation_of(dossier, conversation.id, person.id):
        if is_empty and said.answer == "confirmed":
            return ""
        return _answer(said, person, words)
    if conversation.confirmation_of(person.id):
        return _("Words were added or changed since this summary was read back.")
    return _("This summary has not been read back yet.")


def _answer(said: SummaryConfirmed, person: Person, words: Words) -> str:
    """Confirmed, not yet and rather not in the same tone."""
    _ = words.gettext
    answers = {
        "confirmed": _("On {day}, {name} confirmed this summary."),
        "not-yet": _("On {day}, {name} did not yet confirm this summary."),
        "does-not-want": _("On {day}, {name} chose not to confirm this summary."),
    }
    day = words.day(day_in_belgium(said.at))
    answer = answers[said.answer].format(day=day, name=phrases.name_of(person))
    return f"{answer} {_read_back(said, words)}".strip()


def _read_back(said: SummaryConfirmed, words: Words) -> str:
    _ = words.gettext
    language = phrases.language_name(said.language, words)
    if language and said.with_interpreter:
        return _("It was read back in {language}, with an interpreter.").format(language=language)
    if language:
        return _("It was read back in {language}.").format(language=language)
    return _("It was read back with an interpreter.") if said.with_interpreter else ""


def _agreed(dossier: Dossier, conversation: Conversation, person: Person, words: Words) -> Strips:
    _ = words.gettext
    made = [one for one in agreements_of(dossier, person.id) if one.conversation == conversation.id]
    items = [_agreement(one, person, words) for one in made]
    nothing = text(_("Nothing was agreed this time."), BODY, WIDTH)
    return (*section(_("Agreed"), WIDTH, above=26), *(rows(items, WIDTH) or nothing))


def _agreement(agreement: Agreement, person: Person, words: Words) -> Strips:
    return together(
        [
            *text(agreement.words, BODY, WIDTH),
            *text(phrases.who_and_when(agreement, person, words), META, WIDTH),
        ]
    )


def _next_time(conversation: Conversation, words: Words) -> Strips:
    _ = words.gettext
    head = section(_("The next conversation"), WIDTH, above=26)
    meeting = conversation.next_meeting
    if meeting is None:
        return (*head, *text(phrases.meeting_line(None, words), BODY, WIDTH))

    def leaf(canvas: TaggedCanvas, x: float, top: float) -> None:
        draw_leaf(canvas, meeting.on, x, top, words)

    line = text(phrases.moment_line(meeting, words), BODY, WIDTH - LEAF_WIDTH - 14)
    above = (LEAF_HEIGHT - sum(strip.height for strip in line)) / 2
    return (
        *head,
        Strip(4, glued=True),
        *beside(leaf, LEAF_WIDTH + 14, together([Strip(above), *line, Strip(above)])),
    )


def rights(words: Words) -> Strips:
    """What one may ask, and why not everything stands on a paper."""
    _ = words.gettext
    rights = _("You may always ask to read what is kept about you, and to have it corrected.")
    caution = _("A paper can be found. That is why not everything that was said is on this one.")
    return (
        *white(26),
        *together(
            [rule(WIDTH), *white(9), *text(rights, SMALL, WIDTH), *text(caution, SMALL, WIDTH)],
        ),
    )
