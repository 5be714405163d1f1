"""The guiding questions of the puzzle, by side of life and place: the methodology's, then the workbook's own.

The methodology asks more about the country of origin; with the own ones every place is asked as much.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from workbook.content.library import Library
from workbook.model.notes import Aspect, Place
from workbook.model.puzzle import PLACES

OWN = "puzzle.ask"
EVERYWHERE = "everywhere"
"""A question that is about no place alone."""


@dataclass(frozen=True)
class GuidingQuestion:
    """A question to say aloud; `is_own` where the methodology does not have it."""

    id: str
    aspect: str
    asks_about: str
    is_own: bool = False
    only_when_return: bool = False


def guiding_questions(library: Library, *, weighs_return: bool) -> tuple[GuidingQuestion, ...]:
    """All of them, in order; those on other regions only once the person weighs a return (value 6)."""
    asked = (
        GuidingQuestion(unit.id, unit.aspect, unit.asks_about, only_when_return=unit.only_when_return)
        for unit in library.units
        if unit.aspect and unit.kind == "question" and unit.asked_to == "client"
    )
    own = (
        GuidingQuestion(text.id, text.aspect, text.asks_about, is_own=True)
        for text in library.texts
        if text.group == OWN
    )
    return tuple(one for one in (*asked, *own) if weighs_return or not one.only_when_return)


def questions_on(
    questions: tuple[GuidingQuestion, ...], aspect: Aspect, place: str
) -> tuple[GuidingQuestion, ...]:
    """Those on one side of life and one place, or everywhere."""
    return tuple(one for one in questions if (one.aspect, one.asks_about) == (aspect, place))


def places_asked_about(library: Library) -> Mapping[str, Place]:
    """Of each question that is about one place, which: for the balance check."""
    known = guiding_questions(library, weighs_return=True)
    return {one.id: place for one in known for place in PLACES if place == one.asks_about}
