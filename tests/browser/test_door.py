"""The door in a real browser: first start, reload, restart, recovery key, idle time."""

import pytest
from conftest import PASSPHRASE, first_start, unlock
from playwright.sync_api import expect

NEW = "een heel andere zin"


def is_inside(page, served, path="/"):
    expect(page).to_have_url(f"{served.url}{path}")
    expect(page.get_by_test_id("stMain")).to_be_visible()
    expect(page.locator("h1").first).to_be_visible()
    expect(page.get_by_text("Vergrendeld · Verrouillé")).to_have_count(0)


def is_locked(page, served, address="/unlock"):
    expect(page).to_have_url(f"{served.url}{address}", timeout=20_000)
    expect(page.locator("#passphrase")).to_be_focused()


def test_the_first_start_leads_inside_and_a_reload_stays_there(page, served):
    page.goto(served.url)
    expect(page).to_have_url(f"{served.url}/start")
    first_start(page, served)
    is_inside(page, served)
    page.reload()
    is_inside(page, served)
    assert served.calls_elsewhere == []
    assert PASSPHRASE not in served.log


def test_after_a_restart_the_door_leads_back_to_the_page(inside, served):
    served.restart()
    inside.goto(f"{served.url}/about?x=1")
    is_locked(inside, served, "/unlock?next=%2Fabout%3Fx%3D1")
    unlock(inside)
    is_inside(inside, served, "/about?x=1")


def test_an_open_page_goes_to_the_door_when_the_server_forgot_it(inside, served):
    is_inside(inside, served)
    inside.wait_for_timeout(4000)
    served.restart()
    is_locked(inside, served)


def test_locking_hides_everything_also_from_the_back_button(inside, served):
    is_inside(inside, served)
    inside.goto(f"{served.url}/lock")
    is_locked(inside, served)
    inside.go_back()
    expect(inside.locator("#passphrase")).to_be_visible()


def test_locking_in_one_window_closes_the_other(inside, served):
    is_inside(inside, served)
    second = inside.context.new_page()
    second.goto(served.url)
    is_inside(second, served)
    second.goto(f"{served.url}/lock")
    is_locked(inside, served)


def test_the_recovery_key_opens_and_gives_a_new_passphrase(page, served):
    recovery_key = first_start(page, served)
    page.goto(f"{served.url}/lock")
    unlock(page, "zomaar iets")
    expect(page.get_by_role("alert")).to_be_visible()
    page.locator("main form a").click()
    page.locator("#recovery_key").fill(recovery_key.lower())
    page.locator("#passphrase").fill(NEW)
    page.locator("#again").fill(NEW)
    page.locator("button.primary").click()
    is_inside(page, served)
    page.goto(f"{served.url}/lock")
    unlock(page, NEW)
    is_inside(page, served)


def test_without_a_hand_the_page_warns_and_goes_to_the_door(page, serve):
    served = serve(WORKBOOK_IDLE_SECONDS="8")
    first_start(page, served)
    is_inside(page, served)
    page.goto(f"{served.url}/about?x=1")
    expect(page.locator(".st-key-idle [role=status]")).not_to_be_empty(timeout=8_000)
    is_locked(page, served, "/unlock?next=%2Fabout%3Fx%3D1")
    page.goto(served.url)
    is_locked(page, served)


def test_a_hand_keeps_the_page_open(page, serve):
    served = serve(WORKBOOK_IDLE_SECONDS="5")
    first_start(page, served)
    is_inside(page, served)
    for _ in range(10):
        page.keyboard.press("Shift")
        page.wait_for_timeout(1000)
    is_inside(page, served)


def test_a_busy_window_keeps_an_idle_one_open(inside, serve, served, new_page):
    short = serve(served.folder, WORKBOOK_IDLE_SECONDS="5")
    idle = new_page()
    idle.goto(short.url)
    unlock(idle)
    is_inside(idle, short)
    busy = idle.context.new_page()
    busy.goto(short.url)
    is_inside(busy, short)
    for _ in range(9):
        busy.mouse.click(700, 700)
        busy.wait_for_timeout(1000)
    is_inside(idle, short)
    assert idle.requests_elsewhere == []


@pytest.mark.parametrize("width", [320, 480, 1366])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_doors_pages_need_no_sideways_scrolling(page, served, width, language):
    page.set_viewport_size({"width": width, "height": 768})
    page.goto(f"{served.url}/start?language={language}")
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
