"""Who speaks: one of those at the table, or the counsellor in own words (value 3)."""

from typing import NamedTuple

import streamlit as st

from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.notes import Voice
from workbook.ui.words import _

_MINE = "counsellor"


class Speaker(NamedTuple):
    """To whom a note belongs, and whose words it holds."""

    person: str
    voice: Voice


def choose(dossier: Dossier, talk: Conversation, field: str) -> None:
    """Those of the conversation, the children, and the counsellor; one choice per `field`."""
    people = {person: dossier.person(person).pseudonym for person in talk.people}
    children = {child.id: child.pseudonym for child in dossier.children}
    names = {**people, **children, _MINE: _("My words")}
    st.pills(
        _("Who speaks"),
        list(names),
        default=talk.people[0],
        required=True,
        format_func=lambda one: names.get(one, one),
        key=_key(talk, field),
        wrap=True,
    )


def chosen(talk: Conversation, field: str) -> Speaker:
    """Who was chosen; the person of the conversation until somebody was."""
    who = st.session_state.get(_key(talk, field)) or talk.people[0]
    return Speaker(talk.people[0], "counsellor") if who == _MINE else Speaker(who, "person")


def _key(talk: Conversation, field: str) -> str:
    return f"who speaks in {field} {talk.id}"
