"""A page of the guide as one reads it: paragraphs, lists, boxes, questions, a picture."""

from functools import cache
from html import escape

import streamlit as st

from workbook import names
from workbook.content.grounds import Ground, facts_in
from workbook.content.guide import GuidePage, group_name, guide
from workbook.content.library import Unit, library
from workbook.content.reading import BOXED, Block, blocks
from workbook.draw.sheets import NARROW, SCREEN
from workbook.draw.svg import svg
from workbook.papers.cards import units_on_cards
from workbook.papers.figures import figure
from workbook.ui import components, grounds, html, session
from workbook.ui.flow import Flow
from workbook.ui.guide import addresses, finding, looking_up, on_paper, own, questions
from workbook.ui.terms import Terms
from workbook.ui.words import _, text, words
from workbook.words import words_in


def show(page: GuidePage) -> None:
    """Its title with the search beside it; then the page and its chapter, unless something is searched."""
    head = html.title(text(page.title), kick=text(f"guide.chapter.{page.chapter}"), lead=text(page.lead))
    typed = finding.show_field_beside(head, page.id)
    left, right = st.columns([7, 3], gap="large")
    with left:
        if typed:
            finding.show_results(typed)
        else:
            _show_page(page)
    if not typed:
        with right:
            _show_chapter(page)


def _show_page(page: GuidePage) -> None:
    """Everything on it, then what the organisation adds, and the pages around it."""
    flow = Flow()
    if page.id in looking_up.PAGES:
        looking_up.show(page, flow)
    else:
        _show_text(page, flow)
    own.show_notes(page, flow)
    flow.say(_around(page))
    flow.pause()


def _show_text(page: GuidePage, flow: Flow) -> None:
    terms = Terms()
    first, *others = [_section(section, terms) for section in page.sections] or [""]
    flow.say(html.box(first, css="wb-read"))
    if page.figure:
        flow.pause()
        _show_figure(page.figure)
    flow.say(html.box(*others, *(_own_texts(group, terms) for group in page.groups), css="wb-read"))
    flow.say(*map(_facts, page.facts))
    questions.show(page, flow)


def _section(section: str, terms: Terms) -> str:
    units = library().in_section(section)
    place = f'<span data-at="{escape(section)}"></span>'
    return place + html.section(text(section)) + "".join(_block(block, terms) for block in blocks(units))


def _block(block: Block, terms: Terms) -> str:
    if block.form == "told" or (block.form == "listed" and len(block.units) == 1):
        return html.tag("p", " ".join(text(unit.id) for unit in block.units), shown=terms.explained)
    if block.form in BOXED:
        name = html.tag("p", names.box_name(block.form, len(block.units), words()), css="wb-kick")
        return html.box(name, *(_boxed(unit, terms) for unit in block.units), css=f"wb-box wb-{block.form}")
    css = {"asked": "wb-asked", "example": "wb-example"}.get(block.form, "wb-list")
    rows = "".join(
        html.tag("li", text(unit.id), css=_voice(unit), shown=terms.explained) for unit in block.units
    )
    return f'<ul class="{css}">{rows}</ul>'


def _boxed(unit: Unit, terms: Terms) -> str:
    css = " ".join(filter(None, (_voice(unit), "wb-sub" * bool(unit.parent))))
    return html.tag("p", text(unit.id), css=css, shown=terms.explained)


def _voice(unit: Unit) -> str:
    return "wb-aloud" if unit.is_said else ""


def _own_texts(group: str, terms: Terms) -> str:
    """Questions as cards, all else as a list."""
    said = [text(one) for one in library().group(group)]
    heading = html.section(text(group_name(group)))
    is_asked = all(one.endswith("?") for one in said)
    rows = (html.tag("li", one, css="wb-aloud" * is_asked, shown=terms.explained) for one in said)
    return heading + f'<ul class="{"wb-asked" if is_asked else "wb-list"}">{"".join(rows)}</ul>'


def _facts(group: str) -> str:
    """Dated facts, and where each was read."""
    language = session.language()
    facts = facts_in(group)
    said = [html.tag("p", _said(fact.says[language], is_sure=fact.is_confirmed)) for fact in facts]
    sources = grounds.fold_around(Ground(fact.id, fact.says[language], fact) for fact in facts)
    return html.section(_("What is known, and what not yet")) + html.box(*said, css="wb-lines") + sources


def _said(words_of_fact: str, *, is_sure: bool) -> str:
    return words_of_fact if is_sure else f"{words_of_fact} {_('Not yet confirmed.')}"


def _show_figure(name: str) -> None:
    st.html(html.tag("p", _("An example, made up"), css="wb-meta") if name.endswith("line") else "<p></p>")
    components.drawing(*_pictures(name, session.language()), key=f"figure {name}")


@cache
def _pictures(name: str, language: str) -> tuple[str, str]:
    """For a wide and a narrow window; the same for everybody, so each is drawn once."""
    wide, narrow = (figure(name, words_in(language), library(), form) for form in (SCREEN, NARROW))
    return svg(wide.scenes[0], described=" ".join(wide.said)), svg(narrow.scenes[0])


def _show_chapter(page: GuidePage) -> None:
    """The other pages of this chapter, and the way back to the signpost."""
    name = text(f"guide.chapter.{page.chapter}")
    rows = "".join(f"<li>{_way(one, page)}</li>" for one in guide().in_chapter(page.chapter))
    if page.chapter == "after":  # whichever way is chosen: the same room for each
        rows += f"<li>{addresses.link('ways')}</li>"
    heading = html.tag("h2", name, css="wb-section")
    ways = f"{heading}<ul>{rows}</ul>{addresses.link_to_signpost()}"
    papers = on_paper.of_chapter(page.chapter, has_cards=_has_cards(page.chapter))
    st.html(f'<nav class="wb-ways" aria-label="{escape(name)}">{ways}</nav>{papers}')


@cache
def _has_cards(chapter: str) -> bool:
    return bool(units_on_cards(library(), chapter))


def _way(one: GuidePage, here: GuidePage) -> str:
    if one == here:
        return f'<span class="wb-here" aria-current="page">{html.lines(text(one.title))}</span>'
    return addresses.link(one.id)


def _around(page: GuidePage) -> str:
    before, after = guide().around(page)
    back = addresses.link(before.id, css="wb-before") if before else "<span></span>"
    on = addresses.link(after.id, css="wb-after") if after else "<span></span>"
    name = escape(_("Read on"))
    return f'<nav class="wb-around" aria-label="{name}">{back}{on}</nav>'
