"""Pen notes typed over afterwards: as good as notes typed at the table."""

import streamlit as st

from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.services.notes import write_pen_notes
from workbook.ui import drafts, html, problems, session
from workbook.ui.conversation import dock
from workbook.ui.words import _


def show(dossier: Dossier, talk: Conversation) -> None:
    """One large field; an empty line begins another note."""
    field = drafts.NoteField(dossier.id, talk.id, name="pen notes")
    names = dock.speakers(dossier, talk)
    st.pills(
        _("Who speaks"),
        list(names),
        default=talk.people[0],
        required=True,
        format_func=lambda one: names.get(one, one),
        key=_who(talk),
    )
    with st.container(key="note_pen"):
        drafts.text_area(
            field, _("Your pen notes"), height=180, placeholder=_("An empty line begins another note.")
        )
    st.button(_("Keep these notes"), on_click=_keep, args=(dossier.id, talk, field))
    st.html(html.tag("p", _("You see each note again above, to read it back."), css="wb-meta"))


def _who(talk: Conversation) -> str:
    return f"who in pen notes {talk.id}"


def _keep(dossier_id: str, talk: Conversation, field: drafts.NoteField) -> None:
    who = st.session_state.get(_who(talk)) or talk.people[0]
    with problems.shown_after():
        write_pen_notes(
            session.workspace(),
            dossier_id,
            st.session_state.get(field.key, ""),
            person=talk.people[0] if who == dock.MINE else who,
            voice="counsellor" if who == dock.MINE else "person",
            conversation=talk.id,
        )
        drafts.discard(field)
