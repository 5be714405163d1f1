"""axe-core on every page and state, in Dutch, French and English; the language of the page; and 400 % zoom.

Nothing is excused. If a stock part of Streamlit ever breaks a rule that no app can mend,
docs/accessibility.md says what has to stand beside it.
"""

import uuid
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from functools import cache
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.languages import DUTCH_FIRST
from tests.browser.server import PASSPHRASE, Server
from tests.browser.steps import Screen
from workbook.model.dates import When
from workbook.model.people import Consent, Lawyer
from workbook.model.procedure import Delivery, Situation
from workbook.services import conversations, dossiers, notes, procedure
from workbook.services.demo import DEMO_PASSPHRASE, make_demo_folder
from workbook.services.workspace import Workspace
from workbook.store.opening import open_folder, unlock

LANGUAGES = ("nl", "fr", "en")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
DOSSIER, CLOSED, PLANNED = "w1-hazelaar", "w1-talk-laila", "w1-talk-karim"
SLOW = 30_000
ZOOMED = {"width": 342, "height": 640}
"""1366 pixels at 400 %."""

Finding = tuple[str, str]
"""The rule and the element."""


# Looking


def findings(page: Page) -> list[Finding]:
    """What axe finds on this page now."""
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(axe_source())
    found = page.evaluate(
        """async rules => {
            const result = await axe.run(document, {
                runOnly: {type: "tag", values: rules}, resultTypes: ["violations"]});
            return result.violations.flatMap(one => one.nodes.map(node =>
                [one.id, `${node.html.slice(0, 300)} | ${node.target.join(" ")} | ${node.failureSummary}`]));
        }""",
        list(RULES),
    )
    return [(rule, element) for rule, element in found]


@cache
def axe_source() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def wider_than_the_window(page: Page) -> list[str]:
    """The parts of the page one would have to scroll sideways."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("html, [data-testid=stMain], [data-testid=stBottom]")]
            .filter(one => one.scrollWidth > one.clientWidth + 1)
            .map(one => `${one.tagName} ${one.scrollWidth}`)"""
    )
    return found


class Inspector:
    """Looks at one state after another and remembers what is wrong where."""

    def __init__(self, page: Page, language: str) -> None:
        self.page, self.language, self.wrong, self.states = page, language, [], 0

    def look(self, state: str) -> None:
        """axe, and the language of the page."""
        self.page.evaluate("document.fonts.ready")
        self.page.wait_for_timeout(150)
        self.states += 1
        spoken = self.page.locator("html").get_attribute("lang")
        if spoken != self.language:
            self.wrong.append(f"{state}: the page says that it speaks {spoken}")
        self.wrong += [f"{state}: {' '.join(one)}" for one in findings(self.page)]

    def look_narrow(self, state: str) -> None:
        """Zoomed to 400 %: nothing needs sideways scrolling."""
        self.page.set_viewport_size(ZOOMED)
        self.page.wait_for_timeout(250)
        too_wide = wider_than_the_window(self.page)
        self.wrong += [f"{state}, at 400 %: wider than the window: {one}" for one in too_wide]
        self.page.set_viewport_size({"width": 1366, "height": 768})

    def is_content(self) -> None:
        """The end: nothing was found."""
        assert self.states > 0
        assert self.wrong == [], "\n" + "\n".join(self.wrong)


# What is looked at


@pytest.fixture
def page(laptop: BrowserContext) -> Page:
    page = laptop.new_page()
    page.emulate_media(reduced_motion="reduce")
    page.set_default_timeout(SLOW)
    return page


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Iterator[Server]:
    """The demo's family, with a refusal, a situation, a consent, and a conversation to wrap up."""
    folder = tmp_path_factory.mktemp("demo") / "data"
    make_demo_folder(folder)
    prepare(workspace_of(folder))
    server = Server(folder).start()
    yield server
    server.leave()


def workspace_of(folder: Path) -> Workspace:
    store = open_folder(folder, unlock(folder, DEMO_PASSPHRASE))
    return Workspace(store, lambda: datetime.now().astimezone(), lambda: uuid.uuid4().hex, "An")


def prepare(workspace: Workspace) -> None:
    """Every part of every page has something to show."""
    refusal = procedure.new_event(workspace, "decision-cgvs", When(on=date(2026, 11, 20))).having(
        outcome="refusal", delivery=Delivery(way="registered-letter")
    )
    procedure.record_event(workspace, DOSSIER, refusal)
    today = workspace.now().date()
    dossiers.name_situation(
        workspace, DOSSIER, Situation(id="s1", kind="pregnancy", person="w1-laila", since=today)
    )
    dossiers.add_consent(
        workspace, DOSSIER, Consent(id="c1", person="w1-karim", reader="w1-laila", given_on=today)
    )
    conversations.reopen_conversation(workspace, DOSSIER, CLOSED)
    for words in ("Wat ik wil zeggen.", "حرف‌های من"):
        notes.write_note(workspace, DOSSIER, words, person="w1-karim", conversation=PLANNED)


class Walk(Screen):
    """Opens one state after another in one language."""

    def __init__(self, page: Page, server: Server, language: str) -> None:
        super().__init__(page, server.url, language)
        self.server, self.inspector = server, Inspector(page, language)

    def enter(self) -> None:
        """Through the door, in this language."""
        store = workspace_of(self.server.data).store
        store.save_preferences(store.preferences().having(language=self.language))
        self.page.goto(f"{self.url}/unlock?language={self.language}")
        self.page.locator("#passphrase").fill(DEMO_PASSPHRASE)
        self.page.locator("button.primary").click()
        self.settled()

    def visit(self, path: str) -> None:
        self.page.goto(self.url + path)
        self.settled()

    def settled(self) -> None:
        self.page.locator("h1").first.wait_for(state="attached")
        app = self.page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=SLOW)
        expect(self.page.get_by_test_id("stSkeleton")).to_have_count(0, timeout=SLOW)
        expect(self.page.get_by_test_id("stException")).to_have_count(0)

    def look(self, state: str, path: str = "", *, narrow: bool = False) -> None:
        if path:
            self.visit(path)
        self.settled()
        self.inspector.look(state)
        if narrow:
            self.inspector.look_narrow(state)

    def look_at_dialog(self, opener: str, **values: object) -> None:
        """Open a dialog, look, close it again."""
        self.press(opener, **values)
        self.dialog.wait_for()
        self.look(f"dialog {opener}")
        self.close()

    def close(self) -> None:
        self.page.keyboard.press("Escape")
        expect(self.dialog).to_have_count(0)


@pytest.mark.parametrize("language", DUTCH_FIRST)
def test_lists_pages_and_dialogs_of_a_dossier_are_open_to_everybody(page, demo, language):
    walk = Walk(page, demo, language)
    walk.enter()
    walk.look("today", "/", narrow=True)
    walk.look("one sheet without a dossier", "/sheet", narrow=True)
    walk.look("notebook", "/notebook", narrow=True)
    walk.look("dossiers", "/dossiers", narrow=True)
    page.get_by_role("textbox").first.fill("zzzz")
    page.locator(".wb-empty").wait_for()
    walk.look("no dossier found")
    walk.look("new dossier", "/new", narrow=True)
    walk.press("Create the dossier")
    page.get_by_role("alert").first.wait_for()
    walk.look("problem box: words are missing")
    walk.look("dossier that is gone", "/overview?d=nobody")
    walk.look("method", "/method", narrow=True)
    look_at_the_guide(walk)
    walk.look("settings", "/settings", narrow=True)
    walk.look("about", "/about", narrow=True)
    walk.look("overview with a decision", f"/overview?d={DOSSIER}", narrow=True)
    page.get_by_role("radio", name="Laila", exact=True).first.click()
    walk.look("overview of one person")
    walk.look_at_dialog("Add a person")
    walk.look_at_dialog("Change: {event}", event="Laila")
    walk.look_at_dialog("Add what happened")
    walk.look_at_dialog("Change: {event}", event=walk.says("Decision of the CGRS"))
    for opener in ("Lawyer", "Interpreter", "Earlier counsellor", "Who may see what", "Special situation"):
        walk.look_at_dialog(opener)
    two_texts_at_once(walk)
    look_at_drawings(walk)
    walk.inspector.is_content()


INTERPRETER = {"nl": "tolk", "fr": "interprète", "en": "interpreter"}


def look_at_the_guide(walk: Walk) -> None:
    """Pages of text with a figure, those to look things up in, a search, and everything unfolded."""
    for page in ("what-if", "puzzle", "lifeline", "protection", "ways", "stages", "resources", "glossary"):
        walk.look(f"guide: {page}", f"/method?s={page}", narrow=True)
    for address in ("s=work&open=questions", "s=work&open=note", "s=resources&open=contact"):
        walk.look(f"guide: {address}", f"/method?{address}", narrow=True)
    walk.visit("/method")
    walk.page.locator("[data-testid=stMain] input[type=text]").first.fill(INTERPRETER[walk.language])
    walk.page.locator(".wb-found mark").first.wait_for()
    walk.look("guide: found", narrow=True)
    walk.look("guide: a page that is not there", "/method?s=nergens")


def look_at_drawings(walk: Walk) -> None:
    """Both lines, with everything unfolded, in the client's view, and the dialog of an event."""
    for room in ("procedure-line", "lifeline"):
        walk.look(room, f"/{room}?d=w5-meidoorn", narrow=True)
        walk.unfold()
        walk.look(f"{room} unfolded")
        walk.look(f"{room} for the client", f"/{room}?d=w5-meidoorn&view=client", narrow=True)
    walk.visit("/lifeline?d=w5-meidoorn")
    walk.look_at_dialog("Add to the line")


def two_texts_at_once(walk: Walk) -> None:
    """A colleague changed the same words meanwhile: both are shown."""
    walk.press("Lawyer")
    field = walk.dialog.get_by_role("textbox").nth(1)
    field.fill(f"in de namiddag, {walk.language}")
    field.press("Tab")
    workspace = workspace_of(walk.server.data)
    known = workspace.store.load(DOSSIER).lawyer
    dossiers.keep_lawyer(
        workspace, DOSSIER, Lawyer(name="Vlier", reach=f"nooit, {walk.language}"), seen=known
    )
    walk.dialog.get_by_role("button", name=walk.says("Keep"), exact=True).click()
    walk.dialog.locator(".wb-two").wait_for()
    walk.look("problem box: two texts")
    walk.close()


@pytest.mark.parametrize("language", DUTCH_FIRST)
def test_the_conversation_room_is_open_to_everybody(page, demo, language):
    walk, room = Walk(page, demo, language), f"/conversation?d={DOSSIER}"
    walk.enter()
    walk.look("conversations", room, narrow=True)
    walk.visit(f"{room}&c={PLANNED}&step=prepare")
    walk.unfold()
    walk.look("prepare, all unfolded", narrow=True)
    workspace = workspace_of(demo.data)
    with suppress(Exception):
        conversations.begin_conversation(workspace, DOSSIER, PLANNED)
    walk.look("hold, opening card", f"{room}&c={PLANNED}&step=hold", narrow=True)
    walk.press("Next")
    expect(page.locator(".wb-question")).to_be_visible()
    walk.look("hold, question card")
    for opener in ("Tips", "Strong emotions", "Crisis"):
        walk.look_at_dialog(opener)
    walk.press("Keep this note")
    page.get_by_role("alert").first.wait_for()
    walk.look("problem box: an empty note")
    walk.look("client view, opening", f"{room}&c={PLANNED}&step=hold&view=client", narrow=True)
    walk.visit(f"{room}&c={PLANNED}&step=hold")
    walk.press("Next")
    expect(page.locator(".wb-question")).to_be_visible()
    walk.press("Turn to the client")
    page.locator("h1.wb-client").wait_for()
    walk.look("client view, question")
    walk.visit(f"{room}&c={CLOSED}&step=wrap-up")
    walk.unfold()
    walk.look("wrap-up, with notes, corrections and marks", narrow=True)
    walk.look_at_dialog("For the social file")
    walk.look("wrap-up of what was not held", f"{room}&c={PLANNED}&step=wrap-up")
    conversations.close_conversation(workspace_of(demo.data), DOSSIER, CLOSED)
    walk.look("wrap-up, closed", f"{room}&c={CLOSED}&step=wrap-up")
    walk.look("hold, closed", f"{room}&c={CLOSED}&step=hold")
    conversations.reopen_conversation(workspace_of(demo.data), DOSSIER, CLOSED)
    walk.inspector.is_content()


@pytest.mark.parametrize("language", DUTCH_FIRST)
def test_the_puzzle_the_ways_and_the_plan_are_open_to_everybody(page, demo, language):
    walk = Walk(page, demo, language)
    walk.enter()
    look_at_the_puzzle(walk)
    look_at_the_ways_and_the_plan(walk)
    walk.inspector.is_content()


def look_at_the_puzzle(walk: Walk) -> None:
    """One piece and all of them, unfolded, as it lay before, for the client, and a problem at the button."""
    of_nermin, page = "/puzzle?d=w6-kastanje&p=w6-nermin", walk.page
    walk.look("puzzle", of_nermin, narrow=True)
    page.locator(".wide g[data-name='piece safety']").click()
    walk.settled()
    walk.unfold()
    walk.look("puzzle, the piece on safety, all unfolded", narrow=True)
    walk.visit(of_nermin)
    page.get_by_role("radiogroup", name=walk.says("The puzzle as it lay")).get_by_role("radio").last.click()
    walk.look("puzzle as it lay")
    walk.visit(of_nermin)
    walk.pill("Which piece", walk.says("all, from paper")).click()
    expect(walk.button("Lay all of these")).to_be_visible()
    walk.look("puzzle, all from paper", narrow=True)
    walk.look("puzzle for the client", f"{of_nermin}&view=client", narrow=True)
    walk.look("puzzle with another country", "/puzzle?d=w6-kastanje&p=w6-cihan", narrow=True)
    page.get_by_role("radiogroup", name=walk.says("What it does")).nth(1).get_by_role("radio").nth(1).click()
    walk.field("Who could help").first.fill("An")
    walk.press("Lay this piece")
    page.get_by_role("alert").first.wait_for()
    walk.look("puzzle, words are missing")


def look_at_the_ways_and_the_plan(walk: Walk) -> None:
    """Both with everything unfolded; the plan of who returns, of who must leave and of who may stay."""
    walk.look("ways", "/options?d=w6-kastanje&p=w6-nermin", narrow=True)
    walk.unfold()
    walk.look("ways unfolded", narrow=True)
    walk.look("plan", "/plan?d=w6-kastanje&p=w6-nermin", narrow=True)
    walk.unfold()
    walk.look("plan of who returns, unfolded", narrow=True)
    for family in ("w4-wilg", "w10-esdoorn"):
        walk.visit(f"/plan?d={family}")
        walk.unfold()
        walk.look(f"plan of {family}, unfolded", narrow=True)
    walk.field("By when").fill("ooit")
    walk.press("Keep this plan")
    walk.page.get_by_role("alert").first.wait_for()
    walk.look("plan, a date that cannot be read")


def test_the_door_and_an_empty_workbook_are_open_to_everybody_in_each_language(page, tmp_path):
    server = Server(tmp_path / "data").start()
    walks = {language: Walk(page, server, language) for language in LANGUAGES}
    try:
        at_the_door(page, walks)
        in_an_empty_workbook(page, walks, server)
    finally:
        server.leave()
    for walk in walks.values():
        walk.inspector.is_content()


def at_the_door(page: Page, walks: dict[str, Walk]) -> None:
    for language, walk in walks.items():
        page.goto(f"{walk.url}/start?language={language}")
        walk.inspector.look("start")
    page.locator("#passphrase").fill(PASSPHRASE)
    page.locator("#again").fill("iets anders dan dat")
    page.locator("button.primary").click()
    page.get_by_role("alert").wait_for()
    walk.inspector.look("start, with a problem")
    page.locator("#passphrase").fill(PASSPHRASE)
    page.locator("#again").fill(PASSPHRASE)
    page.locator("button.primary").click()
    page.locator(".key").wait_for()
    for language, walk in walks.items():
        page.goto(f"{walk.url}/start/recovery-key?language={language}")
        walk.inspector.look("recovery key")
        walk.inspector.look_narrow("recovery key")
    page.locator("input[name=written]").check()
    page.locator("button.primary").click()
    page.get_by_test_id("stMain").wait_for()


def in_an_empty_workbook(page: Page, walks: dict[str, Walk], server: Server) -> None:
    for language, walk in walks.items():
        walk.visit("/")
        page.get_by_test_id("stSidebar").get_by_role("radio", name=language, exact=True).click()
        expect(page.locator("html")).to_have_attribute("lang", language, timeout=SLOW)
        walk.look("today, no dossier yet", narrow=True)
    page.goto(f"{server.url}/lock")
    page.locator("#passphrase").wait_for()
    for language, walk in walks.items():
        for path in ("unlock", "recover"):
            page.goto(f"{walk.url}/{path}?language={language}")
            walk.inspector.look(path)
            walk.inspector.look_narrow(path)
    page.locator("#passphrase").wait_for()
    page.goto(f"{server.url}/unlock?language=nl")
    page.locator("#passphrase").fill("helemaal verkeerd")
    page.locator("button.primary").click()
    page.get_by_role("alert").wait_for()
    walks["nl"].inspector.look("unlock, with a problem")


def test_the_inspector_would_find_what_is_wrong(page):
    page.set_content(
        """<html lang="de"><body><main><h1>x</h1><h4>y</h4><img src="data:,"><button></button>
        <p style="color:#bbb;background:#fff;width:900px">pale and wide</p></main></body></html>"""
    )
    inspector = Inspector(page, "nl")
    inspector.look("a bad page")
    inspector.look_narrow("a bad page")
    said = " ".join(inspector.wrong)
    for rule in ("image-alt", "button-name", "color-contrast", "heading-order", "speaks de", "at 400 %"):
        assert rule in said
