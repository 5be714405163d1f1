"""The addresses of the door, and what happens at each."""

import asyncio
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from workbook.errors import VaultDamaged, VaultExists, WorkbookError
from workbook.ui.door import forms, pages, problems
from workbook.ui.door.checks import is_same_origin, is_typed_address, unlock_address
from workbook.ui.door.door import Door
from workbook.ui.door.forms import Asked
from workbook.ui.door.problems import Problem

FILES = Path(__file__).parent / "files"
FORM = ["GET", "POST"]
LAST_WORDS = 1.0
"""Seconds between the click on "lock" and locking; what was typed just before is kept meanwhile."""


def addresses_of(door: Door) -> list[BaseRoute]:
    """All of them, for one door."""
    at = _Addresses(door)
    return [
        Route("/start", at.start, methods=FORM),
        Route("/start/recovery-key", at.recovery_key, methods=FORM),
        Route("/unlock", at.unlock, methods=FORM),
        Route("/recover", at.recover, methods=FORM),
        Route("/lock", at.lock, methods=FORM),
        Route("/human", at.human, methods=FORM),
        Mount("/door", StaticFiles(directory=FILES)),
    ]


class _Addresses:
    """One method per address; each reads what was asked, does one thing and answers."""

    def __init__(self, door: Door) -> None:
        self._door = door

    async def start(self, request: Request) -> Response:
        """A new workbook, where the folder holds none."""
        asked = await forms.read(request)
        if elsewhere := self._elsewhere(request, asked):
            return elsewhere
        problem = _of_form(asked) or _of_new_passphrase(asked)
        if asked.was_sent and not problem:
            try:
                return self._in(asked, await self._make(asked), "/start/recovery-key")
            except VaultExists:
                return _to("/unlock")
            except WorkbookError as error:
                problem = problems.of_error(error, asked.language)
        return forms.remember(pages.start(asked, str(self._door.folder), problem), asked)

    async def recovery_key(self, request: Request) -> Response:
        """Shows the recovery key until somebody says it is on paper; after a reload too."""
        asked = await forms.read(request)
        key = self._door.recovery_key(request.cookies)
        if key is None:
            return _to("/")
        problem = _of_form(asked)
        if asked.was_sent and not problem:
            if asked.field("written"):
                self._door.recovery_key_is_kept(request.cookies)
                return _to("/")
            problem = problems.not_written_down(asked.language)
        return forms.remember(pages.recovery_key(asked, key, str(self._door.folder), problem), asked)

    async def unlock(self, request: Request) -> Response:
        """Where everybody comes in."""
        asked = await forms.read(request)
        if elsewhere := self._elsewhere(request, asked):
            return elsewhere
        problem = _of_form(asked)
        if asked.was_sent and not problem:
            patience = self._door.patience
            try:
                token = await patience.attempt(lambda: self._door.unlock(asked.field("passphrase")))
                return self._in(asked, token, asked.wanted)
            except WorkbookError as error:
                problem = problems.of_error(error, asked.language, waits=patience.seconds > 0)
        return forms.remember(pages.unlock(asked, problem), asked)

    async def recover(self, request: Request) -> Response:
        """With the recovery key, for whoever forgot the passphrase."""
        asked = await forms.read(request)
        if elsewhere := self._elsewhere(request, asked):
            return elsewhere
        problem = _of_form(asked) or _of_new_passphrase(asked)
        if asked.was_sent and not problem:
            patience, key, new = self._door.patience, asked.field("recovery_key"), asked.field("passphrase")
            try:
                token = await patience.attempt(lambda: self._door.recover(key, new))
                return self._in(asked, token, asked.wanted)
            except WorkbookError as error:
                waits = patience.seconds > 0
                problem = problems.of_error(error, asked.language, about="recovery_key", waits=waits)
        return forms.remember(pages.recover(asked, problem), asked)

    async def lock(self, request: Request) -> Response:
        """Closes; other sites cannot, neither with a form nor with a link."""
        asked = await forms.read(request)
        response = _to(unlock_address(asked.wanted))
        if not (is_same_origin(request.headers) or is_typed_address(request.method, request.headers)):
            return response
        if self._door.is_open_for(request.cookies):
            await asyncio.sleep(LAST_WORDS)
        self._door.lock(request.cookies)
        response.delete_cookie(self._door.cookie_name(), httponly=True, samesite="strict")
        return response

    async def human(self, request: Request) -> Response:
        """How long until the workbook locks; a POST says that somebody is there."""
        if request.method == "POST":
            if not is_same_origin(request.headers):
                return JSONResponse({}, 403)
            self._door.touch(request.cookies)
        left = self._door.left(request.cookies)
        answer = {"left": left, "limit": self._door.sessions.limit, "run": self._door.run}
        return JSONResponse(answer, 200 if left is not None else 401)

    async def _make(self, asked: Asked) -> str:
        return await run_in_threadpool(
            self._door.start,
            asked.field("passphrase"),
            counsellor=asked.field("counsellor").strip(),
            language=asked.language,
        )

    def _elsewhere(self, request: Request, asked: Asked) -> Response | None:
        """Where this page is not the right one: the right one."""
        is_start = request.url.path == "/start"
        if self._door.recovery_key(request.cookies):
            return _to("/start/recovery-key")
        if self._door.is_open_for(request.cookies):
            return _to(asked.wanted)
        try:
            is_new = self._door.vault_id() is None
        except VaultDamaged as error:
            return pages.closed(asked, problems.of_error(error, asked.language))
        if is_new == is_start:
            return None
        return _to("/start" if is_new else unlock_address(asked.wanted))

    def _in(self, asked: Asked, token: str, where: str) -> Response:
        response = _to(where)
        response.set_cookie(self._door.cookie_name(), token, httponly=True, samesite="strict", path="/")
        return forms.remember(response, asked, self._door.language(token))


def _of_form(asked: Asked) -> Problem | None:
    return None if asked.is_ours else problems.stale(asked.language)


def _of_new_passphrase(asked: Asked) -> Problem | None:
    differ = asked.was_sent and asked.field("passphrase") != asked.field("again")
    return problems.differ(asked.language) if differ else None


def _to(address: str) -> RedirectResponse:
    return RedirectResponse(address, 303)
