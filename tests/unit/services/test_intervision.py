"""An intervision from the first step to what goes back to the dossier; then nothing of it is left."""

from datetime import timedelta

import pytest

from workbook.content.intervision import ways
from workbook.content.library import library
from workbook.errors import CaseNotRead, RequestUnclear
from workbook.model.intervision import Intervision
from workbook.services.cases import begin_case, confirm_case, propose_case, write_case
from workbook.services.conversations import begin_conversation, open_conversation
from workbook.services.intervision import (
    begin_session,
    end_session,
    erase_session,
    gather,
    go_on_with_clock,
    keep_for,
    kept_intervision,
    next_speaker,
    return_as_agreement,
    return_as_question,
    step_of,
    stop_clock,
    take_gathered,
    take_second_case,
    turn_step,
    write_notes,
)
from workbook.services.papers import PaperRequest, make_paper
from workbook.words import words_in

QUESTION = "Hoe ga ik verder als het stil valt?"


def a_ready_case(workspace, question=QUESTION):
    case = begin_case(workspace)
    write_case(workspace, case.id, "question", question)
    confirm_case(workspace, workspace.store.intervision().case(case.id))
    return workspace.store.intervision().case(case.id)


@pytest.fixture
def case(workspace):
    return a_ready_case(workspace)


@pytest.fixture
def held(workspace, case):
    return begin_session(workspace, case.id, "own", seats=5, facilitator="Mieke")


def now_held(workspace, held):
    return workspace.store.intervision().session(held.id)


def test_only_a_case_that_was_read_through_opens_the_room(workspace):
    case = begin_case(workspace)
    with pytest.raises(CaseNotRead):
        begin_session(workspace, case.id, "own", seats=5)
    assert workspace.store.intervision().sessions == ()


def test_an_unknown_way_of_working_opens_nothing(workspace, case):
    with pytest.raises(RequestUnclear):
        begin_session(workspace, case.id, "debate", seats=5)


def test_the_methodologys_own_way_stands_first_and_asks_everybody_for_a_case():
    own = ways()[0]
    assert own.id == "own"
    assert "B.org-tip.each-participant-prepares-case" in own.rests_on
    assert own.second_case


def test_only_the_balint_like_round_asks_for_a_trained_leader():
    assert [way.id for way in ways() if way.trained_leader] == ["balint"]


def test_each_step_begins_with_its_own_time(workspace, held, clock):
    assert now_held(workspace, held).ends_at == clock() + timedelta(minutes=5)
    clock.later(minutes=4)
    turn_step(workspace, held.id, 1)
    assert now_held(workspace, held).ends_at == clock() + timedelta(minutes=10)
    assert step_of(now_held(workspace, held))[1].id == "tell"


def test_beyond_the_last_step_nothing_happens(workspace, held):
    turn_step(workspace, held.id, 99)
    turn_step(workspace, held.id, -1)
    assert now_held(workspace, held).step == 0


def test_the_clock_stands_still_and_goes_on_with_what_was_left(workspace, held, clock):
    clock.later(minutes=2)
    stop_clock(workspace, held.id)
    assert now_held(workspace, held).seconds_left == 180
    clock.later(minutes=30)
    go_on_with_clock(workspace, held.id)
    assert now_held(workspace, held).ends_at == clock() + timedelta(minutes=3)


def test_the_word_goes_round_to_every_seat(workspace, held):
    seats = []
    for _seat in range(6):
        seats.append(now_held(workspace, held).speaker)
        next_speaker(workspace, held.id)
    assert seats == [0, 1, 2, 3, 4, 0]


def test_the_presenter_chooses_what_to_take_along(workspace, held):
    gather(workspace, held.id, "question", "Wat zag u toen?")
    gather(workspace, held.id, "suggestion", "Laat de stilte duren.")
    first, second = now_held(workspace, held).gathered
    take_gathered(workspace, held.id, second.id, is_taken=True)
    assert [one.words for one in now_held(workspace, held).taken] == ["Laat de stilte duren."]
    take_gathered(workspace, held.id, second.id, is_taken=False)
    assert now_held(workspace, held).taken == ()
    assert first.kind == "question"


def test_a_second_case_begins_at_the_first_step(workspace, held):
    turn_step(workspace, held.id, 5)
    second = a_ready_case(workspace, "Wat zeg ik over heimwee?")
    take_second_case(workspace, held.id, second.id)
    assert now_held(workspace, held).case == second.id
    assert now_held(workspace, held).step == 0


def test_what_is_taken_along_goes_back_to_the_dossier(workspace, a_dossier):
    person = a_dossier.adults[0]
    case = propose_case(workspace, a_dossier.id, person.id, words=words_in("nl"), library=library())
    write_case(workspace, case.id, "question", QUESTION)
    confirm_case(workspace, workspace.store.intervision().case(case.id))
    case = workspace.store.intervision().case(case.id)
    held = begin_session(workspace, case.id, "own", seats=4)
    gather(workspace, held.id, "suggestion", "Vraag wat veilig zijn betekent.")
    gather(workspace, held.id, "question", "Wat betekent thuis voor u?")
    agreed, asked = now_held(workspace, held).gathered
    after = return_as_agreement(workspace, case, held.id, agreed)
    assert after.agreements[-1].words == "Vraag wat veilig zijn betekent."
    assert after.agreements[-1].person == person.id
    _after, talk = open_conversation(workspace, a_dossier.id, "exploration", person.id, library())
    after = return_as_question(workspace, case, held.id, asked)
    assert after.conversation(talk).cards[-1].words == "Wat betekent thuis voor u?"
    assert all(one.returned_at for one in now_held(workspace, held).gathered)


def test_without_a_conversation_being_prepared_no_question_goes_back(workspace, a_dossier):
    person = a_dossier.adults[0]
    for talk in a_dossier.conversations:
        a_dossier = begin_conversation(workspace, a_dossier.id, talk.id)
    case = propose_case(workspace, a_dossier.id, person.id, words=words_in("nl"), library=library())
    write_case(workspace, case.id, "question", QUESTION)
    confirm_case(workspace, workspace.store.intervision().case(case.id))
    held = begin_session(workspace, case.id, "own", seats=4)
    gather(workspace, held.id, "question", "Wat betekent thuis voor u?")
    (asked,) = now_held(workspace, held).gathered
    assert return_as_question(workspace, case, held.id, asked) is None
    assert workspace.store.load(a_dossier.id) == a_dossier


def test_after_the_term_no_word_is_left(workspace, held, clock):
    write_notes(workspace, held.id, "Iemand zweeg lang.")
    gather(workspace, held.id, "suggestion", "Laat de stilte duren.")
    end_session(workspace, held.id)
    keep_for(workspace, 7)
    clock.later(days=6, hours=23)
    assert len(kept_intervision(workspace).sessions) == 1
    clock.later(hours=2)
    assert kept_intervision(workspace) == Intervision(days_kept=7)
    assert workspace.store.intervision() == Intervision(days_kept=7)


def test_a_case_that_waits_for_another_session_stays(workspace, held, clock):
    end_session(workspace, held.id)
    clock.later(days=29)
    waiting = a_ready_case(workspace, "Wat zeg ik over heimwee?")
    clock.later(days=2)
    assert kept_intervision(workspace).cases == (waiting,)


def test_a_session_is_erased_at_once_where_somebody_says_so(workspace, held):
    erase_session(workspace, held.id)
    assert workspace.store.intervision().sessions == ()


def test_one_page_comes_out_with_what_was_taken(workspace, held):
    gather(workspace, held.id, "suggestion", "Laat de stilte duren.")
    (one,) = now_held(workspace, held).gathered
    take_gathered(workspace, held.id, one.id, is_taken=True)
    pdf = make_paper(workspace, PaperRequest("intervision-result", "", held.id, "", "nl"))
    assert pdf.startswith(b"%PDF")
