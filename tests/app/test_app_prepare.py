"""Prepare a conversation: questions, conditions, plan."""

from tests.app.conftest import button, field, titled
from workbook.words import words_in

NL = words_in("nl")
TITLE = NL.gettext("Exploration conversation with {person}").format(person="Laila")


def test_an_own_question_is_taken_along(visit, workspace, family, talk):
    page = visit("conversation", d=family.id, c=talk, step="prepare")
    assert titled(page, TITLE)
    page.session_state[f"fold more {talk} in nl"] = True
    page.run()
    field(page, NL.gettext("A question in your own words")).set_value("Wat kookt u graag?").run()
    button(page, NL.gettext("Take it along")).click().run()
    assert not page.exception
    assert workspace.store.load(family.id).conversation(talk).cards[-1].words == "Wat kookt u graag?"


def test_a_condition_is_ticked_and_stays(visit, workspace, family, talk):
    page = visit("conversation", d=family.id, c=talk, step="prepare")
    condition = "workbook.conditions.calm"
    next(one for one in page.checkbox if one.key == f"condition {talk} {condition}").check().run()
    assert workspace.store.load(family.id).conversation(talk).checked == (condition,)
