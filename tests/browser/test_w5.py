"""Walk-through 5, the lifeline: typed, dragged, opened by the person, and the same after a reload."""

import pytest
from playwright.sync_api import expect

from tests.browser.demo import demo, running_demo, screen, server  # noqa: F401  # fixtures
from tests.browser.steps import until
from workbook import names
from workbook.words import words_in

LIFE = "/lifeline?d=w5-meidoorn"
LATE = "De cursus afgemaakt"


def event(screen, known):  # noqa: F811
    """An event on the wide drawing, as a thing to tap; by its id, or by the words in which it was told."""
    return screen.page.locator(f'.wide :is(g[data-name="event {known}"],g[aria-label$=", {known}"])')


def life_of(demo):  # noqa: F811
    return {one.words: one for one in demo.workspace.store.load("w5-meidoorn").life}


def test_a_line_is_told_dragged_and_the_same_after_reload(demo, screen):  # noqa: F811
    screen.go(LIFE)
    the_time_before_is_open_and_the_way_here_is_not(screen)
    an_event_is_typed(demo, screen)
    an_event_is_dragged(demo, screen)
    a_chapter_is_opened(screen)
    before = [one.get_attribute("aria-label") for one in screen.page.locator(".wide g[role=button]").all()]
    screen.go(LIFE)
    expect(event(screen, LATE)).to_be_visible()
    after = [one.get_attribute("aria-label") for one in screen.page.locator(".wide g[role=button]").all()]
    assert after == before
    on_paper_in_tigrinya(screen)


def the_time_before_is_open_and_the_way_here_is_not(screen):  # noqa: F811
    expect(event(screen, "w5-baker")).to_be_visible()
    expect(event(screen, "note w5-note-course")).to_be_visible()
    expect(event(screen, "closed journey")).to_be_visible()
    expect(event(screen, "w5-sudan")).to_have_count(0)
    assert "kamp" not in screen.source()


def an_event_is_typed(demo, screen):  # noqa: F811
    screen.press("Add to the line")
    screen.dialog.wait_for()
    screen.type("In the person’s words", LATE)
    screen.type("When: a day, a month, a season or only a year", "ooit eens")
    screen.dialog.get_by_role("button", name=screen.says("Keep"), exact=True).click()
    expect(screen.dialog.locator(".wb-problem")).to_contain_text("ooit eens")
    screen.type("When: a day, a month, a season or only a year", "11/2026")
    screen.dialog.get_by_role("button", name=screen.says("Keep"), exact=True).click()
    expect(screen.dialog).to_have_count(0)
    expect(event(screen, LATE)).to_be_visible()
    assert life_of(demo)[LATE].when.at.precision == "month"


def an_event_is_dragged(demo, screen):  # noqa: F811
    baker = event(screen, "w5-baker")
    was = life_of(demo)["Werken bij de bakker"].when.at.on
    dot = baker.locator("path").nth(1).bounding_box()
    x, y = dot["x"] + dot["width"] / 2, dot["y"] + dot["height"] / 2
    screen.page.mouse.move(x, y)
    screen.page.mouse.down()
    screen.page.mouse.move(x + 40, y + 3, steps=5)
    screen.page.mouse.up()
    until(lambda: life_of(demo)["Werken bij de bakker"].when.at.on > was)
    assert life_of(demo)["Werken bij de bakker"].when.at.precision == "season"
    screen.press("Undo")
    until(lambda: life_of(demo)["Werken bij de bakker"].when.at.on == was)
    screen.press("Redo")
    until(lambda: life_of(demo)["Werken bij de bakker"].when.at.on > was)


def a_chapter_is_opened(screen):  # noqa: F811
    screen.tick(screen.says("Open: {chapter}", chapter=screen.says("The way here")))
    expect(event(screen, "w5-sudan")).to_be_visible()
    expect(event(screen, "w5-libya")).to_have_count(0)


def on_paper_in_tigrinya(screen):  # noqa: F811
    screen.pill("Language of the drawing", names.language_name("ti", words_in(screen.language))).click()
    expect(screen.page.locator(".wide")).to_contain_text("ሕጂ")
    screen.page.get_by_text(screen.says("Take along on paper")).click()
    expect(screen.page.locator(".wb-problem")).to_contain_text(screen.content("workbook.lifeline.caution"))
    with screen.downloading() as paper:
        screen.link("Both lines on paper, A4").click()
    text = " ".join(paper.pages)
    assert "ሕቶ" in text
    assert "bakker" in text
    assert "Libië" not in text
    assert "kamp" not in text
    assert "Almaz" not in text


@pytest.mark.parametrize(
    ("family", "stage"),
    [
        ("w2-berk", "decision-cgvs"),
        ("w3-linde", "appeal"),
        ("w4-wilg", "order-to-leave"),
        ("w10-esdoorn", "protection"),
    ],
)
def test_you_are_here_is_where_the_dossier_says(screen, family, stage):  # noqa: F811
    screen.go(f"/procedure-line?d={family}")
    here = screen.content("drawing.here")
    marked = screen.page.locator(".wide g[role=button]").filter(has_text=here)
    expect(marked).to_have_count(1)
    expect(marked).to_have_attribute("data-name", f"stage {stage}")


def test_the_branches_are_walked_together_and_the_dossier_stays(demo, screen):  # noqa: F811
    before = demo.workspace.store.load("w2-berk")
    screen.go("/procedure-line?d=w2-berk")
    cards = screen.page.locator(".wide g[data-name^='to ']")
    expect(cards).to_have_count(2)
    cards.first.click()
    screen.has(screen.says("You are trying this out together. The dossier stays as it is."))
    expect(screen.page.locator(".wide g[data-name='to protection']")).to_be_visible()
    screen.page.locator(".wide g[data-name='to order-to-leave']").click()
    expect(screen.page.locator(".wide g[data-name='to without-residence']")).to_be_visible()
    screen.press("One step back")
    expect(screen.page.locator(".wide g[data-name='to protection']")).to_be_visible()
    screen.press("Back to where you are")
    expect(cards).to_have_count(2)
    assert demo.workspace.store.load("w2-berk") == before


def test_a_step_opens_its_explanation_with_sources(screen):  # noqa: F811
    screen.go("/procedure-line?d=w3-linde")
    screen.page.locator(".wide g[data-name='stage appeal']").first.click()
    screen.has(screen.content("procedure.appeal.what"))
    screen.has(screen.content("procedure.appeal.term.since-pact"))
    screen.has(screen.content("procedure.reception.appeal"))
    screen.unfold()
    screen.has("Probasile")
    screen.has(screen.says("Not yet confirmed."))


def test_the_client_sees_the_drawing_alone_and_one_tap_leads_back(screen):  # noqa: F811
    screen.go("/procedure-line?d=w2-berk")
    screen.press("Turn to the client")
    expect(screen.button("Turn the screen back")).to_be_visible()
    expect(screen.page.get_by_test_id("stSidebar")).to_be_hidden()
    for name in ("Berk", "Selam", "Yonas"):
        assert name not in screen.text()
    screen.press("Turn the screen back")
    expect(screen.button("Turn to the client")).to_be_visible()
