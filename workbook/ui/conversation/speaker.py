"""Who speaks: one of those at the table, or the counsellor in own words (value 3)."""

from typing import NamedTuple

import streamlit as st

from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.notes import Voice
from workbook.ui import html
from workbook.ui.drafts import NoteField
from workbook.ui.words import _

_MINE = "counsellor"


class Speaker(NamedTuple):
    """To whom a note belongs, and whose words it holds."""

    person: str
    voice: Voice


def choose(dossier: Dossier, talk: Conversation, field: NoteField) -> None:
    """Those of the conversation, the children, and the counsellor; one choice per field, drawn below it."""
    people = {person: dossier.person(person).pseudonym for person in talk.people}
    children = {child.id: child.pseudonym for child in dossier.children}
    names = {**people, **children, _MINE: _("My words")}
    if st.session_state.get(field.speaker_key) not in names:
        st.session_state[field.speaker_key] = talk.people[0]
    st.pills(
        _("Who speaks"),
        list(names),
        required=True,
        format_func=lambda one: html.label(names.get(one) or ""),
        key=field.speaker_key,
        wrap=True,
        persist_state="session",
    )


def chosen(talk: Conversation, field: NoteField) -> Speaker:
    """Who was chosen; the person of the conversation until somebody was."""
    who = st.session_state.get(field.speaker_key) or talk.people[0]
    return Speaker(talk.people[0], "counsellor") if who == _MINE else Speaker(who, "person")
