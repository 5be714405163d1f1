"""The room of a workshop: a code, a seat without a name, what each lays, nothing after it closes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.errors import CodeWrong, RequestUnclear, RoomClosed, RoomFull
from workbook.model.puzzle import EFFECTS
from workbook.workshop.room import LETTERS, MOST_SEATS, MOST_WINDOWS, SPOTS, Offer, Room

PUZZLE = Offer("puzzle")
LINE = Offer("line", stops=("application", "appeal", "decision-rvv"))
QUESTIONS = Offer("ask", questions=("a", "b", "c", "d"))
POLL = Offer("feel", answers=3)
PAUSE = Offer("pause")


@pytest.fixture
def room():
    return Room(PUZZLE)


@pytest.fixture
def seat(room):
    room.join("an", room.code)
    return "an"


def came_in(room, many):
    seats = [f"seat {number}" for number in range(many)]
    for seat in seats:
        room.join(seat, room.code)
    return seats


def own(room, token):
    return room.own_picture(token)


def test_the_code_is_short_and_has_no_letter_that_is_read_as_a_figure(room):
    assert len(room.code) == 4
    assert set(room.code) <= set(LETTERS)
    assert not {"I", "O"} & set(LETTERS)


def test_the_code_is_taken_as_people_type_it(room):
    room.join("an", f" {room.code.lower()} ")
    assert room.seat("an").number == 1


def test_a_wrong_code_gives_no_seat(room):
    with pytest.raises(CodeWrong):
        room.join("an", "????")
    assert room.picture()["seats"] == []


def test_the_room_takes_so_many_and_no_more(room):
    for number in range(MOST_SEATS):
        room.join(f"seat {number}", room.code)
    with pytest.raises(RoomFull):
        room.join("one more", room.code)


def test_coming_in_twice_takes_one_seat(room, seat):
    before = room.seat(seat)
    room.join(seat, room.code)
    assert room.seat(seat) is before


def test_whoever_drops_out_and_returns_finds_the_own_puzzle(room, seat):
    room.show("puzzle", PUZZLE)
    room.open_window(seat)
    room.lay(seat, "work/belgium", "opens")
    room.close_window(seat)
    assert room.picture()["here"] == 0
    room.open_window(seat)
    assert own(room, seat)["pieces"] == {"work/belgium": "opens"}


def test_whoever_closes_one_of_two_windows_is_still_here(room, seat):
    room.open_window(seat)
    room.open_window(seat)
    room.close_window(seat)
    assert room.picture()["here"] == 1
    room.close_window(seat)
    assert room.picture()["here"] == 0


def test_a_seat_has_so_many_windows_and_no_more(room, seat):
    assert all(room.open_window(seat) for _window in range(MOST_WINDOWS))
    assert not room.open_window(seat)
    room.close_window(seat)
    assert room.open_window(seat)


def test_nobody_looks_in_without_a_seat(room):
    assert not room.open_window("nobody")


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
    room.join("bram", room.code)
    room.show("puzzle", PUZZLE)
    room.lay(seat, "safety/belgium", "rather-not")
    assert "rather-not" not in json.dumps(own(room, "bram"))


def test_a_puzzle_of_another_block_begins_empty(room, seat):
    room.show("puzzle", PUZZLE)
    room.lay(seat, "work/belgium", "opens")
    room.show("puzzle", Offer("later"))
    assert own(room, seat)["pieces"] == {}


def test_after_another_blocks_slide_everything_lies_as_it_lay(room, seat):
    room.show("puzzle", PUZZLE)
    room.lay(seat, "work/belgium", "opens")
    room.show("line", LINE)
    room.put_on_line(seat, "appeal")
    room.show("questions", QUESTIONS)
    room.choose(seat, "b")
    room.show("poll", POLL)
    room.answer(seat, 2)
    room.show("wait", PAUSE)
    work = {}
    for activity, offer in (("puzzle", PUZZLE), ("line", LINE), ("questions", QUESTIONS), ("poll", POLL)):
        room.show(activity, offer)
        work[offer.block] = own(room, seat)
        assert room.picture()["seats"][0].items() <= {**own(room, seat), "group": 1}.items()
    assert work["puzzle"]["pieces"] == {"work/belgium": "opens"}
    assert work["line"]["line"] == ["appeal"]
    assert work["ask"]["questions"] == ["b"]
    assert work["feel"]["poll"] == 2
    assert work["feel"]["pieces"] == {}


def test_the_puzzle_of_the_workshop_lies_after_the_pause_as_before(program):
    """The pause is about no case, the puzzle is: that made no difference to whoever laid it."""
    room = Room(program.offer("puzzle"))
    room.join("an", room.code)
    room.show("puzzle", program.offer("puzzle"))
    room.lay("an", "work/belgium", "opens")
    room.show("wait", program.offer("pause"))
    room.show("puzzle", program.offer("puzzle"))
    assert own(room, "an")["pieces"] == {"work/belgium": "opens"}


def test_groups_are_dealt_in_turn(room):
    seats = came_in(room, 5)
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
        room.join("bram", room.code)
    with pytest.raises(RoomClosed):
        room.show("puzzle", PUZZLE)


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(sorted(SPOTS)), st.sampled_from(EFFECTS))))
def test_the_picture_holds_every_sign_and_no_sum(laid):
    room = Room(PUZZLE)
    seats = came_in(room, 6)
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
