"""What the file `slots` holds: ways to the master key, each wrapped with a key derived from a secret.

A check sum tells a damaged file from a wrong passphrase. It protects against accidents only; what was
changed on purpose does not unwrap.
"""

import hashlib
import json
import secrets
import threading
import unicodedata
from dataclasses import asdict, dataclass
from typing import Any, Literal

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from workbook.store.envelope import Envelope, Keys

SlotKind = Literal["passphrase", "recovery"]

_FORMAT = 1
_at_once = threading.BoundedSemaphore(2)
"""Each derivation takes 64 MiB: ten colleagues logging in together must not exhaust the machine."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a passphrase costs; tests ask for less."""

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4

    @property
    def is_bearable(self) -> bool:
        """Within what a file may ask of this machine."""
        return (
            8 * self.lanes <= self.memory_kib <= 4 * 1024 * 1024
            and 1 <= self.iterations <= 100
            and 1 <= self.lanes <= 64
        )


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the master key. The recovery key is random and needs no costly derivation."""

    kind: SlotKind
    salt: bytes
    wrapped: bytes
    cost: Cost | None = None

    def master(self, vault: str, secret: bytes) -> bytes:
        """The master key, or SealBroken where the secret is another."""
        return _sealer(vault).open(self._derived(secret), self.wrapped, "slot", *self._about())

    def _derived(self, secret: bytes) -> bytes:
        if self.cost is None:
            return HKDF(SHA256(), 32, self.salt, b"recovery key").derive(secret)
        return _slowly_derived(secret, self.salt, self.cost)

    def _about(self) -> tuple[str, ...]:
        return (self.kind, self.salt.hex(), repr(self.cost))


@dataclass(frozen=True, slots=True)
class Slots:
    """All ways to the master key of this vault."""

    vault: str
    slots: tuple[Slot, ...]

    def having(self, slot: Slot) -> "Slots":
        """With this slot in the place of the one of its kind."""
        return Slots(self.vault, (*(one for one in self.slots if one.kind != slot.kind), slot))

    def to_bytes(self) -> bytes:
        """The file."""
        parts = {"format": _FORMAT, "vault": self.vault, "slots": [_slot_out(slot) for slot in self.slots]}
        return json.dumps({**parts, "check": _check(parts)}, indent=1).encode()


def new_slot(keys: Keys, kind: SlotKind, secret: bytes, cost: Cost | None = None) -> Slot:
    """The master key, wrapped so that this secret opens it."""
    empty = Slot(kind, secrets.token_bytes(16), b"", cost)
    wrapped = _sealer(keys.vault).seal(empty._derived(secret), keys.master, "slot", *empty._about())
    return Slot(kind, empty.salt, wrapped, cost)


def passphrase_secret(passphrase: str) -> bytes:
    """The same bytes on every keyboard: an accent typed apart is the accent typed together."""
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def read_slots(raw: bytes) -> Slots | None:
    """What the file holds; None where it is damaged."""
    try:
        parts = json.loads(raw)
        check = parts.pop("check")
        slots = Slots(parts["vault"], tuple(_slot_in(slot) for slot in parts["slots"]))
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    if check != _check(parts) or parts["format"] != _FORMAT or not _bearable(slots):
        return None
    return slots


def _bearable(slots: Slots) -> bool:
    return all(slot.cost is None or slot.cost.is_bearable for slot in slots.slots)


def _slot_out(slot: Slot) -> dict[str, Any]:
    cost = asdict(slot.cost) if slot.cost else None
    return {"kind": slot.kind, "salt": slot.salt.hex(), "wrapped": slot.wrapped.hex(), "cost": cost}


def _slot_in(parts: dict[str, Any]) -> Slot:
    cost = Cost(**parts["cost"]) if parts["cost"] else None
    return Slot(parts["kind"], bytes.fromhex(parts["salt"]), bytes.fromhex(parts["wrapped"]), cost)


def _check(parts: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _sealer(vault: str) -> Envelope:
    return Envelope(Keys(vault, b""))


def _slowly_derived(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    kdf = Argon2id(
        salt=salt, length=32, iterations=cost.iterations, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    with _at_once:
        return kdf.derive(secret)
