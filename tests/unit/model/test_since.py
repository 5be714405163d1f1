"""What changed since last time, for one person, and what was left open."""

from datetime import date, datetime, timedelta

import pytest

from tests.unit.conftest import MORNING
from workbook.model.conversations import Agreement, Card, Conversation, InformationGiven
from workbook.model.dates import When
from workbook.model.notes import OPTIONS
from workbook.model.procedure import ProcedureEvent, Situation
from workbook.model.since import not_asked_yet, not_explained_yet, since_last_time

TODAY = date(2026, 7, 14)


def held(at: datetime, talk="before", person="laila", cards=()):
    return Conversation(
        id=talk, kind="exploration", people=(person,), opened_at=at, started_at=at, closed_at=at, cards=cards
    )


BEFORE = MORNING - timedelta(days=10)
NOW = Conversation(id="now", kind="what-if", people=("laila",), opened_at=MORNING)


@pytest.fixture
def told(family):
    """Laila was met ten days ago; now a second conversation is being prepared."""
    return family.having(conversations=(held(BEFORE), NOW))


def after(dossier):
    return since_last_time(dossier, "laila", NOW, TODAY)


def with_event(dossier, kind, on):
    event = ProcedureEvent(id="new", kind=kind, when=When.day(on))
    return dossier.with_track(dossier.procedure[0].with_event(event))


def test_before_the_first_conversation_nothing_has_changed(family):
    assert since_last_time(family.having(conversations=(NOW,)), "laila", NOW, TODAY) is None


@pytest.mark.parametrize(
    ("on", "is_new"),
    [(date(2026, 7, 4), False), (date(2026, 7, 5), True), (TODAY, True), (date(2026, 7, 15), False)],
)
def test_what_happened_in_the_procedure_since_is_named(told, on, is_new):
    assert bool(after(with_event(told, "interview-dvz", on)).events) == is_new


def test_what_one_did_and_what_became_different_is_named(told):
    done = Agreement(id="a", person="laila", words="bellen", done_on=TODAY)
    ill = Situation(id="s", kind="medical", person="laila", since=TODAY)
    since = after(told.having(agreements=(done,), situations=(ill,)))
    assert (since.done, since.situations) == ((done,), (ill,))


def test_nothing_of_the_partner_is_named(told, said):
    done = Agreement(id="a", person="karim", words="bellen", done_on=TODAY)
    ill = Situation(id="s", kind="medical", person="karim", since=TODAY)
    words = said("karim", "Alleen ik", conversation=None)
    assert after(told.having(agreements=(done,), situations=(ill,), notes=(words,))).is_empty


def test_what_was_said_in_between_is_there_unless_it_is_private(told, said):
    open_words, own = said("laila", "Ik sliep", conversation=None), said("laila", "Stil", conversation=None)
    since = after(told.having(notes=(open_words, own.having(private=True))))
    assert since.notes == (open_words,)


def test_a_question_left_for_now_waits_until_it_is_asked(told):
    left, asked = (
        Card(id="l", words="Wat mist u?", state="left"),
        Card(id="a", words="Wie helpt?", state="asked"),
    )
    dossier = told.having(conversations=(held(BEFORE, cards=(left, asked)), NOW))
    assert not_asked_yet(dossier, "laila", NOW) == (left,)
    again = held(BEFORE + timedelta(days=1), "between", cards=(left.having(state="asked"),))
    assert not_asked_yet(dossier.having(conversations=(*dossier.conversations, again)), "laila", NOW) == ()


def test_a_question_that_is_along_already_does_not_wait(told):
    left = Card(id="l", words="Wat mist u?", state="left")
    now = NOW.having(cards=(left.having(state="chosen"),))
    dossier = told.having(conversations=(held(BEFORE, cards=(left,)), now))
    assert not_asked_yet(dossier, "laila", now) == ()


def test_options_are_explained_to_each_person_apart_and_stand_in_one_order(told):
    given = InformationGiven(id="g", person="laila", option="return", given_on=TODAY)
    dossier = told.having(information=(given,))
    assert not_explained_yet(dossier, "karim") == OPTIONS
    assert not_explained_yet(dossier, "laila") == tuple(one for one in OPTIONS if one != "return")


# The order in which conversations were held


def test_a_conversation_that_waited_looks_back_on_those_held_meanwhile(family):
    waiting = Conversation(id="now", kind="what-if", people=("laila",), opened_at=BEFORE)
    card = Card(id="c", words="Waar droomt u van?", state="left")
    meanwhile = held(BEFORE + timedelta(days=2), cards=(card,))
    dossier = family.having(conversations=(waiting, meanwhile))
    assert since_last_time(dossier, "laila", waiting, TODAY).day == meanwhile.day
    assert not_asked_yet(dossier, "laila", waiting) == (card,)


def test_one_that_was_held_looks_back_on_earlier_ones_only(family):
    first, second = held(BEFORE, talk="first"), held(BEFORE + timedelta(days=2), talk="second")
    dossier = family.having(conversations=(second, first))
    assert since_last_time(dossier, "laila", first, TODAY) is None
    assert since_last_time(dossier, "laila", second, TODAY).day == first.day


def test_a_conversation_typed_over_from_paper_counts_on_its_day(family):
    paper = Conversation(
        id="before", kind="exploration", people=("laila",), opened_at=MORNING, held_on=date(2026, 7, 3)
    )
    dossier = family.having(conversations=(paper, NOW))
    assert since_last_time(dossier, "laila", NOW, TODAY).day == date(2026, 7, 3)


def test_a_question_asked_and_then_left_waits_again_and_the_order_stays(family):
    def cards(**states):
        return tuple(Card(id=name, words=name, state=state) for name, state in states.items())

    first = held(BEFORE, talk="first", cards=cards(a="left", b="left", c="asked"))
    second = held(BEFORE + timedelta(days=1), talk="second", cards=cards(a="left", c="left"))
    dossier = family.having(conversations=(first, second, NOW))
    assert [card.words for card in not_asked_yet(dossier, "laila", NOW)] == ["a", "b", "c"]


def test_what_is_over_since_is_named_and_nobody_elses(told):
    over = [
        Situation(id="s1", kind="detention", person="karim", ended_on=TODAY),
        Situation(id="s2", kind="medical", person="laila", ended_on=TODAY),
        Situation(id="s3", kind="violence", person="karim", ended_on=TODAY),
        Situation(id="s4", kind="other", person="laila", ended_on=BEFORE.date()),
    ]
    assert [one.id for one in after(told.having(situations=tuple(over))).over] == ["s1", "s2"]


def test_a_decision_known_to_the_month_may_have_come_since(told):
    event = ProcedureEvent(id="new", kind="decision-cgvs", when=When(on=date(2026, 7, 1), precision="month"))
    assert after(told.with_track(told.procedure[0].with_event(event))).events == (event,)
    before = event.having(kind="interview-dvz", when=When(on=date(2026, 6, 1), precision="month"))
    assert after(told.with_track(told.procedure[0].with_event(before))).events == ()
