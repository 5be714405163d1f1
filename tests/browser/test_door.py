"""The door in a real browser: first start, reload, restart, recovery key, idle time.

Here the server listens to itself: whom it calls or looks up is written down before anything else runs.
"""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.languages import DUTCH_FIRST
from tests.browser.server import Server

PASSPHRASE = "de regen valt op zondag"
NEW = "een heel andere zin"
PATIENT = 40_000
"""Milliseconds; a first page takes long where other tests run beside."""
HERE = {"127.0.0.1", "localhost"}
LISTENER = """
import os, sys
def note(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        with open(os.environ["WORKBOOK_TEST_CALLS"], "a") as calls:
            calls.write(f"{event} {arguments}\\n")
sys.addaudithook(note)
"""


class Listened(Server):
    """A server that tells whom it called."""

    def __init__(self, data: Path, **environment: str) -> None:
        aside = data.parent / f"{data.name}-aside"
        aside.mkdir(exist_ok=True)
        (aside / "sitecustomize.py").write_text(LISTENER)
        self._calls = aside / "calls.txt"
        listening = {"PYTHONPATH": str(aside), "WORKBOOK_TEST_CALLS": str(self._calls)}
        super().__init__(data, **listening, **environment)

    @property
    def calls_elsewhere(self) -> list[str]:
        calls = self._calls.read_text().splitlines() if self._calls.exists() else []
        return [call for call in calls if not any(f"'{name}'" in call for name in HERE)]


@pytest.fixture
def serve(tmp_path):
    """`serve()` on the folder of this test, with another idle time if wanted."""
    running = []

    def start(**environment: str) -> Listened:
        running.append(Listened(tmp_path / "data", **environment))
        running[-1].start()
        return running[-1]

    yield start
    for server in running:
        assert server.calls_elsewhere == []
        server.kill()


@pytest.fixture
def served(serve):
    return serve()


@pytest.fixture
def new_page(browser):
    """Windows with cookies of their own, none of which may speak to anybody else."""
    contexts, elsewhere = [], []

    def note(address):
        parts = urlsplit(address)
        if parts.scheme not in ("data", "blob", "about") and parts.hostname not in HERE:
            elsewhere.append(address)

    def open_page():
        contexts.append(browser.new_context(viewport={"width": 1366, "height": 768}))
        page = contexts[-1].new_page()
        contexts[-1].on("request", lambda request: note(request.url))
        page.on("websocket", lambda socket: note(socket.url))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert elsewhere == []


@pytest.fixture
def page(new_page):
    return new_page()


def first_start(page, served) -> str:
    """Make a workbook by hand, up to its first page; the recovery key."""
    page.goto(f"{served.url}/start")
    page.locator("#counsellor").fill("An")
    page.locator("#passphrase").fill(PASSPHRASE)
    page.locator("#again").fill(PASSPHRASE)
    page.locator("button[type=submit]").click()
    page.wait_for_url("**/start/recovery-key")
    recovery_key = "-".join(page.locator(".key span").all_inner_texts())
    page.locator("[name=written]").check()
    page.locator("button.primary").click()
    page.wait_for_url(f"{served.url}/")
    return recovery_key


def unlock(page, passphrase=PASSPHRASE) -> None:
    page.locator("#passphrase").fill(passphrase)
    page.locator("button.primary").click()


@pytest.fixture
def inside(page, served):
    """A page of a new workbook, unlocked."""
    first_start(page, served)
    is_inside(page, served)
    return page


def is_inside(page, served, path="/"):
    expect(page).to_have_url(f"{served.url}{path}")
    expect(page.get_by_test_id("stMain")).to_be_visible(timeout=PATIENT)
    expect(page.locator("h1").first).to_be_visible(timeout=PATIENT)
    expect(page.get_by_text("Vergrendeld · Verrouillé")).to_have_count(0)


def is_locked(page, served, address="/unlock"):
    expect(page).to_have_url(f"{served.url}{address}", timeout=PATIENT)
    expect(page.locator("#passphrase")).to_be_focused()


def test_the_first_start_leads_inside_and_a_reload_stays_there(page, served):
    page.goto(served.url)
    expect(page).to_have_url(f"{served.url}/start")
    first_start(page, served)
    is_inside(page, served)
    page.reload()
    is_inside(page, served)
    assert PASSPHRASE not in served.log.read_text()


def test_the_workbook_names_no_other_site_whose_orders_it_would_take(inside, served):
    is_inside(inside, served)
    told = inside.request.get(f"{served.url}/_stcore/host-config")
    assert told.json()["allowedOrigins"] == []


def test_after_a_restart_the_door_leads_back_to_the_page(inside, served):
    served.restart()
    inside.goto(f"{served.url}/about?x=1")
    is_locked(inside, served, "/unlock?next=%2Fabout%3Fx%3D1")
    unlock(inside)
    is_inside(inside, served, "/about?x=1")


def test_an_open_page_goes_to_the_door_when_the_server_forgot_it(inside, served):
    is_inside(inside, served)
    served.restart()
    is_locked(inside, served)


@pytest.mark.long
def test_a_page_whose_question_is_never_answered_asks_again(inside, served):
    is_inside(inside, served)
    held = []
    inside.route("**/human", lambda route: held.append(route), times=1)  # neither answered nor refused
    inside.wait_for_timeout(11_000)
    served.restart()
    is_locked(inside, served)
    assert len(held) == 1


def test_locking_hides_everything_also_from_the_back_button(inside, served):
    is_inside(inside, served)
    inside.goto(f"{served.url}/lock")
    is_locked(inside, served)
    inside.go_back()
    expect(inside.locator("#passphrase")).to_be_visible()


@pytest.mark.long
def test_locking_in_one_window_closes_the_other(inside, served):
    is_inside(inside, served)
    second = inside.context.new_page()
    second.goto(served.url)
    is_inside(second, served)
    second.goto(f"{served.url}/lock")
    is_locked(inside, served)


def test_the_recovery_key_opens_and_gives_a_new_passphrase(page, served):
    recovery_key = first_start(page, served)
    page.goto(f"{served.url}/lock")
    unlock(page, "zomaar iets")
    expect(page.get_by_role("alert")).to_be_visible()
    page.locator("main form a").click()
    page.locator("#recovery_key").fill(recovery_key.lower())
    page.locator("#passphrase").fill(NEW)
    page.locator("#again").fill(NEW)
    page.locator("button.primary").click()
    is_inside(page, served)
    page.goto(f"{served.url}/lock")
    unlock(page, NEW)
    is_inside(page, served)


def test_without_a_hand_the_page_warns_and_goes_to_the_door(page, serve):
    served = serve(WORKBOOK_IDLE_SECONDS="25")
    first_start(page, served)
    is_inside(page, served)
    page.goto(f"{served.url}/about?x=1")
    expect(page.locator(".st-key-idle [role=status]")).not_to_be_empty(timeout=PATIENT)
    is_locked(page, served, "/unlock?next=%2Fabout%3Fx%3D1")
    page.goto(served.url)
    is_locked(page, served)


@pytest.mark.long
def test_a_hand_keeps_the_page_open(page, serve):
    served = serve(WORKBOOK_IDLE_SECONDS="25")
    first_start(page, served)
    is_inside(page, served)
    for _ in range(15):
        page.keyboard.press("Shift")
        page.wait_for_timeout(2000)
    is_inside(page, served)


@pytest.mark.long
def test_a_busy_window_keeps_an_idle_one_open(page, serve):
    short = serve(WORKBOOK_IDLE_SECONDS="25")
    first_start(page, short)
    is_inside(page, short)
    idle = page
    busy = idle.context.new_page()
    busy.goto(short.url)
    is_inside(busy, short)
    for _ in range(15):
        busy.mouse.click(700, 700)
        busy.wait_for_timeout(2000)
    is_inside(idle, short)


@pytest.mark.parametrize("width", [320, 480, 1366])
@pytest.mark.parametrize("language", DUTCH_FIRST)
def test_the_doors_pages_need_no_sideways_scrolling(page, served, width, language):
    page.set_viewport_size({"width": width, "height": 768})
    page.goto(f"{served.url}/start?language={language}")
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.long  # the page decides by the clock; on a busy machine the restart takes too long
def test_words_typed_just_before_a_restart_stay_on_the_page(inside, served):
    inside.goto(f"{served.url}/new")
    field = inside.get_by_test_id("stMain").get_by_role("textbox").first
    field.press_sequentially("Wilg")
    served.restart()
    way_in = inside.locator(".st-key-idle [role=status] a")
    expect(way_in).to_be_visible(timeout=PATIENT)
    with inside.context.expect_page() as opened:
        way_in.click()
    second = opened.value
    unlock(second)
    is_inside(second, served)
    expect(way_in).to_have_count(0, timeout=PATIENT)
    expect(field).to_have_value("Wilg")
    field.press("End")
    field.press_sequentially(" en meer")
    expect(field).to_have_value("Wilg en meer")
