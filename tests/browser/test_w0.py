"""Walk-through 0: ten minutes before a talk, nothing set up; one A4, and no dossier is made."""

import pytest
from playwright.sync_api import expect

from tests.browser.languages import DUTCH_FIRST
from tests.browser.steps import Screen, first_start, shown
from workbook.content.library import library

MOMENT = "The CGRS has refused"


@pytest.fixture(params=DUTCH_FIRST[:2])
def screen(page, server, request):
    return Screen(page, server.url, request.param)


def test_one_sheet_without_a_dossier(screen):
    first_start(screen)
    screen.calm(offers="Prepare a conversation")
    screen.press("Prepare a conversation")
    expect(screen.page.get_by_role("heading", name=screen.says("Prepare a conversation"))).to_be_visible()
    screen.pill("Where in the procedure", screen.says(MOMENT)).click()
    questions = [screen.content(question) for question in library().proposed["what-if"]]
    assert len(questions) == 3
    for question in questions:
        screen.has(question)
    screen.calm()
    with screen.downloading() as paper:
        screen.link("One A4 to take along").click()
    (sheet,) = paper.pages
    for said in (*questions, *(screen.content(one) for one in library().group("leave.what-if"))):
        assert shown(said) in sheet
    screen.go("/dossiers")
    screen.calm(offers="Begin a dossier")


def test_the_sheet_comes_in_another_language_than_the_screen(screen):
    first_start(screen)
    screen.go("/sheet")
    screen.pill("Language of the sheet", "English").click()
    screen.calm()
    with screen.downloading() as paper:
        screen.link("One A4 to take along").click()
    assert "Exploration conversation" in " ".join(paper.pages)
