"""The workbook locks when no human hand was there for a while."""

import json

import pytest

from workbook.ui.door import sessions


def left(answer):
    return json.loads(answer.text)["left"]


def test_after_fifteen_minutes_without_a_hand_it_is_locked(inside, door, wall_clock):
    wall_clock.pass_by(minutes=14.9)
    assert door.opened(inside.cookies) is not None
    wall_clock.pass_by(minutes=0.1, seconds=sessions.GRACE)
    assert door.opened(inside.cookies) is None
    assert inside.get("/").location == "/unlock"
    assert inside.get("/human").status == 401


def test_a_hand_keeps_it_open(inside, door, wall_clock):
    for _ in range(4):
        wall_clock.pass_by(minutes=10)
        assert inside.post("/human").status == 200
    assert door.opened(inside.cookies) is not None


def test_runs_files_and_questions_are_no_hand(inside, door, wall_clock):
    for _ in range(3):
        wall_clock.pass_by(minutes=5)
        door.opened(inside.cookies)
        inside.get("/")
        inside.get("/media/x")
        inside.get("/human")
    wall_clock.pass_by(seconds=sessions.GRACE)
    assert door.opened(inside.cookies) is None


def test_the_page_learns_how_long_it_has(inside, wall_clock):
    wall_clock.pass_by(minutes=5)
    assert left(inside.get("/human")) == pytest.approx(600)
    assert left(inside.post("/human")) == pytest.approx(900)


def test_closing_leaves_time_for_the_last_words(inside, door, wall_clock):
    wall_clock.pass_by(minutes=15, seconds=2)
    assert left(inside.get("/human")) < 0
    assert door.opened(inside.cookies) is not None


def test_another_site_is_no_hand(inside):
    inside.site = "cross-site"
    assert inside.post("/human").status == 403


def test_a_stranger_is_told_nothing(a_workbook, another_browser):
    assert another_browser.get("/human").status == 401
    assert another_browser.post("/human").status == 401


def test_one_idle_session_does_not_close_another(inside, another_browser, door, wall_clock):
    wall_clock.pass_by(minutes=10)
    another_browser.fill_in("/unlock", passphrase="de regen valt op zondag")
    wall_clock.pass_by(minutes=6)
    assert door.opened(inside.cookies) is None
    assert door.opened(another_browser.cookies) is not None


def test_the_store_goes_with_the_last_session_even_if_nobody_asks(inside, door, wall_clock):
    wall_clock.pass_by(minutes=16)
    door.sessions.make_round()
    assert door.sessions._store is None


def test_a_clock_set_back_does_not_keep_it_open(inside, door, wall_clock):
    wall_clock.pass_by(minutes=-60)
    assert door.opened(inside.cookies) is None


def test_another_idle_time_counts_at_the_next_round(inside, door, wall_clock):
    store = door.opened(inside.cookies).store
    store.save_preferences(store.preferences().having(idle_minutes=60))
    door.sessions.make_round()
    wall_clock.pass_by(minutes=50)
    assert door.opened(inside.cookies) is not None


def test_only_a_digest_of_the_token_is_kept(inside, door):
    assert door.token(inside.cookies) not in str(vars(door.sessions))


def test_pages_lock_and_touch_by_cookie(inside, door, wall_clock):
    wall_clock.pass_by(minutes=10)
    door.touch(inside.cookies)
    wall_clock.pass_by(minutes=10)
    workspace = door.opened(inside.cookies)
    assert workspace.now().tzinfo is not None
    assert len(workspace.new_id()) == 32
    door.lock(inside.cookies)
    assert door.opened(inside.cookies) is None
    door.lock({})
