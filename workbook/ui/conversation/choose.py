"""The conversations of a dossier, and a new one."""

import streamlit as st

from workbook.content.library import library
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.papers.phrases import held_on
from workbook.services.conversations import open_conversation
from workbook.ui import frame, html, names, problems, session
from workbook.ui.words import _, text, words


def show(dossier: Dossier) -> None:
    """Every conversation so far, then the way to begin one with each adult."""
    st.html(
        html.title(_("Conversations"), kick=dossier.pseudonym, lead=text("workbook.exploration.in-short"))
    )
    st.html(html.section(_("So far")))
    if not dossier.conversations:
        st.html(html.tag("p", _("Conversations you prepare or hold come here."), css="wb-empty"))
    for talk in reversed(dossier.conversations):
        with st.container(horizontal=True, vertical_alignment="center", key=f"row_{talk.id}"):
            frame.link(
                "conversation",
                html.label(names.title_of(dossier, talk)),
                d=dossier.id,
                c=talk.id,
                step=talk.step,
            )
            st.html(html.tag("p", _where(talk), css="wb-meta"))
    st.html(html.section(_("A new conversation")))
    with st.container(horizontal=True):
        for adult in dossier.adults:
            label = html.label(names.conversation_with("exploration", adult.pseudonym))
            if st.button(label, key=f"new talk {adult.id}", icon=":material/add:"):
                _open(dossier, adult.id)


def _open(dossier: Dossier, person: str) -> None:
    with problems.shown():
        _after, talk = open_conversation(session.workspace(), dossier.id, "exploration", person, library())
        frame.go("conversation", d=dossier.id, c=talk, step="prepare")


def _where(talk: Conversation) -> str:
    if talk.closed_at:
        return _("held and closed on {day}").format(day=words().day(held_on(talk)))
    return {
        "prepare": _("being prepared"),
        "hold": _("under way"),
        "wrap-up": _("to wrap up"),
    }[talk.step]
