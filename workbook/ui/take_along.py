"""Papers and files to take along, as links, and lines to copy; made when somebody asks for them."""

import streamlit as st

from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.services.papers import PaperRequest, make_extract
from workbook.ui import html, problems, session
from workbook.ui.paper_route import address_of
from workbook.ui.words import _


def preparation(dossier: Dossier, talk: Conversation) -> str:
    """One A4 to take along."""
    return _link(dossier, talk, "preparation", _("One A4 to take along"))


def record(dossier: Dossier, talk: Conversation, person: str) -> str:
    """The record of the conversation for this person."""
    return _link(dossier, talk, "record", _("The record as PDF"), person=person)


def summary(dossier: Dossier, person: str) -> str:
    """All that this person said so far, for them to keep."""
    request = PaperRequest("summary", dossier.id, "", person, session.language())
    return html.file_link(_("Summary to take along"), address_of(request))


def privacy() -> str:
    """What is kept and who can read it, for the client."""
    request = PaperRequest("privacy", "", "", "", session.language())
    return html.file_link(_("What we keep about you, on paper"), address_of(request))


def calendar(dossier: Dossier, talk: Conversation) -> str:
    """The next meeting for a calendar, in neutral words."""
    return _link(dossier, talk, "appointment", _("For the calendar"))


def extract(dossier: Dossier, talk: Conversation, person: str) -> None:
    """A few lines to copy into the official social file."""
    st.dialog(_("For the social file"))(_extract)(dossier, talk, person)


@problems.told
def _extract(dossier: Dossier, talk: Conversation, person: str) -> None:
    st.caption(_("Copy these lines into the official social file. The person’s own words are not in it."))
    st.code(make_extract(dossier, talk.id, person, session.language()), language=None, wrap_lines=True)


def _link(dossier: Dossier, talk: Conversation, kind: str, label: str, *, person: str = "") -> str:
    request = PaperRequest(
        kind=kind,
        dossier=dossier.id,
        conversation=talk.id,
        person=person or talk.people[0],
        language=session.language(),
    )
    return html.file_link(label, address_of(request))
