"""The last conversation sums up all of them: what one person said in each, and how to end well."""

from collections.abc import Iterator

from workbook.content.library import library
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.sight import summary_of
from workbook.ui import html, names
from workbook.ui.words import _, text, told, words


def said(dossier: Dossier, talk: Conversation) -> Iterator[str]:
    """For a last conversation all earlier words of its people; for a what-now, how a last one goes."""
    if talk.is_last:
        for person in talk.people:
            yield from _all(dossier, person)
    if talk.kind == "what-now":
        units = told(library().at("wrap-up.last", talk.kind))
        yield html.fold(_("When this is the last conversation"), html.units(units), is_open=talk.is_last)


def _all(dossier: Dossier, person: str) -> Iterator[str]:
    name = dossier.person(person).pseudonym
    yield html.section(_("All conversations with {person}").format(person=name))
    for talk in dossier.conversations_with(person):
        said_then = summary_of(dossier, talk.id, person)
        if said_then:
            heading = f"{names.conversation_name(talk.kind)}, {words().day(talk.day)}"
            yield html.fold(heading, html.box(*(html.quote(note.words_now) for note in said_then)))
    yield html.tag("p", text("workbook.what-now.last"), css="wb-meta")
