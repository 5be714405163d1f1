"""Walk-through 4, the final refusal: taken up again at the order; the last conversation sums up all."""

from datetime import date, timedelta

from playwright.sync_api import expect

from tests.browser.demo import demo, running_demo, screen, server  # noqa: F401  # fixtures
from workbook.content.library import library
from workbook.model.dates import When
from workbook.services.procedure import new_event, record_event

TODAY = date.today()  # noqa: DTZ011  the day on the counsellor's own calendar
DOSSIER = "w4-wilg"
SAID = "Mijn neef zegt: tot de lente. Dat is langer dan ik dacht."
BEFORE = ("Op zondag spelen we cricket achter de school.", "Wachten is ook werk.")
STAY = "Ik blijf hier, ook zonder papieren."


def test_the_conversation_is_taken_up_again_and_the_last_one_sums_up_all(demo, screen):  # noqa: F811
    screen.go(f"/overview?d={DOSSIER}")
    screen.has(screen.content("workbook.what-now.order"))
    screen.has(screen.content("D.what-now.order-and-end.redo-what-now"))
    screen.press("Prepare")
    the_ways_that_are_open(screen)
    concrete_questions(screen)
    screen.press("Begin the conversation")
    note(screen)
    close(screen)
    the_last_one(demo, screen)


def the_ways_that_are_open(screen):  # noqa: F811
    """All four in one neutral order, with the same words around them."""
    screen.calm(offers="Begin the conversation")
    screen.fold("The ways that are still open").click()
    ways = [unit for unit in library().units if unit.kind == "option" and unit.conversation == "what-now"]
    ways = [unit for unit in ways if ".option." in unit.id]
    assert len(ways) == 4
    for unit in ways:
        expect(screen.page.locator("li").filter(has_text=screen.content(unit.id)).first).to_be_visible()


def concrete_questions(screen):  # noqa: F811
    screen.has(STAY)
    screen.open("Choose another question")
    for asked in ("food", "life-without-papers"):
        question = screen.content(f"D.what-now.tip.concrete-questions-on-irregular-stay.question-{asked}")
        screen.tick(question)
        along = screen.page.locator(".wb-along").get_by_role("checkbox", name=question)
        expect(along).to_be_checked()
    screen.calm(offers="Begin the conversation")


def note(screen):  # noqa: F811
    expect(screen.note).to_be_visible()
    screen.note.fill(SAID)
    screen.press("Keep this note")
    expect(screen.note).to_have_value("")
    screen.press("Wrap up")


def close(screen):  # noqa: F811
    screen.calm(offers="Close the conversation")
    right = screen.pill("Is it right?", screen.says("It is right"))
    right.click()
    expect(right).to_be_checked()
    screen.press("Close the conversation")
    screen.calm(offers="To the overview")
    screen.link("To the overview").click()
    screen.has(screen.content("workbook.timely.what-now-held"))


def the_last_one(demo, screen):  # noqa: F811
    """Reception ends: all conversations are summed up, and whether they helped is asked."""
    ends = new_event(demo.workspace, "reception-ends", When.day(TODAY + timedelta(days=6)))
    record_event(demo.workspace, DOSSIER, ends)
    screen.go(f"/overview?d={DOSSIER}")
    screen.has(screen.content("workbook.what-now.last"))
    screen.press("Prepare")
    screen.calm(offers="Begin the conversation")
    expect(screen.box(screen.says("This is the last conversation: it sums up all of them"))).to_be_checked()
    helped = screen.content("D.what-now.order-and-end.question-conversations-helped")
    expect(screen.box(helped)).to_be_checked()
    screen.press("Begin the conversation")
    expect(screen.note).to_be_visible()
    screen.press("Wrap up")
    screen.calm(offers="Close the conversation")
    for said in (*BEFORE, STAY, SAID):
        screen.has(said)
    screen.press("Close the conversation")
    screen.calm(offers="To the overview")
    screen.link("To the overview").click()
    screen.has(screen.content("workbook.timely.last-held"))
