"""For who chose to return, and only then: the sheet they take along themselves to a return counsellor.

Only what they chose is on it: no name, no safety, nothing of anybody else's. Nobody is sent it.
"""

from collections.abc import Sequence
from datetime import date

from workbook.content.grounds import facts_in
from workbook.content.library import Library
from workbook.errors import ReturnNotChosen
from workbook.model.choosing import chooses_return
from workbook.model.dossier import Dossier
from workbook.model.on_paper import return_sheet_of
from workbook.papers import phrases
from workbook.papers.look import BODY, LEAD, SAID, TITLE
from workbook.papers.pages import WIDTH, printed
from workbook.papers.record import rights
from workbook.papers.strips import Strip, Strips, section, text, white
from workbook.words import Words


def make_return_sheet(
    dossier: Dossier, person_id: str, *, words: Words, library: Library, made_on: date
) -> bytes:
    """The sheet as PDF; ReturnNotChosen for anybody who did not choose to return."""
    _ = words.gettext
    person = dossier.person(person_id)
    if not chooses_return(dossier, person.id):
        raise ReturnNotChosen(name=phrases.name_of(person))
    strips = (
        Strip(6),
        *text(_("My own sheet for the return"), TITLE, WIDTH, tag="H1"),
        *white(4),
        *text(library.text("return.own-sheet.yours", words.language), LEAD, WIDTH),
        *_facts(dossier, person.id, words, library),
        *_together(dossier, words, library),
        *_when(words),
        *rights(words),
    )
    return printed(_("My own sheet for the return"), strips, words, made_on)


def _facts(dossier: Dossier, person: str, words: Words, library: Library) -> Strips:
    _ = words.gettext
    strips: Strips = ()
    for fact in return_sheet_of(dossier, person):
        asked = library.text(f"return.fact.{fact.about}", words.language)
        strips = (*strips, *section(asked, WIDTH, above=18), *text(fact.words, SAID, WIDTH))
    return strips or (*white(14), *text(_("Nothing was chosen for this sheet yet."), BODY, WIDTH))


def _together(dossier: Dossier, words: Words, library: Library) -> Strips:
    """What to bring together; children's papers only where there are children."""
    _ = words.gettext
    together = [
        one for one in library.group("return.together") if dossier.children or not one.endswith(".children")
    ]
    return (*section(_("What to bring together"), WIDTH, above=24), *_lines(together, words, library))


def _when(words: Words) -> Strips:
    """That one may change one's mind, and what cannot be undone: beside each other, with what is not sure."""
    _ = words.gettext
    said = [
        fact.says[words.language]
        if fact.is_confirmed
        else f"{fact.says[words.language]} {_('Not yet confirmed.')}"
        for fact in facts_in("return.when")
    ]
    strips = tuple(strip for one in said for strip in (*text(one, BODY, WIDTH), *white(5)))
    return (*section(_("When, and until when one can change one’s mind"), WIDTH, above=24), *strips)


def _lines(ids: Sequence[str], words: Words, library: Library) -> Strips:
    said = (library.text(one, words.language) for one in ids)
    return tuple(strip for one in said for strip in (*text(one, BODY, WIDTH), *white(5)))
