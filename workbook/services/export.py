"""A paper to a file: for which dossier, person and conversation, and written whole or not at all."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workbook.errors import FolderNotWritable, RequestUnclear
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.papers import registry
from workbook.papers.registry import Paper
from workbook.services.papers import PaperRequest, make_general_paper, make_paper
from workbook.services.workspace import Workspace
from workbook.store import durable


@dataclass(frozen=True)
class PaperWanted:
    """Which paper, in which language, about what, to which file; an empty id leaves the choice to us."""

    kind: str
    language: str
    out: Path
    dossier: str = ""
    person: str = ""
    conversation: str = ""
    chapter: str = ""
    workshop: str = ""
    case: str = ""

    def paper(self) -> Paper:
        """The paper itself; PaperUnknown where it does not exist in this language or format."""
        return registry.paper(self.kind, format=self.format, language=self.language)

    @property
    def format(self) -> str:
        """As the ending of the file asks; `.a3.pdf` is a PDF on larger sheets."""
        name = self.out.name.lower()
        return "a3.pdf" if name.endswith(".a3.pdf") else self.out.suffix.lower().removeprefix(".")


def export_paper(workspace: Workspace, wanted: PaperWanted) -> None:
    """Make the paper and put it where it is wanted; the file is there whole, or stays as it was."""
    paper = wanted.paper()
    if paper.about in ("case", "session"):
        asked = PaperRequest(wanted.kind, "", _told(wanted), "", wanted.language, wanted.format)
        write_whole(wanted.out, make_paper(workspace, asked))
        return
    dossier = _dossier(workspace, wanted.dossier)
    person = dossier.person(wanted.person) if wanted.person else _first_adult(dossier)
    talk = ""
    if paper.about == "conversation":
        talk = _conversation(dossier, person, paper, wanted.conversation).id
    request = PaperRequest(wanted.kind, dossier.id, talk, person.id, wanted.language, wanted.format)
    write_whole(wanted.out, make_paper(workspace, request))


def export_general_paper(wanted: PaperWanted, made_on: date) -> None:
    """The same for a paper about nobody in particular, which needs no dossier."""
    part = wanted.conversation or wanted.chapter or wanted.workshop or wanted.case
    write_whole(
        wanted.out,
        make_general_paper(wanted.kind, part, wanted.language, made_on),
    )


def write_whole(path: Path, content: bytes) -> None:
    """All of this content in this file, readable for its owner only; DiskFull or FolderNotWritable."""
    try:
        with durable.disk_errors(path.parent):
            durable.replace(path, content)
    except OSError as error:  # no such folder, or a folder of that name
        raise FolderNotWritable(folder=str(path.parent)) from error


def _told(wanted: PaperWanted) -> str:
    if not wanted.case:
        raise RequestUnclear(what="--case")
    return wanted.case


def _dossier(workspace: Workspace, dossier_id: str) -> Dossier:
    """The dossier that was named, or the only one."""
    if dossier_id:
        return workspace.store.load(dossier_id)
    cards = workspace.store.cards()
    if len(cards) != 1:
        raise RequestUnclear(what="--dossier")
    return workspace.store.load(cards[0].id)


def _first_adult(dossier: Dossier) -> Person:
    if not dossier.adults:
        raise RequestUnclear(what="--person")
    return dossier.adults[0]


def _conversation(dossier: Dossier, person: Person, paper: Paper, conversation_id: str) -> Conversation:
    """The conversation that was named; else this person's newest, rather one that the paper is meant for."""
    if conversation_id:
        return dossier.conversation(conversation_id)
    newest_first = tuple(reversed(dossier.conversations_with(person.id)))
    if not newest_first:
        raise RequestUnclear(what="--conversation")
    return next((talk for talk in newest_first if paper.suits(talk)), newest_first[0])
