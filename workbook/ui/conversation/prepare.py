"""Step one, two minutes: which questions, what to mind, what is in order, what was said last time."""

from functools import partial

import streamlit as st

from workbook.content.library import library
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.services import conversations
from workbook.ui import folds, frame, html, lawyer, names, problems, session, take_along, taps
from workbook.ui.conversation import attention, entering, explained, head, last_time, plan, questions
from workbook.ui.conversation.hold import is_first
from workbook.ui.guide import addresses
from workbook.ui.words import _, text


def show(dossier: Dossier, talk: Conversation) -> None:
    """The whole step; the conversation can begin at any moment, unless it must not (value 5)."""
    entering.enter(dossier, talk, "prepare")
    head.show(dossier, talk, "prepare", title=names.title_of(dossier, talk), lead=head.when_and_how(talk))
    if entering.is_stopped(dossier, talk):
        entering.show_stop()
        _show_way_on_when_stopped(dossier, talk)
        return
    st.html(html.tag("p", text(f"workbook.{talk.kind}.in-short"), css="wb-lead"))
    lawyer.show_call(dossier, talk.people)
    _offer_last(dossier, talk)
    left, right = st.columns([57, 43], gap="large")
    with left:
        questions.show(dossier, talk)
        last_time.show(dossier, talk)
        st.html(attention.said(talk))
        addresses.for_conversation(talk.kind)
    with right:
        st.html(_beginning(dossier, talk) + explained.missing(dossier, talk))
        _show_conditions(dossier, talk)
        plan.show(dossier, talk)
    _show_foot(dossier, talk)


def _offer_last(dossier: Dossier, talk: Conversation) -> None:
    """A what-now conversation can be the one that sums up all of them."""
    if talk.kind == "what-now" and talk.is_open:
        key = f"last {talk.id}"
        st.checkbox(
            _("This is the last conversation: it sums up all of them"),
            value=talk.is_last,
            key=key,
            on_change=_make_last,
            args=(dossier.id, talk.id, key),
        )


def _make_last(dossier_id: str, talk_id: str, key: str) -> None:
    with problems.shown_after():
        conversations.make_last(session.workspace(), dossier_id, talk_id, is_last=st.session_state[key])


# What is said and settled beforehand


def _beginning(dossier: Dossier, talk: Conversation) -> str:
    """All of it in a first conversation; later the one sentence that is said again and again."""
    said = [html.tag("p", text(line), css="wb-q") for line in library().group("opening")]
    again = said if is_first(dossier, talk) else said[:1]
    rest = ""
    if len(again) < len(said):
        rest = html.fold(_("What was said in the first conversation"), html.box(*said[1:], css="wb-say"))
    aloud = html.box(html.box(*again, css="wb-say"), css="wb-sheet wb-apart")
    return html.section(_("Say this at the beginning")) + aloud + rest + take_along.privacy()


def _show_conditions(dossier: Dossier, talk: Conversation) -> None:
    with folds.fold(_("In order beforehand"), key=f"fold conditions {talk.id}", icon="checklist") as is_open:
        if is_open:
            boxes = (_condition(dossier, talk, condition) for condition in library().group("conditions"))
            st.html(html.box(*boxes))


def _condition(dossier: Dossier, talk: Conversation, condition: str) -> str:
    is_met = condition in talk.checked
    return taps.box(
        text(condition),
        key=f"condition {talk.id} {condition}",
        is_ticked=is_met,
        then=partial(_check, dossier.id, talk.id, condition, is_met=not is_met),
    )


def _check(dossier_id: str, talk_id: str, condition: str, *, is_met: bool) -> None:
    with problems.shown_after():
        conversations.check_condition(session.workspace(), dossier_id, talk_id, condition, is_met=is_met)


# On


def _show_foot(dossier: Dossier, talk: Conversation) -> None:
    """The ways on, which stay in view with whatever stands in their way."""
    with st.container(key="foot"):
        if taps.pressed(f"begin {talk.id}"):
            with problems.shown():
                conversations.begin_conversation(session.workspace(), dossier.id, talk.id)
                frame.go("conversation", d=dossier.id, c=talk.id, step="hold")
        st.html(_foot(dossier, talk))


def _foot(dossier: Dossier, talk: Conversation) -> str:
    begin = (
        taps.button(_("Begin the conversation"), key=f"begin {talk.id}", kind="primary")
        if talk.is_open
        else ""
    )
    held = _("Is somebody held, or is a removal near? Note it first, in the overview.")
    return html.foot(held, take_along.preparation(dossier, talk), _pen_notes(dossier, talk), begin)


def _pen_notes(dossier: Dossier, talk: Conversation) -> str:
    if taps.pressed(f"pen notes {talk.id}"):
        frame.go("conversation", d=dossier.id, c=talk.id, step="wrap-up")
    return taps.button(
        _("Type over pen notes"), key=f"pen notes {talk.id}", kind="secondary", icon="edit_note"
    )


def _show_way_on_when_stopped(dossier: Dossier, talk: Conversation) -> None:
    """What was said before can still be written down; nothing is begun."""
    overview = frame.html_link("overview", _("To the overview"), d=dossier.id)
    st.html(html.foot("", overview, _pen_notes(dossier, talk)))
