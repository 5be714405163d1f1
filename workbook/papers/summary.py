"""All that one person said and confirmed so far, with what was agreed and explained. Theirs to keep.

As careful as the record: nobody else's words, nothing of the counsellor's, no stance, no doubt, nothing
on safety, and no signature. Which options were explained is on it, as facts with their day; never more.
"""

from datetime import date

from workbook.content.library import Library
from workbook.model.conversations import Conversation, InformationGiven
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.model.sight import agreements_of, may_be_on_paper, summary_of
from workbook.model.since import not_explained_yet
from workbook.names import conversation_name
from workbook.papers import phrases
from workbook.papers.look import BODY, LEAD, META, SAID, SMALL, TITLE
from workbook.papers.pages import WIDTH, printed
from workbook.papers.record import rights
from workbook.papers.strips import Strip, Strips, rows, section, text, together, white
from workbook.words import Words


def make_summary(dossier: Dossier, person_id: str, *, words: Words, library: Library, made_on: date) -> bytes:
    """The summary for this person, as PDF, in the language of `words`."""
    _ = words.gettext
    person = dossier.person(person_id)
    strips = (
        *_opening(person, words, library),
        *_talks(dossier, person, words),
        *_agreed(dossier, person, words),
        *_explained(dossier, person, words),
        *rights(words),
    )
    return printed(_("Summary of the conversations"), strips, words, made_on)


def _opening(person: Person, words: Words, library: Library) -> Strips:
    _ = words.gettext
    title = _("What {name} said").format(name=phrases.name_of(person))
    lead = library.text("workbook.opening.no-influence", words.language)
    return (Strip(6), *text(title, TITLE, WIDTH, tag="H1"), *white(4), *text(lead, LEAD, WIDTH), *white(4))


def _talks(dossier: Dossier, person: Person, words: Words) -> Strips:
    _ = words.gettext
    told = [_talk(dossier, talk, person, words) for talk in dossier.conversations_heard(person.id)]
    nothing = text(_("No words of these conversations are on this paper."), BODY, WIDTH)
    return tuple(strip for one in told for strip in one) or (*white(12), *nothing)


def _talk(dossier: Dossier, talk: Conversation, person: Person, words: Words) -> Strips:
    _ = words.gettext
    notes = [note for note in summary_of(dossier, talk.id, person.id) if may_be_on_paper(dossier, note)]
    if not notes:
        return ()
    heading = _("{conversation}, {day}").format(
        conversation=conversation_name(talk.kind, words), day=words.day(talk.day)
    )
    said = rows([text(note.words_now, SAID, WIDTH) for note in notes], WIDTH, room=8)
    return (*section(heading, WIDTH, above=20), *said)


def _agreed(dossier: Dossier, person: Person, words: Words) -> Strips:
    _ = words.gettext
    still_open = [one for one in agreements_of(dossier, person.id) if one.done_on is None]
    if not still_open:
        return ()
    items = [
        together(
            [
                *text(one.words, BODY, WIDTH),
                *text(phrases.who_and_when(one, person, words), META, WIDTH),
            ]
        )
        for one in still_open
    ]
    return (*section(_("Still agreed"), WIDTH, above=26), *rows(items, WIDTH))


def _explained(dossier: Dossier, person: Person, words: Words) -> Strips:
    """Only that all the ways were gone through, and when: never one way alone, which could tell a stance."""
    _ = words.gettext
    if not_explained_yet(dossier, person.id):
        return ()
    days = sorted({given.given_on for given in dossier.information if _is_of(given, person)})
    said = _("The ways that may be open were explained on {days}.").format(
        days=words.listed(map(words.day, days))
    )
    return (*section(_("Explained"), WIDTH, above=26), *text(said, SMALL, WIDTH))


def _is_of(given: InformationGiven, person: Person) -> bool:
    return given.person == person.id and not given.option.startswith("duty-")
