"""Telling a life: events kept, moved, hidden, taken out and put back; a colleague's change is never lost."""

from datetime import date

import pytest

from workbook.errors import PersonUnknown, TextChanged
from workbook.model.dates import When
from workbook.model.life import LifeEvent, LifeWhen
from workbook.services.lifeline import (
    keep_life_event,
    move_life_event,
    nudge_life_event,
    open_chapter,
    put_beside,
    put_life_back,
    remove_life_event,
    show_feelings,
    show_life_event,
)


def event(name="trouwen", when=None, chapter="earlier"):
    return LifeEvent(id=name, person="laila", words=name, chapter=chapter, when=when or LifeWhen())


def at(on, precision="day"):
    return LifeWhen(at=When(on=on, precision=precision))


def kept(workspace, dossier, *events):
    for one in events:
        after = keep_life_event(workspace, dossier.id, one)
    return after


def only(dossier):
    (one,) = dossier.life
    return one


@pytest.mark.parametrize(
    ("when", "to", "expected"),
    [
        (at(date(2013, 6, 4)), date(2014, 2, 9), at(date(2014, 2, 9))),
        (at(date(2013, 6, 1), "month"), date(2014, 2, 9), at(date(2014, 2, 1), "month")),
        (at(date(2013, 6, 1), "season"), date(2014, 2, 9), at(date(2013, 12, 1), "season")),
        (at(date(2013, 1, 1), "year"), date(2014, 2, 9), at(date(2014, 1, 1), "year")),
        (LifeWhen(), date(2014, 2, 9), LifeWhen()),
        (
            at(date(2013, 1, 1), "year").having(until=When(on=date(2015, 1, 1), precision="year")),
            date(2014, 2, 9),
            at(date(2014, 1, 1), "year").having(until=When(on=date(2016, 1, 1), precision="year")),
        ),
        (LifeWhen(side="after", to="x"), date(2014, 2, 9), LifeWhen(side="after", to="x")),
    ],
)
def test_what_is_moved_stays_as_vague_as_it_was(workspace, a_dossier, when, to, expected):
    kept(workspace, a_dossier, event(when=when))
    assert only(move_life_event(workspace, a_dossier.id, "trouwen", to)).when == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (at(date(2013, 12, 31)), date(2014, 1, 1)),
        (at(date(2013, 12, 1), "month"), date(2014, 1, 1)),
        (at(date(2013, 12, 1), "season"), date(2014, 3, 1)),
        (at(date(2013, 1, 1), "year"), date(2014, 1, 1)),
    ],
)
def test_a_step_is_as_long_as_the_date_is_vague_and_goes_back_again(workspace, a_dossier, when, expected):
    kept(workspace, a_dossier, event(when=when))
    later = nudge_life_event(workspace, a_dossier.id, "trouwen", is_later=True)
    assert only(later).when.at.on == expected
    assert only(nudge_life_event(workspace, a_dossier.id, "trouwen", is_later=False)).when == when


def test_without_a_date_it_is_put_beside_another_and_no_date_is_made_up(workspace, a_dossier):
    kept(workspace, a_dossier, event("a"), event("b"))
    assert nudge_life_event(workspace, a_dossier.id, "a", is_later=True).life == (event("a"), event("b"))
    after = put_beside(workspace, a_dossier.id, "a", "after", "b")
    assert after.life[0].when == LifeWhen(side="after", to="b")


def test_moving_what_is_gone_changes_nothing(workspace, a_dossier):
    assert nudge_life_event(workspace, a_dossier.id, "gone", is_later=True) == a_dossier
    assert move_life_event(workspace, a_dossier.id, "gone", date(2014, 1, 1)) == a_dossier


def test_hidden_is_kept_and_shown_again(workspace, a_dossier):
    kept(workspace, a_dossier, event())
    assert only(show_life_event(workspace, a_dossier.id, "trouwen", "hidden")).showing == "hidden"
    assert only(show_life_event(workspace, a_dossier.id, "trouwen", "shown")) == event()


def test_what_was_told_beside_an_event_that_goes_stays_without_it(workspace, a_dossier):
    kept(workspace, a_dossier, event(), event("kind", LifeWhen(side="after", to="trouwen")))
    assert only(remove_life_event(workspace, a_dossier.id, "trouwen")).when == LifeWhen()


def test_two_colleagues_change_the_same_words(workspace, a_dossier):
    kept(workspace, a_dossier, event())
    keep_life_event(workspace, a_dossier.id, event().having(words="huwelijk"), seen=event())
    with pytest.raises(TextChanged):
        keep_life_event(workspace, a_dossier.id, event().having(words="feest"), seen=event())


def test_a_change_is_put_back_and_what_a_colleague_added_stays(workspace, a_dossier):
    before = kept(workspace, a_dossier, event()).life
    mine = kept(workspace, a_dossier, event("b")).life
    kept(workspace, a_dossier, event("van Bram"))
    undone = put_life_back(workspace, a_dossier.id, "laila", before, instead_of=mine)
    assert [one.id for one in undone.life] == ["trouwen", "van Bram"]
    redone = put_life_back(workspace, a_dossier.id, "laila", mine, instead_of=before)
    assert {one.id for one in redone.life} == {"trouwen", "b", "van Bram"}


def test_what_a_colleague_changed_meanwhile_is_not_put_back(workspace, a_dossier):
    before = kept(workspace, a_dossier, event()).life
    hidden = show_life_event(workspace, a_dossier.id, "trouwen", "hidden").life
    keep_life_event(workspace, a_dossier.id, hidden[0].having(words="feest"), seen=hidden[0])
    with pytest.raises(TextChanged):
        put_life_back(workspace, a_dossier.id, "laila", before, instead_of=hidden)


def test_putting_back_leaves_another_persons_line_alone(workspace, a_dossier):
    of_karim = event("van Karim").having(person="karim")
    kept(workspace, a_dossier, of_karim, event())
    after = put_life_back(workspace, a_dossier.id, "laila", (), instead_of=(event(),))
    assert after.life == (of_karim,)


def test_what_a_person_opens_is_theirs(workspace, a_dossier):
    after = open_chapter(workspace, a_dossier.id, "laila", "earlier", is_open=True)
    assert after.choices_of("laila").is_open("earlier")
    assert not after.choices_of("karim").is_open("earlier")
    after = open_chapter(workspace, a_dossier.id, "laila", "earlier", is_open=False)
    assert not after.choices_of("laila").is_open("earlier")
    assert show_feelings(workspace, a_dossier.id, "laila", is_shown=True).choices_of("laila").shows_feelings
    with pytest.raises(PersonUnknown):
        show_feelings(workspace, a_dossier.id, "nobody", is_shown=True)
