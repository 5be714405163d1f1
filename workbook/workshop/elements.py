"""HTML as values put together; every text is escaped where it comes in."""

import json
from collections.abc import Mapping
from html import escape


class Html(str):
    """Something that was made here already."""

    __slots__ = ()


_EMPTY = frozenset({"input", "meta", "link"})


def el(kind: str, /, *inner: str, **attributes: str | bool) -> Html:
    """One element; plain text in it is escaped, what was made here is not.

    `class_` is written as class, `data_do` as data-do. An attribute that is True stands alone, one that is
    False is left out.
    """
    written = "".join(map(_attribute, attributes.items()))
    if kind in _EMPTY:
        return Html(f"<{kind}{written}>")
    return Html(f"<{kind}{written}>{joined(*inner)}</{kind}>")


def _attribute(attribute: tuple[str, str | bool]) -> str:
    key, value = attribute
    name = key.rstrip("_").replace("_", "-")
    if isinstance(value, bool):
        return f" {name}" if value else ""
    return f' {name}="{escape(value)}"'


def joined(*parts: str) -> Html:
    """Pieces after each other."""
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts))


def page(
    language: str, title: str, *inner: str, script: str = "", data: Mapping[str, object] | None = None
) -> str:
    """A whole page; `script` is one of ours, and `data` what it is told."""
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("title", title),
        el("link", rel="stylesheet", href="/static/workshop.css"),
    )
    body = [el("main", *inner)]
    if script:
        told = Html(json.dumps(data or {}).replace("<", "\\u003c"))  # no tag in it can end the script
        body.append(el("script", told, type="application/json", id="told"))
        body.append(el("script", type="module", src=f"/static/{script}.js"))
    return f"<!doctype html>{el('html', head, el('body', *body, class_=script or 'plain'), lang=language)}"
