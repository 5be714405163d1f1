"""Where one person stands by what they said last: whether they weigh a return, or chose it (value 2).

Nothing is concluded from what somebody did not say.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workbook.model.dates import day_in_belgium
from workbook.model.dossier import Dossier
from workbook.model.options import Leaning
from workbook.model.plan import Goal

WEIGHED: frozenset[Leaning] = frozenset({"considers", "chooses", "doubts"})


@dataclass(frozen=True)
class _Said:
    on: date
    is_plan: bool
    chooses: bool


def chooses_return(dossier: Dossier, person: str) -> bool:
    """What was said last chooses it: in the plan or of the way; on one day the plan counts."""
    said = sorted(_said_of_return(dossier, person), key=lambda one: (one.on, one.is_plan))
    return bool(said) and said[-1].chooses


def _said_of_return(dossier: Dossier, person: str) -> Iterator[_Said]:
    for stance in dossier.stances_of(person, "return"):
        if stance.leaning:
            yield _Said(stance.said_on, is_plan=False, chooses=stance.leaning == "chooses")
    before: Goal | None = None
    for plan in dossier.plans_of(person):
        goal = plan.content.goal
        if goal != before:  # a version that changes something else says nothing anew of the goal
            yield _Said(day_in_belgium(plan.made_at), is_plan=True, chooses=goal == "returning")
        before = goal


def weighs_return(dossier: Dossier, person: str) -> bool:
    """The person said so: then the questions on other regions may be asked, and not before (value 6)."""
    if dossier.puzzle_choices(person).weighs_return or chooses_return(dossier, person):
        return True
    leanings = [one.leaning for one in dossier.stances_of(person, "return") if one.leaning]
    return bool(leanings) and leanings[-1] in WEIGHED
