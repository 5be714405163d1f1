"""Walk-through 9, a workshop: twelve participants on devices of their own, the trainer, and the beamer."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.languages import DUTCH_FIRST
from tests.browser.server import ROOT, free_port
from tests.browser.steps import until
from tests.browser.test_accessibility import findings
from workbook.content.library import library
from workbook.content.training import workshops
from workbook.words import words_in

TWELVE = 12
SIGNS = ("opens", "in-the-way", "both", "dont-know")


@dataclass
class Hall:
    """A workshop that runs, and how one comes in."""

    process: subprocess.Popen[str]
    address: str
    code: str
    trainer: str
    language: str

    def says(self, message: str, **values: object) -> str:
        return words_in(self.language).gettext(message).format(**values)


def opened(language: str) -> Hall:
    port = free_port()
    command = [sys.executable, "-m", "workbook.cli", "workshop", "--no-browser", "--lang", language]
    process = subprocess.Popen(
        [*command, "--port", str(port)], cwd=ROOT, stdout=subprocess.PIPE, text=True, bufsize=1
    )
    first, second = process.stdout.readline(), process.stdout.readline()
    code = re.search(r"\b([A-Z]{4})\b", first)[1]
    trainer = re.search(r"http://\S+", second)[0]
    return Hall(process, f"http://127.0.0.1:{port}", code, trainer, language)


@pytest.fixture(params=DUTCH_FIRST[:2])
def hall(request) -> Iterator[Hall]:
    hall = opened(request.param)
    yield hall
    hall.process.kill()
    hall.process.wait()


class Room:
    """The devices in the room; none of them asks anybody else for anything."""

    def __init__(self, browser: Browser, hall: Hall) -> None:
        self.browser, self.hall = browser, hall
        self.contexts: list[BrowserContext] = []
        self.elsewhere: list[str] = []

    def device(self, width: int = 390) -> Page:
        context = self.browser.new_context(viewport={"width": width, "height": 844})
        context.set_default_timeout(20_000)
        self.contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: self._look(request.url))
        return page

    def _look(self, url: str) -> None:
        if not url.startswith((self.hall.address, self.hall.address.replace("http", "ws"), "data:")):
            self.elsewhere.append(url)

    def trainer(self) -> Page:
        page = self.device(1366)
        for _try in range(100):
            try:
                page.goto(self.hall.trainer)
                break
            except Exception:  # noqa: BLE001  # the server is still starting
                page.wait_for_timeout(100)
        expect(page.locator("h1")).to_have_text(self.hall.says("The room"))
        return page

    def participant(self) -> Page:
        page = self.device()
        page.goto(self.hall.address)
        self.comes_in(page, self.hall.code)
        expect(page).to_have_url(f"{self.hall.address}/seat")
        return page

    def comes_in(self, page: Page, code: str) -> None:
        page.get_by_label(self.hall.says("Code of the room")).fill(code)
        page.get_by_role("button", name=self.hall.says("Come in")).click()


@pytest.fixture
def room(browser, hall) -> Iterator[Room]:
    room = Room(browser, hall)
    yield room
    for context in room.contexts:
        context.close()
    assert room.elsewhere == [], "a request left the machine"


def block_with(activity: str):
    return next(block for block in workshops()[0].blocks if block.activity == activity)


def shows(trainer: Page, activity: str) -> None:
    block = block_with(activity)
    trainer.locator(f'button[data-activity="{activity}"][data-what="{block.id}"]').click()


def lays(page: Page, spot: str, effect: str) -> None:
    button = page.locator(f'button[data-what="{spot}"][data-effect="{effect}"]')
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def laid(beamer: Page, spot: str):
    return beamer.locator(f'g.laid svg[data-spot="{spot}"]')


def test_twelve_lay_a_puzzle_and_the_beamer_shows_it_as_it_grows(room, hall):
    trainer = room.trainer()
    beamer = trainer.context.new_page()
    beamer.goto(f"{hall.address}/beamer")
    seats = [room.participant() for _seat in range(TWELVE)]
    expect(trainer.locator(".here")).to_have_text(hall.says("{n} here", n=TWELVE))
    shows(trainer, "puzzle")
    for number, seat in enumerate(seats):
        seat.locator("fieldset").first.wait_for()
        lays(seat, "work/belgium", SIGNS[number % 4])
        expect(laid(beamer, "work/belgium")).to_have_count(number + 1)
    for page in (seats[0], beamer, trainer):
        assert findings(page) == []
    assert not re.search(r"\d+ ?%|\b12 / ", beamer.inner_text("main"))
    one_drops_out_and_returns(room, hall, trainer, seats, beamer)
    groups_stand_beside_each_other(trainer, beamer)
    the_room_closes(hall, trainer, beamer, seats)


def one_drops_out_and_returns(room, hall, trainer, seats, beamer):
    seats[3].close()
    expect(trainer.locator(".here")).to_have_text(hall.says("{n} here", n=TWELVE - 1))
    expect(laid(beamer, "work/belgium")).to_have_count(TWELVE)
    back = room.contexts[-TWELVE + 3].new_page()
    back.goto(hall.address)
    expect(back).to_have_url(f"{hall.address}/seat")
    own = back.locator(f'button[data-what="work/belgium"][data-effect="{SIGNS[3]}"]')
    expect(own).to_have_attribute("aria-pressed", "true")
    expect(trainer.locator(".here")).to_have_text(hall.says("{n} here", n=TWELVE))
    seats[3] = back


def groups_stand_beside_each_other(trainer, beamer):
    trainer.locator('button[data-do="groups"][data-what="2"]').click()
    expect(beamer.locator(".puzzles figure")).to_have_count(2)
    expect(
        beamer.locator(".puzzles figure").first.locator('g.laid svg[data-spot="work/belgium"]')
    ).to_have_count(6)


def the_room_closes(hall, trainer, beamer, seats):
    trainer.on("dialog", lambda dialog: dialog.accept())
    trainer.get_by_role("button", name=hall.says("Close the room")).click()
    for page in (trainer, beamer, seats[0], seats[-1]):
        expect(page.locator("h1")).to_have_text(hall.says("The room is closed"))
    seats[1].goto(hall.address)
    expect(seats[1].locator("h1")).to_have_text(hall.says("The room is closed"))
    until(lambda: hall.process.poll() is not None)


def test_a_wrong_code_says_what_to_do_and_nobody_sees_the_trainers_pages(room, hall):
    room.trainer()
    page = room.device()
    page.goto(hall.address)
    assert findings(page) == []
    room.comes_in(page, "ZZ<b>")
    expect(page.get_by_role("alert")).to_be_visible()
    assert findings(page) == []
    for path in ("/trainer", "/beamer", "/seat", "/trainer?key=guess"):
        page.goto(f"{hall.address}{path}")
        expect(page).to_have_url(f"{hall.address}/")


def test_a_line_questions_and_an_answer_come_to_the_beamer_one_mark_each(room, hall):
    trainer = room.trainer()
    beamer = trainer.context.new_page()
    beamer.goto(f"{hall.address}/beamer")
    one, other = room.participant(), room.participant()
    for activity, does in (("line", "line"), ("questions", "choose"), ("poll", "answer")):
        shows(trainer, activity)
        for page in (one, other):
            choice = page.locator(f'button.choice[data-do="{does}"]').first
            expect(choice).to_be_enabled()
            choice.press("Enter")  # the keyboard is enough
            expect(choice).to_have_attribute("aria-pressed", "true")
        expect(beamer.locator(".marks i")).to_have_count(2)
        assert findings(beamer) == []
        assert findings(one) == []
    goes_back_to_the_line(hall, trainer, beamer, one)


def goes_back_to_the_line(hall, trainer, beamer, one):
    """The trainer showed other blocks in between; the line lies as everybody left it."""
    shows(trainer, "line")
    expect(one.locator("h1")).to_have_text(hall.says("Draw the line"))
    expect(one.locator('button.choice[data-do="line"]').first).to_have_attribute("aria-pressed", "true")
    expect(beamer.locator(".marks i")).to_have_count(2)


def test_the_trainers_notes_are_on_no_participants_page(room, hall):
    room.trainer()
    page = room.participant()
    block = workshops()[0].blocks[0]
    note = library().text(block.text_id("trainer.1"), hall.language)
    assert note not in page.content()
