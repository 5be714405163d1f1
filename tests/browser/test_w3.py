"""Walk-through 3, waiting: the interim conversation before the hearing, for a file under both regimes."""

from playwright.sync_api import expect

from tests.browser.demo import demo, running_demo, screen, server  # noqa: F401  # fixtures
from workbook.content.library import library

DOUBT = "Soms denk ik: ik maak mijn studie daar af. En de dag erna denk ik het niet meer."
NOW = "Ik wil de zitting, en ik wil dat ze voorbij is."


def test_the_interim_conversation_repeats_and_doubt_may_be_said(demo, screen):  # noqa: F811
    screen.go("/overview?d=w3-linde")
    screen.has(screen.content("workbook.interim.before-hearing"))
    screen.has(screen.content("workbook.interim.may-coincide"))
    screen.has(screen.content("workbook.appeal.mixed"))
    screen.has(screen.says("Not yet confirmed."))
    screen.press("Prepare")
    what_changed_since_last_time(screen)
    screen.press("Begin the conversation")
    screen.has(screen.content("D.interim.tip.ask-before-hearing.question-suppose-negative"))
    screen.note.fill(NOW)
    screen.press("Keep this note")
    expect(screen.note).to_have_value("")
    screen.press("Wrap up")
    options_are_told(screen)
    doubt_is_on_no_paper(screen)
    screen.press("Close the conversation")
    screen.calm(offers="To the overview")
    screen.link("To the overview").click()
    screen.has(screen.content("workbook.timely.interim-held"))


def what_changed_since_last_time(screen):  # noqa: F811
    screen.calm(offers="Begin the conversation")
    for question in library().proposed["interim"]:
        expect(screen.box(screen.content(question))).to_be_checked()
    screen.has(DOUBT)
    screen.has(screen.says("Since then"))
    screen.has(screen.says("Appeal to the Council"))
    screen.has("Het woonzorgcentrum opbellen over vrijwilligerswerk")
    screen.has("De vragen over de zitting aan meester Olm bezorgen")
    waiting = "Met wie praat u over de brief?"
    screen.tick(waiting)
    expect(screen.page.locator(".wb-along").get_by_role("checkbox", name=waiting)).to_be_checked()
    screen.has(screen.says("Not explained yet"))
    missing = screen.page.locator("li").filter(has_text=screen.says("On to another country"))
    expect(missing.first).to_be_visible()


def options_are_told(screen):  # noqa: F811
    """What was told before is there with its day; what is told now gets a tick."""
    screen.calm(offers="Close the conversation")
    screen.has("24 september 2026" if screen.language == "nl" else "24 septembre 2026")
    told = screen.says("On to another country")
    screen.tick(told)
    expect(screen.box(told)).to_be_checked()
    right = screen.pill("Is it right?", screen.says("It is right"))
    right.click()
    expect(right).to_be_checked()


def doubt_is_on_no_paper(screen):  # noqa: F811
    screen.calm(offers="Close the conversation")
    with screen.downloading() as paper:
        screen.link("The record as PDF").click()
    record = " ".join(paper.pages)
    assert NOW in record
    assert DOUBT not in record
