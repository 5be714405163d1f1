"""Nothing leaves the machine: the whole path of walk-through 1, with every request of the page and every
socket of the server recorded."""

import json
import os
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.server import ROOT, Server
from tests.browser.steps import FOLDS, Screen, first_start

SLOW = 30_000
LOOPBACK = re.compile(r"^(127\.|::1$|localhost$|0\.0\.0\.0$|$)")

WATCH = """
import json, os, sys
EVENTS = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr",
          "socket.sendto", "socket.sendmsg", "socket.bind",
          "subprocess.Popen", "os.system", "os.posix_spawn", "os.exec"}
record = os.open(os.environ["SOCKETS_SEEN"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)

def watch(event, args):
    if event in EVENTS:
        os.write(record, (json.dumps([event, [repr(one) for one in args]]) + chr(10)).encode())

sys.addaudithook(watch)
"""


class Watched(Server):
    """A server whose sockets are written down, from the first line of Python on."""

    def __init__(self, folder: Path) -> None:
        (folder / "watch").mkdir()
        (folder / "watch" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
        self.seen = folder / "sockets"
        path = os.pathsep.join([str(folder / "watch"), str(ROOT)])
        super().__init__(folder / "data", PYTHONPATH=path, SOCKETS_SEEN=str(self.seen))

    def events(self) -> list[tuple[str, list[str]]]:
        return [tuple(json.loads(line)) for line in self.seen.read_text(encoding="utf-8").splitlines()]

    def elsewhere(self) -> list[tuple[str, list[str]]]:
        """What went, or wanted to go, beyond this machine; and programs that could."""
        return [event for event in self.events() if not _stays_here(*event)]


def _stays_here(event: str, args: list[str]) -> bool:
    if not event.startswith("socket."):
        return False
    hosts = {
        "socket.getaddrinfo": args[:1],
        "socket.gethostbyname": args[:1],
        "socket.gethostbyaddr": args[:1],
    }.get(event, args[1:2])
    return all(_is_loopback(host) for host in hosts)


def _is_loopback(address: str) -> bool:
    """A host, an address with its port, or the path of a local socket, as Python writes it."""
    if address in ("None", "''", "b''"):
        return True
    host = re.match(r"\(?b?'([^']*)'", address)
    return host is not None and (host[1].startswith("/") or LOOPBACK.match(host[1]) is not None)


@pytest.fixture
def watched(tmp_path) -> Iterator[Watched]:
    server = Watched(tmp_path)
    server.start()
    yield server
    server.kill()


@pytest.fixture
def recorded(browser: Browser, watched: Watched) -> Iterator[tuple[Page, list[str]]]:
    """A page, and the address of every request and socket it opened."""
    context = browser.new_context(
        viewport={"width": 1366, "height": 768}, locale="nl-BE", accept_downloads=True
    )
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.on("websocket", lambda socket: asked.append(socket.url))
    page.set_default_timeout(SLOW)
    yield page, asked
    context.close()


def beyond(server: Server, asked: list[str]) -> list[str]:
    """Requests to anybody but this server."""
    own = (server.url, server.url.replace("http", "ws"), "data:", "blob:")
    return [url for url in asked if not url.startswith(own)]


def test_the_start_of_the_server_asks_nobody_anything(watched):
    assert "socket.bind" in {event for event, _args in watched.events()}, "the sockets are watched"
    assert watched.elsewhere() == []


def test_the_whole_way_of_a_first_conversation_leaves_nothing_outside(recorded, watched):
    page, asked = recorded
    screen = Screen(page, watched.url)
    first_start(screen)
    begin(screen)
    talk(screen)
    record = wrap_up(screen)
    dossier = re.search(r"[?&]d=(\w+)", page.url)
    assert dossier
    through_the_other_pages(screen)
    towards_a_future(screen, dossier[1])
    assert "Laila" in "".join(one.extract_text() for one in PdfReader(BytesIO(record)).pages)
    assert len(asked) > 50, "the requests are recorded"
    assert any(url.startswith("ws:") for url in asked)
    assert beyond(watched, asked) == []
    assert watched.elsewhere() == []


def begin(screen: Screen) -> None:
    page = screen.page
    page.goto(f"{screen.url}/new")
    for message, typed in (
        ("Made-up name of the family", "Gezin Linde"),
        ("First adult, a made-up first name", "Laila"),
        ("Partner, if there is one", "Karim"),
        ("Children, with commas between", "Noor, Sami, Yara"),
        ("Application made on", "2/7/2026"),
    ):
        screen.type(message, typed)
    screen.press("Create the dossier")
    expect(page.locator("h1")).to_have_text("Gezin Linde", timeout=SLOW)
    screen.press("Prepare")
    expect(page).to_have_url(re.compile("step=prepare"), timeout=SLOW)
    with screen.downloading():
        screen.link("One A4 to take along").click()
    screen.press("Begin the conversation")


def talk(screen: Screen) -> None:
    screen.note.wait_for()
    screen.press("Next")
    screen.note.click()
    screen.page.keyboard.type("Ik wil eerst Nederlands leren.", delay=20)
    screen.press("Keep this note")
    expect(screen.page.locator(".wb-said")).to_contain_text("Nederlands leren", timeout=SLOW)
    screen.press("Wrap up")
    expect(screen.page).to_have_url(re.compile("step=wrap-up"), timeout=SLOW)


def wrap_up(screen: Screen) -> bytes:
    """The record as a PDF."""
    with screen.downloading() as record:
        screen.link("The record as PDF").click()
    screen.press("Close the conversation")
    screen.has(screen.says("This conversation is closed. You can open it again later."))
    return record.data


def through_the_other_pages(screen: Screen) -> None:
    """Today, training and intervision, one sheet without a dossier, the method, a remark in the notebook."""
    for path in (
        "/today",
        "/method",
        "/dossiers",
        "/training",
        "/training?s=workshop&c=future",
        "/intervision",
    ):
        screen.go(path)
    screen.press("Tell a case from memory")
    screen.has(screen.content("intervision.case.question"))
    screen.calm()
    through_the_guide(screen)
    screen.go("/sheet")
    with screen.downloading():
        screen.link("One A4 to take along").click()
    screen.go("/notebook")
    screen.type("What it did to you", "Ik was moe.")
    screen.press("Keep this note")
    screen.has("Ik was moe.")


def through_the_guide(screen: Screen) -> None:
    """A search, a page with a figure, one with addresses, and the handbook."""
    screen.go("/method")
    screen.field("Search in the methodology").fill("tolk")
    expect(screen.page.locator(".wb-found mark").first).to_be_visible()
    for page in ("puzzle", "resources"):
        screen.go(f"/method?s={page}")
    with screen.downloading():
        screen.link("This chapter as PDF").click()


def towards_a_future(screen: Screen, dossier: str) -> None:
    """A piece of the puzzle, a way, a plan, and their papers."""
    screen.go(f"/puzzle?d={dossier}")
    label = screen.says("{place}, in {name}’s words", place=screen.says("Belgium"), name="Laila")
    screen.page.get_by_role("textbox", name=label, exact=True).fill("Noor lacht hier.")
    screen.press("Lay this piece")
    drawn = screen.page.locator('.wide g[data-name="piece family-children"]')
    expect(drawn).to_have_attribute("aria-label", re.compile("Noor lacht hier"))
    take_along(screen, "The puzzle on paper, A4")
    screen.press("Turn to the client")
    expect(screen.button("Turn the screen back")).to_be_visible()
    screen.go(f"/options?d={dossier}")
    screen.page.locator(".st-key-way_appeal").locator(FOLDS).first.click()
    screen.press("Explained to {name} today", name="Laila")
    screen.calm()
    take_along(screen, "The ways, in plain words")
    screen.go(f"/plan?d={dossier}")
    screen.field("In {name}’s words", name="Laila").fill("Eerst Nederlands.")
    screen.press("Keep this plan")
    screen.calm()
    take_along(screen, "The plan on paper")


def take_along(screen: Screen, paper: str) -> None:
    screen.open("Take along on paper")
    with screen.downloading():
        screen.link(paper).click()


def test_the_watch_would_see_a_call_outside():
    assert not _stays_here("socket.connect", ["<socket>", "('203.0.113.7', 443)"])
    assert not _stays_here("socket.getaddrinfo", ["'checkip.amazonaws.com'", "80"])
    assert not _stays_here("socket.sendto", ["<socket>", "('8.8.8.8', 53)"])
    assert not _stays_here("subprocess.Popen", ["'curl'", "['curl', 'https://example.org']"])
    assert _stays_here("socket.connect", ["<socket>", "('127.0.0.1', 5000)"])
    assert _stays_here("socket.getaddrinfo", ["'localhost'", "80"])
