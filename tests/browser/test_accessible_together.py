"""axe-core, zoom and bad input on the pages of the intervision and of the training."""

import pytest
from playwright.sync_api import expect

from tests.browser.demo import demo, running_demo, server  # noqa: F401  # fixtures
from tests.browser.languages import DUTCH_FIRST
from tests.browser.steps import unlock
from tests.browser.test_accessibility import Walk
from workbook.content.library import library
from workbook.content.training import training_cases, workshops
from workbook.services.cases import begin_case, propose_case, write_case
from workbook.services.demo import DEMO_PASSPHRASE
from workbook.services.intervision import begin_session, end_session, gather, take_gathered, turn_step
from workbook.services.reading_through import confirm_case
from workbook.words import words_in

LANGUAGES = pytest.mark.parametrize("language", DUTCH_FIRST)


@pytest.fixture
def walk(demo, page, language) -> Walk:  # noqa: F811
    """Inside the demo, in one language."""
    demo.speaks(language)
    walk = Walk(page, demo.server, language)
    unlock(walk, DEMO_PASSPHRASE)
    return walk


@LANGUAGES
def test_the_training_is_open_to_everybody(walk):
    walk.look("training", "/training", narrow=True)
    for workshop in workshops():
        walk.look(f"workshop {workshop.id}", f"/training?s=workshop&c={workshop.id}", narrow=True)
    case = training_cases()[0]
    walk.visit(f"/training?s=case&c={case.id}")
    walk.unfold()
    walk.look("a case, unfolded", narrow=True)
    walk.look("practising alone", f"/training?s=practice&c={case.id}", narrow=True)
    walk.page.get_by_test_id("stCheckbox").locator("label").click()
    choice = walk.content(case.text_id(f"practice.{case.practice[0].id}.choice.1"))
    walk.page.get_by_test_id("stRadio").locator("label").filter(has_text=choice).click()
    feedback = walk.content(case.text_id(f"practice.{case.practice[0].id}.feedback.1"))
    expect(walk.page.get_by_test_id("stMain")).to_contain_text(feedback)
    walk.look("practising alone, answered", narrow=True)
    walk.look("a case that is not there", "/training?s=case&c=nergens")
    walk.inspector.is_content()


@LANGUAGES
def test_the_intervision_is_open_to_everybody(walk, demo, language):  # noqa: F811
    workspace, words = demo.workspace, words_in(language)
    walk.look("intervision, empty", "/intervision", narrow=True)
    case = propose_case(workspace, "w6-kastanje", "w6-nermin", words=words, library=library())
    write_case(workspace, case.id, "reactions", "Nermin is naaister in een dorp bij Bursa.")
    walk.look("a case that names somebody", f"/intervision?s=case&c={case.id}", narrow=True)
    write_case(workspace, case.id, "reactions", "Ik werd er stil van.")
    write_case(workspace, case.id, "question", "Hoe ga ik verder?")
    confirm_case(workspace, workspace.store.intervision().case(case.id))
    walk.look("a case that may be shared", f"/intervision?s=case&c={case.id}", narrow=True)
    held = begin_session(workspace, case.id, "own", seats=6, facilitator="Mieke")
    gather(workspace, held.id, "suggestion", "Laat de stilte even duren.")
    (one,) = workspace.store.intervision().session(held.id).gathered
    take_gathered(workspace, held.id, one.id, is_taken=True)
    for step in (0, 2, 5):
        turn_step(workspace, held.id, step)
        walk.visit(f"/intervision?s=room&c={held.id}")
        walk.unfold()
        walk.look(f"the room, step {step}", narrow=True)
    end_session(workspace, held.id)
    walk.look("afterwards", f"/intervision?s=after&c={held.id}", narrow=True)
    walk.look("intervision, with cases", "/intervision", narrow=True)
    walk.inspector.is_content()


@LANGUAGES
def test_words_that_are_too_long_for_a_case_stay_in_their_field(walk, demo):  # noqa: F811
    case = begin_case(demo.workspace)
    walk.visit(f"/intervision?s=case&c={case.id}")
    words = "Ik twijfel. " * 3000
    label = walk.content("intervision.case.reactions")
    field = walk.page.get_by_role("textbox", name=label, exact=True)
    field.fill(words)
    field.press("Tab")
    expect(walk.page.get_by_role("alert").first).to_be_visible()
    walk.calm()
    expect(field).to_have_value(words)
    field.fill("Ik twijfel.")
    field.press("Tab")
    expect(walk.page.get_by_role("alert")).to_have_count(0)
    assert demo.workspace.store.intervision().case(case.id).reactions == "Ik twijfel."


@LANGUAGES
@pytest.mark.parametrize("content", [b"", b"{", b'{"case": 1}', b"\xff\xfe\x00"], ids=repr)
def test_a_file_that_is_no_case_gets_a_sentence(walk, content):
    walk.visit("/intervision")
    walk.open("From a colleague’s file")
    walk.page.locator("input[type=file]").set_input_files(
        {"name": "geval.json", "mimeType": "application/json", "buffer": content}
    )
    walk.press("Open this case")
    expect(walk.page.get_by_role("alert").first).to_be_visible()
    walk.calm(offers="Open this case")


def test_script_typed_in_the_room_is_only_text(demo, page):  # noqa: F811
    demo.speaks("nl")
    walk = Walk(page, demo.server, "nl")
    unlock(walk, DEMO_PASSPHRASE)
    case = begin_case(demo.workspace)
    write_case(demo.workspace, case.id, "question", "<img src=x onerror=alert(1)> **hoe** $x$ :smile:")
    confirm_case(demo.workspace, demo.workspace.store.intervision().case(case.id))
    held = begin_session(demo.workspace, case.id, "own", seats=6, facilitator="<b>Mieke</b>")
    walk.visit(f"/intervision?s=room&c={held.id}")
    field = walk.field("A question or an idea")
    field.fill("<script>alert(1)</script>")
    field.press("Enter")
    for typed in (
        "<img src=x onerror=alert(1)> **hoe** $x$ :smile:",
        "<b>Mieke</b>",
        "<script>alert(1)</script>",
    ):
        expect(page.get_by_test_id("stMain")).to_contain_text(typed)
    assert page.locator("img[src=x]").count() == 0
