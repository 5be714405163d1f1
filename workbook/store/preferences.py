"""The counsellor's preferences: one small file, sealed with the master key."""

from collections.abc import Sequence

from pydantic import ValidationError

from workbook.model.preferences import Preferences
from workbook.store import durable
from workbook.store.durable import disk_errors
from workbook.store.envelope import SealBroken
from workbook.store.locks import WHOLE
from workbook.store.port import SetAside
from workbook.store.revisions import Missing, Unreadable
from workbook.store.sealed import SealedFolder

FILE = "preferences"


class KeptPreferences:
    """Where they are damaged, the workbook goes on with the usual ones and `set_aside` names the file."""

    def __init__(self, sealed: SealedFolder) -> None:
        self._sealed = sealed
        self._path = sealed.folder.root / FILE

    def read(self) -> Preferences:
        """As saved last."""
        return self._opened() or Preferences()

    def save(self, preferences: Preferences) -> None:
        """Replace them."""
        sealed = self._sealed.envelope.seal_own(preferences.model_dump_json().encode(), FILE)
        with self._sealed.folder.locks.held(WHOLE), disk_errors(self._path.parent):
            durable.replace(self._path, sealed)

    def set_aside(self) -> Sequence[SetAside]:
        """The file, where it cannot be read."""
        if self._opened() is None:
            return (SetAside(file=FILE, dossier="", code="preferences-damaged"),)
        return ()

    def _opened(self) -> Preferences | None:
        try:
            raw = self._sealed.folder.bytes_of(self._path)
            return Preferences.model_validate_json(self._sealed.envelope.open_own(raw, FILE))
        except Missing:
            return Preferences()
        except (SealBroken, Unreadable, ValidationError):
            return None
