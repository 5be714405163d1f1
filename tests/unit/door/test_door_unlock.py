"""Unlocking: with the passphrase, with the recovery key, and after several wrong tries."""

import pytest

PASSPHRASE = "de regen valt op zondag"
NEW = "een heel andere zin"


def test_the_passphrase_leads_to_the_page_that_was_wanted(a_workbook, browser):
    to_door = browser.get("/overview?d=3").location
    assert to_door == "/unlock?next=%2Foverview%3Fd%3D3"
    assert browser.fill_in(to_door, passphrase=PASSPHRASE).location == "/overview?d=3"
    assert browser.get("/overview?d=3").text == "inside"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://example.org/",
        "//example.org",
        "/\\example.org",
        "javascript:1",
        "/%0d%0aX: y",
        "/unlock",
        "x",
    ],
)
def test_next_leads_nowhere_else(a_workbook, browser, elsewhere):
    from urllib.parse import quote

    address = elsewhere if elsewhere.startswith("/%") else quote(elsewhere, safe="")
    assert browser.fill_in(f"/unlock?next={address}", passphrase=PASSPHRASE).location == "/"


def test_a_wrong_passphrase_is_said_in_words(a_workbook, browser, door):
    page = browser.fill_in("/unlock", passphrase="zomaar iets")
    assert page.status == 422
    assert 'aria-invalid="true"' in page.text
    assert "zomaar iets" not in page.text
    assert door.opened(browser.cookies) is None
    assert not any("workbook_" + door.vault_id()[:8] in cookie for cookie in page.cookies_set)


def test_after_three_wrong_tries_each_waits_longer_and_nobody_is_shut_out(a_workbook, browser, pauses):
    for _ in range(5):
        browser.fill_in("/unlock", passphrase="zomaar iets")
    assert browser.fill_in("/unlock", passphrase=PASSPHRASE).location == "/"
    assert pauses[-6:] == [0, 0, 0, 1, 2, 4]
    browser.get("/lock")
    browser.fill_in("/unlock", passphrase=PASSPHRASE)
    assert pauses[-1] == 0, "a right one makes up for the wrong ones"


def test_the_session_cookie_is_kept_from_scripts_and_other_sites(a_workbook, browser, door):
    answer = browser.fill_in("/unlock", passphrase=PASSPHRASE)
    cookie = next(one for one in answer.cookies_set if one.startswith(f"workbook_{door.vault_id()[:8]}="))
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Path=/" in cookie
    assert "Max-Age" not in cookie
    assert "expires" not in cookie


def test_the_recovery_key_opens_and_sets_a_new_passphrase(recovery_key, browser):
    browser.get("/lock")
    typed = recovery_key.lower().replace("-", " ")
    assert browser.fill_in("/recover", recovery_key=typed, passphrase=NEW, again=NEW).location == "/"
    assert browser.get("/").text == "inside"
    browser.get("/lock")
    assert browser.fill_in("/unlock", passphrase=PASSPHRASE).status == 422
    assert browser.fill_in("/unlock", passphrase=NEW).location == "/"


def test_a_wrong_recovery_key_changes_nothing(a_workbook, browser):
    page = browser.fill_in("/recover", recovery_key="AAAA-BBBB", passphrase=NEW, again=NEW)
    assert page.status == 422
    assert browser.fill_in("/unlock", passphrase=PASSPHRASE).location == "/"


def test_a_damaged_vault_is_named_and_not_touched(a_workbook, browser, folder):
    for file in folder.glob("slots*"):
        file.write_bytes(b"rust")
    page = browser.get("/unlock")
    assert page.status == 503
    assert "slots" in page.text
    assert "<form" not in page.text
    assert browser.post("/start", {"passphrase": NEW, "again": NEW}).status == 503
    assert {file.read_bytes() for file in folder.glob("slots*")} == {b"rust"}


def test_whoever_is_inside_needs_no_door(inside):
    assert inside.get("/unlock?next=/x").location == "/x"
    assert inside.get("/recover").location == "/"


def test_locking_forgets_the_session_and_the_store(inside, another_browser, door):
    another_browser.fill_in("/unlock", passphrase=PASSPHRASE)
    store = door.opened(inside.cookies).store
    assert door.opened(another_browser.cookies).store is store, "one store for all sessions"
    before = dict(inside.cookies)
    assert inside.get("/lock?next=/x").location == "/unlock?next=%2Fx"
    assert door.opened(before) is None, "the old cookie opens nothing"
    assert door.opened(another_browser.cookies) is not None
    another_browser.post("/lock")
    assert door.sessions._store is None


def test_another_site_cannot_lock(inside, door):
    inside.site = "cross-site"
    inside.post("/lock")
    inside.get("/lock")
    assert door.opened(inside.cookies) is not None
    inside.site = "none"
    inside.get("/lock")
    assert door.opened(inside.cookies) is None
