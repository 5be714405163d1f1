"""The room on the network: pages for participants, trainer and beamer, and one socket for each of them."""

import time
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket

from workbook.errors import CodeWrong, WorkbookError
from workbook.problems import sentence
from workbook.workshop.hall import TRAINER, Hall, device_of, give_token, seat_token
from workbook.workshop.pages import FONTS, LONGEST_CODE, STATIC, no_cookie_words, shut_words
from workbook.workshop.program import Program
from workbook.workshop.room import Room
from workbook.workshop.sockets import NOT_YOURS, is_foreign, live_picture, live_seat

LONGEST_FIELD = 400
"""Bytes of a field of the form; each letter of a code may come as twelve."""

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def make_app(room: Room, program: Program, *, close: Callable[[], None]) -> tuple[Starlette, Hall]:
    """The app of one room; `close` ends the program."""
    hall = Hall(room, program, close)
    routes = [
        Route("/", _Bound(hall, _entrance), methods=["GET"]),
        Route("/join", _Bound(hall, _join), methods=["POST"]),
        Route("/seat", _Bound(hall, _seat), methods=["GET"]),
        Route("/trainer", _Bound(hall, _trainer), methods=["GET"]),
        Route("/beamer", _Bound(hall, _beamer), methods=["GET"]),
        WebSocketRoute("/live/seat", _Live(hall, live_seat)),
        WebSocketRoute("/live/picture", _Live(hall, live_picture)),
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
        if is_foreign(socket):
            await socket.close(code=NOT_YOURS)
            return
        await self._talk(socket, self._hall)


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


# Participants


async def _entrance(request: Request, hall: Hall) -> Response:
    if not hall.room.is_open:
        return _closed(hall)
    if hall.room.seat(seat_token(request)):
        return RedirectResponse("/seat", 303)
    return _at_entrance(request, hall)


async def _join(request: Request, hall: Hall) -> Response:
    """Two taps come with the same cookie, so they take one seat."""
    form = await request.form(max_files=0, max_fields=1, max_part_size=LONGEST_FIELD)
    code = str(form.get("code", ""))[:LONGEST_CODE]
    token, device, now = seat_token(request), device_of(request), time.monotonic()
    if not hall.room.is_open:
        return _closed(hall)
    if hall.room.seat(token):
        return RedirectResponse("/seat", 303)
    if not token:
        return _at_entrance(request, hall, no_cookie_words(hall.program), status=400)
    if hall.door.is_shut_for(device, now):
        return _at_entrance(request, hall, shut_words(hall.program), status=429)
    try:
        hall.room.join(token, code)
    except WorkbookError as wrong:
        if isinstance(wrong, CodeWrong):
            hall.door.wrong_code(device, now)
        return _at_entrance(request, hall, sentence(wrong, hall.program.words), code, status=403)
    await hall.changed()
    return RedirectResponse("/seat", 303)


def _at_entrance(
    request: Request, hall: Hall, problem: str = "", code: str = "", *, status: int = 200
) -> Response:
    response = HTMLResponse(hall.pages.entrance(problem, code), status)
    if not seat_token(request):
        give_token(response)
    return response


async def _seat(request: Request, hall: Hall) -> Response:
    if not hall.room.is_open:
        return _closed(hall)
    if not hall.room.seat(seat_token(request)):
        return RedirectResponse("/", 303)
    return HTMLResponse(hall.pages.seat())


def _closed(hall: Hall) -> Response:
    return HTMLResponse(hall.pages.closed(), 410)


# The trainer


async def _trainer(request: Request, hall: Hall) -> Response:
    """The first time with the key in the address, which then goes from it."""
    if hall.is_key(request.query_params.get("key", "")):
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
