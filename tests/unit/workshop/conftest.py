"""A room of the workshop *Future guidance*, and who comes to it."""

import pytest

from tests.unit.workshop.devices import THIS_COMPUTER, Device
from workbook.content.library import library
from workbook.content.training import workshop_named
from workbook.words import words_in
from workbook.workshop.program import Program
from workbook.workshop.room import Room
from workbook.workshop.server import make_app


@pytest.fixture
def program():
    return Program(workshop_named("future"), words_in("en"), library())


@pytest.fixture
def room(program):
    return Room(program.offer("arrive"))


@pytest.fixture
def ended():
    """Filled once the program was asked to end."""
    return []


@pytest.fixture
def hall(room, program, ended):
    return make_app(room, program, close=lambda: ended.append(True))


@pytest.fixture
def device(hall):
    """Of a participant who did not come in yet."""
    return Device(hall[0])


@pytest.fixture
def other(hall):
    return Device(hall[0], at="192.168.1.21")


@pytest.fixture
def seated(device, room):
    assert device.comes_in(room.code).status == 303
    return device


@pytest.fixture
def trainer(hall):
    app, its = hall
    trainer = Device(app, at=THIS_COMPUTER)
    trainer.get(f"/trainer?key={its.key}")
    return trainer
