"""Entering a step: the dossier remembers it; and what stops every conversation is said (value 5)."""

import streamlit as st

from workbook.model.conversations import Conversation, Step
from workbook.model.dossier import Dossier
from workbook.model.timely import stops_conversation
from workbook.services.conversations import turn_to_step
from workbook.ui import html, problems, session
from workbook.ui.words import text


def enter(dossier: Dossier, talk: Conversation, step: Step) -> None:
    """Remember the step, so that the lists say where the conversation is; a closed one stays closed."""
    if talk.is_open and talk.step != step:
        with problems.shown():
            turn_to_step(session.workspace(), dossier.id, talk.id, step)


def is_stopped(dossier: Dossier, talk: Conversation) -> bool:
    """Detention or a removal of somebody of this conversation is recorded."""
    return any(stops_conversation(dossier, person) for person in talk.people)


def show_stop() -> None:
    """Why there is no conversation now, and who helps."""
    st.html(html.tag("p", text("workbook.limits.detention"), role="alert", css="wb-problem"))
