"""The rows of the list of dossiers."""

from collections.abc import Sequence

import streamlit as st

from workbook.store.port import DossierCard, SetAside
from workbook.ui import frame, html, session
from workbook.ui.words import _, ngettext, words

SHOWN = 40
"""Rows on the page; with more dossiers one types another letter."""


def show(cards: Sequence[DossierCard]) -> None:
    """One row a dossier: its name, who it is about, when it was last kept."""
    said = ngettext("{n} dossier", "{n} dossiers", len(cards)).format(n=words().number(len(cards)))
    st.html(html.section(said))
    for card in cards[:SHOWN]:
        with st.container(horizontal=True, vertical_alignment="center", key=f"row_{card.id}"):
            frame.link("overview", html.label(card.pseudonym), d=card.id)
            st.html(html.tag("p", _about(card), css="wb-meta"))
    if not cards:
        st.html(html.tag("p", _("No dossier has these letters. Try fewer letters."), css="wb-empty"))
    if len(cards) > SHOWN:
        st.html(html.tag("p", _("There are more. Type another letter to see fewer."), css="wb-meta"))


def show_empty() -> None:
    """Before the first dossier: what will be here, and the first step."""
    st.html(
        html.tag(
            "p",
            _("The families you guide will be here. A made-up first name is enough to begin."),
            css="wb-empty",
        )
    )
    if st.button(_("Begin a dossier"), type="primary", icon=":material/add:"):
        frame.go("new")


def show_set_aside(files: Sequence[SetAside]) -> None:
    """Damaged files by name, so that somebody can look after them; the others open as usual."""
    said = _(
        "The file {file} is damaged and was set aside. Your other dossiers are safe and open as usual. "
        "Put this file back from a backup, or ask whoever looks after this computer."
    )
    for file in files:
        st.html(html.tag("p", said.format(file=file.file), css="wb-problem", role="alert"))


def _about(card: DossierCard) -> str:
    saved = words().day_this_year(card.saved_at.astimezone().date(), session.workspace().now().date())
    people = ngettext("{n} person", "{n} people", card.people).format(n=words().number(card.people))
    return _("{people}, last kept on {day}").format(people=people, day=saved)
