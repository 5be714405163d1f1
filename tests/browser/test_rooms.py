"""Every text of the methodology is met where it helps, and one person's words stay that person's."""

import pytest
from playwright.sync_api import expect

from workbook.content.library import library
from workbook.model.conversations import Agreement
from workbook.services.agreements import agree
from workbook.services.notes import write_note

LANGUAGES = pytest.mark.parametrize("language", ["nl", "fr", "en"])
OF_LAILA, OF_KARIM = "Ik wil naar mijn zus in Gent.", "Ik droom van een eigen garage."
PROMISED_TO_LAILA = "De zus samen opbellen"


def lacks(screen, *places):
    """The texts of these places that the page does not show."""
    text = screen.text()
    units = [unit for place in places for unit in library().units if place in unit.places]
    assert {place for unit in units for place in unit.places} >= set(places)
    return [unit.id for unit in units if screen.content(unit.id) not in text]


def test_every_place_of_the_outline_is_looked_at_here():
    assert {place for unit in library().units for place in unit.places} == {
        "method", "cards", "wrap-up", *PREPARE, *TIPS
    }  # fmt: skip


PREPARE = (
    "prepare.purpose",
    "prepare.attention",
    "prepare.moment",
    "prepare.arriving",
    "prepare.conditions",
    "prepare.transfer",
    "prepare.resistance",
)
TIPS = ("hold.tips", "hold.trust", "hold.coach")


@LANGUAGES
def test_every_unit_is_met_on_the_methodology_page(window, language):
    screen = window("/method", language)
    assert len(library().units) == 88
    expect(screen.page.locator(".wb-list li")).to_have_count(88)
    text = screen.text()
    assert [unit.id for unit in library().units if screen.content(unit.id) not in text] == []
    assert [section for section in library().sections if screen.content(section) not in text] == []


@LANGUAGES
def test_every_unit_is_met_where_it_helps(office, window, language):
    family = office.family()
    screen = window(office.talk(family, step="prepare"), language)
    for fold in screen.page.locator("details:not([open]) summary").all()[::-1]:
        fold.click()
    screen.has(screen.content("workbook.conditions.calm"))
    expect(screen.page.locator("details:not([open])")).to_have_count(0)
    screen.calm()
    assert lacks(screen, *PREPARE, "cards") == []
    screen.press("Begin the conversation")
    expect(screen.note).to_be_visible()
    screen.press("Tips")
    expect(screen.dialog.get_by_role("listitem").last).to_be_attached()
    assert lacks(screen, *TIPS) == []
    screen.page.keyboard.press("Escape")
    for button, group in (("Strong emotions", "emotions"), ("Crisis", "crisis")):
        screen.press(button)
        for text_id in library().group(group):
            expect(screen.dialog).to_contain_text(screen.content(text_id))
        screen.page.keyboard.press("Escape")
        expect(screen.dialog).to_have_count(0)
    screen.press("Wrap up")
    expect(screen.button("Close the conversation")).to_be_visible()
    assert lacks(screen, "wrap-up") == []


def test_karim_never_meets_lailas_words(office, window):
    family = office.family()
    talks = {name: office.talk(family, name) for name in ("Laila", "Karim")}
    people = {one.pseudonym: one.id for one in family.people}
    for name, words in (("Laila", OF_LAILA), ("Karim", OF_KARIM)):
        conversation = talks[name].split("c=")[1].split("&")[0]
        write_note(office.workspace, family.id, words, person=people[name], conversation=conversation)
    promise = Agreement(id="promise", person=people["Laila"], words=PROMISED_TO_LAILA, by="counsellor")
    agree(office.workspace, family.id, promise)

    screen = window(f"/overview?d={family.id}")
    for words in (OF_LAILA, OF_KARIM, PROMISED_TO_LAILA):
        assert words not in screen.text(), "nobody was chosen yet"
    screen.pill("Of whom", "Laila").click()
    screen.has(OF_LAILA)
    screen.has(PROMISED_TO_LAILA)
    screen.pill("Of whom", "Karim").click()
    screen.has(OF_KARIM)
    screen.calm()
    meets_none_of_hers(screen)
    for step in ("prepare", "hold", "wrap-up", "hold&view=client"):
        screen.go(talks["Karim"].replace("step=hold", f"step={step}"))
        if step in ("hold", "wrap-up"):
            screen.has(OF_KARIM)
        meets_none_of_hers(screen)


def meets_none_of_hers(screen):
    for words in (OF_LAILA, PROMISED_TO_LAILA):
        assert words not in screen.text()
        assert words not in screen.page.content()
