"""Prepare a conversation: questions, conditions, plan."""

from datetime import date, time

import pytest

from tests.app.conftest import button, field, tap, tappable, titled
from workbook.services.conversations import Plan, plan_conversation
from workbook.words import words_in

NL = words_in("nl")
TITLE = NL.gettext("Exploration conversation with {person}").format(person="Laila")


@pytest.fixture
def unfolded(visit, family, talk):
    """The preparation with everything open."""

    def show():
        page = visit("conversation", d=family.id, c=talk, step="prepare")
        for fold in ("plan", "more"):
            page.session_state[f"fold {fold} {talk} is open"] = True
        return page.run()

    return show


def plan_now(workspace, family, talk):
    return workspace.store.load(family.id).conversation(talk)


def interpreter(page):
    return next(one for one in page.get("button_group") if one.label == NL.gettext("Interpreter"))


def keep_plan(page):
    button(page, NL.gettext("Keep the plan")).click().run()
    assert not page.exception


def test_an_own_question_is_taken_along(unfolded, workspace, family, talk):
    page = unfolded()
    assert titled(page, TITLE)
    page.session_state[f"fold more {talk} is open"] = True
    page.run()
    field(page, NL.gettext("A question in your own words")).set_value("Wat kookt u graag?").run()
    button(page, NL.gettext("Take it along")).click().run()
    assert not page.exception
    assert workspace.store.load(family.id).conversation(talk).cards[-1].words == "Wat kookt u graag?"


def test_a_condition_is_ticked_and_stays(visit, workspace, family, talk):
    page = visit("conversation", d=family.id, c=talk, step="prepare")
    page.session_state[f"fold conditions {talk} is open"] = True
    page.run()
    condition = "workbook.conditions.calm"
    tap(page, f"condition {talk} {condition}")
    assert workspace.store.load(family.id).conversation(talk).checked == (condition,)


def test_an_own_question_left_at_home_waits_among_the_others(unfolded, workspace, family, talk):
    page, words = unfolded(), "Wat *kookt* u graag?"
    field(page, NL.gettext("A question in your own words")).set_value(words).run()
    button(page, NL.gettext("Take it along")).click().run()
    own = plan_now(workspace, family, talk).cards[-1]
    tap(page, f"card {talk} {own.id}")
    assert own.id not in [card.id for card in plan_now(workspace, family, talk).cards_along]
    assert (f"more {talk} {own.id}", words, False) in tappable(page)
    tap(page, f"more {talk} {own.id}")
    assert not page.exception
    assert plan_now(workspace, family, talk).cards_along[-1] == own


def test_keeping_only_a_day_books_no_interpreter(unfolded, workspace, family, talk):
    page = unfolded()
    field(page, NL.gettext("Day")).set_value("1/12/2026")
    keep_plan(page)
    planned = plan_now(workspace, family, talk)
    assert (planned.planned_on, planned.booking) == (date(2026, 12, 1), None)


def test_an_interpreter_is_booked_in_the_persons_language_once_somebody_says_how(
    unfolded, workspace, family, talk
):
    page = unfolded()
    assert not page.number_input
    interpreter(page).set_value("phone").run()
    page.number_input[0].set_value(15)
    keep_plan(page)
    booking = plan_now(workspace, family, talk).booking
    assert (booking.language, booking.mode, booking.minutes) == ("prs", "phone", 15)
    interpreter(page).set_value("none").run()
    keep_plan(page)
    assert plan_now(workspace, family, talk).booking is None


def test_a_colleagues_plan_is_shown_before_it_is_replaced_and_what_only_they_planned_stays(
    unfolded, workspace, family, talk
):
    page = unfolded()
    plan_conversation(workspace, family.id, talk, Plan(date(2026, 12, 2), time(14)))
    for kept in (date(2026, 12, 2), date(2026, 12, 1)):
        field(page, NL.gettext("Day")).set_value("1/12/2026")
        keep_plan(page)
        planned = plan_now(workspace, family, talk)
        assert (planned.planned_on, planned.planned_at) == (kept, time(14))
