"""Makes guessing slow without ever shutting anybody out."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from starlette.concurrency import run_in_threadpool

from workbook.errors import PassphraseWrong

FREE_TRIES = 3
LONGEST_PAUSE = 30.0

Found = TypeVar("Found")


class Patience:
    """One try at a time; from the third wrong one on, each waits longer than the one before.

    It lives in memory: a restart forgets it, and costs a guesser more time than it saves.
    """

    def __init__(self, pause: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._pause = pause
        self._wrong = 0
        self._turn = asyncio.Lock()

    @property
    def seconds(self) -> float:
        """How long the next try waits before it is looked at."""
        over = self._wrong - FREE_TRIES
        return 0.0 if over < 0 else min(2.0**over, LONGEST_PAUSE)

    async def attempt(self, unlock: Callable[[], Found]) -> Found:
        """What `unlock` finds, after its turn and its pause."""
        async with self._turn:
            await self._pause(self.seconds)
            try:
                found = await run_in_threadpool(unlock)
            except PassphraseWrong:
                self._wrong += 1
                raise
            self._wrong = 0
            return found
