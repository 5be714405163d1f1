"""The search: results while one types, each with the words around what was found."""

import streamlit as st

from workbook.content.searching import Hit, find
from workbook.content.searching.around import words_around
from workbook.ui import html, session
from workbook.ui.guide import addresses, own
from workbook.ui.words import _, text

PAUSE = "300ms"
"""After so long without a key the results are looked up."""

SHOWN = 8
LONGEST = 200
"""Letters."""


def show_field_beside(head: str, place: str) -> str:
    """The head of a page with the field beside it, in a narrow window below it; what was typed."""
    left, right = st.columns([7, 3], gap="large", vertical_alignment="bottom")
    left.html(head)
    with right:
        return _show_field(place)


def _show_field(place: str) -> str:
    """The field to search in; what was typed. After each turn of the page it begins empty."""
    typed: str = st.text_input(
        _("Search in the methodology"),
        key=f"search at {place} {addresses.place_in_view()} {session.turns()}",
        max_chars=LONGEST,
        live=PAUSE,
        icon=":material/search:",
        placeholder=_("A word, as you would say it"),
    )
    return typed.strip()


def show_results(typed: str) -> None:
    """The places that fit best; where nothing fits, what one can do."""
    hits = find(typed, session.language(), most=SHOWN)
    mine = own.found(typed)
    said = _("Found for “{words}”") if hits or mine else _("Nothing found for “{words}”")
    heading = html.tag("h2", said.format(words=typed), css="wb-section")
    st.html(f'<div role="status">{heading}</div>')
    st.html(html.box(*own.found_rows(mine), *map(_row, hits)))
    if not hits and not mine:
        tried = _("Try another word, or go back to the signpost: it begins from your question.")
        st.html(html.tag("p", tried, css="wb-empty"))


def _row(hit: Hit) -> str:
    """Where it is, and the words around what was found."""
    title = addresses.link(hit.entry.page, at=hit.entry.anchor, label=hit.entry.title, css="wb-hit")
    parts = words_around(hit, session.language())
    said = "".join(
        f"<mark>{html.lines(words)}</mark>" if found else html.lines(words) for words, found in parts
    )
    where = html.tag("p", text(f"guide.{hit.entry.page}"), css="wb-meta")
    return html.box(title, where, f'<p class="wb-found" dir="auto">{said}</p>', css="wb-result")
