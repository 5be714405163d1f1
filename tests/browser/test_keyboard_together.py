"""An intervision is prepared and held, and a case practised alone, with the keyboard alone."""

import re

from playwright.sync_api import expect

from tests.browser.steps import until
from tests.browser.test_keyboard import tab_to, tab_until_in
from workbook.content.intervision import ways
from workbook.content.library import library
from workbook.content.training import training_cases
from workbook.words import words_in

_ = words_in("nl").gettext
QUESTION = "Het valt stil. Hoe ga ik verder?"
TAKEN = "Laat de stilte even duren."


def test_an_intervision_is_prepared_held_and_ended_without_a_mouse(window, office):
    screen = window("/intervision")
    page = screen.page

    def kept():
        return office.workspace.store.intervision()

    tab_to(page, _("Tell a case from memory"))
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(_("A case for the intervision"))
    screen.calm()
    tab_to(page, library().text("intervision.case.question", "nl"))
    page.keyboard.type(QUESTION)
    page.keyboard.press("Tab")
    until(lambda: [one.question for one in kept().cases] == [QUESTION])
    screen.calm()
    tab_to(page, _("I read it through. It may be shared"))
    page.keyboard.press("Enter")
    until(lambda: kept().cases[0].is_ready)
    screen.calm()
    tab_to(page, _("Begin the intervision"))
    page.keyboard.press("Enter")
    first, *others = ways()[0].steps
    expect(page.locator("h1")).to_have_text(library().text(f"intervision.own.{first.id}.name", "nl"))
    screen.calm()
    tab_to(page, _("Begin with this one"))
    page.keyboard.press("Enter")
    until(lambda: kept().sessions[0].step == 1)
    screen.calm()
    tab_to(page, _("A question or an idea"))
    page.keyboard.type(TAKEN)
    page.keyboard.press("Enter")
    until(lambda: [one.words for one in kept().sessions[0].gathered] == [TAKEN])
    for number, step in enumerate(others[1:], start=2):
        screen.calm()
        tab_to(page, _("Next step"))
        page.keyboard.press("Enter")
        until(lambda now=number: kept().sessions[0].step == now)
        expect(page.locator("h1")).to_have_text(library().text(f"intervision.own.{step.id}.name", "nl"))
    screen.calm()
    tab_to(page, TAKEN)
    page.keyboard.press("Space")
    until(lambda: kept().sessions[0].gathered[0].is_taken)
    screen.calm()
    tab_to(page, _("End the intervision"))
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(_("What we take along"))
    expect(screen.field("What I take along")).to_have_value(TAKEN)


def test_a_case_is_found_and_practised_alone_without_a_mouse(window):
    case = training_cases()[0]
    screen = window("/training")
    page = screen.page
    tab_until_in(screen.link_to(screen.content(case.text_id("name"))))
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(screen.content(case.text_id("name")))
    screen.calm()
    tab_until_in(screen.link_to(_("Practise alone with this case")))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("s=practice"))
    screen.calm()
    tab_to(page, _("Show what the workbook says"))
    page.keyboard.press("Space")
    expect(page.get_by_role("switch", name=_("Show what the workbook says"))).to_be_checked()
    screen.calm()
    place = f"practice.{case.practice[0].id}"
    tab_to(page, screen.content(case.text_id(f"{place}.choice.1")))
    page.keyboard.press("Space")
    screen.has(screen.content(case.text_id(f"{place}.feedback.1")))
    screen.calm()
