"""The ways: what one person said of each, day by day; and what they want on their own papers."""

from workbook.errors import PersonUnknown
from workbook.model.dossier import Dossier
from workbook.model.options import Stance
from workbook.model.people import PaperChoices, ShownOnPaper
from workbook.model.value import merged, placed
from workbook.services.change import change
from workbook.services.workspace import Workspace


def keep_stance(
    workspace: Workspace, dossier_id: str, stance: Stance, *, seen: Stance | None = None
) -> Dossier:
    """What was said of a way; earlier words stay. TextChanged where a colleague changed what was `seen`."""

    def step(dossier: Dossier) -> Dossier:
        if seen is None and any(one.having(id=stance.id) == stance for one in dossier.stances):
            return dossier  # the same was kept a moment ago: a double click
        theirs = next((one for one in dossier.stances if one.id == stance.id), None)
        following = merged(stance, theirs, seen=seen)
        if following is None:  # taken out meanwhile, and nothing new was said here
            return dossier
        return dossier.having(stances=placed(dossier.stances, following))

    return change(workspace, dossier_id, step)


def remove_stance(workspace: Workspace, dossier_id: str, stance_id: str) -> Dossier:
    """It was written by mistake, or the person takes it back."""

    def step(dossier: Dossier) -> Dossier:
        return dossier.having(stances=tuple(one for one in dossier.stances if one.id != stance_id))

    return change(workspace, dossier_id, step)


def choose_for_paper(
    workspace: Workspace, dossier_id: str, person: str, what: ShownOnPaper, *, is_shown: bool
) -> Dossier:
    """The person wants this on their own papers, or not any more (value 10)."""

    def step(dossier: Dossier) -> Dossier:
        if all(one.id != person for one in dossier.people):
            raise PersonUnknown(person=person)
        before = dossier.on_papers_of(person)
        shows = tuple(one for one in before.shows if one != what)
        following = PaperChoices(person=person, shows=(*shows, what) if is_shown else shows)
        others = tuple(one for one in dossier.paper_choices if one.person != person)
        return dossier.having(paper_choices=(*others, following))

    return change(workspace, dossier_id, step)
