"""A store in memory with the same promises as the one on disk: for tests and previews."""

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from workbook.errors import DossierChanged, DossierGone
from workbook.model.dossier import Dossier
from workbook.model.drafts import Draft
from workbook.model.intervision import Intervision
from workbook.model.local_guide import LocalGuide
from workbook.model.notebook import Notebook
from workbook.model.preferences import Preferences
from workbook.store.cards import card_of, newest_first
from workbook.store.port import DossierCard, SetAside


def _now() -> datetime:
    return datetime.now(UTC)


class MemoryStore:
    """A DossierStore that forgets everything when the program ends."""

    def __init__(self, now: Callable[[], datetime] = _now) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._versions: dict[str, list[Dossier]] = {}
        self._cards: dict[str, DossierCard] = {}
        self._drafts: dict[tuple[str, str], Draft] = {}
        self._preferences = Preferences()
        self._notebook = Notebook()
        self._local_guide = LocalGuide()
        self._intervision = Intervision()

    def load(self, dossier_id: str) -> Dossier:
        """The newest version, or DossierGone."""
        with self._lock:
            return self._history(dossier_id)[-1]

    def load_version(self, dossier_id: str, version: int) -> Dossier:
        """An earlier version, as it was kept."""
        with self._lock:
            history = self._history(dossier_id)
        if not 1 <= version <= len(history):
            raise DossierGone(dossier=dossier_id, version=version)
        return history[version - 1]

    def save(self, dossier: Dossier, *, seen: int) -> Dossier:
        """Keep it as version `seen` + 1, or DossierChanged."""
        with self._lock:
            history = self._versions.get(dossier.id, [])
            if seen and not history:
                raise DossierGone(dossier=dossier.id)
            if seen != len(history):
                raise DossierChanged(dossier=dossier.id, head=len(history))
            kept = dossier.having(version=seen + 1)
            self._versions[dossier.id] = [*history, kept]
            self._cards[dossier.id] = card_of(kept, saved_at=self._now())
        return kept

    def saved_at(self, dossier_id: str) -> datetime | None:
        """When the newest version was kept."""
        card = self._cards.get(dossier_id)
        return card.saved_at if card else None

    def cards(self) -> Sequence[DossierCard]:
        """One card per dossier, newest first."""
        with self._lock:
            return newest_first(self._cards.values())

    def set_aside(self) -> Sequence[SetAside]:
        """Nothing: memory does not get damaged."""
        return ()

    def erase(self, dossier_id: str) -> None:
        """Forget a dossier and its drafts."""
        with self._lock:
            self._versions.pop(dossier_id, None)
            self._cards.pop(dossier_id, None)
            for key in [key for key in self._drafts if key[0] == dossier_id]:
                del self._drafts[key]

    def keep_draft(self, draft: Draft) -> datetime:
        """Replace this draft; DossierGone where its dossier is."""
        with self._lock:
            self._history(draft.dossier)
            self._drafts[draft.dossier, draft.id] = draft
        return self._now()

    def drafts(self, dossier_id: str) -> Sequence[Draft]:
        """The drafts of this dossier, oldest first."""
        with self._lock:
            own = [draft for (dossier, _), draft in self._drafts.items() if dossier == dossier_id]
        return tuple(sorted(own, key=lambda draft: draft.typed_at))

    def discard_draft(self, dossier_id: str, draft_id: str) -> None:
        """Forget a draft."""
        with self._lock:
            self._drafts.pop((dossier_id, draft_id), None)

    def preferences(self) -> Preferences:
        """What was saved last."""
        return self._preferences

    def save_preferences(self, preferences: Preferences) -> None:
        """Keep them until the program ends."""
        self._preferences = preferences

    def notebook(self) -> Notebook:
        """The counsellor's own remarks."""
        return self._notebook

    def change_notebook(self, step: Callable[[Notebook], Notebook]) -> Notebook:
        """Keep what `step` makes of it until the program ends."""
        with self._lock:
            self._notebook = step(self._notebook)
            return self._notebook

    def local_guide(self) -> LocalGuide:
        """What the organisation added to the guide."""
        return self._local_guide

    def change_local_guide(self, step: Callable[[LocalGuide], LocalGuide]) -> LocalGuide:
        """Keep what `step` makes of it until the program ends."""
        with self._lock:
            self._local_guide = step(self._local_guide)
            return self._local_guide

    def intervision(self) -> Intervision:
        """Cases and sessions."""
        return self._intervision

    def change_intervision(self, step: Callable[[Intervision], Intervision]) -> Intervision:
        """Keep what `step` makes of it until the program ends."""
        with self._lock:
            self._intervision = step(self._intervision)
            return self._intervision

    def _history(self, dossier_id: str) -> list[Dossier]:
        if dossier_id not in self._versions:
            raise DossierGone(dossier=dossier_id)
        return self._versions[dossier_id]
