"""The counsellor's notebook: kept as typed, erased when she says so, and in nothing that leaves."""

import json

import pytest

from workbook.content.library import library
from workbook.papers.registry import PAPERS
from workbook.services.cases import begin_case, write_case
from workbook.services.demo import keep_demo
from workbook.services.intervision import begin_session
from workbook.services.notebook import erase_remark, mark_for_intervision, put_remark_back, write_remark
from workbook.services.papers import PaperRequest, make_paper
from workbook.services.reading_through import confirm_case

MINE = "Ik wilde vooral dat het over was"


def remarks(workspace):
    return [one.words for one in workspace.store.notebook().remarks]


def test_words_are_kept_as_they_are_typed_on(workspace):
    write_remark(workspace, "one", "Ik wilde")
    write_remark(workspace, "one", MINE)
    assert remarks(workspace) == [MINE]


def test_emptied_words_leave_nothing(workspace):
    write_remark(workspace, "one", MINE)
    write_remark(workspace, "one", "  ")
    assert remarks(workspace) == []


def test_two_tabs_write_beside_each_other(workspace, of_bram):
    write_remark(workspace, "one", MINE)
    write_remark(of_bram, "two", "Ook dit")
    assert remarks(workspace) == [MINE, "Ook dit"]


def test_what_was_erased_can_be_put_back_at_its_place(workspace, clock):
    write_remark(workspace, "one", MINE)
    clock.later(minutes=5)
    write_remark(workspace, "two", "Later")
    erased = erase_remark(workspace, "one")
    assert remarks(workspace) == ["Later"]
    put_remark_back(workspace, erased)
    assert remarks(workspace) == [MINE, "Later"]


def test_what_another_tab_erased_is_gone_and_nothing_is_offered_back(workspace):
    assert erase_remark(workspace, "nobody") is None


def test_a_remark_can_be_marked_for_intervision(workspace):
    write_remark(workspace, "one", MINE)
    assert mark_for_intervision(workspace, "one", is_for=True).remarks[0].for_intervision
    assert not mark_for_intervision(workspace, "one", is_for=False).remarks[0].for_intervision


def a_case(workspace):
    case = begin_case(workspace)
    write_case(workspace, case.id, "question", "Hoe ga ik verder?")
    confirm_case(workspace, workspace.store.intervision().case(case.id))
    return case.id


def a_session(workspace):
    return begin_session(workspace, a_case(workspace), "own", seats=4).id


@pytest.mark.parametrize("kind", PAPERS)
def test_it_is_in_no_dossier_and_on_no_paper(workspace, kind):
    dossiers = keep_demo(workspace.store)
    write_remark(workspace, "one", MINE)
    for dossier in dossiers:
        assert MINE not in json.dumps(dossier.model_dump(mode="json"))
        assert workspace.store.load(dossier.id) == dossier
    dossier = next(one for one in dossiers if one.walkthrough == "W6")  # somebody in it chose to return
    talk = dossier.conversations[0]
    about = {"nobody": "", "case": a_case(workspace), "session": a_session(workspace)}.get(
        PAPERS[kind].about, talk.id
    )
    for ending in PAPERS[kind].formats:
        request = PaperRequest(kind, dossier.id, about, talk.people[0], "nl", ending)
        assert MINE.encode() not in make_paper(workspace, request)
    assert MINE not in str(library().words)
