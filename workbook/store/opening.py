"""The door of this room: make a workbook in a folder, unlock it, open it, look after it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from workbook.errors import PassphraseWrong, VaultMissing
from workbook.store.durable import disk_errors
from workbook.store.envelope import Keys
from workbook.store.folder import FolderStore, utc_now
from workbook.store.keys import (
    LEAST,
    change_passphrase,
    create_vault,
    renew_recovery_key,
    unlock,
    unlock_with_recovery_key,
    vault_id_of,
)
from workbook.store.port import DossierStore
from workbook.store.revisions import RevisionFolder
from workbook.store.slots import Cost
from workbook.store.sweep import sweep
from workbook.store.verify import verify

__all__ = [
    "LEAST",
    "Cost",
    "Keys",
    "change_passphrase",
    "create_vault",
    "open_folder",
    "renew_recovery_key",
    "unlock",
    "unlock_with_recovery_key",
    "vault_id_of",
    "verify",
]


def open_folder(folder: Path, keys: Keys, *, now: Callable[[], datetime] = utc_now) -> DossierStore:
    """The store in this folder; what a crash left unfinished is put right first."""
    found = vault_id_of(folder)
    if found is None:
        raise VaultMissing(folder=str(folder))
    if found != keys.vault:
        raise PassphraseWrong(folder=str(folder))
    with disk_errors(folder):
        revisions = RevisionFolder(folder)
        sweep(revisions)
    return FolderStore(revisions, keys, now)
