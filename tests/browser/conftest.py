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
    "--disable-features=PreloadTopChromeWebUI,Translate,MediaRouter,OptimizationHints",
    "--in-process-gpu",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        executable = os.environ.get("WORKBOOK_BROWSER", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def one_laptop(browser: Browser) -> Iterator[BrowserContext]:
    """Opened once: a browser that has the workbook's files opens a page in a third of the time."""
    context = browser.new_context(
        viewport={"width": 1366, "height": 768}, locale="nl-BE", accept_downloads=True
    )
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture
def laptop(one_laptop: BrowserContext) -> Iterator[BrowserContext]:
    """A counsellor's browser that nobody unlocked yet; its tabs share what one of them unlocks."""
    yield one_laptop
    for page in one_laptop.pages:
        page.close()
    one_laptop.clear_cookies()


@pytest.fixture
def server(tmp_path) -> Iterator[Server]:
    server = Server(tmp_path / "data").start()
    yield server
    server.leave()


@pytest.fixture
def page(laptop: BrowserContext, server: Server) -> Iterator[Page]:
    """A page of a counsellor's laptop; no request may leave the machine."""
    page = laptop.new_page()
    elsewhere: list[str] = []
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith((server.url, "data:", "blob:")) else elsewhere.append(request.url)
        ),
    )
    yield page
    page.close()
    assert elsewhere == [], "a request left the machine"


@pytest.fixture(scope="module")
def office(tmp_path_factory) -> Iterator[Office]:
    """A workbook that runs while a module is tested, with its store open beside it."""
    office = Office(tmp_path_factory.mktemp("office") / "data")
    yield office
    office.server.leave()


@pytest.fixture
def window(laptop: BrowserContext, office: Office) -> Callable[..., Screen]:
    """Opens the unlocked office at an address, in a language; each time in a new tab."""
    office.enter(laptop)

    def open_window(path: str, language: str = "nl") -> Screen:
        office.speaks(language)
        screen = Screen(laptop.new_page(), office.server.url, language)
        screen.go(path)
        return screen

    return open_window
