"""Sealed dossiers in the folder: where files and keys meet, and where damage is called by its name."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from workbook.errors import FolderNotWritable
from workbook.store.cards import card_from_bytes
from workbook.store.envelope import Envelope, SealBroken
from workbook.store.port import DossierCard, SetAside
from workbook.store.revisions import Missing, RevisionFolder, Unreadable

Found = TypeVar("Found")


class Untrusted(Exception):
    """A file of a dossier is not what was kept; `aside` names it."""

    def __init__(self, aside: SetAside) -> None:
        super().__init__(aside.code)
        self.aside = aside


class SealedFolder:
    """Opens and seals the files of dossiers. Raises Missing and Untrusted."""

    def __init__(self, folder: RevisionFolder, envelope: Envelope) -> None:
        self.folder = folder
        self.envelope = envelope

    def key(self, name: str) -> bytes:
        """The key of this dossier; Missing where it was erased."""
        try:
            return self.envelope.key(name, self.folder.key(name))
        except Missing:
            if self.folder.is_erased(name):
                raise
            code = "key-missing"
        except SealBroken:
            code = "key-damaged"
        except Unreadable:
            code = "file-unreadable"
        raise self._untrusted(name, self.folder.key_path(name), code)

    def key_for_first(self, name: str) -> bytes:
        """The key of a dossier that is about to be kept for the first time."""
        self.folder.put_key(name, self.envelope.wrapped_key(name))
        return self.key(name)

    def create(self, name: str, revision: int, key: bytes, *, card: bytes, body: bytes) -> None:
        """Keep this revision; FileExistsError where somebody kept it before."""
        blob = self.envelope.seal_revision(key, name, revision, card=card, body=body)
        self.folder.create(name, revision, blob)

    def card(self, name: str, revision: int) -> DossierCard:
        """The card of this revision; the whole file is checked, so that damage is known early."""
        card, _ = self._looked_twice(name, lambda: self._read(name, revision))
        return card

    def body(self, name: str, revision: int) -> bytes:
        """The body of this revision."""
        _, body = self._looked_twice(name, lambda: self._read(name, revision))
        return body

    def _read(self, name: str, revision: int) -> tuple[DossierCard, bytes]:
        path = self.folder.revision_path(name, revision)
        try:
            blob, key = self.folder.read(name, revision), self.key(name)
            card = card_from_bytes(self.envelope.card(key, name, revision, blob), version=revision)
            return card, self.envelope.body(key, name, revision, blob)
        except (SealBroken, ValueError, LookupError, TypeError):
            raise self._untrusted(name, path, "file-damaged") from None
        except Unreadable:
            raise self._untrusted(name, path, "file-unreadable") from None

    def _looked_twice(self, name: str, look: Callable[[], Found]) -> Found:
        """Before a file is called damaged, look again while nobody writes: it may just have been erased
        and begun anew, and its old key met its new words.
        """
        try:
            return look()
        except Untrusted as untrusted:
            try:
                with self.folder.locked(name):
                    return look()
            except FolderNotWritable:  # nobody writes there anyway
                raise untrusted from None

    def _untrusted(self, name: str, path: Path, code: str) -> Untrusted:
        return Untrusted(self.aside(name, path, code))

    def aside(self, name: str, path: Path, code: str) -> SetAside:
        """This file, named as one to look after."""
        return SetAside(file=self.folder.relative(path), dossier=name, code=code)
