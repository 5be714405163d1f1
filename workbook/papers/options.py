"""The ways that may be open, in plain words, for one person to take along; and what was explained of them.

Six ways in the one fixed order, in the same form. No stance and no doubt is on it unless the person chose so.
"""

from collections.abc import Iterator
from datetime import date

from workbook import names
from workbook.content.library import Library
from workbook.content.options import (
    ABOUT,
    About,
    OptionInfo,
    OptionLine,
    Options,
    Way,
    all_unconfirmed,
    options,
)
from workbook.model.conversations import InformationGiven
from workbook.model.dossier import Dossier
from workbook.model.notes import OPTIONS
from workbook.model.on_paper import stances_on_paper
from workbook.model.options import NONE_OF_THESE, Stance
from workbook.papers import phrases
from workbook.papers.look import BODY, LEAD, META, SAID, SECTION, SMALL, TITLE
from workbook.papers.pages import WIDTH, printed
from workbook.papers.record import rights
from workbook.papers.strips import Strip, Strips, glued, rows, section, text, together, white
from workbook.words import Words


def make_options(dossier: Dossier, person_id: str, *, words: Words, library: Library, made_on: date) -> bytes:
    """All the ways with their conditions and consequences, as PDF."""
    _ = words.gettext
    person = dossier.person(person_id).id
    known = options()
    strips: Strips = (
        Strip(6),
        *text(_("The ways that may be open"), TITLE, WIDTH, tag="H1"),
        *white(4),
        *text(library.text("options.lead.order", words.language), LEAD, WIDTH),
        *text(library.text("options.lead.none", words.language), LEAD, WIDTH),
    )
    for option in known.options:
        strips = (*strips, *_option(option, dossier, person, words, library))
    strips = (*strips, *_said_of(dossier, person, NONE_OF_THESE, words), *source_strips(known, words))
    return printed(_("The ways that may be open"), (*strips, *rights(words)), words, made_on)


def option_strips(option: OptionInfo, words: Words, library: Library) -> Strips:
    """What is known of a way, about nobody in particular."""
    lines = tuple(_lines(option, words, library))
    ways = tuple(strip for way in option.ways for strip in _way(way, words, library))
    return (*section(names.option_name(option.id, words), WIDTH, above=22), *lines, *ways)


def _option(option: OptionInfo, dossier: Dossier, person: str, words: Words, library: Library) -> Strips:
    return (
        *option_strips(option, words, library),
        *white(5),
        *text(_explained_on(dossier, person, option.id, words), META, WIDTH),
        *_said_of(dossier, person, option.id, words),
    )


def _lines(option: OptionInfo, words: Words, library: Library) -> Iterator[Strip]:
    for about in ABOUT:
        said = [_marked(line, words, library) for line in option.about(about)]
        heading = glued(text(about_name(about, words), META, WIDTH))
        body = [strip for one in said for strip in text(one, BODY, WIDTH)]
        yield from (*white(4), *together((*heading, *body)))


def _way(way: Way, words: Words, library: Library) -> Strips:
    name = glued(text(library.text(f"way.{way.id}.name", words.language), SECTION, WIDTH, tag="H2"))
    note: Strips = ()
    lines = [_marked(line, words, library) for line in way.lines]
    if all_unconfirmed(way.lines):
        lines = [library.text(line.id, words.language) for line in way.lines]
        note = glued(text(words.gettext("Not yet confirmed."), META, WIDTH))
    said = [strip for line in lines for strip in text(line, BODY, WIDTH)]
    return (*white(8), *together((*name, *note, *said)))


def about_name(about: About, words: Words) -> str:
    """What a line tells of a way."""
    _ = words.gettext
    return {
        "what": _("What it is"),
        "condition": _("What it takes"),
        "consequence": _("What it leads to"),
        "reception": _("The reception place"),
        "ask": _("Whom to ask"),
    }[about]


def _marked(line: OptionLine, words: Words, library: Library) -> str:
    said = library.text(line.id, words.language)
    return said if line.is_confirmed else f"{said} {words.gettext('Not yet confirmed.')}"


def _explained_on(dossier: Dossier, person: str, option: str, words: Words) -> str:
    """When this was explained: a fact about the counsellor, no stance of the person's."""
    _ = words.gettext
    days = [given.given_on for given in given_of(dossier, person, option)]
    if not days:
        return _("Not explained yet. You can ask for it.")
    return _("Explained on {days}.").format(days=words.listed(map(words.day, sorted(set(days)))))


def given_of(dossier: Dossier, person: str, option: str) -> list[InformationGiven]:
    """Each time this was explained to this person, oldest first."""
    told = [given for given in dossier.information if (given.person, given.option) == (person, option)]
    return sorted(told, key=lambda given: given.given_on)


def _said_of(dossier: Dossier, person: str, option: str, words: Words) -> Strips:
    """What the person said of it, and only where they want it on paper."""
    strips: Strips = ()
    for stance in stances_on_paper(dossier, person, option):
        strips = (*strips, *white(5), *together(stance_strips(stance, words)))
    return strips


def stance_strips(stance: Stance, words: Words) -> Strips:
    """What was said of a way on one day, in the person's words."""
    return tuple(_stance(stance, words))


def _stance(stance: Stance, words: Words) -> Iterator[Strip]:
    _ = words.gettext
    parts = [names.leaning_name(stance.leaning, words)] if stance.leaning else []
    parts += [names.feasible_name(stance.feasible, words)] if stance.feasible else []
    day = words.day(stance.said_on)
    yield from text(", ".join((day, *parts)), META, WIDTH)
    for said in (stance.words, stance.doubts, stance.questions):
        if said.strip():
            yield from text(said, SAID, WIDTH)


def source_strips(known: Options, words: Words) -> Strips:
    """Where all of it was read, and when."""
    _ = words.gettext
    used = dict.fromkeys(line.source for line in known.lines())
    titles = [known.sources[source].title for source in used]
    checked = _("Looked up on {day}. Rules change: ask the lawyer.").format(day=words.day(known.checked_on))
    listed = [strip for title in titles for strip in text(title, SMALL, WIDTH)]
    return (*section(_("Sources"), WIDTH, above=26), *text(checked, SMALL, WIDTH), *listed)


def make_informed_choice(dossier: Dossier, person_id: str, *, words: Words, made_on: date) -> bytes:
    """What was explained to this person, when, by whom, in which language; and what is still to explain."""
    _ = words.gettext
    person = dossier.person(person_id)
    items = [_row(dossier, person.id, option, words) for option in OPTIONS]
    strips: Strips = (
        Strip(6),
        *text(_("What was explained to {name}").format(name=phrases.name_of(person)), TITLE, WIDTH, tag="H1"),
        *white(4),
        *text(
            _("A choice needs to know all the ways. What the person thinks of them is not here."), LEAD, WIDTH
        ),
        *white(12),
        *rows(items, WIDTH),
    )
    return printed(_("What was explained"), (*strips, *rights(words)), words, made_on)


def _row(dossier: Dossier, person: str, option: str, words: Words) -> Strips:
    _ = words.gettext
    told = given_of(dossier, person, option)
    lines = [given_said(given, words) for given in told] or [_("Still to be explained")]
    said = [strip for one in lines for strip in text(one, META, WIDTH)]
    return together((*text(names.option_name(option, words), BODY, WIDTH), *said))


def given_said(given: InformationGiven, words: Words) -> str:
    """The day, by whom, in which language; that an interpreter was there, without a name."""
    _ = words.gettext
    parts = (
        words.day(given.given_on),
        _("explained by {name}").format(name=given.by) if given.by else "",
        phrases.language_name(given.language, words),
        _("with an interpreter") if given.interpreter else "",
    )
    return ", ".join(filter(None, parts))
