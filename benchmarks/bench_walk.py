"""A newcomer with a clock: how long until a first conversation is prepared, and until its record is ready.

Nobody is timed here. A person is reckoned with: every word that comes into view is read once, a tap takes
a look and a move of the hand, a key takes its stroke; what the workbook itself needs is measured.
Reading: 238 words a minute (Brysbaert 2019, silent reading of non-fiction). Tap and key: Card, Moran and
Newell 1980 (mental preparation 1.35 s, pointing 1.1 s, an average typist's key 0.28 s).
"""

import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Locator, Page, sync_playwright

from benchmarks.bench_pages import BROWSER
from benchmarks.figures import Figure
from tests.browser.office import Office
from tests.browser.steps import Screen

WORDS_A_SECOND = 238 / 60
A_TAP, A_KEY = 1.35 + 1.1, 0.28
PREPARED, RECORDED = 120.0, 300.0
"""Seconds (design: prepared within two minutes, the record within five after the talk)."""

QUESTION = "Wat doet u graag als de kinderen naar school zijn?"
NOTES = (
    "Ik wil eerst Nederlands leren, en dan werken als naaister.",
    "Mijn moeder is nog daar, en haar huis is verkocht.",
    "Met de kinderen praat ik daar niet over.",
)
CORRECTED = "Mijn moeder woont nu bij mijn zus."
PROMISE = "De taalschool bellen"

IN_VIEW = """() => {
  const lines = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const foot = document.querySelector(".st-key-foot"), end = foot?.getBoundingClientRect().top ?? innerHeight;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const part = node.parentElement, words = node.data.trim();
    if (!words || part.closest("style, script, [data-testid=stIconMaterial], .wb-icon")) continue;
    if (!part.checkVisibility({checkVisibilityCSS: true, checkOpacity: true})) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const lowest = foot?.contains(part) ? innerHeight : Math.min(end, innerHeight);
    if (box.height && box.bottom > 0 && box.top < lowest && box.right > 0 && box.left < innerWidth)
      lines.push(words);
  }
  return lines;
}"""

IS_IN_VIEW = """one => {
  const box = one.getBoundingClientRect();
  const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return one.contains(there) || (there?.contains(one) ?? false);
}"""


class Newcomer:
    """Somebody who never saw the workbook: reads all that comes into view, and acts on it."""

    def __init__(self, screen: Screen) -> None:
        self.screen, self._read, self._reckoned = screen, set[str](), 0.0
        self._began = time.monotonic()

    def seconds(self) -> float:
        """Since the beginning: what the workbook took, and what the person is reckoned to take."""
        return time.monotonic() - self._began + self._reckoned

    def knows_what_is_in_view(self) -> None:
        """It was read another day."""
        self.read()
        self._began, self._reckoned = time.monotonic(), 0.0

    def read(self) -> None:
        """The words in view that were not read before."""
        self.screen.calm()
        looked = time.monotonic()
        new = [line for line in self.screen.page.evaluate(IN_VIEW) if line not in self._read]
        self._read.update(new)
        self._reckoned += sum(len(line.split()) for line in new) / WORDS_A_SECOND
        self._began += time.monotonic() - looked

    def tap(self, what: Locator) -> None:
        """Bring it into view, read what stands around it, tap, and read what comes."""
        if not what.first.evaluate(IS_IN_VIEW):
            what.first.scroll_into_view_if_needed()
        self.read()
        self._reckoned += A_TAP
        box = what.first.bounding_box()
        assert box, "what is in view has a place"
        self.screen.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.read()

    def type(self, field: Locator, words: str) -> None:
        """Key by key; the workbook keeps pace."""
        self.tap(field)
        self._reckoned += A_KEY * len(words)
        field.fill(words)
        field.press("Tab")
        self.read()


def figures() -> Iterator[Figure]:
    """Three figures in seconds, in Dutch."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        office = Office(Path(folder) / "data")
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        try:
            laptop = browser.new_context(viewport={"width": 1366, "height": 768})
            laptop.set_default_timeout(30_000)
            office.speaks("nl")
            office.enter(laptop)
            for what, walk, budget in (
                ("a newcomer prepares a conversation", _prepared, PREPARED),
                ("a question of one's own and a day, by who knows the page", _prepared_with_more, PREPARED),
                ("a newcomer makes the record", _recorded, RECORDED),
            ):
                yield Figure(what, walk(office, laptop.new_page()), budget, "s")
        finally:
            browser.close()
            office.server.leave()


def _prepared(office: Office, page: Page) -> float:
    """From Today to one A4 in the hand, every word read on the way."""
    office.family()
    screen = Screen(page, office.server.url, "nl")
    screen.go("/")
    person = Newcomer(screen)
    person.read()
    person.tap(screen.button("Prepare"))
    with screen.downloading():
        person.tap(screen.link("One A4 to take along"))
    return person.seconds()


def _prepared_with_more(office: Office, page: Page) -> float:
    """The same with what one adds; the pages were read before, what opens on them was not."""
    family = office.family("Gezin Iep")
    screen = Screen(page, office.server.url, "nl")
    screen.go(office.talk(family, step="prepare"))
    person = Newcomer(screen)
    person.knows_what_is_in_view()
    person.tap(screen.fold("Choose another question"))
    person.type(screen.field("A question in your own words"), QUESTION)
    person.tap(screen.button("Take it along"))
    day = screen.field("Day")
    if not day.is_visible():
        person.tap(screen.fold("Change the plan"))
    person.type(day, screen.day(date.today() + timedelta(days=1)))  # noqa: DTZ011
    person.type(screen.field("Hour"), "14:00")
    person.tap(screen.button("Keep the plan"))
    with screen.downloading():
        person.tap(screen.link("One A4 to take along"))
    return person.seconds()


def _recorded(office: Office, page: Page) -> float:
    """From the end of the talk to the record as PDF: read back, corrected, one thing agreed, closed."""
    family = office.family("Gezin Berk")
    screen = Screen(page, office.server.url, "nl")
    screen.go(office.talk(family))
    for words in NOTES:
        screen.pill("Who speaks", "Laila").click()
        screen.note.fill(words)
        screen.press("Keep this note")
        screen.has(words)
    person = Newcomer(screen)
    person.tap(screen.button("Wrap up"))
    person.tap(screen.pill("Is it right?", screen.says("It is right")).nth(0))
    person.tap(screen.pill("Is it right?", screen.says("Differently")).nth(1))
    person.type(screen.field("How {name} says it", name="Laila"), CORRECTED)
    person.tap(screen.button("Keep it like this"))
    person.tap(screen.pill("Is it right?", screen.says("Rather not")).nth(2))
    person.type(screen.field("What is agreed"), PROMISE)
    person.tap(screen.button("Add the agreement"))
    person.tap(screen.button("Close the conversation"))
    with screen.downloading():
        person.tap(screen.link("The record as PDF"))
    return person.seconds()
