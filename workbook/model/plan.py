"""The future plan: one person's own goal and steps, in versions; and what they may take along on return.

Not yet decided is a plan too. Nobody signs it, and no feasibility is ever computed.
"""

from typing import Literal, get_args

from pydantic import AwareDatetime, field_validator

from workbook.errors import WordsMissing
from workbook.model.dates import LikelyDate
from workbook.model.value import Text, Value

Goal = Literal["staying", "returning", "moving-on", "without-residence", "not-decided"]
GOALS: tuple[Goal, ...] = get_args(Goal)
"""Always in this order, and none is preselected."""

ReturnQuestion = Literal[
    "travellers", "documents", "region", "contact", "housing", "skills", "medical", "wish"
]
RETURN_QUESTIONS: tuple[ReturnQuestion, ...] = get_args(ReturnQuestion)
"""What a return counsellor usually asks. Safety is not among it."""


def _says_something(words: str) -> str:
    if not words.strip():
        raise WordsMissing()
    return words.strip()


class PlanStep(Value):
    """What is done, by whom, by when."""

    id: str
    words: Text
    who: Text = ""
    by: LikelyDate | None = None
    done_on: LikelyDate | None = None

    _said = field_validator("words")(_says_something)


class Risk(Value):
    """What could go wrong, and what then."""

    words: Text
    then: Text = ""

    _said = field_validator("words")(_says_something)


class PlanContent(Value):
    """What stands in the plan; every part may stay empty."""

    goal: Goal | None = None
    goal_words: Text = ""
    why: Text = ""
    steps: tuple[PlanStep, ...] = ()
    needs: Text = ""
    risks: tuple[Risk, ...] = ()
    call: Text = ""
    review_on: LikelyDate | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing is in it yet."""
        return self == PlanContent()


class FuturePlan(Value):
    """One version of one person's plan; the newest counts, the earlier ones stay."""

    id: str
    person: str
    content: PlanContent
    made_at: AwareDatetime
    by: Text = ""
    conversation: str | None = None


class ReturnFact(Value):
    """One thing a return counsellor may ask; on the person's own sheet only where they chose so."""

    person: str
    about: ReturnQuestion
    words: Text = ""
    on_sheet: bool = False
