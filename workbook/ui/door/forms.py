"""Reading a form of the door, and knowing that it is ours."""

import secrets
from dataclasses import dataclass
from hmac import compare_digest
from typing import get_args
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import Response

from workbook.model.preferences import InterfaceLanguage
from workbook.ui.door.checks import is_same_origin, local_path

FORM_COOKIE = "workbook_form"
LANGUAGE_COOKIE = "workbook_language"
A_YEAR = 365 * 24 * 3600
LONGEST_FORM = 20_000

_LANGUAGES: tuple[InterfaceLanguage, ...] = get_args(InterfaceLanguage)


@dataclass(frozen=True)
class Asked:
    """What every page of the door wants to know about a request."""

    language: InterfaceLanguage
    wanted: str
    form_token: str
    fields: dict[str, str]
    was_sent: bool
    is_ours: bool

    def field(self, name: str) -> str:
        """What was typed there."""
        return self.fields.get(name, "")


async def read(request: Request) -> Asked:
    """The request's language, aim and fields; `is_ours` is false for a form that we did not send out."""
    was_sent = request.method == "POST"
    fields = await _fields(request) if was_sent else {}
    token = request.cookies.get(FORM_COOKIE) or secrets.token_urlsafe(16)
    return Asked(
        language=_language(fields, request),
        wanted=local_path(fields.get("next") or request.query_params.get("next")),
        form_token=token,
        fields=fields,
        was_sent=was_sent,
        is_ours=not was_sent or _is_ours(request, fields.get("form", "")),
    )


def remember(response: Response, asked: Asked, language: str | None = None) -> Response:
    """Give the form's token and the language to the browser."""
    response.set_cookie(FORM_COOKIE, asked.form_token, httponly=True, samesite="strict")
    response.set_cookie(
        LANGUAGE_COOKIE, language or asked.language, max_age=A_YEAR, httponly=True, samesite="strict"
    )
    return response


def _is_ours(request: Request, sent: str) -> bool:
    expected = request.cookies.get(FORM_COOKIE, "")
    return (
        bool(expected)
        and compare_digest(expected.encode(), sent.encode())
        and is_same_origin(request.headers)
    )


def _language(fields: dict[str, str], request: Request) -> InterfaceLanguage:
    said = (
        fields.get("language"),
        request.query_params.get("language"),
        request.cookies.get(LANGUAGE_COOKIE),
    )
    return next((known for wish in said for known in _LANGUAGES if wish == known), _LANGUAGES[0])


async def _fields(request: Request) -> dict[str, str]:
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LONGEST_FORM:
            return {}
    sent = parse_qs(body.decode("utf-8", errors="replace"), keep_blank_values=True)
    return {name: values[-1] for name, values in sent.items()}
