"""Step one, two minutes: which questions, what to mind, what is in order, what was said last time."""

import streamlit as st

from workbook.content.library import library
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.sight import agreements_of, last_summary_of
from workbook.services import conversations
from workbook.ui import frame, html, names, one_person, problems, session, take_along
from workbook.ui.conversation import entering, head, plan, questions
from workbook.ui.words import _, text, told, words


def show(dossier: Dossier, talk: Conversation) -> None:
    """The whole step; the conversation can begin at any moment, unless it must not (value 5)."""
    entering.enter(dossier, talk, "prepare")
    head.show(dossier, talk, "prepare", title=names.title_of(dossier, talk), lead=head.when_and_how(talk))
    if entering.is_stopped(dossier, talk):
        entering.show_stop()
        _show_way_on_when_stopped(dossier, talk)
        return
    left, right = st.columns([57, 43], gap="large")
    with left:
        questions.show(dossier, talk)
        _show_attention(talk)
    with right:
        _show_beginning()
        _show_last_time(dossier, talk)
        _show_conditions(dossier, talk)
        plan.show(dossier, talk)
    _show_foot(dossier, talk)


# What to mind


def _show_attention(talk: Conversation) -> None:
    st.html(html.section(_("What to mind")))
    folds = []
    for place, heading, is_open in (
        ("prepare.purpose", _("What this conversation is for"), False),
        ("prepare.attention", _("Points of attention"), True),
        ("prepare.moment", _("The right moment"), False),
        ("prepare.arriving", _("Just arrived: first things first"), False),
        ("prepare.conditions", _("What is needed"), False),
        ("prepare.transfer", _("After a transfer"), False),
        ("prepare.resistance", _("Your own resistance"), False),
    ):
        if units := library().at(place, talk.kind):
            folds.append(html.fold(heading, html.units(told(units)), is_open=is_open))
    st.html(html.box(*folds))


def _show_beginning() -> None:
    st.html(html.section(_("Say this at the beginning")))
    with st.container(key="sheet_say"):
        st.html(
            html.box(
                *(html.tag("p", text(line), css="wb-q") for line in library().group("opening")), css="wb-say"
            )
        )


def _show_last_time(dossier: Dossier, talk: Conversation) -> None:
    for person in talk.people:
        said = last_summary_of(dossier, person, before=talk.id)
        agreements = [one for one in agreements_of(dossier, person) if one.done_on is None]
        if not said and not agreements:
            continue
        st.html(html.section(_("Last time"), aside=words().day(said[-1].written_at.date()) if said else ""))
        for note in said[-3:]:
            st.html(html.quote(note.words_now))
        for agreement in agreements:
            agreed = _("Agreed: {what}").format(what=one_person.agreement_said(dossier, agreement))
            st.html(html.tag("p", agreed, css="wb-meta"))


def _show_conditions(dossier: Dossier, talk: Conversation) -> None:
    st.html(html.section(_("In order beforehand")))
    for condition in library().group("conditions"):
        key = f"condition {talk.id} {condition}"
        st.checkbox(
            text(condition),
            wrap=True,
            value=condition in talk.checked,
            key=key,
            on_change=_check,
            args=(dossier.id, talk.id, condition, key),
        )


def _check(dossier_id: str, talk_id: str, condition: str, key: str) -> None:
    with problems.shown_after():
        conversations.check_condition(
            session.workspace(), dossier_id, talk_id, condition, is_met=st.session_state[key]
        )


# On


def _show_foot(dossier: Dossier, talk: Conversation) -> None:
    with st.container(key="foot", horizontal=True, vertical_alignment="center", horizontal_alignment="right"):
        st.html(
            html.tag(
                "p",
                _("Is somebody held, or is a removal near? Note it first, in the overview."),
                css="wb-meta",
            )
        )
        take_along.preparation(dossier, talk)
        _offer_pen_notes(dossier, talk)
        if talk.is_open and st.button(_("Begin the conversation"), type="primary"):
            with problems.shown():
                conversations.begin_conversation(session.workspace(), dossier.id, talk.id)
                frame.go("conversation", d=dossier.id, c=talk.id, step="hold")


def _offer_pen_notes(dossier: Dossier, talk: Conversation) -> None:
    if st.button(_("Type over pen notes"), icon=":material/edit_note:"):
        frame.go("conversation", d=dossier.id, c=talk.id, step="wrap-up")


def _show_way_on_when_stopped(dossier: Dossier, talk: Conversation) -> None:
    """What was said before can still be written down; nothing is begun."""
    with st.container(key="foot", horizontal=True, vertical_alignment="center", horizontal_alignment="right"):
        frame.link("overview", _("To the overview"), d=dossier.id)
        _offer_pen_notes(dossier, talk)
