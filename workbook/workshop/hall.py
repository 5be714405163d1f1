"""The hall: the room with its door and its pages, who watches it, and who is who."""

import asyncio
import re
import secrets
from collections.abc import Callable

from starlette.requests import HTTPConnection
from starlette.responses import Response

from workbook.workshop.big_screens import Beamer, TrainerPage
from workbook.workshop.door import Door
from workbook.workshop.pages import SeatPages
from workbook.workshop.program import Program
from workbook.workshop.room import Room

SEAT, TRAINER = "workshop-seat", "workshop-trainer"
THIS_COMPUTER = frozenset({"127.0.0.1", "::1"})

_TOKEN = re.compile(r"[\w-]{24}", re.ASCII)


class Hall:
    """The room, who watches it, and the trainer's key."""

    def __init__(self, room: Room, program: Program, close: Callable[[], None]) -> None:
        self.room, self.program, self.door = room, program, Door()
        self.key = _new_token()
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

    def is_key(self, typed: str) -> bool:
        """Whether this is the trainer's key."""
        return secrets.compare_digest(typed.encode(), self.key.encode())

    def is_trainer(self, connection: HTTPConnection) -> bool:
        """The trainer's own browser, on this computer."""
        return device_of(connection) in THIS_COMPUTER and self.is_key(connection.cookies.get(TRAINER, ""))


def device_of(connection: HTTPConnection) -> str:
    """The address of the device that asks."""
    return connection.client.host if connection.client else ""


def seat_token(connection: HTTPConnection) -> str:
    """What this browser's seat is known by, before and after it comes in; "" where it keeps none of ours."""
    token = connection.cookies.get(SEAT, "")
    return token if _TOKEN.fullmatch(token) else ""


def give_token(response: Response) -> None:
    """To a browser that has none yet. Lax, so that whoever follows a link to the room finds the own seat."""
    response.set_cookie(SEAT, _new_token(), httponly=True, samesite="lax")


def _new_token() -> str:
    return secrets.token_urlsafe(18)
