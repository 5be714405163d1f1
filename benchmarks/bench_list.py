"""Filtering a caseload of ten thousand dossiers by a few letters, as the list of dossiers does."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import cast

from benchmarks.figures import Figure, typical_seconds
from workbook.services.dossiers import find_dossiers
from workbook.services.workspace import Workspace
from workbook.store.port import DossierCard, DossierStore

DOSSIERS = 10_000
MILLISECONDS = 100
TYPED = ("lai", "laila kar", "nobody at all", "é")
TREES = ("Hazelaar", "Wilg", "Linde", "Berk", "Els", "Populier", "Esdoorn", "Taxus")


class Caseload:
    """A store that answers only the question of the list."""

    def __init__(self, dossiers: int) -> None:
        self._cards = tuple(_card(number) for number in range(dossiers))

    def cards(self) -> Sequence[DossierCard]:
        """All of them."""
        return self._cards


def _card(number: int) -> DossierCard:
    name = f"Gezin {TREES[number % len(TREES)]} {number}"
    return DossierCard(
        id=f"{number:032x}",
        version=3,
        pseudonym=name,
        found_by=f"{name}\nLaila {number}\nKarim\nParwana\nOmid\nZohra".casefold(),
        saved_at=datetime(2026, 11, 22, tzinfo=UTC),
        people=5,
    )


def figures() -> Iterator[Figure]:
    """The slowest of several things people type."""
    store = cast(DossierStore, Caseload(DOSSIERS))
    workspace = Workspace(store, lambda: datetime.now(UTC), str, "An")
    slowest = max(typical_seconds(partial(find_dossiers, workspace, typed)) for typed in TYPED)
    yield Figure(f"filter {DOSSIERS} dossiers by a few letters", slowest * 1000, MILLISECONDS, "ms")
