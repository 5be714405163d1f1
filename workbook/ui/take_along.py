"""Papers and files to take along; made when somebody asks for them, not before."""

from collections.abc import Callable

import streamlit as st

from workbook.errors import WorkbookError
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.services.papers import PaperRequest, make_calendar_file, make_extract, make_paper
from workbook.ui import problems, session
from workbook.ui.words import _


def preparation(dossier: Dossier, talk: Conversation) -> None:
    """One A4 to take along."""
    _paper(dossier, talk, "preparation", _("One A4 to take along"))


def record(dossier: Dossier, talk: Conversation, person: str) -> None:
    """The record of the conversation for this person."""
    _paper(dossier, talk, "record", _("The record as PDF"), person=person)


def calendar(talk: Conversation) -> None:
    """The next meeting for a calendar, in neutral words."""
    if talk.next_meeting is None:
        return
    meeting, language = talk.next_meeting, session.language()
    st.download_button(
        _("For the calendar"),
        data=lambda: make_calendar_file(meeting, language, uid=talk.id),
        file_name=_("appointment") + ".ics",
        mime="text/calendar",
        on_click="ignore",
        icon=":material/event:",
    )


def extract(dossier: Dossier, talk: Conversation, person: str) -> None:
    """A few lines to copy into the official social file."""
    with st.popover(_("For the social file"), icon=":material/content_copy:"):
        st.caption(_("Copy these lines into the official social file. The person’s own words are not in it."))
        st.code(make_extract(dossier, talk.id, person, session.language()), language=None, wrap_lines=True)


def _paper(dossier: Dossier, talk: Conversation, kind: str, label: str, *, person: str = "") -> None:
    request = PaperRequest(
        kind=kind,
        dossier=dossier.id,
        conversation=talk.id,
        person=person or talk.people[0],
        language=session.language(),
    )
    st.download_button(
        label,
        data=_maker(request),
        file_name=f"{kind}.pdf",
        mime="application/pdf",
        on_click="ignore",
        icon=":material/print:",
        key=f"{kind} {talk.id} {person}",
    )


def _maker(request: PaperRequest) -> Callable[[], bytes]:
    workspace = session.workspace_later()

    def make() -> bytes:
        wrong: list[WorkbookError] = []
        with problems.caught(wrong.append):
            return make_paper(workspace(), request)
        raise wrong[0]  # without what caused it: Streamlit logs the whole of it, and that may carry words

    return make
