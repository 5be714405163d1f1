"""Typed words that nobody kept yet, sealed with their dossier's key and replaced whole at each pause."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from pydantic import ValidationError

from workbook.model.drafts import Draft
from workbook.store import durable
from workbook.store.durable import disk_errors, make_folder, names_in
from workbook.store.envelope import SealBroken
from workbook.store.port import SetAside
from workbook.store.revisions import Missing, Unreadable, name_of
from workbook.store.sealed import SealedFolder, Untrusted

_PADDED_TO = 1024


class Drafts:
    """The drafts of all dossiers. A damaged one is passed over and named by `set_aside`."""

    def __init__(self, sealed: SealedFolder) -> None:
        self._sealed = sealed
        self._folder = sealed.folder

    def keep(self, draft: Draft) -> None:
        """Replace this draft; Missing where its dossier is gone."""
        name, file = name_of(draft.dossier), name_of(draft.id)
        with self._folder.locked(name):
            if self._folder.is_erased(name) or not self._folder.head(name):
                raise Missing
            sealed = self._sealed.envelope.seal(
                self._sealed.key(name), draft.model_dump_json().encode(), "draft", name, file, step=_PADDED_TO
            )
            with disk_errors(self._folder.root):
                make_folder(self._folder.drafts_path(name))
                durable.replace(self._folder.draft_path(name, file), sealed)

    def of(self, dossier_id: str) -> Sequence[Draft]:
        """The drafts of this dossier, oldest first."""
        found = (one for one in self._opened(name_of(dossier_id)) if isinstance(one, Draft))
        return tuple(sorted(found, key=lambda draft: draft.typed_at))

    def discard(self, dossier_id: str, draft_id: str) -> None:
        """Remove a draft; silent where it is gone already."""
        name = name_of(dossier_id)
        path = self._folder.draft_path(name, name_of(draft_id))
        if not path.exists():
            return
        with self._folder.locked(name), disk_errors(self._folder.root):
            durable.remove(path)
            with suppress(OSError):  # other drafts lie there
                path.parent.rmdir()

    def set_aside(self) -> Sequence[SetAside]:
        """The drafts that cannot be read any more."""
        names = self._folder.names_with_drafts()
        return tuple(one for name in names for one in self._opened(name) if isinstance(one, SetAside))

    def _opened(self, name: str) -> Iterator[Draft | SetAside]:
        files = [file for file in names_in(self._folder.drafts_path(name)) if not durable.is_temporary(file)]
        for file in sorted(files):
            with suppress(Missing):  # discarded or erased meanwhile
                yield self._open(name, file)

    def _open(self, name: str, file: str) -> Draft | SetAside:
        path = self._folder.draft_path(name, file)
        try:
            raw = self._folder.bytes_of(path)
            return Draft.model_validate_json(
                self._sealed.envelope.open(self._sealed.key(name), raw, "draft", name, file)
            )
        except Untrusted as untrusted:
            return untrusted.aside
        except (SealBroken, Unreadable, ValidationError):
            return self._sealed.aside(name, path, "draft-damaged")
