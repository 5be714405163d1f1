"""The questions of a page, to take along to a conversation that is being prepared."""

import streamlit as st

from workbook.content.guide import GuidePage, units_on
from workbook.content.library import library
from workbook.services.guide_questions import Ahead, ahead, questions_among, take_questions
from workbook.ui import at_button, frame, html, names, session
from workbook.ui.guide import addresses
from workbook.ui.words import _, text


def show(page: GuidePage) -> None:
    """Folded; nothing on a page without questions to a client."""
    units = questions_among(units_on(page, library()))
    if not units:
        return
    if addresses.opener("questions", _("Take questions along to a conversation")):
        _show_choice(page, [unit.id for unit in units])


def _show_choice(page: GuidePage, units: list[str]) -> None:
    talks = ahead(session.workspace())
    if not talks:
        said = _("No conversation is being prepared. Open one on the overview of a family, then come back.")
        st.html(html.tag("p", said, css="wb-empty"))
        return
    key = f"along from {page.id}"
    chosen = [unit for unit in units if st.checkbox(html.label(text(unit)), key=f"{key} {unit}", wrap=True)]
    to = st.selectbox(
        _("To which conversation"), range(len(talks)), format_func=[_called(one) for one in talks].__getitem__
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            _("Take along"),
            type="primary",
            key=key,
            disabled=not chosen,
            on_click=_take,
            args=(key, talks[to], chosen),
        )
        frame.link(
            "conversation", _("To the preparation"), d=talks[to].dossier.id, c=talks[to].talk, step="prepare"
        )
    at_button.show(key)


def _called(one: Ahead) -> str:
    """The family, the conversation and with whom."""
    talk = one.dossier.conversation(one.talk)
    people = ", ".join(one.dossier.person(person).pseudonym for person in talk.people)
    return f"{one.dossier.pseudonym}: {names.conversation_name(talk.kind)}, {people}"


def _take(key: str, to: Ahead, units: list[str]) -> None:
    with at_button.answering(key):
        take_questions(session.workspace(), to, units)
        for unit in units:
            st.session_state[f"{key} {unit}"] = False
