"""The screen turned to the client: the question alone, large. Nothing else is sent in this run."""

import streamlit as st

from workbook.content.library import library
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.ui import frame, html
from workbook.ui.conversation import entering, hold
from workbook.ui.conversation.questions import card_words
from workbook.ui.words import _, text


def show(dossier: Dossier, talk: Conversation) -> None:
    """The card in view, and nothing to click but the way back; no card where value 5 stops it."""
    if entering.is_stopped(dossier, talk):
        frame.go("conversation", d=dossier.id, c=talk.id, step="hold")
    cards = hold.cards_of(dossier, talk)
    here = cards[hold.position(dossier, talk)] if cards else hold.OPENING
    if here == hold.OPENING:
        lines = [html.tag("p", text(line)) for line in library().group("opening")]
        st.html(html.tag("h1", _("At the beginning"), css="wb-hidden"))
        st.html(html.box(*lines, css="wb-client-small"))
    elif card := talk.card(here):
        st.html(html.tag("h1", card_words(card), css="wb-client"))
    with st.container(horizontal=True, horizontal_alignment="right", key="client_back"):
        if st.button(
            _("Turn the screen back"), icon=":material/visibility_off:", shortcut="alt+s", type="tertiary"
        ):
            frame.go("conversation", d=dossier.id, c=talk.id, step="hold")
