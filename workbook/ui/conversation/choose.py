"""The conversations of a dossier, and a new one of any kind with any adult."""

from typing import get_args

import streamlit as st

from workbook.content.library import library
from workbook.model.conversations import Conversation, ConversationKind
from workbook.model.dossier import Dossier
from workbook.model.timely import timely_conversations, timely_for
from workbook.services.conversations import open_conversation
from workbook.ui import choices, frame, html, names, problems, session
from workbook.ui.words import _, text, words

KINDS: tuple[ConversationKind, ...] = get_args(ConversationKind)


def show(dossier: Dossier) -> None:
    """Every conversation so far, then the way to begin one with each adult."""
    st.html(
        html.title(
            _("Conversations"),
            kick=dossier.pseudonym,
            lead=_("With each adult apart. What one says is not shown to the other."),
        )
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
    _show_new(dossier)


def _show_new(dossier: Dossier) -> None:
    st.html(html.section(_("A new conversation")))
    kind = choices.one(
        _("Which conversation"),
        KINDS,
        names.conversation_name,
        key=f"new kind {dossier.id}",
        chosen=_timely_kind(dossier),
    )
    st.html(html.tag("p", text(f"workbook.{kind}.in-short"), css="wb-meta"))
    with st.container(horizontal=True):
        for adult in dossier.adults:
            label = html.label(names.conversation_with(kind, adult.pseudonym))
            if st.button(label, key=f"new talk {adult.id}", icon=":material/add:"):
                _open(dossier, kind, adult.id)


def _timely_kind(dossier: Dossier) -> ConversationKind:
    """What is timely for the first adult it is timely for; else the exploration."""
    answers = timely_conversations(dossier, session.workspace().now().date())
    return next((answer.conversation for answer in answers if answer.conversation), "exploration")


def _open(dossier: Dossier, kind: ConversationKind, person: str) -> None:
    with problems.shown():
        workspace = session.workspace()
        answer = timely_for(dossier, dossier.person(person), workspace.now().date())
        is_last = answer.is_last and answer.conversation == kind
        _after, talk = open_conversation(workspace, dossier.id, kind, person, library(), is_last=is_last)
        frame.go("conversation", d=dossier.id, c=talk, step="prepare")


def _where(talk: Conversation) -> str:
    if talk.closed_at:
        return _("held and closed on {day}").format(day=words().day(talk.day))
    return {
        "prepare": _("being prepared"),
        "hold": _("under way"),
        "wrap-up": _("to wrap up"),
    }[talk.step]
