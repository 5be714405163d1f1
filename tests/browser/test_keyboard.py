"""Holding the conversation of walk-through 1 with the keyboard alone; no test here touches a mouse."""

import re
from datetime import date
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import FOLDS, until
from workbook.content.library import library
from workbook.model.dossier import Dossier
from workbook.services.notes import write_note
from workbook.words import words_in

SLOW = 30_000
_ = words_in("nl").gettext


@pytest.fixture
def family(office) -> Dossier:
    return office.family()


@pytest.fixture
def page(window, office, family) -> Page:
    """A conversation with Karim that has just begun."""
    screen = window(office.talk(family, "Karim"))
    note(screen.page).wait_for()
    return screen.page


def note(page: Page):
    return page.locator(".st-key-note textarea")


def settled(page: Page) -> None:
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=SLOW)


def in_focus(page: Page) -> str:
    """The name of what has the focus."""
    name: str = page.evaluate(
        """() => { const one = document.activeElement;
            if (one === document.body) return "";
            const copy = one.cloneNode(true);
            const signs = copy.querySelectorAll("kbd, [data-testid=stIconMaterial], [aria-hidden=true]");
            signs.forEach(part => part.remove());
            const name = one.getAttribute("aria-label") || one.labels?.[0]?.innerText;
            return name || copy.textContent.trim(); }"""
    )
    return name


def tab_through(page: Page) -> list[str]:
    """The names one meets with Tab, from the top of the page until it begins anew."""
    page.evaluate("document.activeElement.blur()")
    met: list[str] = []
    for _number in range(40):
        page.keyboard.press("Tab")
        name = in_focus(page)
        if not name or (met and name == met[0]):
            break
        met.append(name)
    return met


def is_in_order(wanted: list[str], met: list[str]) -> bool:
    rest = iter(met)
    return all(any(one.startswith(name) for one in rest) for name in wanted)


def turn_to_a_question(page: Page) -> str:
    page.keyboard.press("Alt+ArrowRight")
    expect(page.locator(".wb-question")).to_be_visible(timeout=SLOW)
    settled(page)
    return page.locator(".wb-question").inner_text()


# Tab


def test_tab_reaches_everything_from_top_to_bottom(page):
    turn_to_a_question(page)
    met = tab_through(page)
    wanted = ["Tips", "Strong emotions", "Crisis", "Turn to the client", "Wrap up"]
    wanted += ["Asked", "Leave it for now", "Previous", "Next", "What was said"]
    names = [_(name) for name in wanted] + ["Karim", _("Keep this note")]
    assert is_in_order(names, met), f"met {met}, wanted {names}"


def test_tab_reaches_everything_of_today_the_sheet_and_the_notebook(window, office):
    office.family()
    for path, wanted in (
        ("/", ["Prepare", "Prepare a conversation"]),
        ("/sheet", ["The application is with the CGRS", "One A4 to take along"]),
        ("/notebook", ["What it did to you", "Keep this note"]),
    ):
        screen = window(path)
        settled(screen.page)
        met = tab_through(screen.page)
        assert is_in_order([_(name) for name in wanted], met), f"{path}: met {met}, wanted {wanted}"


def test_a_remark_is_written_and_a_duty_ticked_without_a_mouse(window, office):
    family = office.family()
    page = window("/notebook").page
    page.get_by_label(_("What it did to you"), exact=True).focus()
    page.keyboard.type("Ik dacht aan mijn eigen kinderen.")
    page.keyboard.press("Tab")
    while in_focus(page) != _("Keep this note"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until(
        lambda: (
            [one.words for one in office.workspace.store.notebook().remarks][-1:]
            == ["Ik dacht aan mijn eigen kinderen."]
        )
    )
    page = window("/").page
    page.get_by_role("checkbox").first.focus()
    page.keyboard.press("Space")
    until(lambda: len(office.workspace.store.load(family.id).information) == 1)


def test_the_keyboard_stays_where_it_answered_and_the_arrows_lead_through_the_answers(window, office):
    """The answers are made anew with their page; whoever went on to something else is not called back."""
    family = office.family()
    address = office.talk(family, step="wrap-up")
    talk = parse_qs(address)["c"][0]
    write_note(office.workspace, family.id, "Ik wil leren.", person=family.adults[0].id, conversation=talk)
    page = window(address).page
    row = page.get_by_role("radiogroup", name=_("Is it right?"))
    row.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    expect(row.get_by_role("radio").first).to_be_checked()
    settled(page)
    assert in_focus(page) == _("It is right")
    page.keyboard.press("ArrowRight")
    assert in_focus(page) == _("Differently")
    page.keyboard.press("Space")
    expect(row.get_by_role("radio").nth(1)).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    settled(page)
    assert in_focus(page) == _("How {name} says it").format(name="Laila")
    page.keyboard.type("Ik wil Nederlands leren.")
    assert "Nederlands" in page.get_by_label(_("How {name} says it").format(name="Laila")).input_value()


@pytest.mark.long
def test_what_has_the_focus_can_be_seen(page):
    turn_to_a_question(page)
    page.evaluate("document.activeElement.blur()")
    unseen = []
    for _number in range(14):
        page.keyboard.press("Tab")
        name, focused = in_focus(page), page.evaluate_handle("document.activeElement").as_element()
        if not name or focused is None:
            break
        focused.scroll_into_view_if_needed()
        box = focused.bounding_box()
        assert box is not None
        around = {"x": max(0, box["x"] - 6), "y": max(0, box["y"] - 6)}
        around |= {"width": box["width"] + 12, "height": box["height"] + 12}
        page.wait_for_timeout(250)
        with_focus = page.screenshot(clip=around, caret="hide")
        focused.evaluate("one => one.blur()")
        page.wait_for_timeout(250)
        if with_focus == page.screenshot(clip=around, caret="hide"):
            unseen.append(name)
        focused.evaluate("one => one.focus()")
    assert unseen == []


# Shortcuts


def test_the_cards_are_turned_asked_and_left_with_alt(page, office, family):
    note(page).focus()
    first = turn_to_a_question(page)
    page.keyboard.press("Alt+ArrowRight")
    expect(page.locator(".wb-question")).not_to_have_text(first, timeout=SLOW)
    page.keyboard.press("Alt+ArrowLeft")
    expect(page.locator(".wb-question")).to_have_text(first, timeout=SLOW)
    page.keyboard.press("Alt+g")
    expect(page.locator(".wb-question")).not_to_have_text(first, timeout=SLOW)
    second = page.locator(".wb-question").inner_text()
    page.keyboard.press("Alt+l")
    expect(page.locator(".wb-question")).not_to_have_text(second, timeout=SLOW)
    settled(page)
    (kept,) = office.workspace.store.load(family.id).conversations
    assert [card.state for card in kept.cards][:2] == ["asked", "left"]
    assert note(page).input_value() == "", "a shortcut writes nothing in the field"


def test_a_note_is_typed_and_kept_without_leaving_the_field(page):
    note(page).focus()
    page.keyboard.type("Mijn handen hebben graag iets te doen.")
    page.keyboard.press("Alt+Enter")
    expect(page.locator(".wb-said", has_text="Mijn handen hebben graag")).to_be_visible(timeout=SLOW)
    expect(note(page)).to_have_value("", timeout=SLOW)
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA", "the next note can begin at once"


def test_a_note_kept_in_the_middle_of_typing_has_every_word(page, office, family):
    note(page).focus()
    words = " ".join(f"w{number}" for number in range(1, 60))
    page.keyboard.type(words, delay=15)
    page.keyboard.press("Alt+Enter")
    expect(page.locator(".wb-said", has_text="w1 w2")).to_be_visible(timeout=SLOW)
    expect(note(page)).to_have_value("", timeout=SLOW)
    settled(page)
    assert office.words(family) == [words]
    assert office.drafts(family) == []


@pytest.mark.long
def test_a_sign_typed_with_altgr_is_no_shortcut(page):
    note(page).focus()
    page.keyboard.press("Control+Alt+e")
    page.wait_for_timeout(1000)
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize(
    "keys", ["Alt+t", *(pytest.param(one, marks=pytest.mark.long) for one in ("Alt+e", "Alt+k"))]
)
def test_help_opens_with_alt_closes_with_escape_and_gives_the_focus_back(page, keys):
    note(page).focus()
    page.keyboard.press(keys)
    dialog = page.get_by_role("dialog")
    dialog.wait_for()
    settled(page)
    assert page.evaluate("document.activeElement.closest('[role=dialog]') !== null"), "the focus went inside"
    for _number in range(3):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('[role=dialog]') !== null"), "and stays there"
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0, timeout=SLOW)
    expect(note(page)).to_be_focused(timeout=SLOW)


def test_the_screen_turns_to_the_client_and_back_with_the_same_keys(page):
    question = turn_to_a_question(page)
    page.keyboard.press("Alt+s")
    expect(page.locator("h1.wb-client")).to_have_text(question, timeout=SLOW)
    expect(note(page)).to_have_count(0)
    settled(page)
    page.keyboard.press("Alt+s")
    expect(page.locator(".wb-question")).to_have_text(question, timeout=SLOW)
    expect(note(page)).to_have_count(1)


@pytest.mark.long
def test_the_conversation_is_wrapped_up_with_alt(page):
    page.keyboard.press("Alt+a")
    expect(page).to_have_url(re.compile(r"step=wrap-up"), timeout=SLOW)
    expect(page.locator("h1")).to_have_text(_("Wrap up together"), timeout=SLOW)


# The lifeline


def test_an_event_is_added_moved_changed_and_taken_out_without_a_mouse(window, office):
    family = office.family()
    screen = window(f"/lifeline?d={family.id}")
    page = screen.page
    expect(screen.button("Add to the line").first).to_be_visible()

    def life():
        return office.workspace.store.load(family.id).life

    page.keyboard.press("Alt+n")
    dialog = page.get_by_role("dialog")
    words = dialog.get_by_label(_("In the person’s words"), exact=True)
    words.focus()
    page.keyboard.type("Nederlands leren")
    when = dialog.get_by_label(_("When: a day, a month, a season or only a year"), exact=True)
    when.focus()
    page.keyboard.type("2025")
    keep = dialog.get_by_role("button", name=_("Keep"), exact=True)
    press(keep)
    until(lambda: [one.words for one in life()] == ["Nederlands leren"])
    drawn = page.locator('.wide g[aria-label*="Nederlands leren"]')
    drawn.focus()
    page.keyboard.press("ArrowLeft")
    until(lambda: life()[0].when.at.on == date(2024, 1, 1))
    expect(drawn).to_be_focused()
    page.keyboard.press("Enter")
    words.focus()
    words.fill("Nederlands geleerd")
    press(keep)
    until(lambda: [one.words for one in life()] == ["Nederlands geleerd"])
    drawn = page.locator('.wide g[aria-label*="Nederlands geleerd"]')
    drawn.focus()
    page.keyboard.press("Enter")
    press(dialog.get_by_role("button", name=_("Take out"), exact=True))
    until(lambda: life() == ())


# The puzzle, the ways, the plan


def test_a_piece_is_opened_laid_and_turned_to_the_client_without_a_mouse(window, office):
    family = office.family()
    page = window(f"/puzzle?d={family.id}").page
    press(page.locator('.wide g[data-name="piece work"]'))
    expect(page.get_by_role("heading", name=_("Work"), exact=True)).to_be_visible()
    settled(page)
    words = page.get_by_label(
        _("{place}, in {name}’s words").format(place=_("Country of origin"), name="Laila"), exact=True
    )
    words.focus()
    page.keyboard.type("Ik kan overal naaien.")
    tab_to(page, _("opens a way"))
    page.keyboard.press("Space")
    expect(page.get_by_role("radio", name=_("opens a way"), exact=True).first).to_be_checked()
    tab_to(page, _("Lay this piece"))
    page.keyboard.press("Enter")
    until(lambda: len(office.workspace.store.load(family.id).puzzle) == 1)
    (piece,) = office.workspace.store.load(family.id).puzzle
    assert (piece.aspect, piece.meaning.words, piece.meaning.effect) == (
        "work",
        "Ik kan overal naaien.",
        "opens",
    )
    settled(page)
    page.keyboard.press("Alt+s")
    expect(page.locator("h1")).to_have_text(_("My puzzle"))
    settled(page)
    page.keyboard.press("Alt+s")
    expect(page.get_by_role("button", name=re.compile(_("Lay this piece")))).to_be_visible()


def test_what_is_said_of_a_way_is_kept_without_a_mouse(window, office):
    family = office.family()
    page = window(f"/options?d={family.id}").page
    way = page.locator(".st-key-way_return")
    fold = way.locator(FOLDS).nth(1)
    fold.focus()
    fold.press("Enter")
    words = way.get_by_label(_("In {name}’s words").format(name="Laila"), exact=True)
    words.focus()
    page.keyboard.type("Ik denk eraan.")
    tab_to(page, _("Keep what was said"))
    page.keyboard.press("Enter")
    until(lambda: len(office.workspace.store.load(family.id).stances) == 1)
    (stance,) = office.workspace.store.load(family.id).stances
    assert (stance.option, stance.words, stance.leaning) == ("return", "Ik denk eraan.", None)


def test_a_plan_is_made_from_top_to_bottom_without_a_mouse(window, office):
    family = office.family()
    page = window(f"/plan?d={family.id}").page
    page.get_by_role("radio", name=_("staying"), exact=True).focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("radio", name=_("staying"), exact=True)).to_be_checked()
    settled(page)
    for label, typed in (
        (_("In {name}’s words").format(name="Laila"), "Hier wonen."),
        (library().text("plan.ask.step", "nl"), "De school bellen"),
        (_("Who does it"), "An"),
        (library().text("plan.ask.risk", "nl"), "Niemand neemt op"),
    ):
        tab_to(page, label)
        page.keyboard.type(typed)
    tab_to(page, _("Keep this plan"))
    page.keyboard.press("Enter")
    until(lambda: len(office.workspace.store.load(family.id).plans) == 1)
    (plan,) = office.workspace.store.load(family.id).plans
    assert (plan.content.goal, plan.content.goal_words) == ("staying", "Hier wonen.")
    assert [(one.words, one.who) for one in plan.content.steps] == [("De school bellen", "An")]
    assert [one.words for one in plan.content.risks] == ["Niemand neemt op"]


def tab_to(page, name):
    """On with Tab until this has the focus."""
    met = []
    while not in_focus(page).startswith(name):
        page.keyboard.press("Tab")
        met.append(in_focus(page))
        assert len(met) < 60, f"{name} was not met among {met}"


def press(button):
    """With the keyboard."""
    button.focus()
    button.press("Enter")


def test_the_guide_is_entered_searched_and_read_without_a_mouse(window):
    screen = window("/method")
    page = screen.page
    board = screen.link_to(screen.content("guide.board.3"))
    board.wait_for()
    screen.calm()
    tab_until_in(board)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(screen.content("guide.future-conversations"))
    screen.calm()
    field = screen.field("Search in the methodology")
    field.focus()
    page.keyboard.type("tolk", delay=40)
    found = page.locator(".wb-hit").first
    found.wait_for()
    screen.calm()
    tab_until_in(found)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("at="))
    screen.calm()
    assert tab_through(page)


def tab_until_in(place) -> None:
    """Tab until it has the focus, also inside a drawing."""
    for _number in range(60):
        place.page.keyboard.press("Tab")
        if place.evaluate("one => one === one.getRootNode().activeElement"):
            return
    raise AssertionError("Tab never reached it")
