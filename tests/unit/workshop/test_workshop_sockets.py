"""The sockets of the room: what goes in is short, slow and understood, and a picture follows each change."""

import asyncio

import pytest

from tests.unit.workshop.devices import ran
from workbook.workshop import sockets
from workbook.workshop.room import MOST_WINDOWS

SPOT = "work/belgium"


@pytest.fixture
def puzzle(room, program):
    room.show("puzzle", program.offer("puzzle"))


def has_piece(picture):
    return picture["pieces"] == {SPOT: "opens"}


@pytest.mark.usefixtures("puzzle")
def test_what_somebody_lays_comes_back_and_reaches_the_beamer(seated, trainer):
    async def lays():
        async with seated.live() as seat, trainer.live("/live/picture") as beamer:
            seat.does("lay", what=SPOT, effect="opens")
            await seat.picture(has_piece)
            await beamer.picture(lambda picture: has_piece(picture["seats"][0]))

    ran(lays())


@pytest.mark.usefixtures("puzzle")
@pytest.mark.parametrize(
    "said",
    [
        '{"do": "lay", "what": "safety/belgium", "effect": "opens", "more": "%s"}' % ("x" * 400),
        "no json",
        "[]",
        "[" * 400,
        '{"do": ["lay"], "what": null}',
        '{"do": "lay", "what": "<b>", "effect": "opens"}',
        '{"do": "lay", "what": "\\ud800", "effect": "opens"}',
        '{"do": "answer", "what": "é"}',
        '{"do": "close"}',
    ],
)
def test_what_is_no_message_of_ours_is_passed_over(seated, room, said):
    async def says():
        async with seated.live() as seat:
            seat.says(said)
            seat.does("lay", what=SPOT, effect="opens")
            await seat.picture(has_piece)

    ran(says())
    assert room.is_open


@pytest.mark.usefixtures("puzzle")
def test_bytes_are_passed_over(seated):
    async def says():
        async with seated.live() as seat:
            seat.says_bytes(b"\x00\xff")
            seat.does("lay", what=SPOT, effect="opens")
            await seat.picture(has_piece)

    ran(says())


def test_a_device_is_heard_so_many_times_a_second_and_nothing_is_lost(seated, room, program, monkeypatch):
    monkeypatch.setattr(sockets, "BETWEEN_MESSAGES_S", 0.1)
    room.show("line", program.offer("four"))
    stops = list(program.offer("four").stops[:4])

    async def taps_all_at_once():
        async with seated.live() as seat:
            began = asyncio.get_running_loop().time()
            for stop in stops:
                seat.does("line", what=stop)
            await seat.picture(lambda picture: picture["line"] == stops)
            return asyncio.get_running_loop().time() - began

    assert ran(taps_all_at_once()) >= 0.1 * 3


def test_a_page_of_another_site_opens_no_socket(seated, trainer):
    async def opens():
        for device, path in ((seated, "/live/seat"), (trainer, "/live/picture")):
            for origin in ("http://elsewhere.example", "https://192.168.1.2:8700", "null", ""):
                async with device.live(path, origin=origin) as socket:
                    assert socket.is_refused

    ran(opens())


def test_without_a_seat_one_is_sent_back_to_the_entrance(device):
    async def opens():
        async with device.live() as socket:
            assert await socket.closed_with() == 4001

    ran(opens())


def test_the_beamers_picture_is_for_the_trainer_only(seated):
    async def opens():
        async with seated.live("/live/picture") as socket:
            assert socket.is_refused

    ran(opens())


def test_whoever_loses_one_of_two_windows_is_still_here(seated, room):
    async def loses_one():
        async with seated.live() as window:
            await window.picture()
            async with seated.live() as other:
                await other.picture()
            assert room.picture()["here"] == 1
        assert room.picture()["here"] == 0

    ran(loses_one())


def test_one_seat_opens_so_many_windows(seated, room):
    async def opens_too_many():
        for _window in range(MOST_WINDOWS):
            room.open_window(seated.cookies["workshop-seat"])
        async with seated.live() as socket:
            assert await socket.closed_with() == 1013

    ran(opens_too_many())


def test_the_trainer_shows_another_block_and_everybody_is_told(seated, trainer):
    async def shows():
        async with seated.live() as seat, trainer.live("/live/picture") as beamer:
            beamer.does("show", activity="puzzle", what="puzzle")
            await seat.picture(lambda picture: picture["block"] == "puzzle")
            for no_block in ("<b>", "é", ""):
                beamer.does("show", activity="wait", what=no_block)
            beamer.does("show", activity="wait", what="pause")
            await seat.picture(lambda picture: picture["block"] == "pause")

    ran(shows())


def test_closing_tells_everybody_and_ends_the_program(seated, trainer, room, ended):
    async def closes():
        async with seated.live() as seat, trainer.live("/live/picture") as beamer:
            beamer.does("close")
            await seat.picture(lambda picture: not picture["open"])
        async with seated.live() as late:
            assert await late.closed_with() == 4001

    ran(closes())
    assert not room.is_open
    assert ended == [True]
