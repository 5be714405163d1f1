"""Agreements and the next meeting, at the wrap-up."""

from datetime import date

from tests.app.conftest import button, field, html_of, tap, tap_key, tappable
from workbook.model.conversations import NextMeeting
from workbook.services.conversations import meet_next
from workbook.words import words_in

NL = words_in("nl")
WHAT, ADD = NL.gettext("What is agreed"), NL.gettext("Add the agreement")


def agreed(workspace, family):
    return [one.words for one in workspace.store.load(family.id).agreements]


def test_an_agreement_is_a_draft_until_it_is_added_and_the_field_is_empty_then(
    visit, workspace, family, talk
):
    page = visit("conversation", d=family.id, c=talk, step="wrap-up")
    field(page, WHAT).set_value("De school bellen").run()
    assert [draft.words for draft in workspace.store.drafts(family.id)] == ["De school bellen"]
    button(page, ADD).click().run()
    assert not page.exception
    assert agreed(workspace, family) == ["De school bellen"]
    assert field(page, WHAT).value == ""
    assert not workspace.store.drafts(family.id)


def test_taking_one_out_leaves_what_is_typed_and_can_be_taken_back(visit, workspace, family, talk):
    page = visit("conversation", d=family.id, c=talk, step="wrap-up")
    field(page, WHAT).set_value("De school bellen").run()
    button(page, ADD).click().run()
    field(page, WHAT).set_value("Half getypt").run()
    field(page, NL.gettext("By when")).set_value("4/8/2026").run()
    tap(page, NL.gettext("Take out"))
    assert agreed(workspace, family) == []
    assert field(page, WHAT).value == "Half getypt"
    assert field(page, NL.gettext("By when")).value == "4/8/2026"
    tap(page, NL.gettext("Put it back"))
    assert not page.exception
    assert agreed(workspace, family) == ["De school bellen"]


def test_a_colleagues_next_meeting_is_shown_before_it_is_replaced(visit, workspace, family, talk):
    page = visit("conversation", d=family.id, c=talk, step="wrap-up")
    tap(page, NL.gettext("Agree on a day"))
    meet_next(workspace, family.id, talk, NextMeeting(on=date(2026, 12, 2)), seen=None)
    for kept in (date(2026, 12, 2), date(2026, 12, 1)):
        field(page, NL.gettext("Day")).set_value("1/12/2026")
        button(page, NL.gettext("Keep this date")).click().run()
        assert not page.exception
        assert workspace.store.load(family.id).conversation(talk).next_meeting.on == kept


def test_a_conversation_is_not_closed_over_an_agreement_that_was_typed_and_not_added(
    visit, workspace, family, talk
):
    page = visit("conversation", d=family.id, c=talk, step="wrap-up")
    field(page, WHAT).set_value("De school bellen").run()
    tap(page, NL.gettext("Close the conversation"))
    waiting = "Some words are not noted yet. Keep or discard them, then close the conversation."
    assert NL.gettext(waiting) in html_of(page)
    assert workspace.store.load(family.id).conversation(talk).is_open
    button(page, ADD).click().run()
    tap(page, NL.gettext("Close the conversation"))
    assert not workspace.store.load(family.id).conversation(talk).is_open


def test_the_foot_says_that_there_is_no_next_day_until_there_is_one(visit, workspace, family, talk):
    missing = NL.gettext("There is no next day yet.")
    assert missing in html_of(visit("conversation", d=family.id, c=talk, step="wrap-up"))
    meet_next(workspace, family.id, talk, NextMeeting(on=date(2026, 12, 2)), seen=None)
    assert missing not in html_of(visit("conversation", d=family.id, c=talk, step="wrap-up"))


def test_words_that_wait_open_the_part_they_stand_in(visit, workspace, family, talk):
    page = visit("conversation", d=family.id, c=talk, step="wrap-up")
    field(page, WHAT).set_value("De school bellen").run()
    page.session_state[f"fold agreement {talk} is open"] = False
    assert field(page.run(), WHAT).value == "De school bellen"


def test_a_second_tap_on_take_out_leaves_the_way_back(visit, workspace, family, talk):
    page = visit("conversation", d=family.id, c=talk, step="wrap-up")
    field(page, WHAT).set_value("De school bellen").run()
    button(page, ADD).click().run()
    (key,) = [key for key, said, _chosen in tappable(page) if said == NL.gettext("Take out")]
    tap_key(page, key, key)
    assert [said for _key, said, _chosen in tappable(page)].count(NL.gettext("Put it back")) == 1
    tap(page, NL.gettext("Put it back"))
    assert agreed(workspace, family) == ["De school bellen"]
