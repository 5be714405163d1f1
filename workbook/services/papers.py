"""Papers of a dossier, made when somebody asks for them."""

from dataclasses import dataclass

from workbook.content.library import library
from workbook.model.conversations import NextMeeting
from workbook.model.dossier import Dossier
from workbook.papers.calendar import make_calendar
from workbook.papers.extract import extract_text
from workbook.papers.registry import PAPERS
from workbook.services.workspace import Workspace
from workbook.words import words_in


@dataclass(frozen=True)
class PaperRequest:
    """Which paper of which conversation, for which one person (value 7), in which language."""

    kind: str
    dossier: str
    conversation: str
    person: str
    language: str


def make_paper(workspace: Workspace, request: PaperRequest) -> bytes:
    """The paper as PDF, of the dossier as it stands now."""
    return PAPERS[request.kind].make(
        workspace.store.load(request.dossier),
        request.conversation,
        request.person,
        words=words_in(request.language),
        library=library(),
        made_on=workspace.now().date(),
    )


def make_calendar_file(meeting: NextMeeting, language: str, *, uid: str) -> bytes:
    """The next meeting for a calendar, in neutral words and without names."""
    return make_calendar(meeting, words=words_in(language), uid=uid)


def make_extract(dossier: Dossier, conversation: str, person: str, language: str) -> str:
    """A few lines to copy into the official social file; none of the person's own words."""
    return extract_text(dossier, conversation, person, words=words_in(language))
