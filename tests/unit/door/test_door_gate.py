"""What the gate lets through, for whom, and what every answer tells the browser."""

import pytest

from workbook.ui.door.checks import is_own_host


@pytest.mark.parametrize("address", ["/", "/dossiers", "/overview?d=3", "/app", "/favicon.png", "/_page"])
def test_without_a_session_every_page_leads_to_the_door(a_workbook, browser, address):
    answer = browser.get(address)
    assert answer.status == 303
    assert answer.location.startswith("/unlock")


@pytest.mark.parametrize(
    "address",
    [
        "/media/abc.pdf",
        "/_stcore/metrics",
        "/_stcore/upload_file/a/b",
        "/_stcore/bidi-components/x",
        "/_stcore/agent/openapi.json",
        "/component/x",
        "/overview/_stcore/health",
    ],
)
def test_without_a_session_files_are_refused(a_workbook, browser, address):
    assert browser.get(address).status == 403
    assert browser.get(address).text == "locked"


def test_without_a_session_nothing_can_be_sent(a_workbook, browser):
    assert browser.post("/overview").status == 403


@pytest.mark.parametrize("address", ["/_stcore/health", "/static/js/index.js", "/app/static/icon.png"])
def test_health_and_printed_matter_pass(a_workbook, browser, address):
    assert browser.get(address).text == "inside"


def test_the_websocket_opens_only_with_a_session(a_workbook, inside, another_browser):
    assert inside.connects()
    assert not another_browser.connects()
    another_browser.cookies = dict.fromkeys(inside.cookies, "made-up")
    assert not another_browser.connects()


def test_with_a_session_everything_is_there(inside):
    for address in ("/", "/media/abc.pdf", "/_stcore/metrics", "/overview/_stcore/health"):
        assert inside.get(address).text == "inside"


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org", "[::1]:8501", "", "localhost:x"])
def test_only_this_computers_own_names_are_answered(inside, host):
    inside.host = host
    assert not is_own_host(host)
    assert inside.get("/").status == 400
    assert inside.get("/unlock").status == 400
    assert not inside.connects()


def test_localhost_is_one_of_them(inside):
    inside.host = "localhost:9000"
    assert inside.get("/").text == "inside"


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_a_form_sent_by_another_site_does_nothing(a_workbook, browser, site):
    browser.get("/unlock")
    browser.site = site
    answer = browser.fill_in("/unlock", passphrase="de regen valt op zondag")
    assert answer.status == 422
    assert browser.get("/").status == 303


def test_an_old_browser_must_name_our_origin(a_workbook, browser):
    browser.site = ""
    form = {"form": "t", "passphrase": "de regen valt op zondag"}
    browser.cookies["workbook_form"] = "t"
    assert browser.post("/unlock", form, origin="http://example.org").status == 422
    assert browser.post("/unlock", form, origin="null").status == 422
    assert browser.post("/unlock", form).status == 422
    assert browser.post("/unlock", form, origin="http://127.0.0.1:8501").status == 303


def test_a_form_without_its_token_does_nothing(a_workbook, browser):
    browser.get("/unlock")
    assert browser.post("/unlock", {"passphrase": "de regen valt op zondag"}).status == 422
    assert browser.post("/unlock", {"form": "", "passphrase": "de regen valt op zondag"}).status == 422


def test_an_endless_form_is_not_read(a_workbook, browser):
    assert browser.fill_in("/unlock", passphrase="x" * 30_000).status == 422


def test_every_answer_carries_the_safe_headers(inside, another_browser):
    answers = [
        inside.get("/"),
        inside.get("/media/x"),
        another_browser.get("/"),
        another_browser.get("/unlock"),
    ]
    for answer in answers:
        policy = answer.header("content-security-policy")
        assert "frame-ancestors 'none'" in policy
        assert "'unsafe-eval'" not in policy
        assert answer.header("x-content-type-options") == "nosniff"
        assert answer.header("referrer-policy") == "no-referrer"
        assert answer.header("cache-control") == "no-store"
        assert "camera=()" in answer.header("permissions-policy")
    assert "connect-src 'self' ws://127.0.0.1:8501;" in inside.get("/").header("content-security-policy")
    assert "default-src 'none'" in answers[-1].header("content-security-policy")


def test_assets_may_be_kept_by_the_browser(browser):
    assert browser.get("/door/door.css").header("cache-control") == "no-cache"
    assert browser.get("/door/door.css").status == 200
    assert browser.get("/door/../pages.py").status == 404
