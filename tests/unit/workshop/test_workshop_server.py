"""Coming in, the trainer's pages, and a closed room, as devices meet them."""

import pytest

from tests.unit.workshop.devices import THIS_COMPUTER, Device
from workbook.workshop.door import WRONG_CODES_A_MINUTE
from workbook.workshop.hall import SEAT
from workbook.workshop.pages import no_cookie_words, shut_words


def test_the_right_code_gives_a_seat(device, room):
    assert device.comes_in(room.code).header("location") == "/seat"
    assert len(room.picture()["seats"]) == 1
    assert device.get("/seat").status == 200
    assert device.get("/").header("location") == "/seat"


def test_a_wrong_code_gives_none_and_stands_in_the_field_as_text(device, room):
    answer = device.comes_in('"><b>x')
    assert answer.status == 403
    assert 'role="alert"' in answer.text
    assert "<b>" not in answer.text
    assert 'value="&quot;&gt;&lt;b&gt;x"' in answer.text
    assert room.picture()["seats"] == []
    assert device.get("/seat").header("location") == "/"


def test_a_double_tap_takes_one_seat(device, room):
    device.get("/")
    waiting = dict(device.cookies)
    device.post("/join", code=room.code)
    device.cookies = waiting  # the second was sent before the first was answered
    assert device.post("/join", code=room.code).header("location") == "/seat"
    assert len(room.picture()["seats"]) == 1


def test_whoever_has_a_seat_keeps_it_whatever_they_type(seated, room):
    kept = seated.cookies[SEAT]
    assert seated.post("/join", code="????").header("location") == "/seat"
    assert seated.cookies[SEAT] == kept
    assert len(room.picture()["seats"]) == 1


def test_a_browser_that_keeps_no_cookie_is_told_so_and_takes_no_seat(device, room, program):
    answer = device.post("/join", code=room.code)
    assert answer.status == 400
    assert no_cookie_words(program) in answer.text
    assert room.picture()["seats"] == []


@pytest.mark.parametrize("made_up", ["", "an", "x" * 5000, "é" * 24])
def test_a_cookie_that_is_none_of_ours_is_replaced(device, made_up):
    device.cookies[SEAT] = made_up
    device.get("/")
    assert len(device.cookies[SEAT]) == 24
    assert device.cookies[SEAT] != made_up


def test_whoever_tries_too_often_waits_and_is_told_so(device, other, room, program):
    device.get("/")
    for _try in range(WRONG_CODES_A_MINUTE):
        assert device.post("/join", code="????").status == 403
    answer = device.post("/join", code=room.code)
    assert answer.status == 429
    assert shut_words(program) in answer.text
    assert other.comes_in(room.code).status == 303


def test_a_shut_door_keeps_nobody_out_who_has_a_seat(hall, seated, room):
    neighbour = Device(hall[0], at=seated.at)
    for _try in range(WRONG_CODES_A_MINUTE):
        neighbour.comes_in("????")
    assert neighbour.comes_in(room.code).status == 429
    assert seated.post("/join", code=room.code).header("location") == "/seat"


def test_a_full_room_says_so(hall, room):
    for number in range(40):
        room.join(f"seat {number}", room.code)
    answer = Device(hall[0]).comes_in(room.code)
    assert answer.status == 403
    assert "The room is full." in answer.text


@pytest.mark.parametrize("fields", [{"code": "x" * 5000}, {"code": "x", "a": "b", "c": "d"}])
def test_a_form_is_short(device, fields):
    device.get("/")
    assert device.post("/join", **fields).status == 400


def test_a_closed_room_says_so_everywhere(seated, room):
    room.close()
    for answer in (seated.get("/"), seated.get("/seat"), seated.post("/join", code=room.code)):
        assert answer.status == 410
        assert "The room is closed" in answer.text


# The trainer


def test_the_key_leaves_the_address_and_opens_the_trainers_pages(trainer, room):
    assert room.code in trainer.get("/trainer").text
    assert room.code in trainer.get("/beamer").text


@pytest.mark.parametrize("key", ["", "guess", "é", "日本"])
def test_another_key_opens_nothing(hall, key):
    guesser = Device(hall[0], at=THIS_COMPUTER)
    for path in (f"/trainer?key={key}", "/trainer", "/beamer"):
        assert guesser.get(path).header("location") == "/"


def test_a_cookie_with_an_accent_is_no_key(hall):
    guesser = Device(hall[0], at=THIS_COMPUTER)
    guesser.cookies["workshop-trainer"] = "é"
    assert guesser.get("/trainer").header("location") == "/"


def test_the_key_is_good_on_this_computer_only(hall):
    elsewhere = Device(hall[0])
    elsewhere.get(f"/trainer?key={hall[1].key}")
    assert elsewhere.get("/trainer").header("location") == "/"


def test_every_answer_forbids_to_talk_elsewhere_and_to_keep_anything(device):
    answer = device.get("/")
    assert answer.header("content-security-policy").startswith("default-src 'none'")
    assert answer.header("cache-control") == "no-store"
