"""The room on the network: pages for participants, trainer and beamer, and one socket for each of them."""

import asyncio
import contextlib
import json
import secrets
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect

from workbook.errors import WorkbookError
from workbook.problems import sentence
from workbook.workshop.big_screens import Beamer, TrainerPage
from workbook.workshop.pages import FONTS, STATIC, SeatPages
from workbook.workshop.program import Program
from workbook.workshop.room import Offer, Room

SEAT, TRAINER = "workshop-seat", "workshop-trainer"
GATHERING_S = 0.04
"""Pieces that are laid within this time go to the beamer in one picture."""

LONGEST_MESSAGE = 400
"""Characters of what a browser may send at once."""

THIS_COMPUTER = frozenset({"127.0.0.1", "::1"})

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class Hall:
    """The room, who watches it, and the trainer's key."""

    def __init__(self, room: Room, program: Program, close: Callable[[], None]) -> None:
        self.room, self.program = room, program
        self.key = secrets.token_urlsafe(18)
        self.pages = SeatPages(program, room)
        self.trainer, self.beamer = TrainerPage(program, room), Beamer(program, room)
        self._close = close
        self._changed = asyncio.Condition()

    async def changed(self) -> None:
        """Tell everybody who watches."""
        async with self._changed:
            self._changed.notify_all()

    async def wait_beyond(self, version: int) -> None:
        """Until the room is newer than this version."""
        async with self._changed:
            await self._changed.wait_for(lambda: self.room.version > version)

    async def close(self) -> None:
        """Nothing is left of the room; the program ends once everybody was told."""
        self.room.close()
        await self.changed()
        self._close()

    def is_trainer(self, connection: HTTPConnection) -> bool:
        """The trainer's own browser, on this computer."""
        here = connection.client is not None and connection.client.host in THIS_COMPUTER
        return here and secrets.compare_digest(connection.cookies.get(TRAINER, ""), self.key)


def make_app(room: Room, program: Program, *, close: Callable[[], None]) -> tuple[Starlette, Hall]:
    """The app of one room; `close` ends the program."""
    hall = Hall(room, program, close)
    routes = [
        Route("/", _Bound(hall, _entrance), methods=["GET"]),
        Route("/join", _Bound(hall, _join), methods=["POST"]),
        Route("/seat", _Bound(hall, _seat), methods=["GET"]),
        Route("/trainer", _Bound(hall, _trainer), methods=["GET"]),
        Route("/beamer", _Bound(hall, _beamer), methods=["GET"]),
        WebSocketRoute("/live/seat", _Live(hall, _live_seat)),
        WebSocketRoute("/live/picture", _Live(hall, _live_picture)),
        Mount("/static", StaticFiles(directory=STATIC)),
        Mount("/fonts", StaticFiles(directory=FONTS)),
    ]
    return Starlette(routes=routes, middleware=[Middleware(_Headers)]), hall


class _Bound:
    """A page with the hall it belongs to."""

    def __init__(self, hall: Hall, page: Callable[[Request, Hall], Any]) -> None:
        self._hall, self._page = hall, page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        response: Response = await self._page(request, self._hall)
        await response(scope, receive, send)


class _Live:
    """A socket with the hall it belongs to."""

    def __init__(self, hall: Hall, talk: Callable[[WebSocket, Hall], Any]) -> None:
        self._hall, self._talk = hall, talk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        socket = WebSocket(scope, receive, send)
        if _is_foreign(socket):
            await socket.close(code=1008)
            return
        await self._talk(socket, self._hall)


def _is_foreign(socket: WebSocket) -> bool:
    """A page of another site opened the socket."""
    origin = socket.headers.get("origin", "")
    return origin.removeprefix("http://") != socket.headers.get("host")


class _Headers:
    """Every answer forbids the browser to talk elsewhere and to keep anything."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] += [
                    (b"content-security-policy", POLICY.encode()),
                    (b"cache-control", b"no-store"),
                    (b"x-content-type-options", b"nosniff"),
                    (b"referrer-policy", b"no-referrer"),
                ]
            await send(message)

        await self._app(scope, receive, guarded if scope["type"] == "http" else send)


# Pages


async def _entrance(request: Request, hall: Hall) -> Response:
    if not hall.room.is_open:
        return HTMLResponse(hall.pages.closed(), 410)
    if hall.room.seat(request.cookies.get(SEAT, "")):
        return RedirectResponse("/seat", 303)
    return HTMLResponse(hall.pages.entrance())


async def _join(request: Request, hall: Hall) -> Response:
    form = await request.form(max_files=0, max_fields=2)
    code = str(form.get("code", ""))[:20]
    try:
        token = hall.room.join(code, time.monotonic())
    except WorkbookError as wrong:
        said = sentence(wrong, hall.program.words)
        page = hall.pages.entrance(said, code) if hall.room.is_open else hall.pages.closed()
        return HTMLResponse(page, 410 if not hall.room.is_open else 403)
    await hall.changed()
    response = RedirectResponse("/seat", 303)
    response.set_cookie(SEAT, token, httponly=True, samesite="strict")
    return response


async def _seat(request: Request, hall: Hall) -> Response:
    if not hall.room.is_open:
        return HTMLResponse(hall.pages.closed(), 410)
    if not hall.room.seat(request.cookies.get(SEAT, "")):
        return RedirectResponse("/", 303)
    return HTMLResponse(hall.pages.seat())


async def _trainer(request: Request, hall: Hall) -> Response:
    """The first time with the key in the address, which then goes from it."""
    if secrets.compare_digest(request.query_params.get("key", ""), hall.key):
        response = RedirectResponse("/trainer", 303)
        response.set_cookie(TRAINER, hall.key, httponly=True, samesite="strict")
        return response
    if not hall.is_trainer(request):
        return RedirectResponse("/", 303)
    return HTMLResponse(hall.trainer.page(request.headers.get("host", "")))


async def _beamer(request: Request, hall: Hall) -> Response:
    if not hall.is_trainer(request):
        return RedirectResponse("/", 303)
    return HTMLResponse(hall.beamer.page())


# Sockets


async def _live_seat(socket: WebSocket, hall: Hall) -> None:
    token = socket.cookies.get(SEAT, "")
    await socket.accept()
    if hall.room.seat(token) is None:
        await socket.close(code=4001)
        return
    hall.room.is_at_seat(token, here=True)
    await hall.changed()
    try:
        async with _telling(socket, hall, lambda: hall.room.own_picture(token)):
            async for asked in _asked(socket):
                _do_at_seat(hall.room, token, asked)
                await hall.changed()
    finally:
        hall.room.is_at_seat(token, here=False)
        await hall.changed()


async def _live_picture(socket: WebSocket, hall: Hall) -> None:
    if not hall.is_trainer(socket):
        await socket.close(code=1008)
        return
    await socket.accept()
    async with _telling(socket, hall, hall.room.picture):
        async for asked in _asked(socket):
            if asked.get("do") == "close":
                await hall.close()
            else:
                _do_as_trainer(hall, asked)
                await hall.changed()


@asynccontextmanager
async def _telling(
    socket: WebSocket, hall: Hall, picture: Callable[[], Mapping[str, object]]
) -> AsyncIterator[None]:
    """While this goes on, the newest picture goes out after every change."""

    async def tell() -> None:
        told = -1
        while True:
            told = hall.room.version
            await socket.send_text(json.dumps(picture()))
            await hall.wait_beyond(told)
            await asyncio.sleep(GATHERING_S)

    task = asyncio.create_task(tell())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError, WebSocketDisconnect, RuntimeError):
            await task


async def _asked(socket: WebSocket) -> AsyncIterator[dict[str, Any]]:
    """What the browser sends, until it goes; what is no message of ours is passed over."""
    while True:
        try:
            said = await socket.receive_text()
        except (WebSocketDisconnect, RuntimeError):
            return
        if len(said) <= LONGEST_MESSAGE:
            with contextlib.suppress(json.JSONDecodeError):
                asked = json.loads(said)
                if isinstance(asked, dict):
                    yield asked


def _do_at_seat(room: Room, token: str, asked: Mapping[str, Any]) -> None:
    """What is not understood, or comes too late, changes nothing; the picture that follows says how it is."""
    what, value = asked.get("do"), str(asked.get("what", ""))
    with contextlib.suppress(WorkbookError, ValueError):
        if what == "lay":
            room.lay(token, value, str(asked.get("effect", "")))
        elif what == "line":
            room.put_on_line(token, value)
        elif what == "choose":
            room.choose(token, value)
        elif what == "answer":
            room.answer(token, int(value))


def _do_as_trainer(hall: Hall, asked: Mapping[str, Any]) -> None:
    what, value = asked.get("do"), str(asked.get("what", ""))
    with contextlib.suppress(WorkbookError, ValueError):
        if what == "show":
            hall.room.show(str(asked.get("activity", "wait")), _timed(hall, value))
        elif what == "groups":
            hall.room.divide(int(value))


def _timed(hall: Hall, block: str) -> Offer:
    """The offer of a block; the clock of one that goes on runs on."""
    offer = hall.program.offer(block)
    now_in_view = hall.room.offer
    if now_in_view.block == block and now_in_view.ends_ms:
        return replace(offer, ends_ms=now_in_view.ends_ms)
    return replace(offer, ends_ms=round(time.time() * 1000) + hall.program.block(block).minutes * 60_000)
