"""What somebody told of their life, for the lifeline: events with honest dates, in their own words.

No therapy and no interview (value 6): the time before and the way here are closed blocks until the person
opens them, every event can be hidden or left for now, and how it felt is drawn only on request.
"""

from typing import Literal, Self, get_args

from pydantic import Field, field_validator, model_validator

from workbook.errors import WordsMissing
from workbook.model.dates import When
from workbook.model.value import Text, Value

Chapter = Literal["earlier", "journey", "belgium", "ahead"]
"""The time before, the way here, since the arrival, and what is hoped for or expected."""

LifeKind = Literal["family", "school", "work", "health", "loss", "move", "hope", "worry", "other"]
Showing = Literal["shown", "hidden", "not-now"]
Side = Literal["before", "after"]

CHAPTERS: tuple[Chapter, ...] = get_args(Chapter)
CLOSED_AT_FIRST: tuple[Chapter, ...] = ("earlier", "journey")


class LifeWhen(Value):
    """When it was, as honestly as somebody knows it: also about, from-to, or only before or after another."""

    at: When = When.unknown()
    is_about: bool = False
    until: When | None = None
    side: Side | None = None
    to: str | None = None
    """The id of the event that it was before or after."""

    @property
    def is_dated(self) -> bool:
        """Told with a date of its own, however vague; not only beside another event."""
        return self.at.on is not None and self.side is None

    @model_validator(mode="after")
    def _side_has_an_event(self) -> Self:
        if (self.side is None) != (self.to is None):
            raise ValueError("before or after needs the event it is told from")
        return self


class LifeEvent(Value):
    """One event of one person's life, as they want it told."""

    id: str
    person: str
    words: Text
    kind: LifeKind = "other"
    chapter: Chapter = "belgium"
    when: LifeWhen = LifeWhen()
    place: Text = ""
    feeling: int | None = Field(default=None, ge=-2, le=2)
    showing: Showing = "shown"

    @field_validator("words")
    @classmethod
    def _says_something(cls, words: str) -> str:
        if not words.strip():
            raise WordsMissing()
        return words.strip()


class LifelineChoices(Value):
    """What one person wants of their line: which closed chapters they opened, whether ups and downs show."""

    person: str
    opened: tuple[Chapter, ...] = ()
    shows_feelings: bool = False

    def is_open(self, chapter: Chapter) -> bool:
        """Whether what was told of this chapter may be drawn."""
        return chapter not in CLOSED_AT_FIRST or chapter in self.opened
