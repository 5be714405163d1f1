"""One person's whole path in one document: what was said, agreed and explained, the puzzle, the plan.

As careful as the papers it gathers: only this person's words, read back; nothing of the counsellor's.
"""

from datetime import date

from workbook import names
from workbook.content.library import Library
from workbook.draw.puzzle_said import PuzzleWords
from workbook.model.conversations import Conversation
from workbook.model.course import course_of
from workbook.model.dossier import Dossier
from workbook.model.notes import OPTIONS
from workbook.model.on_paper import plan_on_paper, puzzle_on_paper, stances_on_paper
from workbook.model.people import Person
from workbook.model.puzzle import ASPECTS
from workbook.model.sight import agreements_of, may_be_on_paper, summary_of
from workbook.names import conversation_name
from workbook.papers import phrases
from workbook.papers.look import BODY, LEAD, META, SAID, TITLE
from workbook.papers.options import given_of, given_said, stance_strips
from workbook.papers.pages import WIDTH, printed
from workbook.papers.plan import plan_strips
from workbook.papers.puzzle import laid_said
from workbook.papers.record import rights
from workbook.papers.strips import Strip, Strips, glued, rows, section, text, together, white
from workbook.words import Words


def make_trajectory(
    dossier: Dossier, person_id: str, *, words: Words, library: Library, made_on: date
) -> bytes:
    """The whole path, as PDF."""
    _ = words.gettext
    person = dossier.person(person_id)
    title = _("The path of {name}").format(name=phrases.name_of(person))
    talks = [_talk(dossier, talk, person, words) for talk in dossier.conversations_heard(person.id)]
    strips: Strips = (
        Strip(6),
        *text(title, TITLE, WIDTH, tag="H1"),
        *white(4),
        *text(library.text("workbook.opening.no-influence", words.language), LEAD, WIDTH),
        *(strip for talk in talks for strip in talk),
        *_explained(dossier, person, words),
        *_puzzle(dossier, person, words),
        *_plan(dossier, person, words),
    )
    return printed(_("Path of the conversations"), (*strips, *rights(words)), words, made_on)


def _talk(dossier: Dossier, talk: Conversation, person: Person, words: Words) -> Strips:
    """A conversation that was held: its day, the person's words, and what was agreed in it."""
    _ = words.gettext
    if not talk.was_held:
        return ()
    heading = _("{conversation}, {day}").format(
        conversation=conversation_name(talk.kind, words), day=words.day(talk.day)
    )
    notes = [note for note in summary_of(dossier, talk.id, person.id) if may_be_on_paper(dossier, note)]
    said = rows([text(note.words_now, SAID, WIDTH) for note in notes], WIDTH, room=8)
    nothing = text(_("No words of this conversation are on this paper."), META, WIDTH)
    agreed = [one for one in agreements_of(dossier, person.id) if one.conversation == talk.id]
    lines = [
        strip
        for one in agreed
        for strip in (
            *white(5),
            *together(
                (
                    *text(_("Agreed: {what}").format(what=one.words), BODY, WIDTH),
                    *text(phrases.who_and_when(one, person, words), META, WIDTH),
                )
            ),
        )
    ]
    return (*section(heading, WIDTH, above=22), *(said or nothing), *lines)


def _explained(dossier: Dossier, person: Person, words: Words) -> Strips:
    """All six ways, also those still to be explained: never one way alone, which could tell a stance.

    Who was granted protection needs none of them.
    """
    _ = words.gettext
    if course_of(dossier, person.id).stage == "granted":
        return ()
    items = []
    for option in OPTIONS:
        told = [given_said(given, words) for given in given_of(dossier, person.id, option)]
        said = told or [_("Still to be explained")]
        lines = [strip for one in said for strip in text(one, META, WIDTH)]
        stances = [
            strip
            for stance in stances_on_paper(dossier, person.id, option)
            for strip in stance_strips(stance, words)
        ]
        items.append(together((*text(names.option_name(option, words), BODY, WIDTH), *lines, *stances)))
    return (*section(_("What was explained"), WIDTH, above=26), *rows(items, WIDTH))


def _puzzle(dossier: Dossier, person: Person, words: Words) -> Strips:
    _ = words.gettext
    puzzle = puzzle_on_paper(dossier, person.id)
    spoken = PuzzleWords(words, dossier.puzzle_choices(person.id).country_name)
    strips: Strips = ()
    for aspect in ASPECTS:
        if said := laid_said(puzzle, aspect, spoken):
            name = glued(text(names.aspect_name(aspect, words), META, WIDTH))
            lines = [strip for one in said for strip in text(one, BODY, WIDTH)]
            strips = (*strips, *white(6), *together((*name, *lines)))
    return (*section(_("The puzzle"), WIDTH, above=26), *strips) if strips else ()


def _plan(dossier: Dossier, person: Person, words: Words) -> Strips:
    _ = words.gettext
    plan = plan_on_paper(dossier, person.id)
    if plan.is_empty:
        return ()
    heading = text(_("The plan, as it stands now"), TITLE, WIDTH, tag="H1")
    return (*white(26), *glued(heading), *plan_strips(plan, words))
