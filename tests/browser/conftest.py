"""One Chromium for all tests; for each test a folder, a server, and a page whose requests are recorded."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.office import Office
from tests.browser.server import Server
from tests.browser.steps import Screen

CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        executable = os.environ.get("WORKBOOK_BROWSER", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path) -> Iterator[Server]:
    server = Server(tmp_path / "data").start()
    yield server
    server.kill()


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """A page of a counsellor's laptop; no request may leave the machine."""
    context = browser.new_context(
        viewport={"width": 1366, "height": 768}, locale="nl-BE", accept_downloads=True
    )
    page = context.new_page()
    elsewhere: list[str] = []
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith((server.url, "data:", "blob:")) else elsewhere.append(request.url)
        ),
    )
    page.set_default_timeout(20_000)
    yield page
    context.close()
    assert elsewhere == [], "a request left the machine"


@pytest.fixture(scope="module")
def office(tmp_path_factory) -> Iterator[Office]:
    """A workbook that runs while a module is tested, with its store open beside it."""
    office = Office(tmp_path_factory.mktemp("office") / "data")
    yield office
    office.server.kill()


@pytest.fixture
def window(browser: Browser, office: Office) -> Iterator[Callable[..., Screen]]:
    """Opens the unlocked office at an address, in a language; a `beside` window is another tab of it."""
    contexts: list[BrowserContext] = []

    def open_window(path: str, language: str = "nl", *, beside: Screen | None = None) -> Screen:
        office.speaks(language)
        if beside is None:
            context = browser.new_context(
                viewport={"width": 1366, "height": 768}, storage_state=office.cookies(browser)
            )
            context.set_default_timeout(20_000)
            contexts.append(context)
        else:
            context = beside.page.context
        screen = Screen(context.new_page(), office.server.url, language)
        screen.go(path)
        return screen

    yield open_window
    for context in contexts:
        context.close()
