"""The first start: a passphrase, a recovery key on paper, and then inside."""

import errno
from html import unescape

import pytest

from workbook.store import durable
from workbook.words import words_in

PASSPHRASE = "de regen valt op zondag"


def said(language, msgid):
    return words_in(language).gettext(msgid)


def test_an_empty_folder_leads_to_the_first_page(browser):
    assert browser.get("/").location == "/unlock"
    assert browser.get("/unlock").location == "/start"
    page = browser.get("/start")
    assert page.status == 200
    assert '<html lang="nl">' in page.text


def test_the_language_chosen_is_remembered(browser, door):
    assert '<html lang="fr">' in browser.get("/start?language=fr").text
    browser.fill_in("/start", counsellor=" An ", passphrase=PASSPHRASE, again=PASSPHRASE)
    browser.fill_in("/start/recovery-key", written="yes")
    workspace = door.opened(browser.cookies)
    assert (workspace.store.preferences().language, workspace.counsellor) == ("fr", "An")


def test_the_way_in_opens_only_once_the_recovery_key_is_on_paper(browser, door):
    assert (
        browser.fill_in("/start", passphrase=PASSPHRASE, again=PASSPHRASE).location == "/start/recovery-key"
    )
    shown = browser.get("/start/recovery-key").text
    assert browser.get("/start/recovery-key").text == shown, "a reload shows the same key"
    assert browser.get("/dossiers").location == "/start/recovery-key"
    assert door.opened(browser.cookies) is None
    assert not browser.connects()

    assert browser.fill_in("/start/recovery-key").status == 422, "without the tick nothing goes on"
    assert browser.fill_in("/start/recovery-key", written="yes").location == "/"
    assert browser.get("/").text == "inside"
    assert browser.get("/start/recovery-key").location == "/", "the key is shown only once"


def test_two_different_passphrases_make_nothing(browser, folder):
    page = browser.fill_in("/start", counsellor="<An>", passphrase=PASSPHRASE, again="iets anders")
    assert page.status == 422
    assert 'role="alert"' in page.text
    assert 'value="&lt;An&gt;"' in page.text, "what was typed stays, escaped"
    assert not folder.exists()


def test_a_short_passphrase_is_refused_in_words(browser, folder):
    page = browser.fill_in("/start", passphrase="kort", again="kort")
    expected = said(
        "nl",
        "This passphrase is shorter than eight characters. Nothing was changed. "
        "Choose a sentence of several words.",
    )
    assert expected in unescape(page.text)
    assert not folder.exists()


def test_a_folder_that_holds_a_workbook_is_not_started_again(a_workbook, browser):
    assert browser.get("/start").location == "/unlock"
    assert browser.post("/start", {"passphrase": PASSPHRASE, "again": PASSPHRASE}).location == "/unlock"


@pytest.mark.parametrize("what", [errno.ENOSPC, errno.EACCES])
def test_a_full_disk_or_a_closed_folder_is_said_in_words(browser, monkeypatch, what):
    def refused(*_args):
        raise OSError(what, "no")

    monkeypatch.setattr(durable, "create", refused)
    page = browser.fill_in("/start", passphrase=PASSPHRASE, again=PASSPHRASE)
    assert page.status == 422
    assert 'role="alert"' in page.text
    assert "Traceback" not in page.text
    assert "Errno" not in page.text
