"""The room of a workshop: a code, a seat without a name, what each lays, nothing after it closes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.errors import CodeWrong, RequestUnclear, RoomClosed, RoomFull
from workbook.model.puzzle import EFFECTS
from workbook.workshop.room import LETTERS, MOST_SEATS, SPOTS, WRONG_CODES_A_MINUTE, Offer, Room

PUZZLE = Offer("puzzle", case="berk")
LINE = Offer("line", case="berk", stops=("application", "appeal", "decision-rvv"))
QUESTIONS = Offer("ask", case="berk", questions=("a", "b", "c", "d"))
POLL = Offer("feel", case="berk", answers=3)


@pytest.fixture
def room():
    return Room(PUZZLE)


@pytest.fixture
def seat(room):
    return room.join(room.code, 0.0)


def own(room, token):
    return room.own_picture(token)


def test_the_code_is_short_and_has_no_letter_that_is_read_as_a_figure(room):
    assert len(room.code) == 4
    assert set(room.code) <= set(LETTERS)
    assert not {"I", "O"} & set(LETTERS)


def test_the_code_is_taken_as_people_type_it(room):
    assert room.seat(room.join(f" {room.code.lower()} ", 0.0)).number == 1


def test_a_wrong_code_gives_no_seat(room):
    with pytest.raises(CodeWrong):
        room.join("????", 0.0)
    assert room.picture()["seats"] == []


def test_nobody_guesses_the_code_by_trying(room):
    for _try in range(WRONG_CODES_A_MINUTE):
        with pytest.raises(CodeWrong):
            room.join("????", 1.0)
    with pytest.raises(CodeWrong):
        room.join(room.code, 2.0)
    assert room.join(room.code, 90.0)


def test_the_room_takes_so_many_and_no_more(room):
    for _seat in range(MOST_SEATS):
        room.join(room.code, 0.0)
    with pytest.raises(RoomFull):
        room.join(room.code, 0.0)


def test_whoever_drops_out_and_returns_finds_the_own_puzzle(room, seat):
    room.show("puzzle", PUZZLE)
    room.is_at_seat(seat, here=True)
    room.lay(seat, "work/belgium", "opens")
    room.is_at_seat(seat, here=False)
    assert room.picture()["here"] == 0
    room.is_at_seat(seat, here=True)
    assert own(room, seat)["pieces"] == {"work/belgium": "opens"}


def test_the_same_sign_once_more_takes_it_away(room, seat):
    room.show("puzzle", PUZZLE)
    room.lay(seat, "work/belgium", "opens")
    room.lay(seat, "work/belgium", "both")
    room.lay(seat, "work/belgium", "both")
    assert own(room, seat)["pieces"] == {}


@pytest.mark.parametrize(("where", "effect"), [("nowhere", "opens"), ("work/belgium", "best"), ("", "")])
def test_what_is_no_piece_is_not_laid(room, seat, where, effect):
    room.show("puzzle", PUZZLE)
    with pytest.raises(RequestUnclear):
        room.lay(seat, where, effect)


def test_nothing_is_laid_while_the_room_does_something_else(room, seat):
    with pytest.raises(RequestUnclear):
        room.lay(seat, "work/belgium", "opens")


def test_a_line_grows_stop_by_stop_and_goes_back_to_where_one_taps(room, seat):
    room.show("line", LINE)
    for stop in LINE.stops:
        room.put_on_line(seat, stop)
    assert own(room, seat)["line"] == list(LINE.stops)
    room.put_on_line(seat, "appeal")
    assert own(room, seat)["line"] == ["application"]


def test_three_questions_at_most(room, seat):
    room.show("questions", QUESTIONS)
    for question in QUESTIONS.questions:
        room.choose(seat, question)
    assert own(room, seat)["questions"] == ["a", "b", "c"]
    room.choose(seat, "a")
    assert own(room, seat)["questions"] == ["b", "c"]


def test_another_answer_replaces_the_first(room, seat):
    room.show("poll", POLL)
    room.answer(seat, 1)
    room.answer(seat, 3)
    assert own(room, seat)["poll"] == 3
    with pytest.raises(RequestUnclear):
        room.answer(seat, 4)


def test_one_participant_never_sees_what_another_laid(room, seat):
    other = room.join(room.code, 0.0)
    room.show("puzzle", PUZZLE)
    room.lay(seat, "safety/belgium", "rather-not")
    assert "rather-not" not in json.dumps(own(room, other))


def test_a_puzzle_of_another_case_begins_empty(room, seat):
    room.show("puzzle", PUZZLE)
    room.lay(seat, "work/belgium", "opens")
    room.show("puzzle", Offer("later", case="wilg"))
    assert own(room, seat)["pieces"] == {}


def test_groups_are_dealt_in_turn(room):
    seats = [room.join(room.code, 0.0) for _seat in range(5)]
    room.divide(2)
    assert [room.seat(one).group for one in seats] == [1, 2, 1, 2, 1]
    room.divide(99)
    assert room.groups == 4


def test_when_the_room_closes_everything_is_gone(room, seat):
    room.show("puzzle", PUZZLE)
    room.lay(seat, "work/belgium", "opens")
    room.close()
    assert room.picture()["seats"] == []
    assert room.seat(seat) is None
    with pytest.raises(RoomClosed):
        room.join(room.code, 0.0)
    with pytest.raises(RoomClosed):
        room.show("puzzle", PUZZLE)


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(sorted(SPOTS)), st.sampled_from(EFFECTS))))
def test_the_picture_holds_every_sign_and_no_sum(laid):
    room = Room(PUZZLE)
    seats = [room.join(room.code, 0.0) for _seat in range(6)]
    room.show("puzzle", PUZZLE)
    kept = [{} for _seat in seats]
    for who, where, effect in laid:
        room.lay(seats[who], where, effect)
        if kept[who].get(where) == effect:
            del kept[who][where]
        else:
            kept[who][where] = effect
    picture = room.picture()
    assert [seat["pieces"] for seat in picture["seats"]] == kept
    numbers = {name for name, part in picture.items() if isinstance(part, int) and not isinstance(part, bool)}
    assert numbers == {"version", "ends_ms", "groups", "here"}
