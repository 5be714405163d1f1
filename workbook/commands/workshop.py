"""The workshop room: opens it on this computer and its network, until the trainer closes it."""

import asyncio
import socket
import webbrowser

import uvicorn

from workbook.commands import ports
from workbook.commands.arguments import Asked
from workbook.commands.console import FINE, Console, _
from workbook.content.library import library
from workbook.content.training import workshop_named, workshops
from workbook.workshop.program import Program
from workbook.workshop.room import Room
from workbook.workshop.server import make_app

FIRST_PORT = 8700
EVERYWHERE = "0.0.0.0"  # participants come with devices of their own; nothing but the room is here
SECONDS_TO_SAY_GOODBYE = 5.0
"""So long everybody is told that the room is closed; then nothing listens any more."""


def run(asked: Asked, console: Console) -> int:
    """Open the room and stay until it is closed."""
    chosen = asked.options.workshop or workshops()[0].id
    if chosen not in {one.id for one in workshops()}:
        known = ", ".join(one.id for one in workshops())
        raise console.refusal(
            _("There is no workshop “{typed}”. Nothing was opened. Choose one of: {known}."),
            typed=chosen,
            known=known,
        )
    port = _port(asked.options.port, console)
    address = f"http://{_own_address()}:{port}"
    program = Program(workshop_named(chosen), console.words, library(), address)
    room = Room(program.offer(program.workshop.blocks[0].id))
    asyncio.run(_serve(room, program, port, console, opens_browser=not asked.options.no_browser))
    return FINE


async def _serve(room: Room, program: Program, port: int, console: Console, *, opens_browser: bool) -> None:
    loop = asyncio.get_running_loop()

    def close() -> None:
        loop.call_later(SECONDS_TO_SAY_GOODBYE, lambda: setattr(server, "should_exit", True))

    app, hall = make_app(room, program, close=close)
    config = uvicorn.Config(
        app,
        host=EVERYWHERE,
        port=port,
        log_level="error",
        access_log=False,
        ws_max_size=2000,
        proxy_headers=False,  # no device tells us that it is another one
    )
    server = uvicorn.Server(config)
    trainer = f"http://{ports.HOST}:{port}/trainer?key={hall.key}"
    say = console.words.gettext
    console.say(
        say("The room is open. Participants: {address}, code {code}.").format(
            address=program.address, code=room.code
        )
    )
    console.say(say("For the trainer: {address}").format(address=trainer))
    console.say(say("Close it on the trainer’s page, or with Ctrl+C. Nothing of it is kept."))
    if opens_browser:
        loop.call_later(1.0, webbrowser.open, trainer)
    await server.serve()


def _port(typed: str, console: Console) -> int:
    wanted = typed or str(FIRST_PORT)
    if not (wanted.isdecimal() and 1 <= int(wanted) <= ports.LAST):
        raise console.refusal(
            _("“{typed}” is no port. Nothing was done. Choose a number from 1024 to 65535."), typed=typed
        )
    free = (
        int(wanted)
        if typed and ports.is_free(int(wanted))
        else None
        if typed
        else ports.next_free(FIRST_PORT)
    )
    if free is None:
        raise console.refusal(
            _("Port {port} is taken by another program. Nothing was done. Choose another, or none."),
            port=wanted,
        )
    return free


def _own_address() -> str:
    """This computer's address in its network; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # an address that exists nowhere (RFC 5737)
            return str(probe.getsockname()[0])
        except OSError:
            return ports.HOST
