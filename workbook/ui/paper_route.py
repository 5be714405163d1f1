"""Papers have an address of their own behind the gate: each is made at the moment somebody asks for it.

Streamlit's download button is not used: docs/decisions/0006-paper-addresses.md.
"""

from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from workbook.errors import Locked, WorkbookError
from workbook.problems import sentence
from workbook.services.papers import File, PaperRequest, make_file
from workbook.ui import door
from workbook.ui.problems import caught
from workbook.words import words_in

PATH = "/paper"


def routes() -> list[BaseRoute]:
    """The one address, with what is asked for in its query."""
    return [Route(PATH, _hand_out, methods=["GET"])]


def address_of(request: PaperRequest) -> str:
    """Where this paper is handed out; ids only, as in the address of a page."""
    asked = {
        "kind": request.kind,
        "d": request.dossier,
        "c": request.conversation,
        "p": request.person,
        "language": request.language,
        "format": request.format,
    }
    return f"{PATH}?{urlencode(asked)}"


async def _hand_out(request: Request) -> Response:
    asked = request.query_params
    wanted = PaperRequest(
        kind=asked.get("kind", ""),
        dossier=asked.get("d", ""),
        conversation=asked.get("c", ""),
        person=asked.get("p", ""),
        language=asked.get("language", ""),
        format=asked.get("format", "pdf"),
    )
    answer = await run_in_threadpool(_made, wanted, request.cookies)
    if isinstance(answer, WorkbookError):
        said = sentence(answer, words_in(wanted.language))
        return await door.says(request, said)
    return Response(
        answer.content,
        media_type=answer.media_type,
        headers={"Content-Disposition": f"attachment; filename*=UTF-8''{quote(answer.name)}"},
    )


def _made(wanted: PaperRequest, cookies: dict[str, str]) -> File | WorkbookError:
    wrong: list[WorkbookError] = []
    with caught(wrong.append):
        workspace = door.opened(cookies)
        if workspace is None:
            raise Locked()
        return make_file(workspace, wanted)
    return wrong[0]
