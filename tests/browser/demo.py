"""The demo's families in a running workbook: to walk through, as the one who guides them."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Page

from tests.browser.languages import DUTCH_FIRST
from tests.browser.server import Server
from tests.browser.steps import Screen, unlock
from workbook.model.intervision import Intervision
from workbook.model.local_guide import LocalGuide
from workbook.model.notebook import Notebook
from workbook.services.demo import DEMO_PASSPHRASE, keep_demo
from workbook.services.workspace import Workspace
from workbook.store.opening import Cost, create_vault, open_folder


class Demo:
    """A folder with the demo, quick to unlock, and its store open beside a server that runs on."""

    def __init__(self, folder: Path) -> None:
        quick = Cost(memory_kib=64, iterations=1)
        keys, _recovery_key = create_vault(folder, DEMO_PASSPHRASE, cost=quick, least=1)
        store = open_folder(folder, keys)
        self.workspace = Workspace(store, lambda: datetime.now().astimezone(), lambda: uuid4().hex, "An")
        self.server = Server(folder)

    def begin_anew(self) -> None:
        """Everything is as in a folder that was just made."""
        store = self.workspace.store
        for card in store.cards():
            store.erase(card.id)
        store.change_notebook(lambda _kept: Notebook())
        store.change_local_guide(lambda _kept: LocalGuide())
        store.change_intervision(lambda _kept: Intervision())
        keep_demo(store)

    def speaks(self, language: str) -> None:
        store = self.workspace.store
        store.save_preferences(store.preferences().having(language=language))


@pytest.fixture(scope="session")
def running_demo(tmp_path_factory) -> Iterator[Demo]:
    """One server for all walk-throughs, since starting one takes longer than most of them."""
    demo = Demo(tmp_path_factory.mktemp("demo") / "data")
    demo.server.start()
    yield demo
    demo.server.leave()


@pytest.fixture
def demo(running_demo: Demo) -> Iterator[Demo]:
    running_demo.begin_anew()
    yield running_demo
    running_demo.server.met_nothing_unexpected()


@pytest.fixture
def server(demo) -> Server:
    """The server that the page of this test speaks to."""
    return demo.server


@pytest.fixture(params=DUTCH_FIRST[:2])
def screen(demo, page: Page, request) -> Screen:
    """Inside the demo, in one language."""
    demo.speaks(request.param)
    screen = Screen(page, demo.server.url, request.param)
    unlock(screen, DEMO_PASSPHRASE)
    return screen
