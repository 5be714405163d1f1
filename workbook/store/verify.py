"""Looking through the whole folder: is every file what it was when it was kept?"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from workbook.errors import DossierFromNewerWorkbook
from workbook.model.intervision import Intervision
from workbook.model.local_guide import LocalGuide
from workbook.model.notebook import Notebook
from workbook.model.preferences import Preferences
from workbook.store import keys
from workbook.store.drafts import Drafts
from workbook.store.durable import is_temporary, names_in
from workbook.store.envelope import Envelope, Keys, SealBroken
from workbook.store.hints import Hints
from workbook.store.own_file import OwnFile
from workbook.store.port import SetAside
from workbook.store.revisions import Missing, RevisionFolder, shard_of
from workbook.store.sealed import SealedFolder, Untrusted
from workbook.store.slots import read_slots
from workbook.store.tiny import NotADossier, read_dossier


def verify(folder: Path, unlocked: Keys) -> Sequence[SetAside]:
    """Every file that is not what it should be, with a code that says what is wrong. Changes nothing.

    Codes: slots-damaged, key-missing, key-damaged, file-damaged, file-unreadable, dossier-newer,
    version-missing (between others), newest-missing (the catalogue knew a newer one), draft-damaged,
    preferences-damaged, notebook-damaged, local-guide-damaged,
    intervision-damaged, left-over (of a dead writer), unknown-file.
    """
    sealed = SealedFolder(RevisionFolder(folder), Envelope(unlocked))
    look = _Look(sealed, Hints(folder, sealed.envelope, sealed.folder.locks))
    return (
        *_slots(folder, unlocked.vault),
        *look.at_left_overs(),
        *look.at_dossiers(),
        *look.at_keys(),
        *Drafts(sealed).set_aside(),
        *OwnFile(sealed, "preferences", Preferences()).set_aside(),
        *OwnFile(sealed, "notebook", Notebook(), holds_words=True).set_aside(),
        *OwnFile(sealed, "local-guide", LocalGuide(), holds_words=True).set_aside(),
        *OwnFile(sealed, "intervision", Intervision(), holds_words=True).set_aside(),
    )


def _slots(folder: Path, vault: str) -> Iterator[SetAside]:
    for file in (keys.FILE, keys.COPY):
        slots = read_slots((folder / file).read_bytes()) if (folder / file).is_file() else None
        if slots is None or slots.vault != vault:
            yield SetAside(file=file, dossier="", code="slots-damaged")


class _Look:
    def __init__(self, sealed: SealedFolder, hints: Hints) -> None:
        self._sealed = sealed
        self._folder = sealed.folder
        self._hints = hints
        self._known, _ = hints.read()

    def at_left_overs(self) -> Iterator[SetAside]:
        names = self._folder.names_with_drafts()
        for place in (self._folder.root, *(self._folder.drafts_path(name) for name in names)):
            for file in names_in(place):
                if is_temporary(file):
                    yield self._sealed.aside("", place / file, "left-over")

    def at_dossiers(self) -> Iterator[SetAside]:
        for shard in self._folder.shards():
            yield from self._strangers(self._folder.shard_path(shard), set(self._folder.names(shard)))
            for name in self._folder.names(shard):
                yield from self._dossier(name)

    def at_keys(self) -> Iterator[SetAside]:
        for shard in names_in(self._folder.root / "k"):
            for name in names_in(self._folder.root / "k" / shard):
                path = self._folder.root / "k" / shard / name
                if is_temporary(name):
                    yield self._sealed.aside("", path, "left-over")
                elif shard_of(name) == shard and not self._folder.head(name):
                    yield from self._key(name)

    def _key(self, name: str) -> Iterator[SetAside]:
        try:
            self._sealed.key(name)
        except Missing:
            return
        except Untrusted as untrusted:
            yield untrusted.aside

    def _dossier(self, name: str) -> Iterator[SetAside]:
        if self._folder.is_erased(name):
            return
        revisions = self._folder.revisions(name)
        folder = self._folder.revision_path(name, 1).parent
        yield from self._strangers(folder, {f"{number:010d}" for number in revisions})
        for number in range(1, max(revisions, default=0) + 1):
            yield from self._revision(name, number, is_there=number in revisions)
        yield from self._newer_hint(name, max(revisions, default=0))

    def _revision(self, name: str, number: int, *, is_there: bool) -> Iterator[SetAside]:
        path = self._folder.revision_path(name, number)
        if not is_there:
            yield self._sealed.aside(name, path, "version-missing")
            return
        try:
            read_dossier(self._sealed.body(name, number), version=number)
        except Missing:  # erased meanwhile
            return
        except Untrusted as untrusted:
            yield untrusted.aside
        except DossierFromNewerWorkbook:
            yield self._sealed.aside(name, path, "dossier-newer")
        except NotADossier:
            yield self._sealed.aside(name, path, "file-damaged")

    def _newer_hint(self, name: str, head: int) -> Iterator[SetAside]:
        """A hint that opens proves that a newer revision was kept once."""
        hint = self._known.get(name)
        if hint is None or hint.seen[0] <= head:
            return
        try:
            self._hints.open(self._sealed.key(name), hint)
        except (Missing, Untrusted, SealBroken):
            return
        yield self._sealed.aside(name, self._folder.revision_path(name, hint.seen[0]), "newest-missing")

    def _strangers(self, folder: Path, expected: set[str]) -> Iterator[SetAside]:
        for file in sorted(set(names_in(folder)) - expected):
            code = "left-over" if is_temporary(file) else "unknown-file"
            yield self._sealed.aside("", folder / file, code)
