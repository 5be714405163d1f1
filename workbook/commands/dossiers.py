"""`list`: the dossiers of a folder; for each adult what is timely, and which information is due."""

from typing import Any

from workbook.commands.arguments import Asked
from workbook.commands.console import DATA_IS_WRONG, FINE, Console
from workbook.commands.folder import open_workspace
from workbook.content.grounds import days_of_duties
from workbook.content.library import library
from workbook.errors import DossierDamaged, DossierFromNewerWorkbook, WorkbookError
from workbook.model.dossier import Dossier
from workbook.model.due import Due, due_information
from workbook.model.timely import Timely, timely_conversations
from workbook.names import conversation_with
from workbook.problems import sentence
from workbook.services.dossiers import find_dossiers
from workbook.services.workspace import Workspace


def run(asked: Asked, console: Console) -> int:
    """List what can be read, and say of each dossier that cannot why."""
    workspace = open_workspace(console, asked.options.data)
    readable, damaged = _loaded(workspace)
    answers = [_described(dossier, console) for dossier in readable]
    if asked.options.json:
        console.say_json(answers)
    else:
        _tell(readable, console)
    for error in damaged:
        console.complain(sentence(error, console.words))
    return DATA_IS_WRONG if damaged else FINE


def _loaded(workspace: Workspace) -> tuple[list[Dossier], list[WorkbookError]]:
    """What can be read, and what kept the others from being read."""
    readable: list[Dossier] = []
    damaged: list[WorkbookError] = []
    for card in find_dossiers(workspace):
        try:
            readable.append(workspace.store.load(card.id))
        except (DossierDamaged, DossierFromNewerWorkbook) as error:
            damaged.append(error)
    damaged += [DossierDamaged(file=aside.file) for aside in workspace.store.set_aside()]
    return readable, damaged


def _described(dossier: Dossier, console: Console) -> dict[str, Any]:
    today = console.now().date()
    return {
        "id": dossier.id,
        "pseudonym": dossier.pseudonym,
        "walkthrough": dossier.walkthrough,
        "timely": [_timely(dossier, timely, console) for timely in timely_conversations(dossier, today)],
        "due": [_due(dossier, due, console) for due in due_information(dossier, today, days_of_duties())],
    }


def _timely(dossier: Dossier, timely: Timely, console: Console) -> dict[str, Any]:
    return {
        "person": timely.person,
        "pseudonym": dossier.person(timely.person).pseudonym,
        "conversation": timely.conversation,
        "why": library().text(timely.why, console.words.language),
    }


def _due(dossier: Dossier, due: Due, console: Console) -> dict[str, Any]:
    return {
        "person": due.person,
        "pseudonym": dossier.person(due.person).pseudonym,
        "information": due.duty,
        "by": due.by.isoformat() if due.by else None,
        "why": library().text(due.why, console.words.language),
    }


def _tell(dossiers: list[Dossier], console: Console) -> None:
    if not dossiers:
        console.say(console.words.gettext("There are no dossiers in this folder yet."))
    for dossier in dossiers:
        mark = f" ({dossier.walkthrough})" if dossier.walkthrough else ""
        console.say(f"{dossier.pseudonym}{mark}  {dossier.id}")
        for timely in timely_conversations(dossier, console.now().date()):
            console.say(f"  {_line(dossier, timely, console)}")
        for due in due_information(dossier, console.now().date(), days_of_duties()):
            person = dossier.person(due.person).pseudonym
            console.say(f"  {person}: {library().text(due.why, console.words.language)}")


def _line(dossier: Dossier, timely: Timely, console: Console) -> str:
    person = dossier.person(timely.person).pseudonym
    why = library().text(timely.why, console.words.language)
    if timely.conversation is None:
        return f"{person}: {why}"
    return f"{conversation_with(timely.conversation, person, console.words)}. {why}"
