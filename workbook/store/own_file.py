"""A small file of the counsellor's own, sealed with the master key: preferences, the notebook."""

from collections.abc import Callable, Sequence
from itertools import chain, count
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from workbook.model.value import Value
from workbook.store import durable
from workbook.store.durable import disk_errors
from workbook.store.envelope import SealBroken
from workbook.store.locks import WHOLE
from workbook.store.port import SetAside
from workbook.store.revisions import Missing, Unreadable
from workbook.store.sealed import SealedFolder

Own = TypeVar("Own", bound=Value)


class OwnFile(Generic[Own]):
    """Where it is damaged, the workbook goes on with an empty one and `set_aside` names the file."""

    def __init__(self, sealed: SealedFolder, name: str, empty: Own, *, holds_words: bool = False) -> None:
        self._sealed = sealed
        self._name = name
        self._empty = empty
        self._holds_words = holds_words
        self._path = sealed.folder.root / name

    def read(self) -> Own:
        """As saved last."""
        return self._opened() or self._empty

    def save(self, value: Own) -> None:
        """Replace it."""
        self.change(lambda _kept: value)

    def change(self, step: Callable[[Own], Own]) -> Own:
        """Replace it by what `step` makes of it, one process at a time; the new one.

        What is damaged is laid beside it first: nobody's words are written over unread.
        """
        with self._sealed.folder.locks.held(WHOLE), disk_errors(self._path.parent):
            kept = self._opened()
            if kept is None:
                self._path.replace(self._free_name())
            value = step(kept or self._empty)
            sealed = self._sealed.envelope.seal_own(value.model_dump_json().encode(), self._name)
            durable.replace(self._path, sealed)
        return value

    def set_aside(self) -> Sequence[SetAside]:
        """The file, where it cannot be read; of words also what was laid beside it earlier."""
        files = [self._name] if self._opened() is None else []
        if self._holds_words:
            files += sorted(path.name for path in self._path.parent.glob(f"{self._name}.damaged*"))
        return tuple(SetAside(file=file, dossier="", code=f"{self._name}-damaged") for file in files)

    def _free_name(self) -> Path:
        """Where nothing lies yet: a second damage does not cover the first."""
        names = (f"{self._name}.damaged{number}" for number in chain([""], count(2)))
        return next(path for path in map(self._path.with_name, names) if not path.exists())

    def _opened(self) -> Own | None:
        try:
            raw = self._sealed.folder.bytes_of(self._path)
            return type(self._empty).model_validate_json(self._sealed.envelope.open_own(raw, self._name))
        except Missing:
            return self._empty
        except (SealBroken, Unreadable, ValidationError):
            return None
