"""The door of the room: whoever tries too often waits a minute, and keeps nobody else waiting."""

import pytest

from workbook.workshop.door import MOST_DEVICES, WRONG_CODES_A_MINUTE, Door


@pytest.fixture
def door():
    return Door()


def knocks(door, device, *, times=WRONG_CODES_A_MINUTE, now=0.0):
    for _try in range(times):
        door.wrong_code(device, now)


def test_nobody_guesses_the_code_by_trying(door):
    knocks(door, "guesser", times=WRONG_CODES_A_MINUTE - 1)
    assert not door.is_shut_for("guesser", 1.0)
    knocks(door, "guesser", times=1)
    assert door.is_shut_for("guesser", 1.0)


def test_the_others_come_in_meanwhile(door):
    knocks(door, "guesser")
    assert not door.is_shut_for("an", 1.0)


def test_knocking_at_a_shut_door_does_not_keep_it_shut(door):
    knocks(door, "guesser")
    for second in range(60):
        knocks(door, "guesser", times=1, now=float(second))
    assert not door.is_shut_for("guesser", 60.5)


def test_it_remembers_so_many_devices_and_no_more(door):
    knocks(door, "first")
    for number in range(MOST_DEVICES - 1):
        knocks(door, f"device {number}", times=1)
    assert door.is_shut_for("first", 1.0)
    knocks(door, "one more", times=1)
    assert not door.is_shut_for("first", 1.0)
