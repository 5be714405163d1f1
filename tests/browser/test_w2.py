"""Walk-through 2, a negative decision: information, the lawyer, the What-if conversation, its record."""

from datetime import date, timedelta

from playwright.sync_api import expect

from tests.browser.demo import demo, running_demo, screen, server  # noqa: F401  # fixtures
from workbook.content.library import library
from workbook.model.due import due_to

TODAY = date.today()  # noqa: DTZ011  the day on the counsellor's own calendar
DOSSIER = "w2-berk"
SAID = "Ik wil eerst met mijn zus bellen, en dan pas denken."
YONAS = "Ik heb de brief drie keer laten vertalen."


def test_from_the_refusal_to_the_record(demo, screen):  # noqa: F811
    open_the_dossier(screen)
    call_the_lawyer(screen)
    tell_what_the_law_asks(demo, screen)
    prepare(screen)
    hold(screen)
    wrap_up(screen)
    see_what_is_next(screen)


def open_the_dossier(screen):  # noqa: F811
    """Today names the two partners, each apart; one tap leads to the dossier."""
    screen.calm(offers="Prepare")
    for name in ("Selam", "Yonas"):
        expect(screen.page.locator(".wb-name").filter(has_text=name)).to_be_visible()
    screen.has(screen.content("workbook.what-if.after-refusal"))
    screen.has(screen.content("D.phase-table.cgvs-negative-what-if"))
    screen.go("/dossiers")
    screen.link("Gezin Berk").click()
    screen.calm(offers="Prepare")
    screen.has(screen.content("workbook.what-if.procedure-first"))
    screen.has(screen.content("workbook.exploration.each-apart"))
    assert YONAS not in screen.text(), "nobody was chosen yet"


def call_the_lawyer(screen):  # noqa: F811
    """No date before the lawyer confirmed it; then that date, with who said so."""
    screen.has(screen.content("workbook.deadline.call-today"))
    screen.has("bladzijde vier")
    last_day = TODAY + timedelta(days=12)
    screen.press("Change: {event}", event=screen.says("Decision of the CGRS"))
    screen.dialog.wait_for()
    screen.type("Last day, confirmed by the lawyer", screen.day(last_day))
    screen.type("Confirmed by", "Meester Es")
    screen.press("Keep")
    expect(screen.dialog).to_have_count(0)
    screen.has(screen.says("Confirmed by"))
    expect(screen.page.locator(".wb-problem").filter(has_text="Meester Es")).to_be_visible()


def tell_what_the_law_asks(demo, screen):  # noqa: F811
    """One tick for each partner, without any stance; the source stands beside it."""
    screen.has(screen.content("workbook.duty-refusal"))
    ticked = screen.says("Explained to {person}", person="Selam")
    screen.tick(ticked)
    expect(screen.box(ticked)).to_have_count(0)
    expect(screen.box(screen.says("Explained to {person}", person="Yonas"))).to_have_count(1)
    dossier = demo.workspace.store.load(DOSSIER)
    owed = {
        person.pseudonym: due_to(dossier, person, TODAY, {"duty-refusal": 5}) for person in dossier.adults
    }
    assert not owed["Selam"]
    assert owed["Yonas"]
    told = dossier.information[-1]
    assert (told.option, told.person, told.by) == ("duty-refusal", "w2-selam", "An")


def prepare(screen):  # noqa: F811
    screen.press("Prepare")
    screen.calm(offers="Begin the conversation")
    for question in library().proposed["what-if"]:
        expect(screen.box(screen.content(question))).to_be_checked()
    for alone in library().group("leave.what-if"):
        screen.has(screen.content(alone))
    screen.has(screen.says("Since then"))
    screen.has(screen.says("Decision of the CGRS"))
    screen.has(screen.says("Not asked yet"))
    screen.has(screen.content("D.exploration.conversation-tip.probe-expectations.question-how-picture"))
    screen.has(screen.says("Not explained yet"))
    screen.has(screen.says("Return"))
    assert YONAS not in screen.text()
    with screen.downloading() as paper:
        screen.link("One A4 to take along").click()
    assert len(paper.pages) == 1
    screen.press("Begin the conversation")


def hold(screen):  # noqa: F811
    expect(screen.note).to_be_visible()
    screen.has(screen.content("D.what-if.body.central-question"))
    screen.note.fill(SAID)
    screen.press("Keep this note")
    expect(screen.note).to_have_value("")
    screen.has(SAID)
    screen.press("Strong emotions")
    expect(screen.dialog).to_contain_text(screen.content("D.what-now.tip.describe-only-what-you-see"))
    screen.page.keyboard.press("Escape")
    expect(screen.dialog).to_have_count(0)
    screen.press("Wrap up")


def wrap_up(screen):  # noqa: F811
    screen.calm(offers="Close the conversation")
    right = screen.pill("Is it right?", screen.says("It is right"))
    right.click()
    expect(right).to_be_checked()
    for option in ("Appeal", "Return", "Without legal residence"):
        screen.tick(screen.says(option))
        expect(screen.box(screen.says(option))).to_be_checked()
    screen.calm(offers="Close the conversation")
    with screen.downloading() as paper:
        screen.link("The record as PDF").click()
    record = " ".join(paper.pages)
    assert SAID in record
    assert YONAS not in record
    for stance in ("Return", "Without legal residence"):
        assert screen.says(stance) not in record
    screen.press("Close the conversation")
    screen.calm(offers="To the overview")


def see_what_is_next(screen):  # noqa: F811
    screen.link("To the overview").click()
    screen.has(screen.content("workbook.timely.what-if-held"))
    screen.pill("Of whom", "Selam").click()
    screen.has(SAID)
    with screen.downloading() as paper:
        screen.link("Summary to take along").click()
    summary = " ".join(paper.pages)
    assert SAID in summary
    assert YONAS not in summary
    screen.calm(offers="Prepare")
