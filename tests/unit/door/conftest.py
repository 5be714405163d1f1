"""A door on a folder of its own, a clock one can move, and a browser that speaks to it without a network."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute

from workbook.settings import Settings
from workbook.store import keys
from workbook.store.slots import Cost
from workbook.ui.door import gate, headers, places
from workbook.ui.door.door import Door
from workbook.ui.door.patience import Patience
from workbook.ui.door.sessions import Sessions

PASSPHRASE = "de regen valt op zondag"
OWN_HOST = "127.0.0.1:8501"


@pytest.fixture(autouse=True)
def nobody_waits(monkeypatch):
    """Cheap keys, and no time for last words."""
    monkeypatch.setattr(keys, "Cost", lambda: Cost(memory_kib=64, iterations=1, lanes=1))
    monkeypatch.setattr(places, "LAST_WORDS", 0)


def _ran(answer):
    """In a thread of its own: a browser test before this one may have left a loop running in ours."""
    with ThreadPoolExecutor(max_workers=1) as one:
        return one.submit(asyncio.run, answer).result()


class WallClock:
    """Seconds, as time.time() tells them; stands still until a test moves it."""

    def __init__(self):
        self.seconds = 1_800_000_000.0

    def __call__(self):
        return self.seconds

    def pass_by(self, *, minutes=0.0, seconds=0.0):
        self.seconds += 60 * minutes + seconds


@pytest.fixture
def wall_clock():
    return WallClock()


@pytest.fixture
def pauses():
    """How long each try had to wait."""
    return []


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "Toekomstwerkboek"


@pytest.fixture
def door(folder, wall_clock, pauses):
    async def pause(seconds):
        pauses.append(seconds)

    door = Door(Settings(folder=folder), Sessions(now=wall_clock))
    door.patience = Patience(pause)
    return door


async def _inside(request):
    return PlainTextResponse("inside")


async def _stream(websocket):
    await websocket.accept()


@pytest.fixture
def app(door):
    """The door before a house that says "inside" everywhere."""
    behind = [
        WebSocketRoute("/_stcore/stream", _stream),
        Route("/{path:path}", _inside, methods=["GET", "POST"]),
    ]
    before = [Middleware(headers.SafeHeaders), Middleware(gate.OwnHost), Middleware(gate.Gate, door=door)]
    return Starlette(routes=[*places.addresses_of(door), *behind], middleware=before)


@dataclass
class Answer:
    status: int
    headers: list[tuple[str, str]]
    text: str

    def header(self, name):
        return next((value for key, value in self.headers if key == name.lower()), "")

    @property
    def location(self):
        return self.header("location")

    @property
    def cookies_set(self):
        return [value for key, value in self.headers if key == "set-cookie"]


class Browser:
    """Keeps cookies, sends what browsers send, follows nothing by itself."""

    def __init__(self, app, host=OWN_HOST):
        self.app = app
        self.host = host
        self.cookies = {}
        self.site = "same-origin"

    def get(self, address, **headers):
        return _ran(self._ask("GET", address, b"", headers))

    def post(self, address, fields=None, **headers):
        return _ran(self._ask("POST", address, urlencode(fields or {}).encode(), headers))

    def fill_in(self, address, **fields):
        """Open the page with the form, fill it in and send it."""
        page = self.get(address)
        hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page.text))
        return self.post(address.partition("?")[0], {**hidden, **fields})

    def connects(self, address="/_stcore/stream"):
        """Whether the WebSocket is let in."""
        return _ran(self._connect(address))

    async def _ask(self, method, address, body, headers):
        path, _, query = address.partition("?")
        sent = []
        received = iter([{"type": "http.request", "body": body, "more_body": False}])

        async def receive():
            return next(received, {"type": "http.disconnect"})

        async def send(message):
            sent.append(message)

        scope = {**self._scope(path, query, headers), "type": "http", "method": method, "http_version": "1.1"}
        await self.app(scope, receive, send)
        return self._answer(sent)

    async def _connect(self, address):
        sent = []

        async def receive():
            return {"type": "websocket.connect"}

        async def send(message):
            sent.append(message["type"])

        await self.app(
            {**self._scope(address, "", {}), "type": "websocket", "subprotocols": []}, receive, send
        )
        return "websocket.accept" in sent

    def _scope(self, path, query, headers):
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        usual = {"host": self.host, "cookie": cookies, "sec-fetch-site": self.site}
        all_headers = {**usual, **{name.replace("_", "-"): value for name, value in headers.items()}}
        return {
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "scheme": "http",
            "server": ("127.0.0.1", 8501),
            "headers": [(name.encode(), value.encode()) for name, value in all_headers.items() if value],
        }

    def _answer(self, sent):
        start = sent[0]
        headers = [(name.decode(), value.decode()) for name, value in start["headers"]]
        for name, value in headers:
            if name == "set-cookie":
                for key, morsel in SimpleCookie(value).items():
                    self.cookies[key] = morsel.value
        body = b"".join(message.get("body", b"") for message in sent[1:])
        return Answer(start["status"], headers, body.decode(errors="replace"))


@pytest.fixture
def browser(app):
    return Browser(app)


@pytest.fixture
def another_browser(app):
    return Browser(app)


@pytest.fixture
def recovery_key(browser):
    """An made a workbook, has its recovery key on paper, and is inside."""
    browser.fill_in("/start", counsellor="An", passphrase=PASSPHRASE, again=PASSPHRASE)
    page = browser.get("/start/recovery-key")
    browser.fill_in("/start/recovery-key", written="yes")
    return "-".join(re.findall(r"<span>(\w{4})</span>", page.text))


@pytest.fixture
def a_workbook(recovery_key, browser):
    """There is a workbook, and it is locked."""
    browser.get("/lock")


@pytest.fixture
def inside(a_workbook, browser):
    """An unlocked the workbook."""
    browser.fill_in("/unlock", passphrase=PASSPHRASE)
    return browser
