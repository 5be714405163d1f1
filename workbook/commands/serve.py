"""Starting the workbook: Streamlit as a process of its own, its address, the browser, and a clean end."""

import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
import webbrowser
from pathlib import Path
from types import FrameType

from workbook.commands import ports
from workbook.commands.arguments import Asked
from workbook.commands.console import FINE, REFUSED, Console, _
from workbook.commands.folder import PASSPHRASE, settings_for
from workbook.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "workbook" / "app.py"

SECONDS_TO_START = 120.0
SECONDS_TO_END = 10.0
SECONDS_BETWEEN_LOOKS = 0.1

Process = subprocess.Popen[bytes]


def run(asked: Asked, console: Console) -> int:
    """Serve until somebody stops it; the exit status tells whether it could start."""
    settings = settings_for(console, asked.options.data)
    port = _port(asked.options.port, settings, console)
    signal.signal(signal.SIGTERM, _stop)
    server = start(settings, port, console)
    try:
        return _watch(server, port, console, opens_browser=not asked.options.no_browser)
    except KeyboardInterrupt:
        return FINE
    finally:
        end(server)


def start(settings: Settings, port: int, console: Console) -> Process:
    """Streamlit with our app on this port of this computer, and nothing beyond it."""
    own = {"WORKBOOK_DATA": str(settings.folder), "WORKBOOK_PORT": str(port)}
    others = {name: value for name, value in console.environment.items() if name != PASSPHRASE}
    environment = {**others, **own}
    return subprocess.Popen(command(port), cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)


def command(port: int) -> list[str]:
    """The command line of the server."""
    options = {
        "server.address": ports.HOST,
        "server.port": str(port),
        "server.headless": "true",
        "browser.gatherUsageStats": "false",
    }
    switches = [f"--{name}={value}" for name, value in options.items()]
    return [sys.executable, "-m", "streamlit", "run", str(APP), *switches]


def is_up(port: int) -> bool:
    """Whether a server answers there."""
    try:
        with urllib.request.urlopen(f"{address(port)}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def address(port: int) -> str:
    """What to type in the browser."""
    return f"http://{ports.HOST}:{port}"


def end(server: Process) -> None:
    """Let it finish what it was doing, then make sure that it is gone; a second Ctrl+C hurries."""
    try:
        if server.poll() is None:
            server.terminate()
        server.wait(SECONDS_TO_END)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        server.kill()
        server.wait()


def _watch(server: Process, port: int, console: Console, *, opens_browser: bool) -> int:
    if not _comes_up(server, port):
        console.complain(
            console.words.gettext(
                "The workbook did not start. Nothing was changed. What went wrong is written above."
            )
        )
        return REFUSED
    console.say(
        console.words.gettext("The workbook is open at {address} (Ctrl+C ends it).").format(
            address=address(port)
        )
    )
    if opens_browser:
        webbrowser.open(address(port))
    return server.wait()


def _comes_up(server: Process, port: int) -> bool:
    until = time.monotonic() + SECONDS_TO_START
    while server.poll() is None and time.monotonic() < until:
        if is_up(port):
            return True
        time.sleep(SECONDS_BETWEEN_LOOKS)
    return False


def _port(typed: str, settings: Settings, console: Console) -> int:
    if not typed:
        free = ports.next_free(settings.port)
        if free is None:
            raise console.refusal(
                _("No port from {port} on is free. Nothing was done. Name one with --port."),
                port=settings.port,
            )
        return free
    if not (typed.isdecimal() and 1 <= int(typed) <= ports.LAST):
        raise console.refusal(
            _("“{typed}” is no port. Nothing was done. Choose a number from 1024 to 65535."), typed=typed
        )
    if not ports.is_free(int(typed)):
        raise console.refusal(
            _("Port {port} is taken by another program. Nothing was done. Choose another, or none."),
            port=typed,
        )
    return int(typed)


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Stop as with Ctrl+C, so that the server ends too."""
    raise KeyboardInterrupt
