"""The household, the people around it, and who agreed that whom may see what."""

from typing import Literal, Self

from pydantic import field_validator, model_validator

from workbook.errors import DateUnlikely, NameMissing
from workbook.model.dates import EARLIEST, LATEST, LikelyDate
from workbook.model.value import Text, Value

Role = Literal["adult", "partner", "child", "other-adult", "guardian"]
Reading = Literal["well", "a-little", "not", "unknown"]
InterpreterMode = Literal["phone", "video", "in-person"]

COMES_OF_AGE = 18


def named(name: str) -> str:
    """The made-up name without stray spaces; NameMissing where nothing is left."""
    if not name.strip():
        raise NameMissing()
    return " ".join(name.split())


class SpokenLanguage(Value):
    """A language somebody speaks (ISO code) and how well they read it."""

    code: str
    reads: Reading = "unknown"


class Person(Value):
    """Somebody of the household, or the guardian; known by a made-up name."""

    id: str
    pseudonym: Text
    role: Role = "adult"
    birth_year: int | None = None
    languages: tuple[SpokenLanguage, ...] = ()
    interpreter_wishes: Text = ""

    _named = field_validator("pseudonym")(named)

    @field_validator("birth_year")
    @classmethod
    def _likely_year(cls, year: int | None) -> int | None:
        if year is not None and not EARLIEST.year <= year <= LATEST.year:
            raise DateUnlikely(year=year)
        return year

    def age_in(self, year: int) -> int | None:
        """The age reached in that year, where the year of birth is known."""
        return None if self.birth_year is None else year - self.birth_year

    def is_child_in(self, year: int) -> bool:
        """A child by role, or by age where the year of birth is known."""
        age = self.age_in(year)
        return self.role == "child" or (age is not None and age < COMES_OF_AGE)

    @property
    def holds_conversations(self) -> bool:
        """Conversations are held with the adults of the household, each apart."""
        return self.role in ("adult", "partner", "other-adult")


class Lawyer(Value):
    """The lawyer, as the family calls this person; reachable how."""

    name: Text
    reach: Text = ""

    _named = field_validator("name")(named)


class Interpreter(Value):
    """Somebody who interprets. `person` is set where a member of the family was proposed."""

    id: str
    name: Text
    languages: tuple[str, ...] = ()
    mode: InterpreterMode = "phone"
    person: str | None = None

    _named = field_validator("name")(named)


class EarlierCounsellor(Value):
    """The colleague who guided the family elsewhere, to be called with consent."""

    name: Text
    place: Text = ""
    reach: Text = ""
    called_on: LikelyDate | None = None

    _named = field_validator("name")(named)


class Consent(Value):
    """`person` agreed that `reader` may see their words, until it is withdrawn.

    `reader` is the id of another person of the dossier; a colleague or service is named in `outside`.
    """

    id: str
    person: str
    reader: str | None = None
    outside: Text = ""
    given_on: LikelyDate
    withdrawn_on: LikelyDate | None = None

    @model_validator(mode="after")
    def _names_a_reader(self) -> Self:
        if (self.reader is None) == (not self.outside.strip()):
            raise ValueError("a consent names one reader: a person of the dossier, or somebody outside")
        return self

    @property
    def door(self) -> tuple[str, str | None, str]:
        """Whose words it opens to whom; a consent may have been noted twice."""
        return self.person, self.reader, " ".join(self.outside.casefold().split())

    @property
    def holds(self) -> bool:
        """Given and not withdrawn."""
        return self.withdrawn_on is None


ShownOnPaper = Literal["stances", "doubts", "safety"]
"""What stays off every paper unless the person chose otherwise (value 10)."""


class PaperChoices(Value):
    """What one person chose to have on their own papers."""

    person: str
    shows: tuple[ShownOnPaper, ...] = ()
