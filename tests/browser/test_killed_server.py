"""Typing in a conversation's note while the server is killed, the tab dies or the connection drops.

A counsellor types without pausing, numbered words, about 35 ms a key. Whatever happens, every word
that was finished more than two seconds before is there again, in order, from the first one on.
"""

import random
import re
import statistics
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.server import Server
from tests.browser.wire import Wire
from workbook.services.demo import DEMO_PASSPHRASE, make_demo_folder
from workbook.store.opening import open_folder, unlock, verify
from workbook.store.port import DossierStore
from workbook.words import words_in

DOSSIER, TALK = "w1-hazelaar", "w1-talk-karim"
ROOM = f"/conversation?d={DOSSIER}&c={TALK}&step=hold"
KEEP = words_in("nl").gettext("Keep this note")

A_KEY = 0.035
SLOW = 30_000
"""Milliseconds that opening a page may take on a busy machine."""

MOST_LOST = 2.0
"""Seconds of typing that may be lost (design/product.md, budgets)."""


@pytest.fixture
def served(tmp_path) -> Iterator[Server]:
    """A server on the demo's folder."""
    make_demo_folder(tmp_path / "data")
    server = Server(tmp_path / "data").start()
    yield server
    server.leave()


class Typist:
    """Types w1 w2 w3 … in a note field and remembers when each word was finished."""

    def __init__(self) -> None:
        self.finished: list[float] = []

    def go_on(self, page: Page, until: Callable[[], bool]) -> None:
        """Type without a pause; the last word is always finished."""
        while not until():
            for key in f"w{len(self.finished) + 1} ":
                due = time.monotonic() + A_KEY
                page.keyboard.press(key)
                time.sleep(max(0.0, due - time.monotonic()))
            self.finished.append(time.monotonic())

    def go_on_for(self, page: Page, seconds: float) -> None:
        end = time.monotonic() + seconds
        self.go_on(page, lambda: time.monotonic() >= end)

    def before(self, moment: float) -> int:
        """How many words were finished by then."""
        return sum(at <= moment for at in self.finished)

    def lost(self, words: int, at: float) -> float:
        """Seconds of typing that are missing if only the first `words` are there."""
        return max(0.0, at - self.finished[words]) if words < len(self.finished) else 0.0

    def resume_after(self, words: int) -> None:
        """The lost words are typed again."""
        del self.finished[words:]


def room(page: Page, served: Server) -> Locator:
    """Open the conversation, through the door where it is locked; its note field, ready for typing."""
    page.goto(served.url + ROOM)
    if page.locator("#passphrase").count():
        page.locator("#passphrase").fill(DEMO_PASSPHRASE)
        page.locator("button.primary").click()
    field = note(page)
    field.wait_for()
    expect(page.get_by_test_id("stApp")).to_have_attribute(
        "data-test-script-state", "notRunning", timeout=SLOW
    )
    return field


def note(page: Page) -> Locator:
    return page.locator(".st-key-note textarea")


def at_the_end(page: Page) -> int:
    """Put the caret behind the last whole word, and take a half one out; how many words stand there."""
    note(page).click()
    page.keyboard.press("Control+End")
    text = note(page).input_value()
    if text and not text[-1].isspace():
        page.keyboard.press("Control+Backspace")
    return words_in_order(note(page).input_value())


def words_in_order(text: str) -> int:
    """How many words there are; they are w1, w2, … without a gap, a double or a half one between."""
    words = text.split()
    complete = words[:-1] if words and not text.endswith((" ", "\n")) else words
    assert complete == [f"w{number}" for number in range(1, len(complete) + 1)]
    if len(complete) < len(words) and words[-1] == f"w{len(words)}":
        return len(words)
    return len(complete)


def store_of(served: Server) -> DossierStore:
    """The folder as another program finds it."""
    return open_folder(served.data, unlock(served.data, DEMO_PASSPHRASE))


def nothing_is_broken(served: Server) -> None:
    problems = verify(served.data, unlock(served.data, DEMO_PASSPHRASE))
    assert {problem.code for problem in problems} <= {"left-over"}


def kill_in_the_middle(served: Server, page: Page, typist: Typist, after: float) -> float:
    """kill -9 while typing goes on; the moment it happened."""
    killed: list[float] = []

    def kill() -> None:
        killed.append(time.monotonic())
        served.kill()

    timer = threading.Timer(after, kill)
    timer.start()
    typist.go_on(page, lambda: bool(killed))
    timer.join()
    return killed[0]


def kill_again_and_again(served: Server, laptop: BrowserContext, times: int, seed: int) -> list[float]:
    """Type, kill, start, unlock, open, go on typing: how much was lost each time, in seconds."""
    chance, typist, losses = random.Random(seed), Typist(), []
    page = laptop.new_page()
    room(page, served)
    for _round in range(times):
        typist.resume_after(at_the_end(page))
        killed = kill_in_the_middle(served, page, typist, after=chance.uniform(1.2, 4.5))
        page.close()
        served.start()
        page = laptop.new_page()
        found = words_in_order(room(page, served).input_value())
        losses.append(typist.lost(found, killed))
        assert found >= typist.before(killed - MOST_LOST), f"{losses[-1]:.2f} s of typing were lost"
        drafts = store_of(served).drafts(DOSSIER)
        assert len(drafts) == 1 or not (drafts or found), "the words stand in one draft only"
        if found > 400:
            start_a_new_note(page)
    nothing_is_broken(served)
    print(
        f"\n{times} kills: typing lost, median {statistics.median(losses) * 1000:.0f} ms, "
        f"most {max(losses) * 1000:.0f} ms"
    )
    return losses


def start_a_new_note(page: Page) -> None:
    page.get_by_role("button", name=re.compile(f"^{KEEP}")).click()
    expect(note(page)).to_have_value("", timeout=SLOW)


# The server is killed


def test_in_three_kills_at_random_moments_no_more_than_two_seconds_of_typing_are_lost(served, laptop):
    kill_again_and_again(served, laptop, times=3, seed=time.time_ns())


@pytest.mark.long
def test_in_two_hundred_kills_no_more_than_two_seconds_of_typing_are_lost(served, laptop):
    kill_again_and_again(served, laptop, times=200, seed=time.time_ns())


def test_a_kept_note_survives_a_kill_right_after_its_acknowledgement(served, laptop):
    page, typist = laptop.new_page(), Typist()
    room(page, served)
    at_the_end(page)
    typist.go_on_for(page, 1.0)
    start_a_new_note(page)
    served.kill()
    newest = store_of(served).load(DOSSIER).notes[-1]
    assert words_in_order(newest.words) == len(typist.finished)
    served.start()
    second = laptop.new_page()
    assert room(second, served).input_value() == "", "what was kept is no draft any more"
    expect(second.locator(".wb-q", has_text="w1 w2 w3")).to_have_count(1)
    nothing_is_broken(served)


def test_words_typed_while_the_server_is_down_are_kept_once_it_is_back(served, laptop):
    page, typist = laptop.new_page(), Typist()
    field = room(page, served)
    at_the_end(page)
    kill_in_the_middle(served, page, typist, after=2.0)
    typist.go_on_for(page, 6.0)
    assert words_in_order(field.input_value()) == len(typist.finished), "the page holds them meanwhile"
    served.start()
    typist.go_on_for(page, 2.0)
    second = laptop.new_page()
    room(second, served)
    expect(page.get_by_test_id("stApp")).to_have_attribute(
        "data-test-connection-state", "CONNECTED", timeout=SLOW
    )
    typist.go_on_for(page, 1.0)
    page.wait_for_timeout(MOST_LOST * 1000)
    assert words_in_order(field.input_value()) == len(typist.finished)
    longest = max((draft.words for draft in store_of(served).drafts(DOSSIER)), key=len)
    assert words_in_order(longest) == len(typist.finished)


@pytest.mark.long
def test_words_typed_while_the_server_is_down_are_sent_without_another_key(served, laptop):
    page, typist = laptop.new_page(), Typist()
    field = room(page, served)
    at_the_end(page)
    kill_in_the_middle(served, page, typist, after=1.5)
    typist.go_on_for(page, 1.0)
    served.start()
    room(laptop.new_page(), served)
    expect(page.get_by_test_id("stApp")).to_have_attribute(
        "data-test-connection-state", "CONNECTED", timeout=SLOW
    )
    page.wait_for_timeout(MOST_LOST * 1000)
    assert words_in_order(field.input_value()) == len(typist.finished)
    longest = max((draft.words for draft in store_of(served).drafts(DOSSIER)), key=len)
    assert words_in_order(longest) == len(typist.finished)


# The tab dies, the connection drops


def test_a_tab_closed_without_leaving_the_field_loses_no_more_than_two_seconds(served, laptop):
    page, typist = laptop.new_page(), Typist()
    room(page, served)
    at_the_end(page)
    typist.go_on_for(page, 4.0)
    closed = time.monotonic()
    page.close()
    second = laptop.new_page()
    found = words_in_order(room(second, served).input_value())
    assert found >= typist.before(closed - MOST_LOST)
    assert len(store_of(served).drafts(DOSSIER)) == 1


@pytest.mark.parametrize("away", [1.0, pytest.param(5.0, marks=pytest.mark.long)])
def test_typing_goes_on_through_a_lost_connection(served, laptop, away):
    """The wire is cut as a laptop's Wi-Fi does it: the page stays, the socket is gone for a while."""
    page, typist = laptop.new_page(), Typist()
    wire = Wire(page)
    field = room(page, served)
    at_the_end(page)
    typist.go_on_for(page, 2.0)
    wire.cut()
    typist.go_on_for(page, away)
    wire.mend()
    expect(page.get_by_test_id("stApp")).to_have_attribute(
        "data-test-connection-state", "CONNECTED", timeout=SLOW
    )
    typist.go_on_for(page, 1.0)
    page.wait_for_timeout(MOST_LOST * 1000)
    assert words_in_order(field.input_value()) == len(typist.finished)
    (draft,) = store_of(served).drafts(DOSSIER)
    assert words_in_order(draft.words) == len(typist.finished)
