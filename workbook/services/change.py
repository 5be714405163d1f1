"""Changing a dossier: load the newest, ask the model for the next, keep it; again if somebody was faster."""

from collections.abc import Callable

from workbook.errors import DossierChanged
from workbook.model.dossier import Dossier
from workbook.services.workspace import Workspace

Step = Callable[[Dossier], Dossier]

TRIES = 20
"""Two busy colleagues need two or three; twenty in a row means something else is wrong."""


def change(workspace: Workspace, dossier_id: str, step: Step) -> Dossier:
    """Keep what `step` makes of the newest version; raises what the model and the store raise.

    `step` adds, or changes one field after comparing it with what the person saw. So running it
    again on a newer version loses nobody's words.
    """
    for _attempt in range(TRIES - 1):
        dossier = workspace.store.load(dossier_id)
        try:
            return _kept(workspace, dossier, step(dossier))
        except DossierChanged:
            continue
    dossier = workspace.store.load(dossier_id)
    return _kept(workspace, dossier, step(dossier))


def _kept(workspace: Workspace, dossier: Dossier, following: Dossier) -> Dossier:
    if following == dossier:
        return dossier
    return workspace.store.save(following, seen=dossier.version)
