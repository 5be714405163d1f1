"""The pages to look things up in: the six ways, the stages, organisations, and the glossary."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from workbook.content.glossary import Term, glossary
from workbook.content.guide import GuidePage
from workbook.content.library import LANGUAGES, library
from workbook.content.options import OptionInfo, options
from workbook.content.procedures import template
from workbook.content.resources import GROUPS, Resource, resources
from workbook.content.searching.entries import stage_text_ids
from workbook.folding import folded
from workbook.model.template import Stage
from workbook.ui import html, names, session
from workbook.ui.dialogs import help_now
from workbook.ui.flow import Flow
from workbook.ui.guide import addresses, own
from workbook.ui.languages import language_name
from workbook.ui.options import facts_of
from workbook.ui.procedure_line import facts_of as facts_of_stage
from workbook.ui.terms import Terms
from workbook.ui.words import _, text, words

CRISIS = "crisis"
"""The place of the crisis card on the page of organisations; asked for, it stands first."""


def show(page: GuidePage, flow: Flow) -> None:
    """The page of this name."""
    PAGES[page.id](flow)


def _show_ways(flow: Flow) -> None:
    """All in the one neutral order, none opened but the one that was asked for."""
    for line in ("guide.spoken", "options.lead.order", "options.lead.none"):
        flow.say(html.tag("p", text(line), css="wb-measure"))
    asked, terms = addresses.place_in_view(), Terms()
    flow.say(html.box(*(_way(option, terms, is_open=option.id == asked) for option in options().options)))


def _way(option: OptionInfo, terms: Terms, *, is_open: bool) -> str:
    what = (html.tag("p", text(line.id), shown=terms.explained) for line in option.about("what"))
    asked = html.bullets([text(question) for question in option.questions])
    help_ = html.tag("p", _("Questions that help to think it through"), css="wb-strong")
    inner = html.box(*what, css="wb-lines") + facts_of(option) + help_ + asked
    return html.fold(names.option_name(option.id), inner, is_open=is_open, place=option.id)


def _show_stages(flow: Flow) -> None:
    """In the order of the procedure."""
    flow.say(html.tag("p", text("guide.spoken"), css="wb-soft"))
    asked, terms = addresses.place_in_view(), Terms()
    stages = template().stages.values()
    flow.say(html.box(*(_stage(stage, terms, is_open=stage.id == asked) for stage in stages)))


def _stage(stage: Stage, terms: Terms, *, is_open: bool) -> str:
    said = (html.tag("p", text(one), shown=terms.explained) for one in stage_text_ids(stage))
    inner = html.box(*said, css="wb-lines") + facts_of_stage(stage.facts)
    return html.fold(text(f"procedure.{stage.id}.name"), inner, is_open=is_open, place=stage.id)


# Organisations


def _show_resources(flow: Flow) -> None:
    """By what one looks for, one group at a time; where no address was found sure, it says so."""
    asked = addresses.place_in_view()
    here = next((one.group for one in resources() if asked in (one.id, one.group)), GROUPS[0])
    bar = _bar("resources", [(group, names.resource_group_name(group)) for group in GROUPS], here)
    rows = html.box(*(_resource(one) for one in resources() if one.group == here))
    heading = html.section(_("Crisis card"))
    crisis = f'<div data-at="{CRISIS}">{heading}{help_now.crisis_card()}</div>'
    listed = html.section(names.resource_group_name(here)) + rows
    flow.say(bar, *((crisis, listed) if asked == CRISIS else (listed, crisis)))
    own.show_contacts(flow)


def _bar(page: str, places: Sequence[tuple[str, str]], here: str) -> str:
    """What there is on this page, one part at a time: a page of everything at once is slow and long."""
    ways = (
        f'<span class="wb-here" aria-current="true">{html.lines(name)}</span>'
        if place == here
        else addresses.link(page, at=place, label=name)
        for place, name in places
    )
    name = escape(_("On this page"))
    return f'<nav class="wb-more wb-bar" aria-label="{name}">{"".join(ways)}</nav>'


def _resource(one: Resource) -> str:
    languages = words().listed([language_name(code) for code in one.languages])
    whom = _("For: {whom}").format(whom=text(one.whom))
    lines = (
        html.tag("p", one.name[session.language()], css="wb-strong"),
        html.tag("p", " ".join((text(one.what), whom))),
        html.tag(
            "p",
            one.reach or _("Address not confirmed yet: look it up by the name."),
            css="" if one.reach else "wb-meta",
        ),
        html.tag("p", _("In: {languages}").format(languages=languages), css="wb-meta") if languages else "",
        html.tag("p", _looked_up(one), css="wb-meta"),
    )
    css = "wb-said wb-lines" + (" wb-asked-for" if one.id == addresses.place_in_view() else "")
    return html.box(*lines, css=css)


def _looked_up(one: Resource) -> str:
    sure = "" if one.is_confirmed else f"{_('Not yet confirmed.')} "
    said = _("Source: {source}. Looked up on {day}, to be looked up again by {next}.")
    return sure + said.format(
        source=one.source, day=words().day(one.checked_on), next=words().day(one.review_by)
    )


# The glossary


def _show_glossary(flow: Flow) -> None:
    """A letter at a time in the reader's alphabet, each term also in the other languages."""
    asked = addresses.place_in_view()
    in_order = sorted(glossary(), key=lambda term: folded(text(term.name)))
    letters = list(dict.fromkeys(map(_letter, in_order)))
    here = next((_letter(term) for term in in_order if asked in (term.key, _letter(term))), letters[0])
    bar = _bar("glossary", [(letter, letter.upper()) for letter in letters], here)
    first = [term for term in in_order if term.key == asked]
    others = [term for term in in_order if _letter(term) == here and term.key != asked]
    marked = f'<dl class="wb-terms wb-asked-for">{"".join(map(_term, first))}</dl>' if first else ""
    flow.say(f'{bar}{marked}<dl class="wb-terms">{"".join(map(_term, others))}</dl>')


def _letter(term: Term) -> str:
    """The first letter of the term in the reader's language, without an accent."""
    return folded(text(term.name)).lstrip("‘“« ")[:1]


def _term(term: Term) -> str:
    language = session.language()
    others = (
        f'<span lang="{other}">{html.lines(term.full_name(library(), other))}</span>'
        for other in LANGUAGES
        if other != language
    )
    name = html.lines(term.full_name(library(), language))
    means = html.tag("dd", text(term.means))
    return f"<dt>{name} <small>{' · '.join(others)}</small></dt>{means}"


PAGES: Mapping[str, Callable[[Flow], None]] = {
    "ways": _show_ways,
    "stages": _show_stages,
    "resources": _show_resources,
    "glossary": _show_glossary,
}
