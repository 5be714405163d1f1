"""A few lines to copy into the organisation's official social file: facts and agreements only.

Not one of the client's words, and not the made-up name either: beside the real name in that
file it would tell whose dossier this is.
"""

from collections.abc import Iterator
from datetime import date

from workbook.draw.text.clean import on_one_line, plain
from workbook.model.conversations import Agreement, Conversation, InformationGiven
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.model.sight import agreements_of
from workbook.names import conversation_name, option_name
from workbook.papers import phrases
from workbook.papers.look import BODY, TITLE
from workbook.papers.pages import WIDTH, printed
from workbook.papers.strips import Strip, Strips, text, white
from workbook.words import Words

LONGEST_AGREEMENT = 400


def extract_text(dossier: Dossier, conversation_id: str, person_id: str, *, words: Words) -> str:
    """The extract of this conversation for this person, one fact a line."""
    lines = _lines(dossier, conversation_id, person_id, words)
    return plain("".join(f"{line}\n" for line in lines))


def make_extract(
    dossier: Dossier, conversation_id: str, person_id: str, *, words: Words, made_on: date
) -> bytes:
    """The same lines as PDF."""
    _ = words.gettext
    title = _("For the social file")
    lines = extract_text(dossier, conversation_id, person_id, words=words).splitlines()
    strips: Strips = (Strip(6), *text(title, TITLE, WIDTH, tag="H1"), *white(10))
    for line in lines:
        strips = (*strips, *text(line, BODY, WIDTH), *white(6))
    return printed(title, strips, words, made_on)


def _lines(dossier: Dossier, conversation_id: str, person_id: str, words: Words) -> Iterator[str]:
    _ = words.gettext
    conversation = dossier.conversation(conversation_id)
    person = phrases.participant(dossier, conversation, person_id)
    day = words.day(conversation.day)
    yield _("{day}: {conversation}").format(day=day, conversation=conversation_name(conversation.kind, words))
    if interpreter := phrases.interpreter_line(conversation.booking, words):
        yield interpreter
    if told := [given for given in dossier.information if _is_of(given, conversation, person)]:
        options = words.listed(option_name(given.option, words) for given in told)
        yield _("Explained, without any stance: {options}").format(options=options)
    for agreement in agreements_of(dossier, person.id):
        if agreement.conversation == conversation_id:
            yield _agreed(agreement, words)
    if conversation.next_meeting:
        day = phrases.moment_line(conversation.next_meeting, words)
        yield _("Next conversation: {day}").format(day=day)


def _is_of(given: InformationGiven, conversation: Conversation, person: Person) -> bool:
    return (given.person, given.conversation) == (person.id, conversation.id)


def _agreed(agreement: Agreement, words: Words) -> str:
    _ = words.gettext
    who = _("The counsellor") if agreement.by == "counsellor" else _("The person")
    return _("Agreed: {agreement} ({who})").format(
        agreement=on_one_line(agreement.words, LONGEST_AGREEMENT),
        who=phrases.with_day(who, agreement, words),
    )
