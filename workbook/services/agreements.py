"""Agreements: what was agreed, who does it, by when, and whether it was done."""

from workbook.model.conversations import Agreement
from workbook.model.dossier import Dossier
from workbook.services.change import change
from workbook.services.workspace import Workspace


def agree(workspace: Workspace, dossier_id: str, agreement: Agreement) -> Dossier:
    """Keep an agreement, or replace it where the id is known."""
    return change(workspace, dossier_id, lambda dossier: dossier.with_agreement(agreement))


def tick_agreement(workspace: Workspace, dossier_id: str, agreement_id: str, *, is_done: bool) -> Dossier:
    """Done, or not yet after all."""
    today = workspace.now().date()

    def ticked(agreement: Agreement) -> Agreement:
        return agreement.having(done_on=(agreement.done_on or today) if is_done else None)

    def step(dossier: Dossier) -> Dossier:
        return dossier.having(
            agreements=tuple(
                ticked(agreement) if agreement.id == agreement_id else agreement
                for agreement in dossier.agreements
            )
        )

    return change(workspace, dossier_id, step)


def remove_agreement(workspace: Workspace, dossier_id: str, agreement_id: str) -> Dossier:
    """Take an agreement out."""

    def step(dossier: Dossier) -> Dossier:
        kept = tuple(agreement for agreement in dossier.agreements if agreement.id != agreement_id)
        return dossier.having(agreements=kept)

    return change(workspace, dossier_id, step)
