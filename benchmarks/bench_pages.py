"""From a click to the painted page, against an empty Streamlit page in the same run and the same browser."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Error, Page, sync_playwright

from benchmarks.figures import Figure
from workbook.commands import ports, serve
from workbook.services.demo import DEMO_PASSPHRASE, make_demo_folder

BUDGET = 1.5
ROUNDS = 7
EMPTY_APP = Path(__file__).with_name("empty_app.py")
BROWSER = os.environ.get("WORKBOOK_BROWSER", "/usr/bin/chromium")
FAMILY = "d=w1-hazelaar"

PAUSE_MS = 300
"""How long the search waits after a key, as workbook/ui/guide/finding.py has it."""

HEADING_HAS = "(typed) => document.querySelector('h2.wb-section')?.innerText.includes(typed)"

MOVE_TO_PAINT = """
(event, key) => new Promise((resolve, reject) => {
  const root = event.getRootNode(), name = event.dataset.name, before = event.getAttribute("aria-label");
  const label = () => root.querySelector(`.wide g[data-name="${name}"]`)?.getAttribute("aria-label");
  const moved = performance.now();
  const look = () => {
    if (label() !== before) return requestAnimationFrame(() => resolve(performance.now() - moved));
    if (performance.now() - moved > 10000) return reject(new Error("the event was not moved"));
    requestAnimationFrame(look);
  };
  event.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  look();
})
"""

CLICK_TO_PAINT = """
(link) => new Promise((resolve, reject) => {
  const shown = () => document.querySelector('[data-testid="stMain"]')?.innerText;
  const before = shown();
  const clicked = performance.now();
  let painted = 0;
  const watcher = new MutationObserver((changes) => {
    if (!changes.some(({target}) => target.parentElement?.closest('[data-testid="stMain"]'))) return;
    requestAnimationFrame(() => requestAnimationFrame((now) => { painted = now; }));
  });
  watcher.observe(document.body, {childList: true, characterData: true, subtree: true});
  const rounds = setInterval(() => {
    const now = performance.now();
    const is_quiet = painted > clicked && now - painted > 400 && shown() !== before;
    if (!is_quiet && now - clicked < 30000) return;
    clearInterval(rounds);
    watcher.disconnect();
    is_quiet ? resolve(painted - clicked) : reject(new Error('the page never came'));
  }, 20);
  link.click();
})
"""
"""Painted is the second frame after the last change of what the page holds, once it shows something else."""


@dataclass(frozen=True)
class Click:
    """A page, the address it is clicked from, and the link."""

    page: str
    start: str
    link: str


def _talk(person: str) -> str:
    """Within a page it is a button that turns to another place."""
    return f'[class*="st-key-to-conversation"][class*="w1-talk-{person}"] button'


ROOM = '.wb-nav a[href="{0}"], .wb-nav a[href^="{0}?"]'
SIBLING = '.wb-ways a[href*="s={}"]'

PAGES = (
    Click("today", f"/overview?{FAMILY}", ROOM.format("/")),
    Click("dossiers", f"/overview?{FAMILY}", ROOM.format("/dossiers")),
    Click("overview", f"/conversation?{FAMILY}", ROOM.format("/overview")),
    Click("conversations", f"/overview?{FAMILY}", ROOM.format("/conversation")),
    Click("conversation, prepared", f"/conversation?{FAMILY}", _talk("karim")),
    Click("conversation, wrapped up", f"/conversation?{FAMILY}", _talk("laila")),
    Click("procedure line", "/overview?d=w4-wilg", ROOM.format("/procedure-line")),
    Click("lifeline", "/overview?d=w5-meidoorn", ROOM.format("/lifeline")),
    Click("puzzle", "/overview?d=w6-kastanje", ROOM.format("/puzzle")),
    Click("ways", "/overview?d=w6-kastanje", ROOM.format("/options")),
    Click("future plan", "/overview?d=w6-kastanje", ROOM.format("/plan")),
    Click("method", f"/overview?{FAMILY}", ROOM.format("/method")),
    Click("guide, the longest page of text", "/method?s=exploration", SIBLING.format("what-now")),
    Click("guide, organisations", "/method?s=ways", SIBLING.format("resources")),
    Click("guide, glossary", "/method?s=ways", SIBLING.format("glossary")),
    Click("notebook", f"/overview?{FAMILY}", ROOM.format("/notebook")),
    Click("settings", f"/overview?{FAMILY}", ROOM.format("/settings")),
    Click("about", f"/overview?{FAMILY}", ROOM.format("/about")),
)
EMPTY = Click("empty", "/", 'a[href$="/two"]')


def figures() -> Iterator[Figure]:
    """One ratio a page: the typical time of its clicks by that of an empty page's, taken in turns."""
    with ExitStack() as stack:
        empty_address, our_address = stack.enter_context(_both_served())
        browser = stack.enter_context(_chromium())
        _unlock(browser, our_address)
        for click in PAGES:
            what = f"click to painted page against an empty one: {click.page}"
            try:
                yield Figure(what, _ratio(browser, our_address, click, empty_address), BUDGET)
            except Error as error:
                yield Figure(what, None, BUDGET, note=error.message.splitlines()[0])
        what = "a search in the guide, from the last key to painted (the pause after it taken off)"
        try:
            yield Figure(what, _search_ratio(browser, our_address, empty_address), BUDGET)
        except Error as error:
            yield Figure(what, None, BUDGET, note=error.message.splitlines()[0])
        what = "an event moved on the lifeline, to painted, against a click to an empty page"
        try:
            yield Figure(what, _move_ratio(browser, our_address, empty_address), BUDGET)
        except Error as error:
            yield Figure(what, None, BUDGET, note=error.message.splitlines()[0])


def _search_ratio(browser: Page, address: str, empty_address: str) -> float:
    """As results come while one types; the pause that waits for the next key is the counsellor's own time."""
    ours, empty = [], []
    for _round in range(ROUNDS + 1):
        empty.append(_one_click(browser, empty_address, EMPTY))
        browser.goto(f"{address}/method")
        field = browser.locator("[data-testid=stMain] input[type=text]").first
        field.wait_for()
        browser.wait_for_selector('[data-test-script-state="notRunning"]')
        browser.wait_for_timeout(300)
        field.fill("bevel grondgebie")
        browser.locator(".wb-result").first.wait_for()
        browser.wait_for_timeout(600)
        began = time.perf_counter()
        field.press_sequentially("d")
        browser.wait_for_function(HEADING_HAS, arg="bevel grondgebied")
        ours.append((time.perf_counter() - began) * 1000 - PAUSE_MS)
    return statistics.median(ours[1:]) / statistics.median(empty[1:])


def _move_ratio(browser: Page, address: str, empty_address: str) -> float:
    """As dragging ends: the event goes to the server and the drawing comes back."""
    ours, empty = [], []
    for round_number in range(ROUNDS + 1):
        empty.append(_one_click(browser, empty_address, EMPTY))
        browser.goto(f"{address}/lifeline?d=w5-meidoorn")
        event = browser.locator('.wide g[data-name="event w5-neighbour"]')
        event.wait_for()
        browser.wait_for_selector('[data-test-script-state="notRunning"]')
        browser.wait_for_timeout(300)
        key = "ArrowLeft" if round_number % 2 else "ArrowRight"
        ours.append(float(event.evaluate(MOVE_TO_PAINT, key)))
    return statistics.median(ours[1:]) / statistics.median(empty[1:])


def _ratio(browser: Page, address: str, click: Click, empty_address: str) -> float:
    """In turns, so that whatever else the computer does hits both alike; the first turn warms up."""
    ours, empty = [], []
    for _round in range(ROUNDS + 1):
        empty.append(_one_click(browser, empty_address, EMPTY))
        ours.append(_one_click(browser, address, click))
    return statistics.median(ours[1:]) / statistics.median(empty[1:])


def _one_click(browser: Page, address: str, click: Click) -> float:
    browser.goto(address + click.start)
    link = browser.locator(click.link).first
    link.wait_for()
    browser.wait_for_selector('[data-test-script-state="notRunning"]')
    browser.wait_for_timeout(300)
    return float(link.evaluate(CLICK_TO_PAINT))


def _unlock(browser: Page, address: str) -> None:
    browser.goto(f"{address}/unlock")
    browser.fill("input[type=password]", DEMO_PASSPHRASE)
    browser.press("input[type=password]", "Enter")
    browser.wait_for_selector('[data-testid="stApp"]')


@contextmanager
def _both_served() -> Iterator[tuple[str, str]]:
    """The addresses of an empty app and of the workbook with the demo."""
    with tempfile.TemporaryDirectory() as folder:
        make_demo_folder(Path(folder) / "data")
        with _served(EMPTY_APP, {}) as empty, _served(serve.APP, {"WORKBOOK_DATA": f"{folder}/data"}) as ours:
            yield empty, ours


@contextmanager
def _served(app: Path, settings: dict[str, str]) -> Iterator[str]:
    port = ports.next_free(18_500)
    assert port is not None
    environment = {**os.environ, **settings, "WORKBOOK_PORT": str(port)}
    command = [*serve.command(port)[:4], str(app), *serve.command(port)[5:]]
    server = subprocess.Popen(
        command, cwd=serve.ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=sys.stderr
    )
    try:
        while server.poll() is None and not serve.is_up(port):
            time.sleep(0.1)
        yield serve.address(port)
    finally:
        serve.end(server)


@contextmanager
def _chromium() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield browser.new_page(viewport={"width": 1366, "height": 768})
        browser.close()
