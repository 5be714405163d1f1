"""Papers are handed out behind the gate; what cannot be handed out is a sentence, never a trace."""

import logging
from datetime import date, time

import pytest
from starlette.applications import Starlette

from tests.unit.door.conftest import Browser
from workbook.content.library import library
from workbook.errors import ConversationUnknown, PaperUnknown, PersonUnknown, RequestUnclear, WorkbookError
from workbook.model.conversations import NextMeeting
from workbook.problems import sentence
from workbook.services.conversations import begin_conversation, meet_next, open_conversation
from workbook.services.dossiers import NewFamily, begin_family
from workbook.services.papers import PaperRequest
from workbook.ui import door, paper_route
from workbook.words import words_in

NL = words_in("nl")


@pytest.fixture
def workspace(workspace, monkeypatch):
    monkeypatch.setattr(door, "opened", lambda _cookies: workspace)
    return workspace


@pytest.fixture
def held(workspace):
    """Laila's conversation: its dossier, its id, her id."""
    family = begin_family(workspace, NewFamily("Gezin Linde", ("Laila", "Karim")))
    laila = family.adults[0].id
    _after, talk = open_conversation(workspace, family.id, "exploration", laila, library())
    begin_conversation(workspace, family.id, talk)
    return family.id, talk, laila


@pytest.fixture
def asks(workspace):
    browser = Browser(Starlette(routes=paper_route.routes()))

    def get(kind, dossier, talk, person, language="nl"):
        wanted = PaperRequest(kind, dossier, talk, person, language)
        return browser.get(paper_route.address_of(wanted))

    return get


@pytest.mark.parametrize(("language", "name"), [("nl", "verslag.pdf"), ("fr", "compte-rendu.pdf")])
def test_a_record_is_kept_by_the_browser_under_a_name_in_the_readers_language(asks, held, language, name):
    answer = asks("record", *held, language)
    assert answer.status == 200
    assert answer.header("content-type") == "application/pdf"
    assert answer.header("content-disposition") == f"attachment; filename*=UTF-8''{name}"
    assert answer.text.startswith("%PDF")


def test_the_next_meeting_is_kept_as_a_calendar_file(asks, held, workspace):
    dossier, talk, _laila = held
    meet_next(workspace, dossier, talk, NextMeeting(on=date(2026, 12, 7), at=time(10, 30)), seen=None)
    answer = asks("appointment", *held)
    assert "DTSTART;TZID=Europe/Brussels:20261207T103000" in answer.text
    assert "Laila" not in answer.text


def test_a_paper_shows_the_dossier_as_it_stands_at_that_moment(asks, held, workspace):
    assert asks("appointment", *held).status == 404
    dossier, talk, _laila = held
    meet_next(workspace, dossier, talk, NextMeeting(on=date(2026, 12, 7)), seen=None)
    assert asks("appointment", *held).status == 200


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({0: "stamboom"}, PaperUnknown()),
        ({2: "nowhere"}, ConversationUnknown()),
        ({3: "nobody"}, PersonUnknown()),
        ({0: "appointment"}, RequestUnclear(what="appointment")),
    ],
)
def test_what_cannot_be_handed_out_is_told_in_a_sentence(asks, held, changed, error):
    wanted = ["record", *held]
    for place, value in changed.items():
        wanted[place] = value
    answer = asks(*wanted)
    assert answer.status == 404
    assert sentence(error, NL) in answer.text


def test_a_locked_workbook_hands_nothing_out(asks, held, monkeypatch):
    monkeypatch.setattr(door, "opened", lambda _cookies: None)
    assert asks("record", *held).status == 404


def test_what_nobody_expected_carries_no_words_into_the_page_or_the_log(asks, held, monkeypatch, caplog):
    def failing(*_given):
        raise RuntimeError("woorden van Laila")

    monkeypatch.setattr(paper_route, "make_file", failing)
    with caplog.at_level(logging.WARNING, "workbook"):
        answer = asks("record", *held)
    assert sentence(WorkbookError(), NL) in answer.text
    assert "RuntimeError" in caplog.text
    assert "woorden" not in caplog.text + answer.text
