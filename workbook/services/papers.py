"""Papers of a dossier, made when somebody asks for them."""

from dataclasses import dataclass
from datetime import date

from workbook.content.library import library
from workbook.errors import RequestUnclear
from workbook.model.dossier import Dossier
from workbook.papers.calendar import make_calendar
from workbook.papers.extract import extract_text
from workbook.papers.registry import Paper, paper
from workbook.papers.subject import Subject
from workbook.services.intervision import kept_intervision
from workbook.services.reading_through import confirm_result
from workbook.services.workspace import Workspace
from workbook.words import words_in

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "svg": "image/svg+xml",
    "png": "image/png",
    "txt": "text/plain",
    "json": "application/json",
}


@dataclass(frozen=True)
class PaperRequest:
    """Which paper of which conversation, for which one person (value 7), in which language.

    `kind` is one of the registry, or "appointment" for the next meeting as a calendar file. Of a paper
    about nobody, `conversation` names the kind that a sheet prepares, or a chapter of the guide; of an
    intervision, the case or the session.
    """

    kind: str
    dossier: str
    conversation: str
    person: str
    language: str
    format: str = "pdf"


@dataclass(frozen=True)
class File:
    """A file to hand out. Its name says nothing about anybody, as a list of downloads can be seen."""

    name: str
    media_type: str
    content: bytes


def make_file(workspace: Workspace, request: PaperRequest) -> File:
    """The file of the dossier as it stands now; PaperUnknown, PersonUnknown … for a strange request."""
    _ = words_in(request.language).gettext
    if request.kind == "appointment":
        return File(_("appointment") + ".ics", "text/calendar", _make_appointment(workspace, request))
    names = {
        "preparation": _("preparation"),
        "record": _("record"),
        "summary": _("summary"),
        "extract": _("extract"),
        "privacy": _("privacy"),
        "sheet": _("preparation"),
        "procedure-line": _("procedure line"),
        "lifeline": _("lifeline"),
        "lines-combined": _("both lines"),
        "puzzle": _("puzzle"),
        "puzzle-sheet": _("puzzle to cut out"),
        "options": _("ways"),
        "informed-choice": _("explained"),
        "plan": _("plan"),
        "return-sheet": _("own sheet"),
        "trajectory": _("path"),
        "handbook": _("methodology"),
        "cards": _("cards"),
        "workshop-kit": _("workshop"),
        "workshop-slides": _("pages for the projector"),
        "case-kit": _("case"),
        "intervision-case": _("case"),
        "intervision-result": _("intervision"),
    }
    name = f"{names.get(request.kind, request.kind)}.{request.format}"
    ending = request.format.rpartition(".")[2]
    return File(name, MEDIA_TYPES.get(ending, "application/octet-stream"), make_paper(workspace, request))


def make_paper(workspace: Workspace, request: PaperRequest) -> bytes:
    """The paper of the dossier as it stands now, in the format that was asked for."""
    wanted = paper(request.kind, format=request.format, language=request.language)
    if wanted.about == "nobody":
        return make_general_paper(
            request.kind, request.conversation, request.language, workspace.now().date()
        )
    if wanted.about in ("case", "session"):
        subject = _of_the_intervision(workspace, request.conversation)
    else:
        subject = Subject(workspace.store.load(request.dossier), request.conversation, request.person)
    return _made(wanted, request.format, subject, request.language, workspace.now().date())


def _of_the_intervision(workspace: Workspace, wanted: str) -> Subject:
    """A case, or a session with the cases that were told in it, once nothing in it names anybody."""
    kept = kept_intervision(workspace)
    held = kept.session(wanted)
    if held:
        confirm_result(workspace, held)
    told = tuple(case for case in map(kept.case, held.cases) if case) if held else ()
    return Subject(case=kept.case(wanted), session=held, told_in_session=told)


def make_general_paper(kind: str, part: str, language: str, made_on: date) -> bytes:
    """A paper about nobody in particular, for which no workbook has to be opened.

    `part` names the conversation that a sheet prepares, or a chapter; RequestUnclear where there is no such.
    """
    wanted = paper(kind, format="pdf", language=language)
    return _made(wanted, "pdf", Subject(part=part), language, made_on)


def _made(wanted: Paper, file_format: str, subject: Subject, language: str, made_on: date) -> bytes:
    make = wanted.makers[file_format]
    return make(subject, words=words_in(language), library=library(), made_on=made_on)


def make_extract(dossier: Dossier, conversation: str, person: str, language: str) -> str:
    """A few lines to copy into the official social file; none of the person's own words."""
    return extract_text(dossier, conversation, person, words=words_in(language))


def _make_appointment(workspace: Workspace, request: PaperRequest) -> bytes:
    """The next meeting, in neutral words and without names."""
    talk = workspace.store.load(request.dossier).conversation(request.conversation)
    if talk.next_meeting is None:
        raise RequestUnclear(what=request.kind)
    return make_calendar(talk.next_meeting, words=words_in(request.language), uid=talk.id)
