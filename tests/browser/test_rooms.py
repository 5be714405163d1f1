"""Every text of the methodology is met where it helps, and one person's words stay that person's."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.languages import DUTCH_FIRST
from tests.browser.steps import until
from workbook.content.library import library
from workbook.model.conversations import Agreement
from workbook.services.agreements import agree
from workbook.services.notes import write_note

LANGUAGES = pytest.mark.parametrize("language", DUTCH_FIRST)
OF_LAILA, OF_KARIM = "Ik wil naar mijn zus in Gent.", "Ik droom van een eigen garage."
PROMISED_TO_LAILA = "De zus samen opbellen"
LONG = pytest.mark.long
KINDS = ("exploration", "what-if", "interim", "what-now")
ROOMS = [
    pytest.param(kind, language, marks=() if language == "nl" else LONG)
    for kind in KINDS
    for language in ("nl", "fr", "en")
]
PREPARE = (
    "prepare.purpose",
    "prepare.attention",
    "prepare.moment",
    "prepare.ways",
    "prepare.story",
    "prepare.interpreter",
    "prepare.conditions",
    "prepare.transfer",
    "prepare.resistance",
)
TIPS = ("hold.tips", "hold.trust", "hold.coach")
DRAWINGS = ("procedure-line", "lifeline")
FUTURE = ("puzzle", "puzzle.piece", "return", "country-info")
"""On the pages of puzzle, ways and plan: tests/app/test_app_units_of_the_future.py."""
EVERYWHERE = ("prepare.interpreter", "prepare.transfer", "emotions")
"""Met in every conversation, whichever it was written for."""


def at(place, kind):
    """What a reader meets at this place in a conversation of this kind."""
    return library().at(place) if place in EVERYWHERE else library().at(place, kind)


def lacks(screen, kind, *places):
    """The texts of these places that the page does not show."""
    text = screen.text()
    return [unit.id for place in places for unit in at(place, kind) if screen.content(unit.id) not in text]


def test_every_place_of_the_outline_is_looked_at_here():
    """On the pages of the guide: tests/app/test_app_guide.py."""
    looked_at = {"method", "cards", "wrap-up", "wrap-up.last", "prepare.arriving"}
    assert {place for unit in library().units for place in unit.places} == {
        *looked_at, *PREPARE, *TIPS, "emotions", *DRAWINGS, *FUTURE
    }  # fmt: skip


def test_every_unit_that_helps_in_a_conversation_is_looked_for_in_one():
    places = (*PREPARE, *TIPS, "cards", "emotions", "wrap-up", "wrap-up.last", "prepare.arriving")
    met = {unit.id for kind in KINDS for place in places for unit in at(place, kind)}
    assert {unit.id for unit in library().units if set(unit.places) & set(places)} == met


@pytest.mark.parametrize(("kind", "language"), ROOMS)
def test_every_unit_is_met_where_it_helps(office, window, kind, language):
    family = office.family()
    screen = window(office.talk(family, step="prepare", kind=kind), language)
    screen.unfold()
    screen.has(screen.content("workbook.conditions.calm"))
    arriving = ("prepare.arriving",) if kind == "exploration" else ()
    until(lambda: lacks(screen, kind, "cards") == [])  # what is folded is made when it opens
    screen.calm()
    assert lacks(screen, kind, *PREPARE, *arriving, "cards") == []
    screen.press("Begin the conversation")
    expect(screen.note).to_be_visible()
    screen.press("Tips")
    expect(screen.dialog.get_by_role("listitem").last).to_be_attached()
    assert lacks(screen, kind, *TIPS) == []
    screen.page.keyboard.press("Escape")
    for button, group in (("Strong emotions", "emotions"), ("Crisis", "crisis")):
        screen.press(button)
        for text_id in library().group(group):
            expect(screen.dialog).to_contain_text(screen.content(text_id))
        if group == "emotions":
            assert lacks(screen, kind, "emotions") == []
        screen.page.keyboard.press("Escape")
        expect(screen.dialog).to_have_count(0)
    screen.press("Wrap up")
    expect(screen.button("Close the conversation")).to_be_visible()
    assert lacks(screen, kind, "wrap-up", "wrap-up.last") == []


def test_the_conversations_differ_in_purpose_attention_questions_and_what_to_leave_alone(office, window):
    """Three things that are on the page of this one and on none of the others."""
    pages = {}
    for kind in (*KINDS, "granted"):
        screen = window(office.talk(office.family(), step="prepare", kind=kind))
        screen.unfold()
        expect(screen.field("A question in your own words")).to_be_visible()
        screen.calm()
        pages[kind] = screen.text()
    for kind, page in pages.items():
        for own in own_of(kind):
            assert len(own) >= 1
            for text_id in own:
                words = " ".join(library().text(text_id, "nl").split())
                assert words in page
                assert [other for other in pages if other != kind and words in pages[other]] == []


def own_of(kind):
    """What is this conversation's alone: purpose, points of attention, questions, what to leave alone."""
    own = [unit for unit in library().units if unit.conversation == kind]
    purpose = [unit.id for unit in own if "prepare.purpose" in unit.places][:3]
    attention = [unit.id for unit in own if "prepare.attention" in unit.places][:3]
    return (
        purpose or library().group(f"attention.{kind}"),
        attention or library().group(f"attention.{kind}"),
        library().proposed[kind],
        library().group(f"leave.{kind}"),
    )


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
    screen.go("/")
    meets_none_of_hers(screen)
    for step in ("prepare", "hold", "wrap-up", "hold&view=client"):
        screen.go(talks["Karim"].replace("step=hold", f"step={step}"))
        if step in ("hold", "wrap-up"):
            screen.has(OF_KARIM)
        meets_none_of_hers(screen)


def meets_none_of_hers(screen):
    for words in (OF_LAILA, PROMISED_TO_LAILA):
        assert words not in screen.text()
        assert words not in screen.source()


def test_the_links_between_the_steps_lead_there_and_one_stays(office, window):
    """Streamlit's own link within a page left the address as it was: the next tap led back."""
    screen = window(office.talk(office.family(), step="prepare"))
    for step, name in (("hold", "Conversation"), ("wrap-up", "Wrap up"), ("prepare", "Prepare")):
        if step == "wrap-up":
            screen.press("Wrap up")
        else:
            screen.link("To: {step}", step=screen.says(name)).click()
        expect(screen.page).to_have_url(re.compile(f"step={step}"))


@LANGUAGES
def test_every_unit_on_a_drawing_is_met_beside_it(office, window, language):
    family = office.family()
    for place in DRAWINGS:
        text = window(f"/{place}?d={family.id}", language)
        text.has(text.content(library().at(place)[0].id))
        shown = text.text()
        assert [unit.id for unit in library().at(place) if text.content(unit.id) not in shown] == []
