"""Walk-through 4, after the final refusal: the way without legal residence, who was told what, the plan."""

from datetime import date, timedelta

from playwright.sync_api import expect

from tests.browser.demo import demo, running_demo, screen, server  # noqa: F401  # fixtures
from tests.browser.steps import FOLDS, until
from workbook import names
from workbook.content.library import library
from workbook.content.options import options
from workbook.model.notes import OPTIONS
from workbook.words import words_in

FAMILY, PERSON, WAY = "w4-wilg", "w4-tariq", "without-residence"
SAID, DOUBT = "Ik ken de stad. De winter ken ik ook.", "Wat ik mijn moeder vertel."
GOAL = "De winter door, met een bed en een telefoon."
STEP = "Adressen voor de nacht opschrijven"


def test_who_stays_without_legal_residence_is_asked_what_is_concrete_and_makes_a_plan(demo, screen):  # noqa: F811
    screen.go(f"/options?d={FAMILY}&p={PERSON}")
    the_ways_stand_in_one_order(screen)
    the_concrete_questions_and_what_he_says(demo, screen)
    it_is_explained_and_stands_in_the_table(demo, screen)
    screen.link("To the plan").first.click()
    the_plan_has_that_goal_and_what_comes_when_reception_ends(demo, screen)
    the_plan_on_paper_holds_no_goal_before_it_is_chosen(demo, screen)


def way(screen):  # noqa: F811
    """The part of the page on living without legal residence."""
    return screen.page.locator(f".st-key-way_{WAY}")


def said_of(demo):  # noqa: F811
    return demo.workspace.store.load(FAMILY).stances_of(PERSON, WAY)


def the_ways_stand_in_one_order(screen):  # noqa: F811
    screen.has(screen.content("options.lead.order"))
    spoken = words_in(screen.language)
    wanted = [names.option_name(option, spoken) for option in (*OPTIONS, "none-of-these")]
    expect(screen.page.locator('[class*="st-key-way_"] h2')).to_have_text(wanted)
    expect(
        screen.page.locator("[class*='st-key-way_'] :is(details[open], [aria-expanded=true])")
    ).to_have_count(0)


def the_concrete_questions_and_what_he_says(demo, screen):  # noqa: F811
    way(screen).locator(FOLDS).nth(1).click()
    for question in options().option(WAY).questions:
        expect(way(screen)).to_contain_text(screen.content(question))
    before = len(said_of(demo))
    field = way(screen).get_by_role(
        "textbox", name=screen.says("In {name}’s words", name="Tariq"), exact=True
    )
    field.fill(SAID)
    doubts = way(screen).get_by_role("textbox", name=screen.says("Doubts, if any"), exact=True)
    doubts.fill(DOUBT)
    leaning = names.leaning_name("chooses", words_in(screen.language))
    chosen = way(screen).get_by_role("radio", name=leaning, exact=True)
    chosen.click()
    expect(chosen).to_be_checked()
    screen.press("Keep what was said")
    until(lambda: len(said_of(demo)) == before + 1)
    kept = said_of(demo)[-1]
    assert (kept.words, kept.doubts, kept.leaning, kept.feasible) == (SAID, DOUBT, "chooses", None)
    expect(way(screen).locator('[class*="st-key-stance_"]').first).to_contain_text(SAID)
    expect(field).to_have_value("")
    expect(way(screen)).to_contain_text(screen.says("Doubts: {words}", words=DOUBT))


def it_is_explained_and_stands_in_the_table(demo, screen):  # noqa: F811
    way(screen).locator(FOLDS).first.click()
    for line in options().option(WAY).lines:
        expect(way(screen)).to_contain_text(screen.content(line.id))
    screen.press("Explained to {name} today", name="Tariq")
    today = date.today()  # noqa: DTZ011  the counsellor's own calendar

    def told_today():
        told = demo.workspace.store.load(FAMILY).information
        return [one for one in told if (one.option, one.given_on) == (WAY, today)]

    until(lambda: len(told_today()) == 1)
    expect(way(screen)).to_contain_text(screen.day(today))
    screen.open("Who was told what")
    table = screen.page.locator(".wb-table")
    expect(table.locator("tbody tr")).to_have_count(len(OPTIONS))
    expect(table.locator("tbody tr").last).to_contain_text(screen.day(today))
    for words in (SAID, DOUBT):
        expect(table).not_to_contain_text(words)


def the_plan_has_that_goal_and_what_comes_when_reception_ends(demo, screen):  # noqa: F811
    screen.calm(offers="Keep this plan")
    without = names.goal_name(WAY, words_in(screen.language))
    expect(screen.pill(library().text("plan.ask.goal", screen.language), without)).to_be_checked()
    versions = len(demo.workspace.store.load(FAMILY).plans)
    screen.field("In {name}’s words", name="Tariq").fill(GOAL)
    screen.page.get_by_role("textbox", name=screen.content("plan.ask.step"), exact=True).fill(STEP)
    screen.field("Who does it").fill("Tariq, met An")
    by = date.today() + timedelta(days=5)  # noqa: DTZ011
    screen.field("By when").fill(screen.day(by))
    screen.press("Keep this plan")
    until(lambda: len(demo.workspace.store.load(FAMILY).plans) == versions + 1)
    kept = demo.workspace.store.load(FAMILY).plans[-1].content
    assert (kept.goal, kept.goal_words, kept.steps[-1].words, kept.steps[-1].by) == (WAY, GOAL, STEP, by)
    ends = screen.says("When reception ends")
    expect(screen.page.get_by_role("heading", name=ends, exact=True)).to_be_visible()
    for group in ("leaving.take", "leaving.last"):
        for one in library().group(group):
            screen.has(screen.content(one))
    assert screen.says("For the return, as {name} chose", name="Tariq") not in screen.text()
    assert screen.says("A life here") not in screen.text()


def the_plan_on_paper_holds_no_goal_before_it_is_chosen(demo, screen):  # noqa: F811
    without = names.goal_name(WAY, words_in(screen.language))
    screen.open("Take along on paper")
    expect(screen.page.locator(".wb-problem")).to_contain_text(screen.content("plan.paper.caution"))
    with screen.downloading() as paper:
        screen.link("The plan on paper").click()
    text = " ".join(paper.pages)
    assert STEP in text
    for hidden in (GOAL, without, SAID, DOUBT):
        assert hidden not in text
    screen.tick(screen.says("what I think of the ways, and my goal"))
    until(lambda: demo.workspace.store.load(FAMILY).on_papers_of(PERSON).shows == ("stances",))
    screen.calm()
    with screen.downloading() as paper:
        screen.link("The plan on paper").click()
    text = " ".join(paper.pages)
    assert GOAL in text
    assert without in text
    assert DOUBT not in text
