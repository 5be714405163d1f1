"""The guide in the browser: from a question to the page, by a board, by a search, and back to the work."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.demo import demo, running_demo, screen, server  # noqa: F401  # fixtures
from tests.browser.steps import until
from workbook.content.glossary import glossary
from workbook.content.library import library


def title(screen, page):  # noqa: F811
    expect(screen.page.locator("h1")).to_have_text(screen.content(f"guide.{page}"))


def test_each_board_leads_to_its_instrument(screen):  # noqa: F811
    first = {2: "exploration-phase", 3: "future-conversations", 5: "puzzle"}
    for number, page in first.items():
        screen.go("/method")
        screen.link_to(screen.content(f"guide.board.{number}")).click()
        title(screen, page)
        screen.calm()
    screen.go("/method")
    screen.link_to(screen.content("guide.chapter.B")).click()
    title(screen, "intervision")


def test_a_page_is_found_within_ten_seconds_while_one_types(screen):  # noqa: F811
    typed = {"nl": ("clïent huilt", "emotions"), "fr": ("pleure", "emotions")}[screen.language]
    screen.go("/method")
    field = screen.field("Search in the methodology")
    field.press_sequentially(typed[0], delay=60)
    found = screen.page.locator(".wb-hit").first
    expect(found).to_have_text(
        re.compile(re.escape(screen.content("section.D.what-now.emotions"))), timeout=10_000
    )
    found.click()
    title(screen, typed[1])
    screen.calm()
    expect(screen.page).to_have_url(re.compile("s=emotions"))


@pytest.mark.parametrize("begin", ["work", "glossary"])
def test_a_search_on_a_page_gives_way_to_the_place_that_was_chosen(screen, begin):  # noqa: F811
    screen.go(f"/method?s={begin}")
    screen.field("Search in the methodology").fill("BGV" if screen.language == "nl" else "OQT")
    screen.page.locator('.wb-hit[href*="s=glossary"]').first.click()
    title(screen, "glossary")
    term = next(term for term in glossary() if term.key == "order-to-leave")
    expect(screen.page.locator(".wb-asked-for dt")).to_contain_text(
        term.full_name(library(), screen.language)
    )
    expect(screen.field("Search in the methodology")).to_have_value("")


def test_a_term_is_explained_with_the_pointer_and_with_the_keyboard(screen):  # noqa: F811
    screen.go("/method?s=what-now")
    term = screen.page.locator(".wb-term").first
    explained = "getComputedStyle(one, '::after').content"
    assert term.evaluate(f"one => {explained}") == "none"
    term.focus()
    means = term.get_attribute("data-means") or ""
    assert len(means) > 20
    until(lambda: means[:20] in term.evaluate(f"one => {explained}"))


def test_one_reads_on_from_page_to_page_and_back(screen):  # noqa: F811
    screen.go("/method?s=exploration")
    around = screen.page.locator(".wb-around")
    around.get_by_role("link").last.click()
    title(screen, "what-if")
    screen.calm()
    around.get_by_role("link").first.click()
    title(screen, "exploration")
    screen.calm()
    screen.page.go_back()
    title(screen, "what-if")
    screen.calm()
    screen.page.get_by_test_id("stSidebar").get_by_role("link", name=screen.says("Methodology")).click()
    expect(screen.page.locator("h1")).to_have_text(screen.says("Which question do you have now?"))
    expect(screen.page).to_have_url(re.compile("/method$"))


def test_from_the_work_to_the_guide_and_back_with_the_dossier_open(screen):  # noqa: F811
    screen.go("/puzzle?d=w6-kastanje")
    screen.calm()
    screen.link("In the guide: {page}", page=screen.content("guide.family-children")).click()
    title(screen, "family-children")
    screen.calm()
    screen.page.get_by_test_id("stSidebar").get_by_role(
        "link", name=screen.says("Puzzle"), exact=True
    ).click()
    expect(screen.page).to_have_url(re.compile("/puzzle\\?d=w6-kastanje"))


def test_a_question_of_the_guide_lies_in_the_preparation(demo, screen):  # noqa: F811
    screen.go("/method?s=housing")
    open_part(screen, "Take questions along to a conversation")
    question = screen.content("F.housing.question.house-at-home")
    screen.calm()
    screen.tick(question)
    screen.calm()
    choose_first(screen)
    screen.page.get_by_role("button", name=screen.says("Take along"), exact=True).click()
    until(lambda: kept(demo, "F.housing.question.house-at-home"))
    screen.calm()
    screen.link("To the preparation").click()
    screen.has(question)


def choose_first(screen):  # noqa: F811
    """The first conversation that is being prepared."""
    screen.page.get_by_role("combobox", name=screen.says("To which conversation")).click()
    screen.page.get_by_role("option").first.click()
    screen.calm()


def open_part(screen, message):  # noqa: F811
    """Open a part that is made only then."""
    opener = screen.button(message)
    opener.click()
    expect(screen.button(message)).to_have_attribute("aria-expanded", "true")


def kept(demo, unit):  # noqa: F811
    store = demo.workspace.store
    dossiers = [store.load(card.id) for card in store.cards()]
    return any(card.unit == unit for one in dossiers for talk in one.conversations for card in talk.cards)


def test_a_note_of_the_organisation_is_there_for_the_colleague_too(demo, screen):  # noqa: F811
    screen.go("/method?s=arriving")
    open_part(screen, "Add a note of your organisation")
    screen.calm()
    screen.field("Your note").fill("De intake is op dinsdag.")
    screen.press("Keep the note")
    until(lambda: [note.page for note in demo.workspace.store.local_guide().notes] == ["arriving"])
    screen.go("/method?s=arriving")
    screen.has("De intake is op dinsdag.")


@pytest.mark.parametrize("paper", ["handbook", "cards"])
def test_the_guide_is_printed(screen, paper):  # noqa: F811
    label = {"handbook": "The whole guide as PDF", "cards": "All cards, to print and cut"}[paper]
    screen.go("/method")
    with screen.downloading() as file:
        screen.link(label).click()
    assert len(file.pages) > 10
