"""Locking and unlocking: the file `slots` gives the keys to who knows the passphrase or recovery key.

A copy, `slots.before`, is kept, so that no crash and no damaged sector locks everybody out. After a
change of passphrase the copy follows as soon as the new file is known to be whole: from then on the
old passphrase opens neither.
"""

import secrets
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from workbook.errors import (
    PassphraseTooShort,
    PassphraseWrong,
    VaultDamaged,
    VaultExists,
    VaultMissing,
    WorkbookError,
)
from workbook.store import durable, recovery
from workbook.store.envelope import Keys, SealBroken
from workbook.store.locks import WHOLE, Locks
from workbook.store.slots import Cost, Slot, SlotKind, Slots, new_slot, passphrase_secret, read_slots

LEAST = 8
"""Characters of a passphrase."""

FILE, COPY = "slots", "slots.before"


def create_vault(
    folder: Path, passphrase: str, *, least: int = LEAST, cost: Cost | None = None
) -> tuple[Keys, str]:
    """Make a workbook in this folder: its keys, and the recovery key to print and lock away."""
    way_in = _checked(passphrase, least)
    if vault_id_of(folder) is not None:
        raise VaultExists(folder=str(folder))
    keys, secret = Keys(vault=secrets.token_hex(16), master=AESGCM.generate_key(256)), recovery.new_secret()
    ways = (new_slot(keys, "passphrase", way_in, cost or Cost()), new_slot(keys, "recovery", secret))
    _keep_first(folder, Slots(keys.vault, ways).to_bytes())
    return keys, recovery.printed(secret)


def unlock(folder: Path, passphrase: str) -> Keys:
    """The keys of this workbook; PassphraseWrong, VaultMissing or VaultDamaged."""
    return _opened(folder, "passphrase", passphrase_secret(passphrase))


def unlock_with_recovery_key(folder: Path, recovery_key: str) -> Keys:
    """The keys of this workbook; PassphraseWrong(mistyped=True) where a sign was typed wrongly."""
    try:
        secret = recovery.typed(recovery_key)
    except recovery.Mistyped:
        raise PassphraseWrong(mistyped=True) from None
    return _opened(folder, "recovery", secret)


def change_passphrase(
    folder: Path, keys: Keys, passphrase: str, *, least: int = LEAST, cost: Cost | None = None
) -> None:
    """From now on this passphrase opens the workbook; the recovery key stays as it is."""
    _replace_slot(folder, keys, new_slot(keys, "passphrase", _checked(passphrase, least), cost or Cost()))


def renew_recovery_key(folder: Path, keys: Keys) -> str:
    """A new recovery key, where the printed one was lost or seen; the earlier one opens nothing any more."""
    secret = recovery.new_secret()
    _replace_slot(folder, keys, new_slot(keys, "recovery", secret))
    return recovery.printed(secret)


def vault_id_of(folder: Path) -> str | None:
    """Which workbook lies here; None where there is none yet, VaultDamaged where its keys are unreadable."""
    try:
        return _slots_of(folder).vault
    except VaultMissing:
        return None


def _checked(passphrase: str, least: int) -> bytes:
    secret = passphrase_secret(passphrase)
    if len(secret.decode("utf-8", "surrogatepass")) < least:
        raise PassphraseTooShort(least=least)
    return secret


def _slots_of(folder: Path) -> Slots:
    """From the file, or from its copy where the file does not hold."""
    found = False
    for file in (FILE, COPY):
        raw = _bytes_of(folder / file)
        if raw is not None and (slots := read_slots(raw)):
            return slots
        found = found or raw is not None
    if found or any(durable.names_in(shard) for shard in folder.glob("k/*")):
        raise VaultDamaged(file=FILE)
    raise VaultMissing(folder=str(folder))


def _bytes_of(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:  # there is one, but the disk does not give it back
        return b""


def _opened(folder: Path, kind: SlotKind, secret: bytes) -> Keys:
    slots = _slots_of(folder)
    for slot in slots.slots:
        if slot.kind == kind:
            with suppress(SealBroken):
                keys = Keys(slots.vault, slot.master(slots.vault, secret))
                _let_copy_follow(folder)
                return keys
    raise PassphraseWrong(folder=str(folder))


def _keep_first(folder: Path, raw: bytes) -> None:
    with durable.disk_errors(folder):
        folder.mkdir(0o700, parents=True, exist_ok=True)
    with Locks(folder).held(WHOLE), durable.disk_errors(folder):
        try:
            durable.create(folder / FILE, raw)
        except FileExistsError:
            raise VaultExists(folder=str(folder)) from None
        durable.replace(folder / COPY, raw)


def _replace_slot(folder: Path, keys: Keys, slot: Slot) -> None:
    with Locks(folder).held(WHOLE), durable.disk_errors(folder):
        before = _slots_of(folder)
        if before.vault != keys.vault:
            raise PassphraseWrong(folder=str(folder))
        durable.replace(folder / COPY, before.to_bytes())
        after = before.having(slot).to_bytes()
        durable.replace(folder / FILE, after)
        if _bytes_of(folder / FILE) != after:
            raise VaultDamaged(file=FILE)
        durable.replace(folder / COPY, after)


def _let_copy_follow(folder: Path) -> None:
    """Where a crash came between the file and its copy; a folder that cannot be written to stays as it is."""
    if _bytes_of(folder / FILE) == _bytes_of(folder / COPY):
        return
    with suppress(OSError, WorkbookError), Locks(folder).held(WHOLE):
        raw = _bytes_of(folder / FILE)
        if raw is not None and read_slots(raw):
            durable.replace(folder / COPY, raw)
