"""The door itself: which workbook it opens, with what, and for whom."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from starlette.concurrency import run_in_threadpool

from workbook.errors import WorkbookError
from workbook.model.preferences import InterfaceLanguage, Preferences
from workbook.services.workspace import Workspace
from workbook.settings import Settings
from workbook.store import opening as vault
from workbook.store.port import DossierStore
from workbook.ui.door.patience import Patience
from workbook.ui.door.sessions import Sessions

SECONDS_BETWEEN_ROUNDS = 5.0


class Door:
    """Opens the workbook in one folder. Opening is slow on purpose: call it outside the event loop."""

    def __init__(self, settings: Settings, sessions: Sessions | None = None) -> None:
        self.folder: Path = settings.folder
        self.sessions = sessions or Sessions(settings.idle_seconds)
        self.patience = Patience()
        self.run = uuid4().hex
        self._vault_id = ""

    # What a page asks

    def opened(self, cookies: Mapping[str, str]) -> Workspace | None:
        """The workspace of whoever holds these cookies, or None."""
        if not self.is_open_for(cookies):
            return None
        store = self.sessions.store(self.token(cookies))
        if store is None:
            return None
        return Workspace(store, _local_now, _new_id, store.preferences().counsellor)

    def touch(self, cookies: Mapping[str, str]) -> None:
        """A person did something."""
        self.sessions.touch(self.token(cookies))

    def lock(self, cookies: Mapping[str, str]) -> None:
        """Close for this browser."""
        self.sessions.end(self.token(cookies))

    # What the gate and the door's pages ask

    def is_open_for(self, cookies: Mapping[str, str]) -> bool:
        """Whether these cookies lead inside: a live session with its recovery key written down."""
        token = self.token(cookies)
        return self.sessions.left(token) is not None and self.sessions.recovery_key(token) is None

    def recovery_key(self, cookies: Mapping[str, str]) -> str | None:
        """The recovery key this browser still has to write down."""
        return self.sessions.recovery_key(self.token(cookies))

    def recovery_key_is_kept(self, cookies: Mapping[str, str]) -> None:
        """It is on paper; the workbook opens from now on."""
        self.sessions.recovery_key_is_kept(self.token(cookies))

    def left(self, cookies: Mapping[str, str]) -> float | None:
        """Seconds until the workbook locks for this browser; None if it is locked."""
        return self.sessions.left(self.token(cookies))

    def token(self, cookies: Mapping[str, str]) -> str | None:
        """The session's token among the cookies."""
        return cookies.get(self.cookie_name())

    def cookie_name(self) -> str:
        """The session cookie's name; it names the vault, as all ports of a computer share their cookies."""
        if not self._vault_id:
            with suppress(WorkbookError):  # a damaged vault has no sessions; its page says so
                self._vault_id = self.vault_id() or ""
        return f"workbook_{self._vault_id[:8] or 'new'}"

    def vault_id(self) -> str | None:
        """The id of the vault in the folder now; None for an empty folder, VaultDamaged for a broken one."""
        return vault.vault_id_of(self.folder)

    # Opening

    def start(self, passphrase: str, *, counsellor: str, language: InterfaceLanguage) -> str:
        """Make the workbook and go in; the session's token. It opens once the recovery key is kept."""
        keys, recovery_key = vault.create_vault(self.folder, passphrase)
        token = self.sessions.enter(self._opener(keys), recovery_key)
        with suppress(WorkbookError):  # the recovery key matters more; name and language can be set again
            self._remember(token, Preferences(counsellor=counsellor, language=language))
        return token

    def unlock(self, passphrase: str) -> str:
        """Go in with the passphrase; the session's token."""
        return self.sessions.enter(self._opener(vault.unlock(self.folder, passphrase)))

    def recover(self, recovery_key: str, passphrase: str) -> str:
        """Go in with the recovery key and set a new passphrase; the session's token."""
        keys = vault.unlock_with_recovery_key(self.folder, recovery_key)
        vault.change_passphrase(self.folder, keys, passphrase)
        return self.sessions.enter(self._opener(keys))

    def language(self, token: str) -> InterfaceLanguage:
        """The language the counsellor chose."""
        store = self.sessions.store(token)
        return store.preferences().language if store else "nl"

    @asynccontextmanager
    async def watched(self) -> AsyncIterator[None]:
        """While this lasts, idle sessions are forgotten even if nobody asks for anything."""
        rounds = asyncio.create_task(self._make_rounds())
        try:
            yield
        finally:
            rounds.cancel()

    async def _make_rounds(self) -> None:
        while True:
            await asyncio.sleep(SECONDS_BETWEEN_ROUNDS)
            await run_in_threadpool(self.sessions.make_round)

    def _remember(self, token: str, preferences: Preferences) -> None:
        store = self.sessions.store(token)
        if store is not None:
            store.save_preferences(preferences)

    def _opener(self, keys: vault.Keys) -> Callable[[], DossierStore]:
        return lambda: vault.open_folder(self.folder, keys)


def _local_now() -> datetime:
    return datetime.now().astimezone()


def _new_id() -> str:
    return uuid4().hex
