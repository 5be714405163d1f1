"""What the rest of the workbook may ask of a place where dossiers are kept.

Few promises; each is a test that runs against every store (`tests/unit/store/test_contract.py`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from workbook.model.dossier import Dossier
from workbook.model.drafts import Draft
from workbook.model.intervision import Intervision
from workbook.model.local_guide import LocalGuide
from workbook.model.notebook import Notebook
from workbook.model.preferences import Preferences


@dataclass(frozen=True, slots=True)
class DossierCard:
    """What the list of dossiers needs; kept in memory for all dossiers, never a whole dossier.

    `found_by` is everything one may type to find it, folded (no case, no accents).
    """

    id: str
    version: int
    pseudonym: str
    found_by: str
    saved_at: datetime
    people: int
    walkthrough: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A file that cannot be trusted any more and was left out; the others open as usual."""

    file: str
    dossier: str
    code: str


class DossierStore(Protocol):
    """A place where dossiers are kept, with the drafts and preferences that belong to them."""

    def load(self, dossier_id: str) -> Dossier:
        """The newest version; DossierGone, DossierDamaged or DossierFromNewerWorkbook."""

    def load_version(self, dossier_id: str, version: int) -> Dossier:
        """An earlier version, as it was kept."""

    def save(self, dossier: Dossier, *, seen: int) -> Dossier:
        """Keep it whole or not at all, as version `seen` + 1; durable on return.

        `seen` is the version the change was made from, 0 for a new dossier. DossierChanged if it is
        not the newest any more; DiskFull and FolderNotWritable leave everything as it was.
        """

    def saved_at(self, dossier_id: str) -> datetime | None:
        """When the newest version was kept (aware)."""

    def cards(self) -> Sequence[DossierCard]:
        """One card per dossier, newest first; sees what other processes saved."""

    def set_aside(self) -> Sequence[SetAside]:
        """What could not be trusted, by name, so that somebody can look after it."""

    def erase(self, dossier_id: str) -> None:
        """Erase a dossier with its key, versions, card and drafts; silent where it is gone already."""

    def keep_draft(self, draft: Draft) -> datetime:
        """Replace this draft whole; the moment it was kept."""

    def drafts(self, dossier_id: str) -> Sequence[Draft]:
        """Typed words that were neither kept nor discarded, oldest first."""

    def discard_draft(self, dossier_id: str, draft_id: str) -> None:
        """Remove a draft; silent where it is gone already."""

    def preferences(self) -> Preferences:
        """The counsellor's name, language and habits."""

    def save_preferences(self, preferences: Preferences) -> None:
        """Keep them."""

    def notebook(self) -> Notebook:
        """The counsellor's own remarks: in no dossier, and in nothing that leaves the workbook."""

    def change_notebook(self, step: Callable[[Notebook], Notebook]) -> Notebook:
        """Keep what `step` makes of the newest notebook; no tab writes over another's remarks."""

    def local_guide(self) -> LocalGuide:
        """What the organisation added to the guide; of no client."""

    def change_local_guide(self, step: Callable[[LocalGuide], LocalGuide]) -> LocalGuide:
        """Keep what `step` makes of the newest; no tab writes over another's notes."""

    def intervision(self) -> Intervision:
        """Cases and sessions, apart from every dossier."""

    def change_intervision(self, step: Callable[[Intervision], Intervision]) -> Intervision:
        """Keep what `step` makes of the newest; no tab writes over another's words."""
