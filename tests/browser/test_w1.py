"""Walk-through 1, first weeks: from an empty folder to a closed conversation, in each language."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.languages import DUTCH_FIRST
from tests.browser.steps import Screen, first_start
from workbook.content.library import library
from workbook.papers.phrases import minutes
from workbook.services.conversations import PROPOSED, proposed_cards
from workbook.words import words_in

TODAY = date.today()  # noqa: DTZ011  the day on the counsellor's own calendar
INTERVIEW, PLANNED, NEXT = (TODAY + timedelta(days) for days in (9, 1, 15))
APPLIED = date(2026, 7, 2)

HOPE = "Ik wil eerst Nederlands leren, en dan werken als naaister."
SON = "Op school ken ik al drie namen."
WORRY = "Mijn moeder is nog daar, en haar huis is verkocht."
CORRECTED = "Mijn moeder woont nu bij mijn zus, en haar huis is verhuurd."
SECRET = "Mijn broer heeft mij iets verteld, maar dat blijft hier."
MINE = "Laila keek vaak naar de deur toen we over Herat spraken."
OWN_QUESTION = "Wat doet u graag als de kinderen naar school zijn?"
PROMISE = "De taalschool bellen"


@pytest.fixture(params=DUTCH_FIRST)
def screen(page, server, request):
    return Screen(page, server.url, request.param)


@pytest.fixture
def overview(screen):
    """The overview of a family that was just begun."""
    first_start(screen)
    return begin_the_family(screen)


def begin_the_family(screen: Screen) -> Screen:
    screen.calm(offers="Begin a dossier")
    screen.has(screen.says("The families you guide will be here. A made-up first name is enough to begin."))
    screen.press("Begin a dossier")
    screen.type("Made-up name of the family", "Gezin Linde")
    screen.type("First adult, a made-up first name", "Laila")
    screen.type("Partner, if there is one", "Karim")
    screen.type("Children, with commas between", "Noor, Sami, Yara")
    screen.choose("Language of the family", {"nl": "Dari", "fr": "dari", "en": "Dari"}[screen.language])
    screen.type("Application made on", screen.day(APPLIED))
    screen.type("Personal interview at the CGRS on", screen.day(INTERVIEW))
    screen.calm(offers="Create the dossier")
    screen.press("Create the dossier")
    expect(screen.page.get_by_role("heading", name="Gezin Linde", level=1)).to_be_visible()
    return screen


def test_from_an_empty_folder_to_a_closed_conversation(overview):
    screen = overview
    the_exploration_is_timely(screen)
    prepare(screen)
    hold(screen)
    ask_for_help(screen)
    turn_to_the_client(screen)
    wrap_up(screen)
    agree(screen)
    take_along(screen)
    close_and_reopen(screen)


def the_exploration_is_timely(screen):
    screen.calm(offers="Prepare")
    for name in ("Laila", "Karim"):
        title = screen.says("Exploration conversation with {person}", person=name)
        expect(screen.page.get_by_role("heading", name=title)).to_be_visible()
    screen.has(screen.content("workbook.exploration.before-interview"))
    screen.has(screen.content("workbook.exploration.each-apart"))
    screen.has(screen.content("workbook.exploration.apart-from-procedure"))
    screen.press("Prepare")


def prepare(screen):
    screen.calm(offers="Begin the conversation")
    for next_step in (screen.button("Begin the conversation"), screen.link("One A4 to take along")):
        expect(next_step).to_be_in_viewport()  # without scrolling: two minutes are short
    questions = screen.page.locator(".wb-along").get_by_role("checkbox")
    expect(questions).to_have_count(PROPOSED)
    proposed = {card.unit for card in proposed_cards(library(), "exploration")}
    another = next(unit for unit in library().at("cards", "exploration") if unit.id not in proposed)
    screen.open("Choose another question")
    screen.tick(screen.content(another.id))
    expect(questions).to_have_count(PROPOSED + 1)
    screen.type("A question in your own words", OWN_QUESTION)
    screen.press("Take it along")
    expect(screen.box(OWN_QUESTION)).to_be_checked()
    screen.open("In order beforehand")
    for condition in library().group("conditions"):
        screen.tick(screen.content(condition))
        expect(screen.box(screen.content(condition))).to_be_checked()
    screen.open("Change the plan")
    screen.type("Day", screen.day(PLANNED))
    screen.type("Hour", "14:00")
    screen.pill("Interpreter", screen.says("on the phone")).click()
    screen.type("Booked for how many minutes", "15")
    screen.press("Keep the plan")
    screen.has(minutes(15, words_in(screen.language)))
    with screen.downloading() as paper:
        screen.link("One A4 to take along").click()
    (sheet,) = paper.pages
    assert "Laila" in sheet
    assert OWN_QUESTION in sheet
    screen.calm(offers="Begin the conversation")
    screen.press("Begin the conversation")


def hold(screen):
    page = screen.page
    expect(screen.note).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    screen.has(screen.content("workbook.opening.no-influence"))
    screen.calm(offers="Next")
    for number in (2, 3):
        page.keyboard.press("Alt+ArrowRight")
        screen.has(screen.says("Card {number} of {count}", number=number, count=PROPOSED + 3))
    screen.calm(offers="Asked")
    page.keyboard.press("Alt+ArrowLeft")
    screen.has(screen.says("Card {number} of {count}", number=2, count=PROPOSED + 3))
    screen.press("Asked")
    screen.has(screen.says("Card {number} of {count}", number=3, count=PROPOSED + 3))
    page.keyboard.press("Alt+l")
    screen.has(screen.says("Card {number} of {count}", number=4, count=PROPOSED + 3))
    for words in (HOPE, WORRY, SECRET):
        note(screen, words, "Laila")
    note(screen, SON, "Noor")
    note(screen, MINE, screen.says("My words"))
    expect(page.get_by_text(MINE)).to_be_hidden()  # a client sits beside this screen
    for words in (HOPE, WORRY, SECRET):
        expect(page.locator(".wb-said").filter(has_text=words)).to_have_count(1)
    expect(page.locator(".wb-said").filter(has_text=SON)).to_have_count(0)
    screen.calm(offers="Wrap up")


def note(screen, words, who):
    """Say who speaks, type, and keep it without leaving the keyboard."""
    screen.pill("Who speaks", who).click()
    screen.note.click()
    screen.note.press_sequentially(words)
    screen.page.keyboard.press("Alt+Enter")
    expect(screen.note).to_have_value("")
    screen.calm(offers="Keep this note")


def ask_for_help(screen):
    """Each way to help opens from the keyboard and closes with Escape; what was half typed stays."""
    screen.note.press_sequentially("half getypt")
    for key, title in (("t", "Tips"), ("e", "Strong emotions"), ("k", "Crisis card")):
        screen.page.keyboard.press(f"Alt+{key}")
        expect(screen.dialog.get_by_role("heading", name=screen.says(title), level=2)).to_be_visible()
        screen.page.keyboard.press("Escape")
        expect(screen.dialog).to_have_count(0)
        expect(screen.note).to_have_value("half getypt")
    screen.calm(offers="Wrap up")


def turn_to_the_client(screen):
    """The client sees the question and nothing that was noted."""
    page = screen.page
    page.keyboard.press("Alt+s")
    expect(screen.button("Turn the screen back")).to_be_visible()
    screen.calm(offers="Turn the screen back")
    for words in (HOPE, WORRY, SECRET, SON, MINE, "half getypt", "Karim"):
        assert words not in screen.text()
    expect(screen.page.get_by_role("textbox")).to_have_count(0)
    page.keyboard.press("Alt+s")
    expect(screen.note).to_have_value("half getypt")
    screen.note.fill("")
    screen.calm(offers="Wrap up")
    page.keyboard.press("Alt+a")


def wrap_up(screen):
    expect(screen.page.get_by_role("heading", name=screen.says("Wrap up together"))).to_be_visible()
    expect(screen.button("Close the conversation")).to_be_in_viewport()
    for name in ("Noor", "Laila"):
        screen.pill("Read back to", name).click()
        screen.has(screen.says("What {name} said", name=name))
        assert (SON in screen.text()) == (name == "Noor")
    read_back(screen, 0, "It is right")
    read_back(screen, 1, "Differently")
    correction = screen.field("How {name} says it", name="Laila")
    expect(correction).to_have_value(WORRY)
    correction.fill(CORRECTED)
    screen.press("Keep it like this")
    screen.has(screen.says("Kept."))
    screen.calm(offers="Close the conversation")
    read_back(screen, 2, "Rather not")
    confirmed = screen.pill("Have I understood you well?", screen.says("Confirmed")).first
    confirmed.click()
    expect(confirmed).to_be_checked()
    screen.calm(offers="Close the conversation")


def read_back(screen, line, answer):
    chosen = screen.pill("Is it right?", screen.says(answer)).nth(line)
    chosen.click()
    expect(chosen).to_be_checked()
    screen.calm(offers="Close the conversation")


def agree(screen):
    page = screen.page
    screen.type("What is agreed", PROMISE)
    screen.type("By when", screen.day(NEXT))
    screen.press("Add the agreement")
    expect(page.get_by_role("button", name=screen.says("Take out"), exact=True)).to_be_visible()
    expect(screen.field("What is agreed")).to_have_value("")
    screen.open("Agree on a day")
    screen.type("Day", screen.day(NEXT))
    screen.type("Hour", "10:30")
    screen.press("Keep this date")
    with screen.downloading() as calendar:
        screen.link("For the calendar").click()
    ics = calendar.data.decode()
    assert f"DTSTART;TZID=Europe/Brussels:{NEXT:%Y%m%d}T103000" in ics
    for telling in ("Laila", "Linde", "asiel", "toekomst", "Verkenning"):
        assert telling.lower() not in ics.lower()
    screen.calm(offers="Close the conversation")


def take_along(screen):
    with screen.downloading() as paper:
        screen.link("The record as PDF").click()
    record = " ".join(paper.pages)
    for kept in (HOPE, CORRECTED, PROMISE):
        assert kept in record
    for left_out in (SECRET, WORRY, SON, MINE, "Karim"):
        assert left_out not in record
    screen.press("For the social file")
    extract = screen.page.get_by_test_id("stCode")
    expect(extract).to_contain_text(screen.says("Exploration conversation"))
    expect(extract).to_contain_text(PROMISE)
    for words in (HOPE, CORRECTED, SECRET, SON, MINE):
        expect(extract).not_to_contain_text(words)
    screen.page.keyboard.press("Escape")
    screen.calm(offers="Close the conversation")


def close_and_reopen(screen):
    screen.press("Close the conversation")
    screen.calm(offers="Open it again")
    screen.press("Open it again")
    screen.calm(offers="Close the conversation")
    screen.press("Close the conversation")
    screen.calm(offers="To the overview")
    screen.link("To the overview").click()
    screen.has(screen.content("workbook.timely.exploration-held"))
    screen.pill("Of whom", "Laila").click()
    screen.has(CORRECTED)
    expect(screen.page.locator('[data-tap^="agreement "]')).to_have_count(1)
    assert SECRET not in screen.text()
    screen.calm(offers="Prepare")


@pytest.mark.parametrize("screen", DUTCH_FIRST, indirect=True)
def test_pen_notes_typed_over_later_are_as_good_as_notes_at_the_table(overview):
    screen = overview
    screen.press("Prepare")
    screen.calm(offers="Type over pen notes")
    screen.press("Type over pen notes")
    pen = screen.field("Your pen notes")
    pen.fill(f"{HOPE}\n\n{WORRY}")
    screen.press("Keep these notes")
    screen.has(screen.says("What {name} said", name="Laila"))
    screen.calm()
    for line, words in enumerate((HOPE, WORRY)):
        expect(screen.page.locator("[class*=st-key-sheet_summary]").get_by_text(words)).to_be_visible()
        read_back(screen, line, "It is right")
    screen.open("Type over pen notes")
    expect(pen).to_have_value("")
    screen.press("Close the conversation")
    screen.calm(offers="To the overview")
    screen.link("To the overview").click()
    screen.pill("Of whom", "Laila").click()
    screen.has(WORRY)
    screen.calm(offers="Prepare")
