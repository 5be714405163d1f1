"""What this person said last time, what changed since, and which questions are still waiting."""

import streamlit as st

from workbook.model.conversations import Card, Conversation
from workbook.model.dossier import Dossier
from workbook.model.sight import agreements_of, last_summary_of
from workbook.model.since import Since, last_talk_before, not_asked_yet, since_last_time
from workbook.services.conversations import add_own_card, take_card
from workbook.ui import html, names, one_person, problems, session
from workbook.ui.conversation.questions import card_words
from workbook.ui.dialogs import situation
from workbook.ui.words import _, words

SHOWN = 3
"""The last words of last time; all of them stand in that conversation."""


def show(dossier: Dossier, talk: Conversation) -> None:
    """For each person of the conversation; nothing where they were never met."""
    for person in talk.people:
        _show_said(dossier, talk, person)
        since = since_last_time(dossier, person, talk, session.workspace().now().date())
        if since:
            _show_since(dossier, since)
        _show_not_asked(dossier, talk, person)


def _show_said(dossier: Dossier, talk: Conversation, person: str) -> None:
    said = last_summary_of(dossier, person, before=talk.id)
    agreements = [one for one in agreements_of(dossier, person) if one.done_on is None]
    if not said and not agreements:
        return
    last = last_talk_before(dossier, person, talk)
    st.html(html.section(_("Last time"), aside=words().day(last.day) if said and last else ""))
    for note in said[-SHOWN:]:
        st.html(html.quote(note.words_now))
    for agreement in agreements:
        agreed = _("Agreed: {what}").format(what=one_person.agreement_said(dossier, agreement))
        st.html(html.tag("p", agreed, css="wb-meta"))


def _show_since(dossier: Dossier, since: Since) -> None:
    st.html(html.section(_("Since then"), aside=_("after {day}").format(day=words().day(since.day))))
    if since.is_empty:
        st.html(html.tag("p", _("Nothing is known to have changed."), css="wb-meta"))
        return
    today = session.workspace().now().date()
    changes = [f"{names.event_name(one.kind)}, {names.say_when(one.when, today)}" for one in since.events]
    changes += [situation.situation_said(dossier, one) for one in since.situations]
    changes += [_("Over: {what}").format(what=situation.situation_said(dossier, one)) for one in since.over]
    changes += [_("Done: {what}").format(what=one.words) for one in since.done]
    st.html(html.bullets(changes))
    for note in since.notes:
        st.html(html.quote(note.words_now, meta=words().day(note.written_at.date())))


def _show_not_asked(dossier: Dossier, talk: Conversation, person: str) -> None:
    waiting = not_asked_yet(dossier, person, talk)
    if not waiting:
        return
    st.html(html.section(_("Not asked yet"), aside=_("from earlier conversations")))
    for card in waiting:
        st.checkbox(
            html.label(card_words(card)),
            wrap=True,
            key=f"waiting {talk.id} {card.id}",
            on_change=_take,
            args=(dossier.id, talk.id, card),
        )


def _take(dossier_id: str, talk_id: str, card: Card) -> None:
    with problems.shown_after():
        if card.unit:
            take_card(session.workspace(), dossier_id, talk_id, card.unit)
        else:
            add_own_card(session.workspace(), dossier_id, talk_id, card.words)
