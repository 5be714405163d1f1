"""Two tabs, or two colleagues, on one dossier: nobody's words disappear, nobody's draft is taken."""

from playwright.sync_api import expect

from tests.browser.steps import until


def test_notes_added_in_two_tabs_are_both_kept(office, window):
    family = office.family()
    address = office.talk(family)
    mine = window(address)
    theirs = window(address)
    for screen, words in ((mine, "Ik wil leren."), (theirs, "Ik wil werken.")):
        screen.note.fill(words)
        screen.press("Keep this note")
        expect(screen.note).to_have_value("")
        screen.has(words)
    assert office.words(family) == ["Ik wil leren.", "Ik wil werken."]
    theirs.has("Ik wil leren.")


def test_one_field_changed_in_two_tabs_shows_both_texts(office, window):
    family = office.family()
    mine = window(f"/overview?d={family.id}")
    theirs = window(f"/overview?d={family.id}")
    for screen in (mine, theirs):
        screen.press("Change: {event}", event="Laila")
        expect(screen.dialog).to_be_visible()
    mine.type("Wishes about the interpreter", "Liefst een vrouw.")
    mine.press("Keep")
    expect(mine.dialog).to_have_count(0)
    theirs.type("Wishes about the interpreter", "Liever geen buur.")
    theirs.press("Keep")
    expect(theirs.dialog.get_by_role("alert")).to_be_visible()
    theirs.has("Liefst een vrouw.")
    theirs.has("Liever geen buur.")
    theirs.calm(offers="Keep")


def test_a_draft_stays_in_its_tab_and_is_offered_once_that_tab_is_gone(office, window):
    family = office.family()
    address = office.talk(family)
    mine = window(address)
    mine.note.press_sequentially("Half gezegd")
    until(lambda: office.drafts(family) == ["Half gezegd"])
    theirs = window(address)
    assert theirs.note.input_value() == ""
    theirs.pill("Who speaks", "Noor").click()
    theirs.calm()
    assert "Half gezegd" not in theirs.text()
    mine.page.close()
    theirs.pill("Who speaks", "Laila").click()
    theirs.has("Half gezegd")
    theirs.press("Put it in the field")
    expect(theirs.note).to_have_value("Half gezegd")


def test_words_typed_before_a_tab_closed_stand_in_the_next_one(office, window):
    family = office.family()
    address = office.talk(family)
    mine = window(address)
    mine.note.press_sequentially("Zonder de muis aan te raken")
    until(lambda: office.drafts(family) == ["Zonder de muis aan te raken"], seconds=10)
    mine.page.close()
    again = window(address)
    expect(again.note).to_have_value("Zonder de muis aan te raken")
