"""An intervision from the first step to what goes back to the dossier; then nothing of it is left."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from workbook.content.intervision import ways
from workbook.content.library import library
from workbook.errors import CaseBeingTold, CaseNamesSomebody, CaseNotRead, RequestUnclear, WordsMissing
from workbook.model.intervision import Intervision
from workbook.services.cases import begin_case, erase_case, propose_case, put_back, write_case
from workbook.services.change import change
from workbook.services.conversations import begin_conversation, open_conversation
from workbook.services.dossiers import erase_dossier
from workbook.services.intervision import (
    begin_session,
    begin_with,
    end_session,
    erase_session,
    gather,
    go_on_with_clock,
    keep_for,
    kept_intervision,
    next_speaker,
    over_after,
    return_as_agreement,
    return_as_question,
    reword_taken,
    step_of,
    stop_clock,
    take_gathered,
    take_second_case,
    turn_step,
    write_notes,
)
from workbook.services.papers import PaperRequest, make_paper
from workbook.services.reading_through import confirm_case
from workbook.words import words_in

QUESTION = "Hoe ga ik verder als het stil valt?"
DAY = date(2026, 11, 2)


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
    asks = "Deze vorm vraagt een gespreksleider die ervoor opgeleid is."
    said = {way.id: library().text(way.text_id("mind"), "nl") for way in ways()}
    assert [way for way, mind in said.items() if asks in mind] == ["balint"]


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


def test_the_word_goes_round_to_every_colleague_but_the_presenter(workspace, held):
    seats = []
    for _seat in range(6):
        seats.append(now_held(workspace, held).speaker)
        next_speaker(workspace, held.id)
    assert seats == [0, 1, 2, 3, 0, 1]


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


def pages_of_result(workspace, held):
    pdf = make_paper(workspace, PaperRequest("intervision-result", "", held.id, "", "nl"))
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def take_along(workspace, held, words):
    gather(workspace, held.id, "suggestion", words)
    one = now_held(workspace, held).gathered[-1]
    take_gathered(workspace, held.id, one.id, is_taken=True)
    return now_held(workspace, held).gathered[-1]


def test_one_page_comes_out_with_what_was_taken_and_nothing_else(workspace, held):
    take_along(workspace, held, "Laat de stilte duren.")
    gather(workspace, held.id, "suggestion", "Vul de stilte.")
    page = pages_of_result(workspace, held)
    assert "Laat de stilte duren." in page
    assert QUESTION in page
    assert "Vul de stilte." not in page


def test_nobody_is_named_on_the_page_that_comes_out(workspace, held, a_dossier):
    name = a_dossier.adults[0].pseudonym
    one = take_along(workspace, held, f"Bel {name} op 0470 12 34 56.")
    with pytest.raises(CaseNamesSomebody):
        pages_of_result(workspace, held)
    reword_taken(workspace, held.id, one.id, "Bel nog eens.")
    assert "Bel nog eens." in pages_of_result(workspace, held)


def test_a_question_that_was_changed_unread_is_not_on_the_page(workspace, held, case):
    take_along(workspace, held, "Laat de stilte duren.")
    write_case(workspace, case.id, "question", "Hoe nu met familie Kastanje?")
    with pytest.raises(CaseNotRead):
        pages_of_result(workspace, held)


def test_what_is_taken_along_is_never_without_words(workspace, held):
    one = take_along(workspace, held, "Laat de stilte duren.")
    with pytest.raises(WordsMissing):
        reword_taken(workspace, held.id, one.id, "  ")
    assert now_held(workspace, held).taken == (one,)


def test_the_group_chooses_with_which_case_to_begin(workspace, held):
    other = a_ready_case(workspace, "Wat zeg ik over heimwee?")
    begin_with(workspace, held.id, other.id)
    assert now_held(workspace, held).cases == (other.id,)
    assert step_of(now_held(workspace, held))[1].id == "tell"
    write_case(workspace, other.id, "question", "Wat zeg ik nu?")
    with pytest.raises(CaseNotRead):
        begin_with(workspace, held.id, other.id)


def test_a_case_that_somebody_works_on_is_not_erased(workspace, clock):
    case = begin_case(workspace)
    clock.later(days=29)
    write_case(workspace, case.id, "question", QUESTION)
    clock.later(days=29)
    assert [one.id for one in kept_intervision(workspace).cases] == [case.id]
    clock.later(days=2)
    assert kept_intervision(workspace).cases == ()


def test_a_shorter_term_says_first_what_it_erases(workspace, held, clock):
    end_session(workspace, held.id)
    clock.later(days=5)
    a_ready_case(workspace, "Wat zeg ik over heimwee?")
    assert over_after(workspace, 7) == (0, 0)
    assert over_after(workspace, 3) == (1, 1)
    assert len(kept_intervision(workspace).cases) == 2


def test_a_case_goes_with_what_came_up_and_comes_back_with_it(workspace, held, case):
    take_along(workspace, held, "Laat de stilte duren.")
    with pytest.raises(CaseBeingTold):
        erase_case(workspace, case.id)
    end_session(workspace, held.id)
    before = workspace.store.intervision()
    erased = erase_case(workspace, case.id)
    assert workspace.store.intervision() == Intervision()
    put_back(workspace, erased)
    assert workspace.store.intervision() == before


def test_the_other_case_of_a_session_stays(workspace, held, case):
    take_along(workspace, held, "Laat de stilte duren.")
    second = a_ready_case(workspace, "Wat zeg ik over heimwee?")
    take_second_case(workspace, held.id, second.id)
    taken = take_along(workspace, held, "Vraag naar de geur van thuis.")
    end_session(workspace, held.id)
    erase_case(workspace, case.id)
    (session,) = workspace.store.intervision().sessions
    assert (session.cases, session.gathered) == ((second.id,), (taken,))


def test_who_erases_a_dossier_erases_the_cases_told_from_it(workspace, a_dossier):
    person = a_dossier.adults[0]
    propose_case(workspace, a_dossier.id, person.id, words=words_in("nl"), library=library())
    memory = begin_case(workspace)
    erase_dossier(workspace, a_dossier.id, typed_name=a_dossier.pseudonym)
    assert workspace.store.intervision().cases == (memory,)


def test_a_question_lies_once_in_the_preparation_and_never_in_a_talk_that_was_held(workspace, a_dossier):
    person = a_dossier.adults[0]
    case = propose_case(workspace, a_dossier.id, person.id, words=words_in("nl"), library=library())
    write_case(workspace, case.id, "question", QUESTION)
    confirm_case(workspace, workspace.store.intervision().case(case.id))
    held = begin_session(workspace, case.id, "own", seats=4)
    asked = take_along(workspace, held, "Wat betekent thuis voor u?")
    for talk in workspace.store.load(a_dossier.id).conversations:
        change(
            workspace, a_dossier.id, lambda one, talk=talk: one.with_conversation(talk.having(held_on=DAY))
        )
    assert return_as_question(workspace, case, held.id, asked) is None
    _after, talk = open_conversation(workspace, a_dossier.id, "what-if", person.id, library())
    for _tab in range(2):
        after = return_as_question(workspace, case, held.id, asked)
    assert [card.words for card in after.conversation(talk).cards].count(asked.words) == 1
