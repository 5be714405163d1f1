"""A running workbook with its store open beside it: tests prepare a family there, and look what was kept."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from playwright.sync_api import BrowserContext

from tests.browser.server import PASSPHRASE, Server
from tests.browser.steps import Screen, unlock
from workbook.content.library import library
from workbook.model.conversations import ConversationKind
from workbook.model.dossier import Dossier
from workbook.services.conversations import begin_conversation, open_conversation
from workbook.services.dossiers import NewFamily, begin_family
from workbook.services.workspace import Workspace
from workbook.store.opening import Cost, create_vault, open_folder

INTERVIEW = date.today() + timedelta(days=9)  # noqa: DTZ011  the counsellor's own calendar


class Office:
    """One server on one folder; quick to unlock, since its passphrase is worth nothing."""

    def __init__(self, folder: Path) -> None:
        keys, _recovery_key = create_vault(folder, PASSPHRASE, cost=Cost(memory_kib=64, iterations=1))
        self.folder, self.server = folder, Server(folder)
        self.workspace = Workspace(
            open_folder(folder, keys), lambda: datetime.now().astimezone(), lambda: uuid4().hex, "An"
        )
        self.server.start()
        self._cookies: Any = None

    def speaks(self, language: str) -> None:
        """The counsellor's language in every window opened from now on."""
        store = self.workspace.store
        store.save_preferences(store.preferences().having(counsellor="An", language=language))

    def enter(self, laptop: BrowserContext) -> None:
        """This browser has unlocked the workbook."""
        if self._cookies is None:
            page = laptop.new_page()
            unlock(Screen(page, self.server.url))
            self._cookies = laptop.cookies()
            page.close()
        laptop.add_cookies(self._cookies)

    def family(self, name: str = "Gezin Linde") -> Dossier:
        """Laila and Karim with a child; an interview to come."""
        family = NewFamily(name, ("Laila", "Karim"), ("Noor",), "prs", date(2026, 7, 2), INTERVIEW)
        return begin_family(self.workspace, family)

    def talk(
        self,
        dossier: Dossier,
        name: str = "Laila",
        *,
        step: str = "hold",
        kind: ConversationKind = "exploration",
    ) -> str:
        """A conversation with one of them at a step; its address."""
        person = next(one.id for one in dossier.people if one.pseudonym == name)
        _after, talk = open_conversation(self.workspace, dossier.id, kind, person, library())
        if step == "hold":
            begin_conversation(self.workspace, dossier.id, talk)
        return f"/conversation?d={dossier.id}&c={talk}&step={step}"

    def words(self, dossier: Dossier) -> list[str]:
        """What is noted of this family, as the store has it."""
        return [note.words for note in self.workspace.store.load(dossier.id).notes]

    def drafts(self, dossier: Dossier) -> list[str]:
        """What was typed and not kept yet."""
        return [draft.words for draft in self.workspace.store.drafts(dossier.id)]
