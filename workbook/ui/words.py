"""Words in this session's language; looked up when said, since modules are shared by all sessions."""

from collections.abc import Iterable

from workbook.content.library import Unit, library
from workbook.ui import session
from workbook.words import Words, words_in


def words() -> Words:
    """The words and ways of writing of this session's language."""
    return words_in(session.language())


def _(message: str) -> str:
    """The interface's message in this session's language."""
    return words().gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """The message for this number; the caller fills in `{n}`."""
    return words().ngettext(one, many, number)


def text(text_id: str) -> str:
    """A text of the methodology or the workbook, by id."""
    return library().text(text_id, session.language())


def told(units: Iterable[Unit]) -> list[tuple[Unit, str]]:
    """Units of the methodology with their words."""
    return [(unit, text(unit.id)) for unit in units]
