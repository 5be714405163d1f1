"""The workshop room: from a piece that a participant lays to the beamer's picture, with twelve of them."""

import re
import socket
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.bench_pages import BROWSER
from benchmarks.figures import Figure
from workbook.commands.serve import ROOT
from workbook.content.training import workshops
from workbook.model.puzzle import ASPECTS

SEATS, ROUNDS = 12, 5
TYPICAL_MS, MOST_MS = 250.0, 500.0
"""Nobody in a room notices the first; the second is still while the hand leaves the device."""

NEXT_SIGN = """
(spot) => new Promise((resolve, reject) => {
  const signs = () => document.querySelectorAll(`g.laid svg[data-spot="${spot}"]`).length;
  const before = signs(), began = performance.now();
  const look = () => {
    if (signs() > before) return requestAnimationFrame(() => resolve(Date.now()));
    if (performance.now() - began > 10000) return reject(new Error("the sign never came"));
    requestAnimationFrame(look);
  };
  look();
})
"""
LAY = """([spot, effect]) => {
  document.querySelector(`button[data-what="${spot}"][data-effect="${effect}"]`).click();
  return Date.now();
}"""


def figures() -> Iterator[Figure]:
    """The median and the slowest in twenty, in milliseconds; all browsers run on this computer too."""
    with _room() as (address, code, trainer_address), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        trainer = browser.new_context().new_page()
        trainer.goto(trainer_address)
        beamer = trainer.context.new_page()
        seats = [_seat(browser, address, code) for _number in range(SEATS)]
        block = next(one for one in workshops()[0].blocks if one.activity == "puzzle")
        trainer.click(f'button[data-activity="puzzle"][data-what="{block.id}"]')
        beamer.goto(f"{address}/beamer")
        beamer.bring_to_front()
        delays = sorted(_delays(beamer, seats))
        browser.close()
    what = f"a piece laid by one of {SEATS}, to the beamer's picture"
    yield Figure(f"{what}: median", statistics.median(delays), TYPICAL_MS, "ms")
    yield Figure(f"{what}: 95 %", delays[round(len(delays) * 0.95) - 1], MOST_MS, "ms")


def _delays(beamer: Page, seats: list[Page]) -> Iterator[float]:
    for number in range(ROUNDS):
        for seat in seats:
            spot = f"{ASPECTS[number]}/belgium"
            seat.wait_for_selector(f'button[data-what="{spot}"]:enabled')
            beamer.evaluate(f"spot => {{ window.came = ({NEXT_SIGN})(spot) }}", spot)
            laid = seat.evaluate(LAY, [spot, "opens"])
            yield beamer.evaluate("() => window.came") - laid


def _seat(browser: Browser, address: str, code: str) -> Page:
    page = browser.new_context().new_page()
    page.goto(address)
    page.fill("#code", code)
    page.click("button.primary")
    page.wait_for_url(f"{address}/seat")
    return page


@contextmanager
def _room() -> Iterator[tuple[str, str, str]]:
    """A room that is open: its address, its code, and the trainer's address."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    command = [sys.executable, "-m", "workbook.cli", "workshop", "--no-browser", "--lang", "nl"]
    room = subprocess.Popen([*command, "--port", str(port)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert room.stdout is not None
        code = re.findall(r"\b[A-Z]{4}\b", room.stdout.readline())[-1]
        trainer = re.findall(r"http://\S+", room.stdout.readline())[-1]
        address = f"http://127.0.0.1:{port}"
        _wait(address)
        yield address, code, trainer
    finally:
        room.kill()
        room.wait()


def _wait(address: str) -> None:
    host, _colon, port = address.removeprefix("http://").partition(":")
    for _try in range(300):
        with socket.socket() as trial:
            trial.settimeout(0.2)
            if trial.connect_ex((host, int(port))) == 0:
                return
