"""Links on a page that lead to another one: nothing typed is lost, and one Back leads back."""

import re

from playwright.sync_api import expect

from tests.browser.steps import Screen
from tests.browser.wire import Wire

FORGET = "localStorage.clear(), sessionStorage.clear()"
"""A browser remembers that the rooms were put away; the next test begins with them."""

CONNECTION = "data-test-connection-state"


def field(screen: Screen):
    return screen.field("In {name}’s words", name="Laila")


def test_words_typed_before_a_link_is_tapped_stand_there_after_one_step_back(office, window):
    family = office.family()
    screen = window(f"/plan?d={family.id}")
    field(screen).press_sequentially("Hier wonen.")
    screen.link("To the puzzle").dblclick()  # as people do who learned it on icons, and as quick as a finger
    expect(screen.page).to_have_url(re.compile(r"/puzzle\?d="))
    screen.calm(offers="Turn to the client")
    screen.page.go_back()
    expect(field(screen)).to_have_value("Hier wonen.")


def test_a_link_tapped_without_a_connection_leads_on_once_it_is_back(office, window, laptop):
    family = office.family()
    page = laptop.new_page()
    wire, screen = Wire(page), Screen(page, office.server.url)
    office.enter(laptop)
    screen.go(f"/plan?d={family.id}")
    field(screen).press_sequentially("Hier wonen.")
    screen.calm()
    app = page.get_by_test_id("stApp")
    wire.cut()
    expect(app).not_to_have_attribute(CONNECTION, "CONNECTED")
    screen.link("To the puzzle").click()
    expect(page).to_have_url(re.compile("/plan"))
    wire.mend()
    expect(app).to_have_attribute(CONNECTION, "CONNECTED", timeout=30_000)
    expect(field(screen)).to_have_value("Hier wonen.")
    screen.link("To the puzzle").click()
    expect(page).to_have_url(re.compile("/puzzle"))
    screen.calm(offers="Turn to the client")


def test_a_link_opens_in_a_tab_of_its_own_where_that_is_asked_for(office, window):
    family = office.family()
    screen = window(f"/plan?d={family.id}")
    with screen.page.context.expect_page() as opened:
        screen.link("To the puzzle").click(modifiers=["Control"])
    expect(opened.value).to_have_url(re.compile(r"/puzzle\?d="))
    expect(screen.page).to_have_url(re.compile("/plan"))
    opened.value.close()


def test_in_a_narrow_window_the_rooms_open_and_make_room_for_the_one_that_is_chosen(office, window):
    office.family()
    screen = window("/about")
    screen.page.set_viewport_size({"width": 480, "height": 800})
    screen.go("/about")
    rooms = screen.page.get_by_test_id("stSidebar")
    expect(rooms).not_to_be_in_viewport()
    screen.page.get_by_test_id("stExpandSidebarButton").click()
    rooms.get_by_role("link", name=screen.says("Dossiers")).click()
    expect(screen.page).to_have_url(re.compile("/dossiers"))
    expect(rooms).not_to_be_in_viewport()
    expect(screen.button("New dossier")).to_be_in_viewport()
    screen.page.evaluate(FORGET)


def test_rooms_that_were_put_away_come_back(office, window):
    screen = window("/about")
    rooms = screen.page.get_by_test_id("stSidebar")
    rooms.hover()
    screen.page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    expect(rooms).not_to_be_in_viewport()
    screen.page.get_by_test_id("stExpandSidebarButton").click()
    expect(rooms.get_by_role("link", name=screen.says("Dossiers"))).to_be_in_viewport()
    screen.page.evaluate(FORGET)
