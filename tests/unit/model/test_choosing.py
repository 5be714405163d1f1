"""Where somebody stands towards a return: what they said last, and nothing that they did not say."""

from datetime import datetime, timedelta
from itertools import permutations

import pytest

from tests.unit.conftest import BELGIAN_SUMMER, MORNING
from workbook.model.choosing import chooses_return, weighs_return
from workbook.model.options import LEANINGS, Stance
from workbook.model.plan import GOALS, FuturePlan, PlanContent
from workbook.model.puzzle import PuzzleChoices


def stance(leaning, day=0, option="return", person="laila", words="zo zei Laila het"):
    on = (MORNING + timedelta(days=day)).date()
    return Stance(
        id=f"{person} {option} {leaning} {day}",
        person=person,
        option=option,
        said_on=on,
        leaning=leaning,
        words=words,
    )


def plan(goal, day=0, person="laila", at=None):
    made_at = at or MORNING + timedelta(days=day)
    content = PlanContent(goal=goal, needs="tijd")
    return FuturePlan(id=f"{person} {goal} {day}", person=person, content=content, made_at=made_at)


def told(family, *said):
    return family.having(
        stances=tuple(one for one in said if isinstance(one, Stance)),
        plans=tuple(one for one in said if isinstance(one, FuturePlan)),
    )


@pytest.mark.parametrize(
    ("said", "chooses", "weighs"),
    [
        ((), False, False),
        ((stance("considers"),), False, True),
        ((stance("chooses"),), True, True),
        ((stance("doubts"),), False, True),
        ((stance("not-for-me"),), False, False),
        ((stance("not-now"),), False, False),
        ((stance("dont-know"),), False, False),
        ((stance("rather-not"),), False, False),
        ((stance("chooses", 0), stance("not-now", 1)), False, False),
        ((stance("chooses", 0), stance("doubts", 1)), False, True),
        ((stance("not-for-me", 0), stance("chooses", 1)), True, True),
        ((plan("returning"),), True, True),
        ((plan("staying"),), False, False),
        ((plan("not-decided"),), False, False),
        ((plan(None),), False, False),
        ((plan("returning", 0), plan("staying", 1)), False, False),
        ((plan("staying", 0), plan("returning", 1)), True, True),
        ((plan("returning", 0), stance("not-for-me", 1)), False, False),
        ((plan("returning", 0), stance("doubts", 1), plan("returning", 2)), False, True),
        ((plan("returning", 0), plan(None, 1)), False, False),
        ((plan("returning", 0), stance("considers", 1)), False, True),
        ((stance("not-for-me", 0), plan("returning", 1)), True, True),
        ((stance("chooses", 0), plan("staying", 1)), False, True),
        ((plan("staying", 0), stance("chooses", 1)), True, True),
        ((stance("chooses", 0), plan("returning", 1)), True, True),
    ],
)
def test_what_was_said_last_counts_in_whichever_order_it_was_written(family, said, chooses, weighs):
    for order in permutations(said):
        dossier = told(family, *order)
        assert chooses_return(dossier, "laila") is chooses
        assert weighs_return(dossier, "laila") is weighs


@pytest.mark.parametrize(
    ("leaning", "goal", "chooses"),
    [
        ("chooses", "staying", False),
        ("chooses", "not-decided", False),
        ("not-for-me", "returning", True),
        ("considers", "returning", True),
    ],
)
def test_on_one_day_the_plan_counts(family, leaning, goal, chooses):
    for order in permutations((stance(leaning), plan(goal))):
        assert chooses_return(told(family, *order), "laila") is chooses


def test_of_two_answers_on_one_day_the_later_one_counts(family):
    first, then = stance("chooses"), stance("not-now")
    assert not chooses_return(told(family, first, then), "laila")
    assert chooses_return(told(family, then, first), "laila")


def test_the_day_of_a_plan_is_the_day_in_belgium(family):
    after_midnight = datetime(2026, 7, 15, 0, 20, tzinfo=BELGIAN_SUMMER)
    dossier = told(family, plan("staying", at=after_midnight), stance("chooses", 0))
    assert not chooses_return(dossier, "laila")
    assert chooses_return(told(family, plan("staying", at=after_midnight), stance("chooses", 2)), "laila")


def test_a_stance_that_is_taken_back_counts_no_more(family):
    both = told(family, stance("not-for-me", 0), stance("chooses", 1))
    assert chooses_return(both, "laila")
    back = both.having(stances=both.stances[:1])
    assert not chooses_return(back, "laila")
    assert not weighs_return(back, "laila")


def test_a_plan_without_a_goal_says_nothing_of_a_return(family):
    assert chooses_return(told(family, stance("chooses", 0), plan(None, 1)), "laila")
    assert not chooses_return(told(family, stance("not-now", 0), plan(None, 1)), "laila")


def test_words_alone_choose_nothing(family):
    assert not chooses_return(told(family, stance(None)), "laila")
    assert not weighs_return(told(family, stance(None)), "laila")
    assert chooses_return(told(family, stance("chooses", 0), stance(None, 1)), "laila")


@pytest.mark.parametrize("leaning", LEANINGS)
@pytest.mark.parametrize("option", ["another-country", "appeal", "none-of-these"])
def test_another_way_says_nothing_of_a_return(family, leaning, option):
    dossier = told(family, stance(leaning, option=option))
    assert not chooses_return(dossier, "laila")
    assert not weighs_return(dossier, "laila")


@pytest.mark.parametrize("said", [stance("chooses", person="karim"), plan("returning", person="karim")])
def test_what_karim_says_is_not_what_laila_says(family, said):
    dossier = told(family, said)
    assert chooses_return(dossier, "karim")
    assert not chooses_return(dossier, "laila")
    assert not weighs_return(dossier, "laila")


def test_who_said_to_weigh_a_return_weighs_it_whatever_the_stance(family):
    weighs = PuzzleChoices(person="laila", weighs_return=True)
    assert weighs_return(family.with_puzzle_choices(weighs), "laila")
    assert not weighs_return(family.with_puzzle_choices(weighs), "karim")
    assert not chooses_return(family.with_puzzle_choices(weighs), "laila")


def test_only_a_goal_of_returning_chooses_a_return(family):
    choosing = [goal for goal in GOALS if chooses_return(told(family, plan(goal)), "laila")]
    assert choosing == ["returning"]
