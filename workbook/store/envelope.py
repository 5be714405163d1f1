"""Sealing: a random key per dossier, wrapped with the master key; what is sealed says what it is.

Every seal binds the vault, the dossier, the revision and the purpose, so that a file that was swapped,
renamed, cut or put back from elsewhere does not open. Changing a byte anywhere is noticed.
"""

import secrets
import struct
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_HEAD = struct.Struct(">4sB16sQI12s12s")  # magic, algorithm, dossier, revision, card length, two nonces
_MAGIC, _AES_256_GCM = b"FWB1", 1
_NONCE, _TAG = 12, 16
_CARD_STEP, _BODY_STEP = 64, 4096
"""Sizes on disk tell only how many of these steps the words need."""


class SealBroken(Exception):
    """What lies here is not what was sealed."""


@dataclass(frozen=True, slots=True)
class Keys:
    """An unlocked workbook: which one (`vault`, hex) and its master key. Lives in memory only."""

    vault: str
    master: bytes = field(repr=False)


class Envelope:
    """Seals and opens for one vault; it keeps no dossier key, so that an erased one is gone at once."""

    def __init__(self, keys: Keys) -> None:
        self._vault = bytes.fromhex(keys.vault)
        self._master = keys.master

    # The key of a dossier

    def wrapped_key(self, name: str) -> bytes:
        """A new random key for this dossier, wrapped."""
        return self.seal(self._master, AESGCM.generate_key(256), "key", name)

    def key(self, name: str, wrapped: bytes) -> bytes:
        """The dossier's key, or SealBroken."""
        return self.open(self._master, wrapped, "key", name)

    # A revision: head, sealed card, sealed body

    def seal_revision(self, key: bytes, name: str, revision: int, *, card: bytes, body: bytes) -> bytes:
        """A whole revision, ready for the disk."""
        card, body = _padded(card, _CARD_STEP), _padded(body, _BODY_STEP)
        first, second = secrets.token_bytes(_NONCE), secrets.token_bytes(_NONCE)
        parts = (_MAGIC, _AES_256_GCM, bytes.fromhex(name), revision, len(card) + _TAG, first, second)
        head, box = _HEAD.pack(*parts), AESGCM(key)
        sealed_card = box.encrypt(first, card, b"card" + self._vault + head)
        return head + sealed_card + box.encrypt(second, body, b"body" + self._vault + head)

    def card(self, key: bytes, name: str, revision: int, blob: bytes) -> bytes:
        """The card of a revision, or SealBroken."""
        length, nonce, _ = _read_head(name, revision, blob)
        sealed = blob[_HEAD.size : _HEAD.size + length]
        return self._part(key, nonce, sealed, b"card", blob)

    def body(self, key: bytes, name: str, revision: int, blob: bytes) -> bytes:
        """The body of a revision, or SealBroken."""
        length, _, nonce = _read_head(name, revision, blob)
        return self._part(key, nonce, blob[_HEAD.size + length :], b"body", blob)

    def _part(self, key: bytes, nonce: bytes, sealed: bytes, purpose: bytes, blob: bytes) -> bytes:
        about = purpose + self._vault + blob[: _HEAD.size]
        try:
            return _unpadded(AESGCM(key).decrypt(nonce, sealed, about))
        except InvalidTag:
            raise SealBroken from None

    # Anything small: keys, drafts, preferences, hints

    def seal(self, key: bytes, plain: bytes, purpose: str, *about: str, step: int = 1) -> bytes:
        """Seal something for this purpose; `about` says of what it speaks, `step` hides its length."""
        nonce = secrets.token_bytes(_NONCE)
        return nonce + AESGCM(key).encrypt(nonce, _padded(plain, step), self._about(purpose, *about))

    def open(self, key: bytes, sealed: bytes, purpose: str, *about: str) -> bytes:
        """What was sealed for this purpose, or SealBroken."""
        try:
            plain = AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], self._about(purpose, *about))
        except (InvalidTag, ValueError):  # ValueError: shorter than a nonce
            raise SealBroken from None
        return _unpadded(plain)

    def _about(self, purpose: str, *about: str) -> bytes:
        return self._vault + "\0".join((purpose, *about)).encode()

    def seal_own(self, plain: bytes, purpose: str) -> bytes:
        """Seal something that belongs to no dossier."""
        return self.seal(self._master, plain, purpose, step=_CARD_STEP)

    def open_own(self, sealed: bytes, purpose: str) -> bytes:
        """What was sealed and belongs to no dossier, or SealBroken."""
        return self.open(self._master, sealed, purpose)


def _read_head(name: str, revision: int, blob: bytes) -> tuple[int, bytes, bytes]:
    if len(blob) < _HEAD.size:
        raise SealBroken
    magic, algorithm, dossier, number, length, first, second = _HEAD.unpack_from(blob)
    if (magic, algorithm, dossier, number) != (_MAGIC, _AES_256_GCM, bytes.fromhex(name), revision):
        raise SealBroken
    return length, first, second


def _padded(plain: bytes, step: int) -> bytes:
    return struct.pack(">I", len(plain)) + plain + bytes(-(len(plain) + 4) % step)


def _unpadded(padded: bytes) -> bytes:
    return padded[4 : 4 + int.from_bytes(padded[:4], "big")]
