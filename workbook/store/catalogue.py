"""The cards of all dossiers in memory, true to the folder without reading it each time.

Every save passes through its shard (see `RevisionFolder.create`), so that the shard's time tells whether
anything in it may have changed: nothing changed costs at most 256 looks at the time, however many
dossiers there are. A time of the last two seconds proves nothing, since clocks of disks are coarse; nor
does a shard in which an unfinished file lies. Such shards are looked through again.
"""

import threading
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from workbook.store.cards import card_from_bytes, card_to_bytes, newest_first
from workbook.store.envelope import SealBroken
from workbook.store.hints import Hint, Hints, Seen
from workbook.store.port import DossierCard, SetAside
from workbook.store.revisions import Missing, shard_of
from workbook.store.sealed import SealedFolder, Untrusted

_COARSEST_CLOCK = 2_000_000_000
"""Nanoseconds between two times that a FAT stick can tell apart."""


@dataclass(frozen=True, slots=True)
class _Entry:
    seen: Seen
    card: DossierCard | None = None
    aside: SetAside | None = None


class Catalogue:
    """The list of dossiers, shared by all sessions of this process."""

    def __init__(self, sealed: SealedFolder, hints: Hints) -> None:
        self._sealed = sealed
        self._folder = sealed.folder
        self._hints = hints
        self._lock = threading.Lock()
        self._entries: dict[str, _Entry] = {}
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        self._settled: dict[str, int] = {}
        self._listed: tuple[DossierCard, ...] | None = None
        self._start: _Start | None = _Start()

    def cards(self) -> Sequence[DossierCard]:
        """One card per dossier that can be trusted, newest first."""
        with self._lock:
            self._refresh()
            if self._listed is None:
                entries = self._entries.values()
                self._listed = newest_first(entry.card for entry in entries if entry.card)
            return self._listed

    def set_aside(self) -> Sequence[SetAside]:
        """The newest files that cannot be trusted."""
        with self._lock:
            self._refresh()
            return tuple(entry.aside for entry in self._entries.values() if entry.aside)

    def kept(self, name: str, card: DossierCard) -> None:
        """This process has just kept a revision."""
        hint = self._hint_for(name, card)
        if hint is None:  # erased by now
            return
        self._hints.append([hint])
        with self._lock:
            known = self._entries.get(name)
            if known is None or known.seen[0] < card.version:
                self._put(name, _Entry(hint.seen, card))

    def erased(self, name: str) -> None:
        """This process has just erased a dossier."""
        with self._lock:
            self._forget(name)

    def distrust(self, name: str, revision: int, aside: SetAside) -> None:
        """Somebody tried to open this revision in vain."""
        with self._lock:
            seen = self._newest(name)
            if seen and seen[0] == revision:
                self._put(name, _Entry(seen, aside=aside))

    def opened(self, name: str) -> None:
        """Somebody opened the newest revision; if it was set aside, it was put right meanwhile."""
        known = self._entries.get(name)
        if known is not None and known.aside:
            with self._lock:
                self._forget(name)
                self._settled.pop(shard_of(name), None)

    def _refresh(self) -> None:
        if self._start and not self._start.is_read:
            self._start.read(self._hints)
        for shard in self._folder.shards():
            changed = self._folder.shard_path(shard).stat().st_mtime_ns
            if self._settled.get(shard) != changed:
                self._look_through(shard)
                self._settle(shard, changed)
        if self._start:
            self._start.write(self._hints)
            self._start = None

    def _settle(self, shard: str, changed: int) -> None:
        is_old = time.time_ns() - changed > _COARSEST_CLOCK
        if is_old and not self._folder.is_being_written(shard):
            self._settled[shard] = changed

    def _look_through(self, shard: str) -> None:
        newest = {name: self._newest(name) for name in self._folder.names(shard)}
        for name in [name for name in self._names[shard] if not newest.get(name)]:
            self._forget(name)
        for name, seen in newest.items():
            known = self._entries.get(name)
            if seen and (known is None or known.seen != seen):
                self._look_at(name, seen)

    def _newest(self, name: str) -> Seen | None:
        return self._seen(name, self._folder.head(name))

    def _seen(self, name: str, revision: int) -> Seen | None:
        try:
            file = self._folder.revision_path(name, revision).stat()
        except FileNotFoundError:  # not yet, or erased meanwhile
            return None
        return revision, file.st_mtime_ns, file.st_size

    def _look_at(self, name: str, seen: Seen) -> None:
        try:
            self._put(name, _Entry(seen, self._card(name, seen)))
        except Missing:
            self._forget(name)
        except Untrusted as untrusted:
            self._put(name, _Entry(seen, aside=untrusted.aside))

    def _card(self, name: str, seen: Seen) -> DossierCard:
        """From the hint where it speaks of this very file, else from the file itself."""
        if self._start and (card := self._hinted(self._start, name, seen)):
            return card
        card = self._sealed.card(name, seen[0])
        if self._start and (hint := self._hint_for(name, card)):
            self._start.new.append(hint)
        return card

    def _hinted(self, start: "_Start", name: str, seen: Seen) -> DossierCard | None:
        hint = start.known.get(name)
        if hint is None or hint.seen != seen:
            return None
        try:
            card = card_from_bytes(self._hints.open(self._sealed.key(name), hint), version=seen[0])
        except (SealBroken, ValueError, LookupError, TypeError):
            return None
        start.good.append(hint)
        return card

    def _hint_for(self, name: str, card: DossierCard) -> Hint | None:
        seen = self._seen(name, card.version)
        try:
            return seen and self._hints.seal(self._sealed.key(name), name, seen, card_to_bytes(card))
        except (Missing, Untrusted):  # erased meanwhile
            return None

    def _put(self, name: str, entry: _Entry) -> None:
        self._entries[name] = entry
        self._names[shard_of(name)].add(name)
        self._listed = None

    def _forget(self, name: str) -> None:
        self._entries.pop(name, None)
        self._names[shard_of(name)].discard(name)
        self._listed = None


class _Start:
    """What is needed only while the catalogue is read for the first time."""

    def __init__(self) -> None:
        self.is_read = False
        self.known: dict[str, Hint] = {}
        self.good: list[Hint] = []
        self.new: list[Hint] = []
        self._is_untidy = False

    def read(self, hints: Hints) -> None:
        """Take the hints of last time."""
        self.known, self._is_untidy = hints.read()
        self.is_read = True

    def write(self, hints: Hints) -> None:
        """Leave better hints for next time."""
        if self._is_untidy:
            hints.rewrite([*self.good, *self.new])
        elif self.new:
            hints.append(self.new)
