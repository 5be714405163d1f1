"""`catalogue.log`: sealed cards, appended with each save, so that the list is there quickly at the start.

Only a hint. Each record says of which revision file it speaks (size and time); whatever is missing, torn
or about another file is read from the dossier itself. Records are sealed with the dossier's key: without
it, an erased dossier's card is as unreadable as its words, also in old copies of this file.
"""

import os
import struct
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from workbook.errors import WorkbookError
from workbook.store import durable
from workbook.store.envelope import Envelope
from workbook.store.locks import WHOLE, Locks

FILE = "catalogue.log"

_HEAD = struct.Struct(">4s16sQqQI")  # magic, dossier, revision, time and size of its file, length of the card
_MAGIC = b"FWC1"
_PADDED_TO = 64


Seen = tuple[int, int, int]
"""A revision's number, time and size: enough to know its file again."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A sealed card and the file it was made from."""

    name: str
    seen: Seen
    sealed: bytes


class Hints:
    """The hints of one folder. No disk error in here keeps anybody from working."""

    def __init__(self, root: Path, envelope: Envelope, locks: Locks) -> None:
        self._path = root / FILE
        self._envelope = envelope
        self._locks = locks

    def seal(self, key: bytes, name: str, seen: Seen, card: bytes) -> Hint:
        """The hint for this card."""
        about = (name, *(str(number) for number in seen))
        return Hint(name, seen, self._envelope.seal(key, card, "hint", *about, step=_PADDED_TO))

    def open(self, key: bytes, hint: Hint) -> bytes:
        """The card in a hint, or SealBroken."""
        about = (hint.name, *(str(number) for number in hint.seen))
        return self._envelope.open(key, hint.sealed, "hint", *about)

    def append(self, hints: Iterable[Hint]) -> None:
        """Add these at the end."""
        with suppress(OSError):
            flags = os.O_CREAT | os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
            handle = os.open(self._path, flags, 0o600)
            try:
                os.write(handle, b"".join(_packed(hint) for hint in hints))
            finally:
                os.close(handle)

    def rewrite(self, hints: Iterable[Hint]) -> None:
        """Begin the file anew with these; those appended meanwhile are lost, which is allowed."""
        with suppress(OSError, WorkbookError), self._locks.held(WHOLE):
            durable.replace(self._path, b"".join(_packed(hint) for hint in hints))

    def read(self) -> tuple[dict[str, Hint], bool]:
        """The newest hint for each dossier, and whether the file should be written anew."""
        try:
            raw = self._path.read_bytes()
        except OSError:
            return {}, True
        newest: dict[str, Hint] = {}
        at = count = 0
        while hint := _unpacked(raw, at):
            newest[hint.name] = hint
            at += _HEAD.size + len(hint.sealed)
            count += 1
        return newest, at != len(raw) or count > 2 * len(newest) + 100


def _packed(hint: Hint) -> bytes:
    return _HEAD.pack(_MAGIC, bytes.fromhex(hint.name), *hint.seen, len(hint.sealed)) + hint.sealed


def _unpacked(raw: bytes, at: int) -> Hint | None:
    """The record that begins here; None at the end and where the file is torn."""
    if len(raw) - at < _HEAD.size:
        return None
    magic, name, revision, time, size, length = _HEAD.unpack_from(raw, at)
    sealed = raw[at + _HEAD.size : at + _HEAD.size + length]
    if magic != _MAGIC or len(sealed) != length:
        return None
    return Hint(name.hex(), (revision, time, size), sealed)
