"""What can be found, in one language: a section of a page, a term, a way, a stage, a resource."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from workbook import names
from workbook.content.facts import crisis_numbers
from workbook.content.glossary import glossary
from workbook.content.grounds import facts_in
from workbook.content.guide import GuidePage, guide
from workbook.content.library import Library, library
from workbook.content.options import options
from workbook.content.procedures import template, term_ids
from workbook.content.resources import resources
from workbook.model.template import Stage
from workbook.words import words_in

Kind = Literal["page", "term", "way", "stage", "resource"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to read: the page it is on, where on that page, and its words.

    `also` are other names by which it is known, which are searched and not shown.
    """

    kind: Kind
    page: str
    anchor: str
    title: str
    words: str
    also: str = ""


def entries(language: str) -> Iterator[Entry]:
    """Everything that can be found, in reading order."""
    known = library()
    yield from _sections(known, language)
    yield from _ways(known, language)
    yield from _stages(known, language)
    yield from _terms(known, language)
    yield from _resources(known, language)
    yield _crisis_card(known, language)


def _sections(known: Library, language: str) -> Iterator[Entry]:
    for page in guide().pages:
        name = known.text(page.title, language)
        if page.groups or page.facts:
            title, words = name, " ".join(_own_words(page, known, language))
            yield Entry("page", page.id, "", title, words, known.text(page.lead, language))
        for section in page.sections:
            words = " ".join(known.text(unit.id, language) for unit in known.in_section(section))
            title = known.text(section, language)
            also = f"{name} {known.text(page.lead, language)}"
            yield Entry("page", page.id, section, title, words, also)


def _crisis_card(known: Library, language: str) -> Entry:
    """What to do and whom to call."""
    _ = words_in(language).gettext
    said = [known.text(one, language) for one in known.group("crisis")]
    said += [f"{number.number} {number.label(language)}" for number in crisis_numbers()]
    return Entry("resource", "resources", "crisis", _("Crisis card"), " ".join(said))


def _own_words(page: GuidePage, known: Library, language: str) -> Iterator[str]:
    """The words of a page that is made of the workbook's own texts and of facts."""
    for group in page.groups:
        yield from (known.text(one, language) for one in known.group(group))
    for group in page.facts:
        yield from (fact.says[language] for fact in facts_in(group))


def _ways(known: Library, language: str) -> Iterator[Entry]:
    for option in options().options:
        lines = [*option.lines, *(line for way in option.ways for line in way.lines)]
        said = " ".join(known.text(line.id, language) for line in lines)
        ways = " ".join(known.text(f"way.{way.id}.name", language) for way in option.ways)
        title = names.option_name(option.id, words_in(language))
        yield Entry("way", "ways", option.id, title, said, ways)


def _stages(known: Library, language: str) -> Iterator[Entry]:
    procedure = template()
    for stage in procedure.stages.values():
        words = " ".join(known.text(text_id, language) for text_id in stage_text_ids(stage))
        authority = known.text(f"procedure.authority.{stage.authority}", language) if stage.authority else ""
        title = known.text(f"procedure.{stage.id}.name", language)
        yield Entry("stage", "stages", stage.id, title, words, authority)


def stage_text_ids(stage: Stage) -> tuple[str, ...]:
    """What is said of a stage, in order."""
    what = (f"procedure.{stage.id}.what", *term_ids(stage))
    return (*what, f"procedure.reception.{stage.reception}")


def _terms(known: Library, language: str) -> Iterator[Entry]:
    for term in glossary():
        also = " ".join(term.forms(known, language))
        title, means = term.full_name(known, language), known.text(term.means, language)
        yield Entry("term", "glossary", term.key, title, means, also)


def _resources(known: Library, language: str) -> Iterator[Entry]:
    for one in resources():
        words = f"{known.text(one.what, language)} {known.text(one.whom, language)}"
        yield Entry("resource", "resources", one.id, one.name[language], words, " ".join(one.sites))
