"""The base of everything in a dossier: a value that is never changed, only replaced."""

from typing import Annotated, Protocol, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict

from workbook.errors import TextTooLong

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


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Identified)


def placed(items: tuple[Item, ...], item: Item) -> tuple[Item, ...]:
    """With `item` in the place of the one with its id, or at the end."""
    if any(one.id == item.id for one in items):
        return tuple(item if one.id == item.id else one for one in items)
    return (*items, item)
