"""From a click to the painted page, against an empty Streamlit page in the same run and the same browser.

The workbook stands open, as it does all day: the tab that clicks has shown the page before. A page with
fields is also set against a bare page with the same fields and buttons and nothing else. Both run as
Streamlit comes, without our settings (`docs/decisions/0007-click-to-paint.md`).
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from playwright.sync_api import Browser, Error, Page, ViewportSize, sync_playwright

from benchmarks.clicks import WARM_UP, Click, Clicks
from benchmarks.figures import Figure
from workbook.commands import ports, serve
from workbook.content.library import library
from workbook.services.conversations import begin_conversation, open_conversation, turn_to_step
from workbook.services.demo import DEMO_PASSPHRASE, make_demo_folder
from workbook.services.notes import write_note
from workbook.services.workspace import Workspace
from workbook.store.opening import open_folder, unlock

BUDGET = 1.5
ROUNDS = 7
EMPTY_APP = Path(__file__).with_name("empty_app.py")
BARE_APP = Path(__file__).with_name("bare_app.py")
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


def _talk(person: str) -> str:
    """Within a page it is a button that turns to another place."""
    return f'[class*="st-key-to-conversation"][class*="w1-talk-{person}"] button'


HELD = '[class*="st-key-to-conversation"][class*="bench-{}"] button'
"""Conversations with six notes: one still being held, one to wrap up with nothing agreed and no next day."""

ROOM = '.wb-nav a[href="{0}"], .wb-nav a[href^="{0}?"]'
SIBLING = '.wb-ways a[href*="s={}"]'

PAGES = (
    Click("today", f"/overview?{FAMILY}", ROOM.format("/")),
    Click("dossiers", f"/overview?{FAMILY}", ROOM.format("/dossiers")),
    Click("overview", f"/conversation?{FAMILY}", ROOM.format("/overview")),
    Click("conversations", f"/overview?{FAMILY}", ROOM.format("/conversation")),
    Click("conversation, prepared", f"/conversation?{FAMILY}", _talk("karim")),
    Click("conversation, wrapped up", f"/conversation?{FAMILY}", _talk("laila")),
    Click("conversation, held", "/conversation?d=w2-berk", HELD.format("hold")),
    Click("conversation, to wrap up", "/conversation?d=w2-berk", HELD.format("wrap-up")),
    Click("procedure line", "/overview?d=w4-wilg", ROOM.format("/procedure-line")),
    Click("lifeline", "/overview?d=w5-meidoorn", ROOM.format("/lifeline")),
    Click("puzzle", "/overview?d=w6-kastanje", ROOM.format("/puzzle")),
    Click("ways", "/overview?d=w6-kastanje", ROOM.format("/options")),
    Click("future plan", "/overview?d=w6-kastanje", ROOM.format("/plan")),
    Click("method", f"/overview?{FAMILY}", ROOM.format("/method")),
    Click("guide, the longest page of text", "/method?s=exploration", SIBLING.format("what-now")),
    Click("guide, organisations", "/method?s=ways", SIBLING.format("resources")),
    Click("guide, glossary", "/method?s=ways", SIBLING.format("glossary")),
    Click("one sheet without a dossier", "/", '[href="/sheet"]'),
    Click("notebook", f"/overview?{FAMILY}", ROOM.format("/notebook")),
    Click("settings", f"/overview?{FAMILY}", ROOM.format("/settings")),
    Click("about", f"/overview?{FAMILY}", ROOM.format("/about")),
)
EMPTY = Click("empty", "/", 'a[href$="/two"]')

FIELDS = 5
"""With so many fields and buttons a page is also set against the bare ones."""


class _Servers(NamedTuple):
    """The addresses of an empty app, of the workbook with the demo, and of the app of bare fields."""

    empty: str
    ours: str
    bare: str


def figures() -> Iterator[Figure]:
    """The ratios of each page, and of two things that are done on a page."""
    with ExitStack() as stack:
        servers = stack.enter_context(_all_served())
        browser = stack.enter_context(_chromium())
        size = ViewportSize(width=1366, height=768)
        tab, empty_tab, bare_tab = (browser.new_page(viewport=size) for _tab in range(3))
        _unlock(tab, servers.ours)
        for click in PAGES:
            yield from _page_figures(click, servers, (tab, empty_tab, bare_tab))
        for what, measured in (
            ("a search in the guide, from the last key to painted (the pause after it taken off)", _searched),
            ("an event moved on the lifeline, to painted, against a click to an empty page", _moved),
        ):
            try:
                ratio = measured(tab, servers.ours, Clicks(empty_tab, servers.empty, EMPTY))
                yield Figure(what, ratio, BUDGET)
            except Error as error:
                yield Figure(what, None, BUDGET, note=error.message.splitlines()[0])


def _page_figures(click: Click, servers: _Servers, tabs: tuple[Page, Page, Page]) -> Iterator[Figure]:
    """In turns, so that whatever else the computer does hits all alike; a page that never came says why."""
    what = f"click to painted page against {{}}: {click.page}"
    tab, empty_tab, bare_tab = tabs
    try:
        ours = Clicks(tab, servers.ours, click)
        others = {"an empty one": Clicks(empty_tab, servers.empty, EMPTY)}
        counted = ours.counted()
        if sum(counted.values()) >= FIELDS:
            like = Click("bare", f"/?{urlencode(counted)}", 'a[href^="two?"]')
            others["its bare fields and buttons"] = Clicks(bare_tab, servers.bare, like)
        for _round in range(WARM_UP + ROUNDS):
            for clicks in (*others.values(), ours):
                clicks.once()
    except Error as error:
        yield Figure(what.format("an empty one"), None, BUDGET, note=error.message.splitlines()[0])
        return
    for name, other in others.items():
        yield Figure(what.format(name), ours.typical() / other.typical(), BUDGET)


def _searched(browser: Page, address: str, empty: Clicks) -> float:
    """As results come while one types; the pause that waits for the next key is the counsellor's own time."""
    ours = []
    for _round in range(WARM_UP + ROUNDS):
        empty.once()
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
    return statistics.median(ours[WARM_UP:]) / empty.typical()


def _moved(browser: Page, address: str, empty: Clicks) -> float:
    """As dragging ends: the event goes to the server and the drawing comes back."""
    ours = []
    for round_number in range(WARM_UP + ROUNDS):
        empty.once()
        browser.goto(f"{address}/lifeline?d=w5-meidoorn")
        event = browser.locator('.wide g[data-name="event w5-neighbour"]')
        event.wait_for()
        browser.wait_for_selector('[data-test-script-state="notRunning"]')
        browser.wait_for_timeout(300)
        key = "ArrowLeft" if round_number % 2 else "ArrowRight"
        ours.append(float(event.evaluate(MOVE_TO_PAINT, key)))
    return statistics.median(ours[WARM_UP:]) / empty.typical()


def _unlock(browser: Page, address: str) -> None:
    browser.goto(f"{address}/unlock")
    browser.fill("input[type=password]", DEMO_PASSPHRASE)
    browser.press("input[type=password]", "Enter")
    browser.wait_for_selector('[data-testid="stApp"]')


@contextmanager
def _all_served() -> Iterator[_Servers]:
    with tempfile.TemporaryDirectory() as folder:
        make_demo_folder(Path(folder) / "data")
        _hold_conversations(Path(folder) / "data")
        with (
            _served(EMPTY_APP, {}) as empty,
            _served(serve.APP, {"WORKBOOK_DATA": f"{folder}/data"}) as ours,
            _served(BARE_APP, {}) as bare,
        ):
            yield _Servers(empty, ours, bare)


def _hold_conversations(folder: Path) -> None:
    """One that is still being held, and one to wrap up, with its fields open."""
    store = open_folder(folder, unlock(folder, DEMO_PASSPHRASE))
    for person, step in zip(store.load("w2-berk").adults, ("wrap-up", "hold"), strict=True):
        ids = chain([f"bench-{step}"], (f"{step}-{number}" for number in count()))
        workspace = Workspace(store, lambda: datetime.now().astimezone(), partial(next, ids), "An")
        _after, talk = open_conversation(workspace, "w2-berk", "what-if", person.id, library())
        begin_conversation(workspace, "w2-berk", talk)
        for number in range(6):
            words = f"Ik denk vaak aan mijn moeder, en aan wat zij zei ({number})."
            write_note(workspace, "w2-berk", words, person=person.id, conversation=talk)
        turn_to_step(workspace, "w2-berk", talk, step)


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
def _chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield browser
        browser.close()
