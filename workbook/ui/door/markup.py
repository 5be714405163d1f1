"""Fills the door's templates; every value is escaped unless it is markup already."""

from functools import cache
from html import escape
from pathlib import Path
from string import Template

TEMPLATES = Path(__file__).parent / "templates"


class Markup(str):
    """Text that is HTML already; what a person typed becomes one only through `fill`."""

    __slots__ = ()


def fill(name: str, /, **values: str) -> Markup:
    """The template with these values in it."""
    return Markup(_template(name).substitute({key: _safe(value) for key, value in values.items()}))


def joined(parts: list[Markup], between: str = "\n") -> Markup:
    """Pieces of markup one after another."""
    return Markup(between.join(parts))


def lines(text: str) -> Markup:
    """Text with its line ends kept."""
    return Markup(escape(text).replace("\n", "<br>"))


def hidden_fields(**values: str) -> Markup:
    """Values a form sends along unseen."""
    return joined([fill("hidden_field", name=name, value=value) for name, value in values.items()])


@cache
def _template(name: str) -> Template:
    return Template((TEMPLATES / f"{name}.html").read_text(encoding="utf-8"))


def _safe(value: str) -> str:
    return value if isinstance(value, Markup) else escape(value)
