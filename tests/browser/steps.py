"""One window of the workbook as a counsellor sees it: everything is found by its words in one language."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO

from playwright.sync_api import Download, Locator, Page, expect
from pypdf import PdfReader

from tests.browser.server import PASSPHRASE
from workbook.content.library import library
from workbook.errors import WorkbookError
from workbook.problems import UNEXPECTED, sentence
from workbook.words import words_in

expect.set_options(timeout=20_000)  # patient on a busy machine; what is there is found at once
QUIET_MS = 150
RESTS = """([quiet, call]) => {
  const app = document.querySelector("[data-testid=stApp]");
  const rests = app?.getAttribute("data-test-script-state") === "notRunning";
  if (!rests || window.restsCall !== call) window.restsSince = performance.now();
  window.restsCall = call;
  return rests && performance.now() - window.restsSince >= quiet;
}"""
"""Asked every few milliseconds; Playwright's own patience looks again after a second at last."""

FOLDS = "summary, [data-tap][aria-expanded]"
"""The headings of parts that open: a browser's own, and those that are made when they open."""

FIRST_PAGE = 60_000
"""Milliseconds; the first page of a server that has just started, with all that it imports."""


class Screen:
    """A window in one language. A message is the English one of the code; `{values}` are filled in."""

    def __init__(self, page: Page, url: str, language: str = "nl") -> None:
        self.page, self.url, self.language = page, url, language

    # Words

    def says(self, message: str, **values: object) -> str:
        """The message as it stands in this language."""
        return words_in(self.language).gettext(message).format(**values)

    def day(self, on: date) -> str:
        """A day as people of this language type it."""
        return words_in(self.language).day(on)

    def content(self, text_id: str) -> str:
        """A text of the methodology or of the workbook itself, as the page shows it."""
        return shown(library().text(text_id, self.language))

    # What is on the page

    def button(self, message: str, **values: object) -> Locator:
        """A button by the beginning of its name, as the key that presses it may follow.

        A browser makes every space in a name a plain one.
        """
        words = r"\s".join(map(re.escape, self.says(message, **values).split()))
        return self.page.get_by_role("button", name=re.compile(rf"^{words}( |$)"))

    def link(self, message: str, **values: object) -> Locator:
        return self.page.get_by_role("link", name=self.says(message, **values), exact=True)

    def link_to(self, name: str) -> Locator:
        """A link on the page itself by words of the content; a room beside it may have the same name."""
        return self.page.get_by_test_id("stMain").get_by_role("link", name=name, exact=True)

    def field(self, message: str, **values: object) -> Locator:
        """A field to type in, as text or as a number."""
        label = self.says(message, **values)
        return self.page.get_by_role("textbox", name=label, exact=True).or_(
            self.page.get_by_role("spinbutton", name=label, exact=True)
        )

    def pill(self, message: str, name: str) -> Locator:
        """One answer of a row of pills."""
        row = self.page.get_by_role("radiogroup", name=self.says(message), exact=True)
        return row.get_by_role("radio", name=name, exact=True)

    def box(self, name: str) -> Locator:
        """A box to tick, and whether it is ticked."""
        return self.page.get_by_role("checkbox", name=name, exact=True)

    def tick(self, name: str) -> None:
        """Tick the box, or take the tick away."""
        self._rests()
        fields = self.page.get_by_test_id("stCheckbox").filter(has_text=name).locator("label")
        fields.or_(self.page.locator("[data-tap][role=checkbox]").filter(has_text=name)).click()

    def fold(self, message: str) -> Locator:
        """The heading of a part that opens and closes."""
        return self.page.locator(FOLDS).filter(has_text=self.says(message))

    @property
    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog")

    @property
    def note(self) -> Locator:
        """The note field of a conversation."""
        return self.page.get_by_role("textbox", name=self.says("What was said"), exact=True)

    def text(self) -> str:
        """Every word on the page at rest, also in folded parts; nothing of what was typed in fields."""
        self._rests()
        body = self.page.locator("body")
        return shown(f"{body.inner_text()}{body.text_content()}")

    def source(self) -> str:
        """All that the browser holds of the page at rest, shown or not."""
        self._rests()
        return self.page.content()

    def has(self, text: str) -> None:
        """The text comes to stand on the page."""
        expect(self.page.locator("body")).to_contain_text(shown(text), use_inner_text=False)

    def calm(self, offers: str = "") -> None:
        """The page has settled, shows no trace of an error, and the next step stands on it."""
        shown_now = self.text()
        expect(self.page.get_by_test_id("stException")).to_have_count(0)
        assert self.says(UNEXPECTED) not in shown_now
        assert "Traceback" not in shown_now
        if offers:
            expect(self.button(offers).or_(self.link(offers)).first).to_be_visible()

    def _rests(self) -> None:
        """No run is going on, and none follows at once: a run that a tap interrupted ends in between.

        A person looks before tapping; what is read or tapped while Streamlit moves the page is another page.
        """
        self.page.wait_for_function(RESTS, arg=[QUIET_MS, time.monotonic_ns()], polling=25)

    def warns(self, error: WorkbookError) -> None:
        """The sentence of this problem, in this language."""
        said = sentence(error, words_in(self.language))
        expect(self.page.get_by_role("alert").filter(has_text=said).first).to_be_visible()
        self.calm()

    # What one does

    def press(self, message: str, **values: object) -> None:
        self._rests()
        self.button(message, **values).first.click()

    def type(self, message: str, words: str) -> None:
        """Type in a field and leave it."""
        field = self.field(message)
        field.fill(words)
        field.press("Tab")

    def open(self, message: str) -> None:
        """Open a folded part."""
        self._rests()
        fold = self.fold(message).first
        if fold.get_attribute("aria-expanded") == "true":
            return
        if fold.locator("xpath=..").get_attribute("open") is None:
            fold.click()

    def unfold(self) -> None:
        """Open all that is closed, also what comes inside."""
        closed = self.page.locator("[data-tap][aria-expanded=false]")
        self._rests()
        for left in range(closed.count() + 8, 0, -1):
            self.page.evaluate(
                "document.querySelectorAll('details:not([open]) > summary').forEach(one => one.click())"
            )
            self._rests()
            if closed.count():
                closed.last.click()
                self._rests()
            elif self.page.locator("details:not([open])").count() == 0:
                return
            assert left > 1, "there is no end to it"

    def choose(self, message: str, name: str) -> None:
        """Choose from a long list by typing."""
        box = self.page.get_by_role("combobox", name=self.says(message))
        box.click()
        box.press_sequentially(name)
        self.page.get_by_role("option", name=name, exact=True).click()
        expect(box).to_have_value(name)
        box.press("Tab")  # on a busy machine Streamlit opens the list once more behind the choice
        expect(box).to_have_attribute("aria-expanded", "false")
        expect(box).to_have_value(name)

    def switch(self, language: str) -> None:
        """Change the language of the screen."""
        self.page.get_by_test_id("stSidebar").get_by_role("radio", name=language, exact=True).click()
        self.language = language
        expect(self.page.locator("html")).to_have_attribute("lang", language)
        self.calm()

    def go(self, path: str) -> None:
        """Type an address."""
        self.page.goto(self.url + path)
        expect(self.page.locator("h1").first).to_be_attached()
        self.calm()

    @contextmanager
    def downloading(self) -> Iterator["Taken"]:
        self._rests()
        taken = Taken()
        with self.page.expect_download() as download:
            yield taken
        taken.take(download.value)


class Taken:
    """A file the counsellor took along."""

    name: str
    data: bytes

    def take(self, download: Download) -> None:
        self.name, self.data = download.suggested_filename, download.path().read_bytes()

    @property
    def pages(self) -> list[str]:
        """The words on each page of a PDF."""
        return [shown(page.extract_text()) for page in PdfReader(BytesIO(self.data)).pages]


def until(condition: Callable[[], bool], *, seconds: float = 20) -> None:
    """Wait for something that happens outside the page."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def shown(text: str) -> str:
    """As it is read: without breaks and with single spaces."""
    return " ".join(text.split())


def first_start(screen: Screen) -> str:
    """Make a workbook in an empty folder; its recovery key."""
    page = screen.page
    page.goto(f"{screen.url}/start?language={screen.language}")
    page.locator("#counsellor").fill("An")
    page.locator("#passphrase").fill(PASSPHRASE)
    page.locator("#again").fill(PASSPHRASE)
    page.locator("button.primary").click()
    expect(page).to_have_url(f"{screen.url}/start/recovery-key")
    recovery_key = shown(page.locator(".key").inner_text())
    page.locator("input[name=written]").check()
    page.locator("button.primary").click()
    expect(page.locator("h1").first).to_be_visible(timeout=FIRST_PAGE)
    return recovery_key


def unlock(screen: Screen, passphrase: str = PASSPHRASE) -> None:
    """Open the workbook that is there."""
    screen.page.goto(f"{screen.url}/unlock")
    screen.page.locator("#passphrase").fill(passphrase)
    screen.page.locator("button.primary").click()
    expect(screen.page.get_by_test_id("stMain")).to_be_visible()
