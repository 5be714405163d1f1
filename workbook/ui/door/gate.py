"""The gate before everything: without a session there is a door, and nothing else."""

from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from workbook.ui.door.checks import DOOR_PATHS, is_own_host, unlock_address
from workbook.ui.door.door import Door
from workbook.ui.door.headers import ASSETS

SIGNS_OF_LIFE = frozenset({"/_stcore/health", "/_stcore/host-config"})
REFUSED = 1008
"""WebSocket's word for "against our policy"."""


class OwnHost:
    """Answers only those who call this computer by one of its own names."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or refuse."""
        if scope["type"] in ("http", "websocket") and not is_own_host(Headers(scope=scope).get("host")):
            await _refuse(scope, receive, send, PlainTextResponse("this computer only", 400))
        else:
            await self.app(scope, receive, send)


class Gate:
    """Lets a session in; sends pages to the door and refuses everything else."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self.app = app
        self.door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, redirect or refuse."""
        if scope["type"] not in ("http", "websocket") or _is_public(scope):
            await self.app(scope, receive, send)
            return
        cookies = HTTPConnection(scope).cookies
        if self.door.is_open_for(cookies):
            await self.app(scope, receive, send)
        else:
            await _refuse(scope, receive, send, self._answer(scope, cookies))

    def _answer(self, scope: Scope, cookies: dict[str, str]) -> Response:
        if _is_inner(scope["path"]) or scope.get("method") not in ("GET", "HEAD"):
            return PlainTextResponse("locked", 403)
        if self.door.recovery_key(cookies):
            return RedirectResponse("/start/recovery-key", 303)
        return RedirectResponse(unlock_address(_wanted(scope)), 303)


def _is_public(scope: Scope) -> bool:
    path: str = scope["path"]
    return scope["type"] == "http" and (
        path in DOOR_PATHS or path in SIGNS_OF_LIFE or path.startswith(ASSETS)
    )


def _is_inner(path: str) -> bool:
    """Streamlit's own addresses, wherever a page's path comes before them."""
    return path.startswith(("/media/", "/component/")) or "/_stcore/" in path


def _wanted(scope: Scope) -> str:
    query: bytes = scope["query_string"]
    return quote(scope["path"]) + (f"?{query.decode('latin-1')}" if query else "")


async def _refuse(scope: Scope, receive: Receive, send: Send, answer: Response) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": REFUSED})
    else:
        await answer(scope, receive, send)
