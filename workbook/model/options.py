"""The ways that may be open, and where one person stands towards each, in their own words, day by day.

Always in the one fixed order of `notes.OPTIONS`. "None of these" and "not now" are full answers (value 2).
"""

from typing import Literal, Self, get_args

from pydantic import model_validator

from workbook.errors import WordsMissing
from workbook.model.dates import LikelyDate
from workbook.model.notes import OPTIONS
from workbook.model.value import Text, Value

Leaning = Literal["considers", "chooses", "not-for-me", "doubts", "not-now", "dont-know", "rather-not"]
Feasible = Literal["thinks-so", "in-part", "thinks-not", "dont-know"]
"""How feasible the person finds it; looked at together, never computed."""

NONE_OF_THESE = "none-of-these"
LEANINGS: tuple[Leaning, ...] = get_args(Leaning)
FEASIBLE: tuple[Feasible, ...] = get_args(Feasible)
WITH_NONE = (*OPTIONS, NONE_OF_THESE)
"""What one can stand somewhere towards; none of them is preselected."""


class Stance(Value):
    """What one person said of one way on one day."""

    id: str
    person: str
    option: str
    said_on: LikelyDate
    words: Text = ""
    leaning: Leaning | None = None
    feasible: Feasible | None = None
    doubts: Text = ""
    questions: Text = ""
    conversation: str | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        said = (self.words.strip(), self.leaning, self.feasible, self.doubts.strip(), self.questions.strip())
        if not any(said):
            raise WordsMissing()
        return self
