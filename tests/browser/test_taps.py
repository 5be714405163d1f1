"""What is tapped in a list counts, also while the list is made anew; and what stands in the way is seen."""

import re
from urllib.parse import parse_qs

from playwright.sync_api import expect

from workbook.model.notes import OPTIONS
from workbook.services.notes import write_note


def middle(locator):
    place = locator.bounding_box()
    return place["x"] + 10, place["y"] + place["height"] / 2


def test_a_box_counts_though_the_list_is_made_anew_while_the_finger_is_down(window, office):
    family = office.family()
    screen = window(office.talk(family, step="wrap-up"))
    boxes = [screen.page.locator(f'[data-tap^="explained"][data-tap$="{option}"]') for option in OPTIONS[:2]]
    boxes[0].scroll_into_view_if_needed()
    screen.calm()
    screen.page.mouse.move(*middle(boxes[0]))
    screen.page.mouse.down()
    screen.page.mouse.up()
    screen.page.mouse.move(*middle(boxes[1]))
    screen.page.mouse.down()
    expect(boxes[0]).to_have_attribute("aria-checked", "true")  # made anew, the finger still down
    screen.page.mouse.up()
    expect(boxes[1]).to_have_attribute("aria-checked", "true")
    screen.calm()
    told = [one.option for one in office.workspace.store.load(family.id).information]
    assert told == list(OPTIONS[:2])


def test_boxes_ticked_faster_than_the_page_is_made_all_count_once(window, office):
    family = office.family()
    screen = window(office.talk(family, step="wrap-up"))
    screen.calm()
    ticked = OPTIONS[:4]
    screen.page.evaluate(
        "(names) => names.forEach(name => "
        "document.querySelector(`[data-tap^=explained][data-tap$='${name}']`).click())",
        list(ticked),
    )
    for option in ticked:
        box = screen.page.locator(f'[data-tap^="explained"][data-tap$="{option}"]')
        expect(box).to_have_attribute("aria-checked", "true")
    screen.calm()
    told = [one.option for one in office.workspace.store.load(family.id).information]
    assert told == list(ticked)


def test_what_stands_in_the_way_of_closing_is_seen_from_the_top_of_the_page(window, office):
    family = office.family()
    address = office.talk(family, step="wrap-up")
    talk = parse_qs(address)["c"][0]
    for number in range(12):
        words = f"Woord {number}."
        write_note(office.workspace, family.id, words, person=family.adults[0].id, conversation=talk)
    screen = window(address)
    screen.open("Add an agreement")
    screen.type("What is agreed", "De school bellen")
    screen.page.get_by_test_id("stMain").evaluate("one => one.scrollTo(0, 0)")
    screen.press("Close the conversation")
    alert = screen.page.get_by_role("alert")
    waiting = "Some words are not noted yet. Keep or discard them, then close the conversation."
    expect(alert).to_contain_text(screen.says(waiting))
    expect(alert).to_be_in_viewport()


def test_a_box_ticked_right_before_another_step_is_entered_is_kept(window, office):
    family = office.family()
    screen = window(office.talk(family, step="wrap-up"))
    screen.calm()
    screen.page.evaluate(
        """() => { document.querySelector("[data-tap^=explained]").click();
                   document.querySelector(".wb-steps-links a").click(); }"""
    )
    expect(screen.page).to_have_url(re.compile("step=prepare"))
    screen.calm()
    told = [one.option for one in office.workspace.store.load(family.id).information]
    assert told == [OPTIONS[0]]
