"""The base of everything in a dossier: a value that is never changed, only replaced."""

from typing import Annotated, Protocol, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict

from workbook.errors import TextChanged, TextTooLong

LONGEST_TEXT = 20_000
"""Characters in one text. A note of ten thousand fits twice."""


def _of_bearable_length(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise TextTooLong(limit=LONGEST_TEXT)
    return text


Text = Annotated[str, AfterValidator(_of_bearable_length)]


class Value(BaseModel):
    """A value: equal when its parts are equal, checked whenever it is made."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def having(self, **changes: object) -> Self:
        """The next value, with these parts replaced; every rule is checked again."""
        return type(self).model_validate({**dict(self), **changes})


Same = TypeVar("Same", bound=Value)


def merged(mine: Same | None, theirs: Same | None, *, seen: Same | None) -> Same | None:
    """Two people's versions of what both had `seen`, part by part.

    A part that only one of them changed is taken from that one. TextChanged, with both, where they
    changed the same part to different things, or one took out what the other changed.
    """
    if mine == theirs or theirs == seen:
        return mine
    if mine == seen:
        return theirs
    if mine is None or theirs is None:
        raise TextChanged(mine=said(mine), theirs=said(theirs))
    before: dict[str, object] = dict(seen) if seen else {}
    return _by_part(mine, theirs, before)


def merged_with(mine: Same, theirs: Same, *, seen: Same) -> Same:
    """The same where both are there: nothing can have been taken out."""
    return _by_part(mine, theirs, dict(seen))


def _by_part(mine: Same, theirs: Same, before: dict[str, object]) -> Same:
    parts = {
        name: merged_part(dict(mine)[name], part, before.get(name)) for name, part in dict(theirs).items()
    }
    return type(mine).model_validate(parts)


def merged_part(mine: object, theirs: object, seen: object) -> object:
    """The same for one part."""
    if mine in (theirs, seen):
        return theirs
    if theirs == seen:
        return mine
    raise TextChanged(mine=said(mine), theirs=said(theirs))


def said(part: object) -> str:
    """A part of a value as plain text, for showing two versions beside each other."""
    if isinstance(part, Value):
        return ", ".join(filter(None, (said(inner) for name, inner in dict(part).items() if name != "id")))
    if isinstance(part, tuple):
        return ", ".join(said(inner) for inner in part)
    return "" if part is None else str(part)


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Identified)


def placed(items: tuple[Item, ...], item: Item) -> tuple[Item, ...]:
    """With `item` in the place of the one with its id, or at the end."""
    if any(one.id == item.id for one in items):
        return tuple(item if one.id == item.id else one for one in items)
    return (*items, item)
