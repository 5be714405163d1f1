"""The last conversation sums up all of them: what one person said in each, and how to end well."""

import streamlit as st

from workbook.content.library import library
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.sight import summary_of
from workbook.ui import html, names
from workbook.ui.words import _, text, told, words


def show(dossier: Dossier, talk: Conversation) -> None:
    """For a last conversation all earlier words of its people; for a what-now, how a last one goes."""
    if talk.is_last:
        for person in talk.people:
            _show_all(dossier, person)
    if talk.kind == "what-now":
        units = told(library().at("wrap-up.last", talk.kind))
        st.html(html.fold(_("When this is the last conversation"), html.units(units), is_open=talk.is_last))


def _show_all(dossier: Dossier, person: str) -> None:
    name = dossier.person(person).pseudonym
    st.html(html.section(_("All conversations with {person}").format(person=name)))
    for talk in dossier.conversations_with(person):
        said = summary_of(dossier, talk.id, person)
        if not said:
            continue
        heading = f"{names.conversation_name(talk.kind)}, {words().day(talk.day)}"
        quotes = (html.quote(note.words_now) for note in said)
        st.html(html.fold(heading, html.box(*quotes)))
    st.html(html.tag("p", text("workbook.what-now.last"), css="wb-meta"))
