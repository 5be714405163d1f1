"""What dead writers left behind, put right when the folder is opened.

Every unfinished file is written under the lock that guards its place. Whoever holds the lock and still
sees an unfinished file knows that its writer is dead: no process has to be asked, and no clock.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from workbook.errors import WorkbookError
from workbook.store.durable import is_temporary, names_in
from workbook.store.locks import WHOLE
from workbook.store.revisions import RevisionFolder, shard_of


def sweep(folder: RevisionFolder) -> None:
    """Remove unfinished files, finish what was being erased, drop drafts of dossiers that are gone.

    A courtesy: where the folder cannot be written to, all stays as it is.
    """
    with suppress(OSError, WorkbookError):
        for lock, place in _places(folder):
            _remove_unfinished(folder, lock, place)
        for name in folder.erased():
            _finish_erasing(folder, name)
        for name in folder.names_with_drafts():
            _drop_orphans(folder, name)


def _places(folder: RevisionFolder) -> Iterator[tuple[str, Path]]:
    """Every place in which unfinished files can lie, with the lock that guards it."""
    yield WHOLE, folder.root
    for shard in folder.shards():
        yield shard, folder.shard_path(shard)
    for shard in names_in(folder.root / "k"):
        yield shard, folder.root / "k" / shard
    for name in folder.names_with_drafts():
        yield shard_of(name), folder.drafts_path(name)


def _remove_unfinished(folder: RevisionFolder, lock: str, place: Path) -> None:
    if not any(is_temporary(file) for file in names_in(place)):
        return
    with folder.locks.held(lock):
        for file in names_in(place):
            if is_temporary(file):
                (place / file).unlink(missing_ok=True)


def _finish_erasing(folder: RevisionFolder, name: str) -> None:
    if not folder.has_anything_of(name):
        return
    with folder.locked(name):
        if folder.is_erased(name):  # it may have been begun anew since
            folder.erase(name)


def _drop_orphans(folder: RevisionFolder, name: str) -> None:
    if folder.has_dossier(name):
        return
    with folder.locked(name):
        if not folder.has_dossier(name):
            folder.drop_drafts(name)
