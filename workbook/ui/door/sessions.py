"""Who is inside: the sessions of this process and the one store they share."""

import hashlib
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from workbook.store.port import DossierStore

GRACE = 5.0
"""Seconds a session outlives its idle time, so that a closing page can still send its last words."""


@dataclass
class _Session:
    seen: float
    recovery_key: str | None


class Sessions:
    """Opens, keeps alive and forgets sessions; the store goes with the last of them.

    Of a token only its sha256 is kept. Time is the wall clock, since a clock that stops while the
    laptop sleeps would leave the workbook open over night; a clock set back closes as well.
    """

    def __init__(self, idle_seconds: float | None = None, now: Callable[[], float] = time.time) -> None:
        self._fixed_limit = idle_seconds
        self.limit = idle_seconds or 0.0
        """Seconds without a human hand after which the workbook locks."""
        self._now = now
        self._lock = threading.RLock()
        self._sessions: dict[str, _Session] = {}
        self._store: DossierStore | None = None

    def enter(self, open_store: Callable[[], DossierStore], recovery_key: str | None = None) -> str:
        """A new session and its token; the store is opened only if nobody is inside yet."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            self.sweep()
            self._store = self._store or open_store()
            self._read_limit()
            self._sessions[_digest(token)] = _Session(self._now(), recovery_key)
        return token

    def store(self, token: str | None) -> DossierStore | None:
        """The store, for a session that is alive."""
        with self._lock:
            return self._store if self._alive(token) else None

    def left(self, token: str | None) -> float | None:
        """Seconds until this session's idle time is over (below zero within the grace); None if it ended."""
        with self._lock:
            session = self._alive(token)
            return None if session is None else self.limit - self._idle(session)

    def touch(self, token: str | None) -> None:
        """Somebody did something in this session."""
        with self._lock:
            if session := self._alive(token):
                session.seen = self._now()

    def recovery_key(self, token: str | None) -> str | None:
        """The recovery key this session still has to write down."""
        with self._lock:
            session = self._alive(token)
            return session.recovery_key if session else None

    def recovery_key_is_kept(self, token: str | None) -> None:
        """It is written down; forget it here."""
        with self._lock:
            if session := self._alive(token):
                session.recovery_key = None
                session.seen = self._now()

    def end(self, token: str | None) -> None:
        """Forget this session, and the store with the last one."""
        with self._lock:
            self._sessions.pop(_digest(token or ""), None)
            self.sweep()

    def make_round(self) -> None:
        """Every few seconds: take over a changed idle time, forget whoever is gone."""
        with self._lock:
            self._read_limit()
            self.sweep()

    def sweep(self) -> None:
        """Forget whoever was idle too long, and the store once nobody is left."""
        with self._lock:
            for key, session in list(self._sessions.items()):
                if self._idle(session) >= self.limit + GRACE:
                    del self._sessions[key]
            if not self._sessions:
                self._store = None

    def _read_limit(self) -> None:
        if self._fixed_limit is None and self._store is not None:
            self.limit = self._store.preferences().idle_minutes * 60.0

    def _alive(self, token: str | None) -> _Session | None:
        if not token or not self._store:
            return None
        self.sweep()
        return self._sessions.get(_digest(token))

    def _idle(self, session: _Session) -> float:
        return abs(self._now() - session.seen)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
