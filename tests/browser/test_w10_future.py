"""Walk-through 10, after protection: the puzzle is laid for a life here, and nothing asks about a return."""

from playwright.sync_api import expect

from tests.browser.demo import demo, running_demo, screen, server  # noqa: F401  # fixtures
from tests.browser.steps import until
from workbook import names
from workbook.content.library import library
from workbook.model.puzzle import WayForward, puzzle_of
from workbook.words import words_in

FAMILY, PERSON = "w10-esdoorn", "w10-amal"
SAID, WAY, WHO = "Een huisarts die tijd heeft.", "De buurvrouw vragen welke huisarts", "Amal"
GOAL, STEP = "Hier oud worden, met drie aan tafel.", "Ons inschrijven bij een huisarts"


def test_the_puzzle_and_the_plan_are_for_a_life_here(demo, screen):  # noqa: F811
    screen.go(f"/plan?d={FAMILY}&p={PERSON}")
    a_life_here_and_no_return(screen)
    screen.link("To the puzzle").first.click()
    a_piece_is_laid_for_a_life_here(demo, screen)
    screen.link("To the plan").first.click()
    the_plan_takes_it_up(demo, screen)
    a_life_here_and_no_return(screen)


def a_life_here_and_no_return(screen):  # noqa: F811
    screen.calm(offers="Keep this plan")
    here = screen.says("A life here")
    expect(screen.page.get_by_role("heading", name=here, exact=True)).to_be_visible()
    for one in library().group("granted.plan"):
        screen.has(screen.content(one))
    shown = screen.text()
    for message in ("For the return, as {name} chose", "{name}’s own sheet to take along"):
        assert screen.says(message, name="Amal") not in shown
    assert screen.says("When reception ends") not in shown
    staying = names.goal_name("staying", words_in(screen.language))
    expect(screen.pill(library().text("plan.ask.goal", screen.language), staying)).to_be_checked()


def a_piece_is_laid_for_a_life_here(demo, screen):  # noqa: F811
    screen.calm(offers="Lay this piece")
    medical = names.aspect_name("medical", words_in(screen.language))
    screen.pill("Which piece", medical).click()
    expect(screen.page.get_by_role("heading", name=medical, exact=True)).to_be_visible()
    screen.calm()
    screen.field("{place}, in {name}’s words", place=screen.says("Belgium"), name="Amal").fill(SAID)
    hinders = names.effect_name("in-the-way", words_in(screen.language))
    rows = screen.page.get_by_role("radiogroup", name=screen.says("What it does"), exact=True)
    rows.nth(1).get_by_role("radio", name=hinders, exact=True).click()
    screen.type("A possible way forward", WAY)
    screen.type("Who could help", WHO)
    screen.press("Lay this piece")

    def laid():
        dossier = demo.workspace.store.load(FAMILY)
        return puzzle_of(dossier.puzzle, dossier.puzzle_choices(PERSON)).at("medical", "belgium")

    until(lambda: laid().words == SAID)
    assert (laid().effect, laid().ways) == ("in-the-way", (WayForward(words=WAY, who=WHO),))
    expect(screen.box(f"{WAY} ({WHO})")).to_be_checked()


def the_plan_takes_it_up(demo, screen):  # noqa: F811
    screen.calm(offers="Keep this plan")
    screen.field("In {name}’s words", name="Amal").fill(GOAL)
    screen.page.get_by_role("textbox", name=screen.content("plan.ask.step"), exact=True).fill(STEP)
    screen.press("Keep this plan")
    until(lambda: len(demo.workspace.store.load(FAMILY).plans) == 2)
    kept = demo.workspace.store.load(FAMILY).plans[-1].content
    assert (kept.goal, kept.goal_words, kept.steps[-1].words) == ("staying", GOAL, STEP)
    screen.go(f"/plan?d={FAMILY}&p={PERSON}")
    expect(screen.field("In {name}’s words", name="Amal")).to_have_value(GOAL)
    expect(screen.box(STEP)).not_to_be_checked()
