"""Information given: which option or duty was explained to whom, when, in which language (value 8)."""

from datetime import date

from workbook.model.conversations import Conversation, InformationGiven
from workbook.model.dossier import Dossier
from workbook.model.value import merged, placed
from workbook.services.change import change
from workbook.services.workspace import Workspace


def tell(
    workspace: Workspace,
    dossier_id: str,
    person: str,
    option: str,
    *,
    on: date | None = None,
    talk: Conversation | None = None,
) -> Dossier:
    """Note that this was explained, today unless another day is said; nothing about any stance.

    Language and interpreter are those of the conversation in which it was. Twice in the same
    conversation or on the same day is once.
    """
    given = InformationGiven(
        id=workspace.new_id(),
        person=person,
        option=option,
        given_on=on or workspace.now().date(),
        by=workspace.counsellor,
        language=talk.booking.language if talk and talk.booking else "",
        interpreter=talk.booking.interpreter if talk and talk.booking else None,
        conversation=talk.id if talk else None,
    )

    def step(dossier: Dossier) -> Dossier:
        if any(_is_the_same(known, given) for known in dossier.information):
            return dossier
        return dossier.having(information=(*dossier.information, given))

    return change(workspace, dossier_id, step)


def change_given(
    workspace: Workspace, dossier_id: str, given: InformationGiven, *, seen: InformationGiven | None
) -> Dossier:
    """Another day, language, interpreter or name; TextChanged where a colleague changed what was `seen`."""

    def step(dossier: Dossier) -> Dossier:
        theirs = next((known for known in dossier.information if known.id == given.id), None)
        following = merged(given, theirs, seen=seen) or given
        return dossier.having(information=placed(dossier.information, following))

    return change(workspace, dossier_id, step)


def take_back(workspace: Workspace, dossier_id: str, given_id: str) -> Dossier:
    """It was ticked by mistake."""

    def step(dossier: Dossier) -> Dossier:
        kept = tuple(given for given in dossier.information if given.id != given_id)
        return dossier.having(information=kept)

    return change(workspace, dossier_id, step)


def _is_the_same(known: InformationGiven, given: InformationGiven) -> bool:
    return (known.person, known.option, known.given_on, known.conversation) == (
        given.person,
        given.option,
        given.given_on,
        given.conversation,
    )
