"""W1: open, prepare, hold, wrap up, close, and take up again."""

from datetime import date, time

import pytest

from workbook.errors import (
    ConversationClosed,
    ConversationUnknown,
    NoConversationNow,
    PersonUnknown,
    WordsMissing,
)
from workbook.model.conversations import InterpreterBooking, NextMeeting
from workbook.model.procedure import Situation
from workbook.services.conversations import (
    PROPOSED,
    Plan,
    add_own_card,
    begin_conversation,
    check_condition,
    close_conversation,
    confirm_summary,
    interpreter_arrived,
    meet_next,
    open_conversation,
    plan_conversation,
    put_card_back,
    reopen_conversation,
    say_when_held,
    set_card,
    take_card,
    turn_to_step,
    wrap_up,
)
from workbook.services.dossiers import end_situation, name_situation
from workbook.services.notes import write_note

TALK = "with-laila"


@pytest.fixture
def talk_now(workspace, a_dossier):
    return lambda: workspace.store.load(a_dossier.id).conversation(TALK)


# Opening


def test_a_new_conversation_is_for_one_person_and_no_interpreter_is_booked_before_somebody_did(
    workspace, a_dossier, library
):
    dossier, new = open_conversation(workspace, a_dossier.id, "interim", "laila", library)
    talk = dossier.conversation(new)
    assert (talk.kind, talk.people, talk.step, talk.is_open) == ("interim", ("laila",), "prepare", True)
    assert talk.booking is None
    assert talk.started_at is None


def test_an_exploration_conversation_proposes_questions_asked_to_the_client(workspace, family, library):
    workspace.store.save(family.having(conversations=()), seen=0)
    dossier, new = open_conversation(workspace, family.id, "exploration", "laila", library)
    cards = dossier.conversation(new).cards
    assert len(cards) == PROPOSED == 3
    assert {library.unit(card.unit).asked_to for card in cards} == {"client"}
    assert {card.state for card in cards} == {"chosen"}


def test_opening_again_goes_on_with_the_running_conversation(workspace, a_dossier, library):
    assert open_conversation(workspace, a_dossier.id, "exploration", "laila", library) == (a_dossier, TALK)


def test_when_bram_opens_the_same_conversation_first_there_is_one(
    workspace, of_bram, busy, a_dossier, library
):
    close_conversation(workspace, a_dossier.id, TALK)
    opened_by_bram = []

    def bram_is_faster(newest):
        busy.faster.clear()
        talk = newest.conversation(TALK).having(id="by-bram", closed_at=None)
        opened_by_bram.append(talk.id)
        return newest.with_conversation(talk)

    busy.faster = [bram_is_faster]
    dossier, opened = open_conversation(workspace, a_dossier.id, "exploration", "laila", library)
    assert opened == opened_by_bram[0]
    assert len(dossier.conversations_with("laila")) == 2


def test_each_partner_has_a_conversation_apart(workspace, family, library):
    workspace.store.save(family.having(conversations=()), seen=0)
    _, with_laila = open_conversation(workspace, family.id, "exploration", "laila", library)
    dossier, with_karim = open_conversation(workspace, family.id, "exploration", "karim", library)
    assert with_laila != with_karim
    assert [talk.people for talk in dossier.conversations] == [("laila",), ("karim",)]


def test_after_closing_the_next_one_is_new(workspace, a_dossier, library):
    close_conversation(workspace, a_dossier.id, TALK)
    _, new = open_conversation(workspace, a_dossier.id, "exploration", "laila", library)
    assert new != TALK


def test_nobody_unknown_is_spoken_with(workspace, a_dossier, library):
    with pytest.raises(PersonUnknown):
        open_conversation(workspace, a_dossier.id, "exploration", "stranger", library)


# Value 5


@pytest.mark.parametrize(
    "situation",
    [
        Situation(id="s", kind="detention", person="laila"),
        Situation(id="s", kind="removal-set", person="laila"),
        Situation(id="s", kind="removal-set"),
    ],
)
def test_detention_or_a_removal_stops_every_conversation(workspace, a_dossier, library, situation):
    stopped = name_situation(workspace, a_dossier.id, situation)
    with pytest.raises(NoConversationNow):
        open_conversation(workspace, a_dossier.id, "exploration", "laila", library)
    with pytest.raises(NoConversationNow):
        open_conversation(workspace, a_dossier.id, "what-if", "laila", library)
    with pytest.raises(NoConversationNow):
        begin_conversation(workspace, a_dossier.id, TALK)
    assert workspace.store.load(a_dossier.id) == stopped


def test_karims_detention_does_not_stop_the_talk_with_laila(workspace, a_dossier):
    name_situation(workspace, a_dossier.id, Situation(id="s", kind="detention", person="karim"))
    assert begin_conversation(workspace, a_dossier.id, TALK).conversation(TALK).step == "hold"


def test_a_talk_with_both_stops_when_one_is_detained(workspace, a_dossier):
    both = a_dossier.conversation(TALK).having(people=("laila", "karim"))
    workspace.store.save(a_dossier.with_conversation(both), seen=a_dossier.version)
    name_situation(workspace, a_dossier.id, Situation(id="s", kind="detention", person="karim"))
    with pytest.raises(NoConversationNow):
        begin_conversation(workspace, a_dossier.id, TALK)


def test_when_it_ended_the_talk_can_go_on(workspace, a_dossier):
    name_situation(workspace, a_dossier.id, Situation(id="s", kind="detention", person="laila"))
    end_situation(workspace, a_dossier.id, "s")
    assert begin_conversation(workspace, a_dossier.id, TALK)


# Preparing


def test_a_conversation_is_planned_with_its_interpreter(workspace, a_dossier, talk_now):
    booking = InterpreterBooking(language="prs", mode="phone", minutes=15, agreed_topic=True)
    plan_conversation(workspace, a_dossier.id, TALK, Plan(date(2026, 7, 21), time(14, 0), booking))
    talk = talk_now()
    assert (talk.planned_on, talk.planned_at, talk.booking) == (date(2026, 7, 21), time(14, 0), booking)


def test_conditions_are_ticked_and_unticked_and_block_nothing(workspace, a_dossier, talk_now):
    for condition in ("workbook.conditions.calm", "workbook.conditions.interpreter"):
        check_condition(workspace, a_dossier.id, TALK, condition, is_met=True)
    check_condition(workspace, a_dossier.id, TALK, "workbook.conditions.calm", is_met=False)
    assert talk_now().checked == ("workbook.conditions.interpreter",)
    assert begin_conversation(workspace, a_dossier.id, TALK)


def test_ticking_a_condition_twice_keeps_nothing_anew(workspace, a_dossier):
    for condition in ("a", "b"):
        ticked = check_condition(workspace, a_dossier.id, TALK, condition, is_met=True)
    assert check_condition(workspace, a_dossier.id, TALK, "a", is_met=True) == ticked
    assert check_condition(workspace, a_dossier.id, TALK, "c", is_met=False) == ticked


def test_questions_are_taken_along_once_and_left_at_home_again(workspace, a_dossier, talk_now):
    take_card(workspace, a_dossier.id, TALK, "D.exploration.question.children-understood")
    take_card(workspace, a_dossier.id, TALK, "D.exploration.question.children-understood")
    add_own_card(workspace, a_dossier.id, TALK, " Wat maakt u blij? ")
    taken, own = talk_now().cards
    assert (taken.unit, own.words) == ("D.exploration.question.children-understood", "Wat maakt u blij?")
    put_card_back(workspace, a_dossier.id, TALK, taken.id)
    assert talk_now().cards == (own,)


def test_an_own_question_left_at_home_keeps_its_words_and_can_be_taken_along_again(
    workspace, a_dossier, talk_now
):
    add_own_card(workspace, a_dossier.id, TALK, "Wat maakt u blij?")
    (own,) = talk_now().cards
    put_card_back(workspace, a_dossier.id, TALK, own.id)
    assert talk_now().cards_along == ()
    assert talk_now().card(own.id).words == "Wat maakt u blij?"
    set_card(workspace, a_dossier.id, TALK, own.id, "chosen")
    assert talk_now().cards_along == (own,)


def test_an_own_question_without_words_is_not_taken_along(workspace, a_dossier):
    with pytest.raises(WordsMissing):
        add_own_card(workspace, a_dossier.id, TALK, "   ")


# Holding


def test_the_first_beginning_is_remembered(workspace, a_dossier, talk_now, clock):
    began = clock()
    begin_conversation(workspace, a_dossier.id, TALK)
    clock.later(minutes=20)
    begin_conversation(workspace, a_dossier.id, TALK)
    assert (talk_now().step, talk_now().started_at) == ("hold", began)


def test_the_booked_time_runs_from_when_the_interpreter_is_here_and_anew_on_another_day(
    workspace, a_dossier, talk_now, clock
):
    begin_conversation(workspace, a_dossier.id, TALK)
    assert talk_now().interpreter_from is None
    for _call in range(2):
        clock.later(days=1)
        interpreter_arrived(workspace, a_dossier.id, TALK)
        assert talk_now().interpreter_from == clock()


def test_somebody_says_on_which_day_pen_notes_were_written(workspace, a_dossier, talk_now):
    say_when_held(workspace, a_dossier.id, TALK, date(2026, 7, 14))
    assert talk_now().held_on == date(2026, 7, 14)
    say_when_held(workspace, a_dossier.id, TALK, None)
    assert talk_now().held_on is None


def test_a_question_is_asked_or_left_for_now(workspace, a_dossier, talk_now):
    for unit in ("one", "two"):
        take_card(workspace, a_dossier.id, TALK, unit)
    set_card(workspace, a_dossier.id, TALK, "one", "asked")
    set_card(workspace, a_dossier.id, TALK, "two", "left")
    assert [card.state for card in talk_now().cards] == ["asked", "left"]


def test_going_back_to_the_preparation_loses_nothing(workspace, a_dossier, talk_now):
    begin_conversation(workspace, a_dossier.id, TALK)
    write_note(workspace, a_dossier.id, "Ik wil leren", person="laila", conversation=TALK)
    after = turn_to_step(workspace, a_dossier.id, TALK, "prepare")
    assert talk_now().step == "prepare"
    assert [note.words for note in after.notes_of(TALK)] == ["Ik wil leren"]


def test_entering_a_step_again_keeps_nothing_anew(workspace, a_dossier):
    there = turn_to_step(workspace, a_dossier.id, TALK, "wrap-up")
    assert turn_to_step(workspace, a_dossier.id, TALK, "wrap-up") == there


# Wrapping up


def test_wrapping_up_remembers_when_the_talk_was_over(workspace, a_dossier, talk_now, clock):
    begin_conversation(workspace, a_dossier.id, TALK)
    clock.later(minutes=45)
    over = clock()
    wrap_up(workspace, a_dossier.id, TALK)
    clock.later(minutes=10)
    wrap_up(workspace, a_dossier.id, TALK)
    assert (talk_now().step, talk_now().wrapped_up_at) == ("wrap-up", over)


@pytest.mark.parametrize("answer", ["confirmed", "not-yet", "does-not-want"])
def test_every_answer_to_the_summary_is_a_full_one(workspace, a_dossier, talk_now, clock, answer):
    plan_conversation(workspace, a_dossier.id, TALK, Plan(booking=InterpreterBooking(language="prs")))
    confirm_summary(workspace, a_dossier.id, TALK, "laila", answer)
    said = talk_now().confirmation_of("laila")
    assert (said.answer, said.language, said.with_interpreter, said.at) == (answer, "prs", True, clock())


def test_no_interpreter_is_recorded_where_none_was_booked(workspace, a_dossier, talk_now):
    plan_conversation(workspace, a_dossier.id, TALK, Plan(on=date(2026, 7, 21)))
    confirm_summary(workspace, a_dossier.id, TALK, "laila", "confirmed")
    said = talk_now().confirmation_of("laila")
    assert (said.language, said.with_interpreter) == ("", False)


def test_another_answer_later_counts_and_the_first_is_not_lost(workspace, a_dossier, talk_now):
    confirm_summary(workspace, a_dossier.id, TALK, "laila", "not-yet")
    confirm_summary(workspace, a_dossier.id, TALK, "laila", "confirmed")
    assert talk_now().confirmation_of("laila").answer == "confirmed"
    assert [said.answer for said in talk_now().confirmations] == ["not-yet", "confirmed"]
    assert talk_now().confirmation_of("karim") is None


def test_the_next_meeting_is_kept_or_left_open(workspace, a_dossier, talk_now):
    meeting = NextMeeting(on=date(2026, 8, 4), at=time(10, 0))
    meet_next(workspace, a_dossier.id, TALK, meeting, seen=None)
    assert talk_now().next_meeting == meeting
    meet_next(workspace, a_dossier.id, TALK, None, seen=meeting)
    assert talk_now().next_meeting is None


def test_a_closed_conversation_takes_no_note_until_it_is_opened_again(workspace, a_dossier, talk_now):
    close_conversation(workspace, a_dossier.id, TALK)
    with pytest.raises(ConversationClosed):
        begin_conversation(workspace, a_dossier.id, TALK)
    with pytest.raises(ConversationClosed):
        write_note(workspace, a_dossier.id, "te laat", person="laila", conversation=TALK)
    reopen_conversation(workspace, a_dossier.id, TALK)
    assert talk_now().is_open
    assert write_note(workspace, a_dossier.id, "toch nog", person="laila", conversation=TALK).notes


def test_closing_twice_keeps_the_first_moment(workspace, a_dossier, clock):
    closed = close_conversation(workspace, a_dossier.id, TALK)
    clock.later(days=1)
    assert close_conversation(workspace, a_dossier.id, TALK) == closed


def test_a_conversation_nobody_knows_is_named(workspace, a_dossier):
    with pytest.raises(ConversationUnknown):
        wrap_up(workspace, a_dossier.id, "nowhere")


def test_what_was_being_prepared_becomes_the_last_conversation_and_what_was_held_does_not(
    workspace, a_dossier, library
):
    _after, talk = open_conversation(workspace, a_dossier.id, "what-now", "laila", library)
    after, same = open_conversation(workspace, a_dossier.id, "what-now", "laila", library, is_last=True)
    assert (same, after.conversation(talk).is_last) == (talk, True)
    _after, other = open_conversation(workspace, a_dossier.id, "what-now", "karim", library)
    begin_conversation(workspace, a_dossier.id, other)
    after, _same = open_conversation(workspace, a_dossier.id, "what-now", "karim", library, is_last=True)
    assert not after.conversation(other).is_last
