"""The door of the workbook: nobody comes in without the passphrase, and it closes by itself.

Pages need three things from here, each with the cookies of the browser that asks:
`opened(cookies)` gives the Workspace, or None where the workbook is locked; `touch(cookies)` tells
that a person did something; `lock(cookies)` closes. `app.py` takes `routes()`, `middleware()` and
`lifespan`. Why it is built like this: `docs/decisions/0003-door.md`.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import lru_cache

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from workbook import settings
from workbook.services.workspace import Workspace
from workbook.ui.door import forms, gate, headers, pages
from workbook.ui.door.door import Door
from workbook.ui.door.places import addresses_of
from workbook.ui.door.problems import Problem


@lru_cache(maxsize=1)
def the_door() -> Door:
    """The one door of this process."""
    return Door(settings.from_environment())


def opened(cookies: Mapping[str, str]) -> Workspace | None:
    """The workspace of whoever holds these cookies; None where the workbook is locked for them.

    Ask on every run and keep no Workspace between runs: what is kept stays open.
    """
    return the_door().opened(cookies)


def touch(cookies: Mapping[str, str]) -> None:
    """A person did something; the idle time begins anew."""
    the_door().touch(cookies)


def lock(cookies: Mapping[str, str]) -> None:
    """Close the workbook for this browser; silent where it is closed already."""
    the_door().lock(cookies)


def routes() -> list[BaseRoute]:
    """The door's own pages."""
    return addresses_of(the_door())


def middleware() -> list[Middleware]:
    """What stands before every page and file, outermost first."""
    return [Middleware(headers.SafeHeaders), Middleware(gate.OwnHost), Middleware(gate.Gate, door=the_door())]


async def says(request: Request, sentence: str) -> Response:
    """A plain page with this sentence and a way back, for what could not be handed out."""
    return pages.not_here(await forms.read(request), Problem(sentence))


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Forgets idle sessions while the server runs, also when nobody asks for anything."""
    async with the_door().watched():
        yield
