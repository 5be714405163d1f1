"""One sheet for a conversation without a dossier: the moment, the language, and what will be on it."""

from typing import get_args

import streamlit as st

from workbook.content.library import library
from workbook.model.conversations import ConversationKind
from workbook.names import OWN_NAMES
from workbook.services.conversations import proposed_cards
from workbook.services.papers import PaperRequest
from workbook.ui import choices, html, session
from workbook.ui.conversation.questions import card_words
from workbook.ui.paper_route import address_of
from workbook.ui.words import _, text
from workbook.words import LANGUAGES

KINDS: tuple[ConversationKind, ...] = get_args(ConversationKind)


def moment_name(kind: str) -> str:
    """The moment in the procedure at which this conversation fits."""
    return {
        "exploration": _("The application is with the CGRS"),
        "what-if": _("The CGRS has refused"),
        "interim": _("An appeal is with the Council"),
        "what-now": _("The Council has refused, or there is no appeal"),
        "granted": _("Protection was granted"),
    }[kind]


def show() -> None:
    """Two choices; then the sheet to take along, and what stands on it."""
    kind = choices.one(
        _("Where in the procedure"), KINDS, moment_name, key="moment of the sheet", chosen="exploration"
    )
    language = choices.one(
        _("Language of the sheet"),
        LANGUAGES,
        OWN_NAMES.__getitem__,
        key="language of the sheet",
        chosen=session.language(),
    )
    sheet = address_of(PaperRequest("sheet", "", kind, "", language))
    st.html(html.file_link(_("One A4 to take along"), sheet))
    left, right = st.columns(2, gap="large")
    with left:
        st.html(html.section(_("Questions to open with")))
        for card in proposed_cards(library(), kind):
            st.html(html.quote(card_words(card)))
    with right:
        st.html(html.section(_("Leave this alone now")))
        st.html(html.bullets([text(one) for one in library().group(f"leave.{kind}")]))
    st.html(
        html.tag(
            "p",
            _("Nothing is created. After the talk you can begin a dossier and type your pen notes over."),
            css="wb-meta",
        )
    )
