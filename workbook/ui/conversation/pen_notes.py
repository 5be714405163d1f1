"""Pen notes typed over afterwards: as good as notes typed at the table."""

import streamlit as st

from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.services.notes import write_pen_notes
from workbook.ui import drafts, html, problems, session
from workbook.ui.conversation import speaker
from workbook.ui.words import _

NAME = "pen notes"
"""The name of the field."""


def show(dossier: Dossier, talk: Conversation) -> None:
    """One large field; an empty line begins another note."""
    field = drafts.NoteField(dossier.id, talk.id, name=NAME)
    with st.container(key="note_pen"):
        drafts.text_area(
            field, _("Your pen notes"), height=180, placeholder=_("An empty line begins another note.")
        )
    speaker.choose(dossier, talk, field)
    st.button(_("Keep these notes"), on_click=_keep, args=(dossier.id, talk, field))
    st.html(html.tag("p", _("You see each note again above, to read it back."), css="wb-meta"))


def _keep(dossier_id: str, talk: Conversation, field: drafts.NoteField) -> None:
    person, voice = speaker.chosen(talk, field)
    with problems.shown_after():
        write_pen_notes(
            session.workspace(),
            dossier_id,
            st.session_state.get(field.key, ""),
            person=person,
            voice=voice,
            conversation=talk.id,
        )
        drafts.discard(field)
