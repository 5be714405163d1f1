"""The card of a dossier: what the list needs to show and find it, made anew with each save."""

import json
from collections.abc import Iterable
from datetime import datetime

from workbook.folding import folded
from workbook.model.dossier import Dossier
from workbook.store.port import DossierCard


def card_of(dossier: Dossier, *, saved_at: datetime) -> DossierCard:
    """The card that stands for this version of the dossier."""
    names = (dossier.pseudonym, *(person.pseudonym for person in dossier.people))
    return DossierCard(
        id=dossier.id,
        version=dossier.version,
        pseudonym=dossier.pseudonym,
        found_by="\n".join(folded(name) for name in names),
        saved_at=saved_at,
        people=len(dossier.people),
        walkthrough=dossier.walkthrough,
    )


def newest_first(cards: Iterable[DossierCard]) -> tuple[DossierCard, ...]:
    """In the order of the list of dossiers."""
    return tuple(sorted(cards, key=lambda card: card.saved_at, reverse=True))


def cards_matching(cards: Iterable[DossierCard], typed: str) -> tuple[DossierCard, ...]:
    """The cards in which every typed word occurs, in the same order; all of them where nothing is typed."""
    found = tuple(cards)
    for word in folded(typed).split():
        found = tuple(card for card in found if word in card.found_by)
    return found


def card_to_bytes(card: DossierCard) -> bytes:
    """As it is sealed; the version is not repeated, since the file's head carries it."""
    parts = {
        "id": card.id,
        "pseudonym": card.pseudonym,
        "found_by": card.found_by,
        "saved_at": card.saved_at.isoformat(),
        "people": card.people,
        "walkthrough": card.walkthrough,
    }
    return json.dumps(parts, ensure_ascii=False).encode()


def card_from_bytes(raw: bytes, *, version: int) -> DossierCard:
    """As it was sealed; parts that a newer workbook added are passed over."""
    parts = json.loads(raw)
    return DossierCard(
        id=parts["id"],
        version=version,
        pseudonym=parts["pseudonym"],
        found_by=parts["found_by"],
        saved_at=datetime.fromisoformat(parts["saved_at"]),
        people=parts["people"],
        walkthrough=parts["walkthrough"],
    )
