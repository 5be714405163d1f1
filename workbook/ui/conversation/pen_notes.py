"""Pen notes typed over afterwards: as good as notes typed at the table."""

from functools import partial

import streamlit as st

from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.services.conversations import say_when_held
from workbook.services.notes import write_pen_notes
from workbook.typed_dates import read_day
from workbook.ui import drafts, html, problems, session
from workbook.ui.conversation import speaker
from workbook.ui.words import _

NAME = "pen notes"
"""The name of the field."""


def show(dossier: Dossier, talk: Conversation) -> None:
    """One large field; an empty line begins another note."""
    field = drafts.NoteField(dossier.id, talk.id, name=NAME)
    drafts.text_area(
        field, _("Your pen notes"), height=180, placeholder=_("An empty line begins another note.")
    )
    speaker.choose(dossier, talk, field)
    if talk.started_at is None and talk.held_on is None:
        st.text_input(
            _("When was the talk?"), key=_day(talk), placeholder=_("day/month/year"), persist_state="session"
        )
    st.button(_("Keep these notes"), on_click=_keep, args=(dossier.id, talk, field))
    st.html(html.tag("p", _("You see each note again above, to read it back."), css="wb-meta"))


def _keep(dossier_id: str, talk: Conversation, field: drafts.NoteField) -> None:
    person, voice = speaker.chosen(talk, field)
    with problems.shown_after():
        today = session.workspace().now().date()
        if held_on := read_day(st.session_state.get(_day(talk)) or "", today):
            say_when_held(session.workspace(), dossier_id, talk.id, held_on)
        write = partial(write_pen_notes, person=person, voice=voice, conversation=talk.id)
        drafts.keep_once(field, lambda words: write(session.workspace(), dossier_id, words))


def _day(talk: Conversation) -> str:
    return f"pen notes of {talk.id} were on"
