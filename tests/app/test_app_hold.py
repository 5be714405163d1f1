"""Hold a conversation: it begins when somebody says so, and the interpreter's time when one is here."""

import pytest

from tests.app.conftest import button, html_of
from workbook.content.library import library
from workbook.model.conversations import InterpreterBooking
from workbook.services.conversations import Plan, open_conversation, plan_conversation
from workbook.words import words_in

NL = words_in("nl")


@pytest.fixture
def talk(workspace, family) -> str:
    """A conversation with Laila that has not begun."""
    _after, talk = open_conversation(workspace, family.id, "exploration", family.adults[0].id, library())
    return talk


def labels(page) -> list[str]:
    return [one.label for one in page.button]


def test_looking_at_it_begins_nothing_and_a_tap_does(visit, workspace, family, talk):
    page = visit("conversation", d=family.id, c=talk, step="hold")
    assert workspace.store.load(family.id).conversation(talk).started_at is None
    button(page, NL.gettext("Begin the conversation")).click().run()
    assert not page.exception
    begun = workspace.store.load(family.id).conversation(talk)
    assert (begun.step, begun.started_at is None) == ("hold", False)
    assert NL.gettext("Begin the conversation") not in labels(page)


def test_going_back_to_the_preparation_is_remembered(visit, workspace, family, talk):
    button(
        visit("conversation", d=family.id, c=talk, step="hold"), NL.gettext("Begin the conversation")
    ).click().run()
    visit("conversation", d=family.id, c=talk, step="prepare")
    version = workspace.store.load(family.id).version
    assert workspace.store.load(family.id).conversation(talk).step == "prepare"
    visit("conversation", d=family.id, c=talk, step="prepare")
    assert workspace.store.load(family.id).version == version


def test_the_booked_time_runs_from_a_tap_and_can_run_anew(visit, workspace, family, talk):
    here = NL.gettext("Interpreter is here")
    assert here not in labels(visit("conversation", d=family.id, c=talk, step="hold"))
    plan_conversation(
        workspace, family.id, talk, Plan(booking=InterpreterBooking(language="prs", minutes=15))
    )
    page = visit("conversation", d=family.id, c=talk, step="hold")
    button(page, here).click().run()
    assert not page.exception
    first = workspace.store.load(family.id).conversation(talk).interpreter_from
    button(page, NL.gettext("Count from now")).click().run()
    assert workspace.store.load(family.id).conversation(talk).interpreter_from > first


def test_it_can_be_continued_later(visit, family, talk):
    page = visit("conversation", d=family.id, c=talk, step="hold")
    assert NL.gettext("Continue later") in labels(page)
    assert 'href="/lock"' in html_of(page)
