"""Questions of the guide on their way to a conversation that is being prepared."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from workbook.content.library import Unit
from workbook.errors import DossierDamaged, DossierFromNewerWorkbook, DossierGone
from workbook.model.dossier import Dossier
from workbook.services.conversations import take_card
from workbook.services.workspace import Workspace

MOST_DOSSIERS = 40
"""One counsellor guides ten to thirty families."""


@dataclass(frozen=True)
class Ahead:
    """A conversation that has not begun, of one dossier."""

    dossier: Dossier
    talk: str


def ahead(workspace: Workspace) -> list[Ahead]:
    """The conversations that are still being prepared, of the dossiers that were written in last."""
    cards = workspace.store.cards()[:MOST_DOSSIERS]
    return [
        Ahead(dossier, talk.id)
        for dossier in _readable(workspace, [card.id for card in cards])
        for talk in dossier.conversations
        if talk.started_at is None
    ]


def _readable(workspace: Workspace, dossier_ids: list[str]) -> Iterator[Dossier]:
    """A damaged one is named elsewhere and keeps nobody from the others."""
    for dossier_id in dossier_ids:
        with suppress(DossierGone, DossierDamaged, DossierFromNewerWorkbook):
            yield workspace.store.load(dossier_id)


def take_questions(workspace: Workspace, to: Ahead, units: list[str]) -> Dossier:
    """Lay these questions with the preparation, those that lie there already left as they are."""
    dossier = workspace.store.load(to.dossier.id)
    lying = {card.unit for card in dossier.conversation(to.talk).cards}
    for unit in units:
        if unit not in lying:
            dossier = take_card(workspace, to.dossier.id, to.talk, unit)
    return dossier


def questions_among(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Those that can be asked to a client."""
    return tuple(unit for unit in units if unit.kind == "question" and unit.asked_to in ("", "client"))
