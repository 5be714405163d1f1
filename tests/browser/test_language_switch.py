"""A switch of language changes the words of the workbook, and nothing of what somebody typed or chose."""

import pytest
from playwright.sync_api import expect

from workbook.words import words_in

ROUND = ("fr", "en", "nl", "fr", "nl")
"""Once around, and once more: a choice that was lost shows it a run later."""

STATE = """() => [...document.querySelectorAll(
    ":is(input, textarea):not([role=combobox]), [role=radio], [data-tap][role=checkbox]"
  )].filter(one => one.closest("[data-testid=stMain]"))
  .map(one => one.type === "checkbox" ? one.checked : one.getAttribute("aria-checked") ?? one.checked
    ? (one.getAttribute("aria-checked") ?? String(one.checked)) : one.value)"""


def state(screen):
    """What is typed and chosen on the page, in its order; without any word of the interface."""
    return screen.page.evaluate(STATE)


def switch_around(screen, chosen=()):
    """Switch through the languages; `chosen` are the labels of lists with Dari chosen in them."""
    address, before = screen.page.url, state(screen)
    for language in ROUND:
        screen.switch(language)
        assert screen.page.url == address
        assert state(screen) == before, language
        for label in chosen:
            box = screen.page.get_by_role("combobox", name=screen.says(label))
            expect(box).to_have_value({"fr": "dari"}.get(language, "Dari"))


def test_a_dossier_half_entered(window):
    screen = window("/new")
    screen.type("Made-up name of the family", "Gezin Linde")
    screen.type("Children, with commas between", "Noor, Sami")
    screen.choose("Language of the family", "Dari")
    screen.type("Application made on", "2 juli")
    screen.field("Personal interview at the CGRS on").fill("volgende week")
    switch_around(screen, chosen=["Language of the family"])


@pytest.mark.long
def test_letters_typed_to_find_a_dossier(office, window):
    office.family("Gezin Es")
    screen = window("/dossiers")
    screen.field("Find a dossier").fill("es")
    expect(screen.link("Gezin Es")).to_be_visible()
    switch_around(screen)


@pytest.mark.long
def test_whose_words_are_shown(office, window):
    screen = window(f"/overview?d={office.family().id}")
    screen.pill("Of whom", "Karim").click()
    screen.calm()
    switch_around(screen)
    expect(screen.pill("Of whom", "Karim")).to_be_checked()


def test_a_conversation_half_prepared(office, window):
    screen = window(office.talk(office.family(), step="prepare"))
    screen.open("Choose another question")
    screen.type("A question in your own words", "Wat kookt u graag?")
    screen.open("In order beforehand")
    screen.tick(screen.content("workbook.conditions.calm"))
    screen.open("Change the plan")
    screen.type("Day", "morgen")
    screen.type("Hour", "half twee")
    screen.pill("Interpreter", screen.says("by video")).click()
    screen.choose("Interpreter for which language", "Dari")
    screen.type("Booked for how many minutes", "35")
    screen.calm()
    switch_around(screen, chosen=["Interpreter for which language"])
    expect(screen.pill("Interpreter", screen.says("by video"))).to_be_checked()
    expect(screen.field("A question in your own words")).to_have_value("Wat kookt u graag?")


def test_pen_notes_and_a_wrap_up_half_done(office, window):
    family = office.family()
    screen = window(office.talk(family, step="wrap-up"))
    pen = screen.field("Your pen notes")
    pen.fill("Eerste zin.")
    screen.press("Keep these notes")
    screen.has("Eerste zin.")
    screen.pill("Is it right?", screen.says("Differently")).click()
    screen.field("How {name} says it", name="Laila").fill("Half verbet")
    screen.open("Type over pen notes")
    screen.pill("Who speaks", screen.says("My words")).click()
    pen.fill("half getypt, zonder te bewaren")
    screen.type("What is agreed", "De school bel")
    screen.pill("Who does it", "Laila").click()
    screen.type("By when", "vrijdag")
    screen.open("Marks on notes")
    expect(screen.button("Take this note out")).to_be_visible()
    screen.calm()
    about = screen.pill("What about", words_in("nl").gettext("Work"))
    about.click()
    expect(about).to_be_checked()
    screen.calm()
    switch_around(screen)
    expect(pen).to_have_value("half getypt, zonder te bewaren")
    expect(screen.pill("Is it right?", screen.says("Differently"))).to_be_checked()


def test_a_note_half_typed_while_a_conversation_is_held(office, window):
    """There is no switch on this page, so that nothing is between client and counsellor."""
    address = office.talk(office.family())
    screen = window(address)
    screen.note.fill("Half gezegd")
    screen.pill("Who speaks", "Noor").click()
    screen.calm()
    screen.press("Wrap up")
    screen.button("Close the conversation").wait_for()
    for language in ("fr", "en"):
        screen.switch(language)
    screen.link("To: {step}", step=screen.says("Conversation")).click()
    expect(screen.note).to_have_value("Half gezegd")


@pytest.mark.long
@pytest.mark.parametrize("path", ["/method", "/method?s=what-if", "/about"])
def test_a_page_to_read(window, path):
    switch_around(window(path))


@pytest.mark.long
def test_the_counsellors_habits(window):
    screen = window("/settings")
    screen.type("Your name, as colleagues know it", "Ann")
    screen.pill("Lock after so many minutes without a key or a tap", "30").click()
    screen.calm()
    switch_around(screen)
