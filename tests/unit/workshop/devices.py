"""Devices that speak to the room without a network: pages, cookies and sockets."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import quote, urlencode

ADDRESS = "192.168.1.2:8700"
THIS_COMPUTER = "127.0.0.1"


def ran(answer):
    """In a thread of its own: a browser test before this one may have left a loop running in ours."""
    with ThreadPoolExecutor(max_workers=1) as one:
        return one.submit(asyncio.run, answer).result()


@dataclass
class Answer:
    status: int
    headers: list[tuple[str, str]]
    text: str

    def header(self, name):
        return next((value for key, value in self.headers if key == name), "")


class Device:
    """Keeps cookies, sends what browsers send, follows nothing by itself."""

    def __init__(self, app, at="192.168.1.20"):
        self.app, self.at, self.cookies = app, at, {}

    def get(self, path):
        return ran(self._ask("GET", path, b""))

    def post(self, path, **fields):
        return ran(self._ask("POST", path, urlencode(fields).encode()))

    def comes_in(self, code):
        self.get("/")
        return self.post("/join", code=code)

    def live(self, path="/live/seat", origin=f"http://{ADDRESS}"):
        """A socket, to use in `async with`."""
        headers = {"origin": origin}
        return Socket(self.app, {**self.scope(path, headers), "type": "websocket", "subprotocols": []})

    async def _ask(self, method, path, body):
        sent = []
        received = iter([{"type": "http.request", "body": body, "more_body": False}])

        async def receive():
            return next(received, {"type": "http.disconnect"})

        async def send(message):
            sent.append(message)

        headers = {"content-type": "application/x-www-form-urlencoded"}
        scope = {**self.scope(path, headers), "type": "http", "method": method, "http_version": "1.1"}
        await self.app(scope, receive, send)
        return self._answer(sent)

    def scope(self, address, headers):
        path, _, query = address.partition("?")
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = {"host": ADDRESS, "cookie": cookies, **headers}
        return {
            "path": path,
            "raw_path": path.encode(),
            "query_string": quote(query, safe="=&").encode(),
            "root_path": "",
            "scheme": "http",
            "server": ("0.0.0.0", 8700),
            "client": (self.at, 40000),
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in sent.items() if value],
        }

    def _answer(self, sent):
        start = sent[0]
        headers = [(name.decode(), value.decode()) for name, value in start["headers"]]
        for name, value in headers:
            if name == "set-cookie":
                self.cookies |= {key: morsel.value for key, morsel in SimpleCookie(value).items()}
        body = b"".join(message.get("body", b"") for message in sent[1:])
        return Answer(start["status"], headers, body.decode(errors="replace"))


class Socket:
    """One socket of a device, from opening to dropping."""

    def __init__(self, app, scope):
        self._app, self._scope = app, scope
        self._to_app, self._from_app = asyncio.Queue(), asyncio.Queue()

    async def __aenter__(self):
        self._talk = asyncio.create_task(self._app(self._scope, self._to_app.get, self._from_app.put))
        self._to_app.put_nowait({"type": "websocket.connect"})
        self.first = await self._next()
        return self

    async def __aexit__(self, *_error):
        self._to_app.put_nowait({"type": "websocket.disconnect", "code": 1001})
        await asyncio.wait_for(self._talk, 10)

    @property
    def is_refused(self):
        """Turned away before a word was said."""
        return self.first["type"] == "websocket.close"

    def does(self, do, **more):
        self.says(json.dumps({"do": do, **more}))

    def says(self, text):
        self._to_app.put_nowait({"type": "websocket.receive", "text": text})

    def says_bytes(self, some):
        self._to_app.put_nowait({"type": "websocket.receive", "bytes": some})

    async def closed_with(self):
        """The code with which the room ended it."""
        while (message := await self._next())["type"] != "websocket.close":
            pass
        return message["code"]

    async def picture(self, when=lambda _picture: True):
        """The next picture of which this holds."""
        while True:
            picture = json.loads((await self._next())["text"])
            if when(picture):
                return picture

    async def _next(self):
        return await asyncio.wait_for(self._from_app.get(), 10)
