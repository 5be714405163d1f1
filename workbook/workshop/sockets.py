"""The sockets of the room, one for each window: what somebody does comes in, the newest picture goes out."""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from workbook.errors import WorkbookError
from workbook.workshop.hall import Hall, seat_token
from workbook.workshop.room import Offer, Room

GATHERING_S = 0.04
"""Pieces that are laid within this time go to the beamer in one picture."""

LONGEST_MESSAGE = 400
"""Characters of what a browser may send at once."""

BETWEEN_MESSAGES_S = 0.05
"""Nobody taps faster. What comes sooner waits in the network, so nothing is lost and nobody is held up."""

NO_SEAT, TRY_LATER, NOT_YOURS = 4001, 1013, 1008
"""Why a socket is closed: back to the entrance, too many windows, another site's page or not the trainer."""


def is_foreign(socket: WebSocket) -> bool:
    """A page of another site opened the socket."""
    origin = socket.headers.get("origin", "")
    return origin.removeprefix("http://") != socket.headers.get("host")


async def live_seat(socket: WebSocket, hall: Hall) -> None:
    """What one participant does, and sees of it."""
    token = seat_token(socket)
    await socket.accept()
    if hall.room.seat(token) is None:
        await socket.close(code=NO_SEAT)
        return
    if not hall.room.open_window(token):
        await socket.close(code=TRY_LATER)
        return
    try:
        await hall.changed()
        async with _telling(socket, hall, lambda: hall.room.own_picture(token)):
            async for asked in _asked(socket):
                _do_at_seat(hall.room, token, asked)
                await hall.changed()
    finally:
        hall.room.close_window(token)
        await hall.changed()


async def live_picture(socket: WebSocket, hall: Hall) -> None:
    """What the trainer does, and trainer and beamer see."""
    if not hall.is_trainer(socket):
        await socket.close(code=NOT_YOURS)
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
    """What the browser asks for, until it goes; what is no message of ours is passed over."""
    async for said in _said(socket):
        if len(said) <= LONGEST_MESSAGE:
            with contextlib.suppress(json.JSONDecodeError):
                asked = json.loads(said)
                if isinstance(asked, dict):
                    yield asked
        await asyncio.sleep(BETWEEN_MESSAGES_S)


async def _said(socket: WebSocket) -> AsyncIterator[str]:
    while (message := await socket.receive())["type"] != "websocket.disconnect":
        yield message.get("text") or ""  # our pages send no bytes


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
