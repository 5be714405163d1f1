"""The demo's families: whoever opens them finds something on every page, and nothing that hurts."""

from datetime import UTC, date, datetime

import pytest

from workbook.content.library import library
from workbook.errors import ReturnNotChosen
from workbook.model.choosing import chooses_return
from workbook.model.sight import may_be_on_paper, notes_readable_by, summary_of
from workbook.model.timely import timely_conversations
from workbook.services.demo import demo_dossiers, keep_demo
from workbook.services.papers import PaperRequest, make_paper
from workbook.store.memory import MemoryStore

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def family():
    return next(dossier for dossier in demo_dossiers() if dossier.walkthrough == "W1")


@pytest.fixture
def laila(family):
    return family.adults[0]


@pytest.fixture
def karim(family):
    return family.adults[1]


def test_the_first_family_is_a_couple_with_three_children_who_speak_dari(family):
    assert [person.pseudonym for person in family.adults] == ["Laila", "Karim"]
    assert len(family.children) == 3
    assert {person.languages[0].code for person in family.people} == {"prs"}


def test_their_procedure_waits_for_an_interview_on_a_known_day(family):
    track = family.procedure[0]
    assert set(track.people) == {person.id for person in family.people}
    assert track.first("application").when.on == date(2026, 7, 2)
    assert track.first("interview-dvz").when.on == date(2026, 7, 20)
    assert track.first("interview-cgvs").when.on > TODAY


def test_the_exploration_conversation_is_timely_for_karim_and_was_held_with_laila(family, laila, karim):
    for_laila, for_karim = timely_conversations(family, TODAY)
    assert (for_laila.person, for_laila.conversation) == (laila.id, None)
    assert (for_karim.person, for_karim.conversation) == (karim.id, "exploration")


def test_lailas_conversation_is_closed_with_a_confirmed_summary_and_a_next_meeting(family, laila):
    (talk,) = family.conversations_with(laila.id)
    assert not talk.is_open
    assert talk.confirmation_of(laila.id).answer == "confirmed"
    assert talk.next_meeting.on > TODAY


def test_lailas_notes_show_every_way_of_reading_back(family, laila):
    notes = family.notes_of(family.conversations_with(laila.id)[0].id)
    answers = [note.read_back.answer for note in notes if note.read_back]
    assert set(answers) == {"right", "different", "rather-not"}
    assert 8 <= len(answers) <= 10


def test_what_laila_rather_not_kept_and_the_private_note_are_in_no_summary(family, laila):
    talk = family.conversations_with(laila.id)[0]
    summary = summary_of(family, talk.id, laila.id)
    assert len(summary) == 9
    assert all(note.voice == "person" and not note.private for note in summary)


def test_something_is_left_for_the_paper_and_something_stays_off_it(family, laila):
    summary = summary_of(family, family.conversations_with(laila.id)[0].id, laila.id)
    assert {may_be_on_paper(family, note) for note in summary} == {True, False}


def test_karim_reads_nothing_that_laila_said(family, laila, karim):
    assert {note.person for note in notes_readable_by(family, karim.id)} == {karim.id}


def test_karims_conversation_is_prepared_and_not_begun(family, karim):
    (talk,) = family.conversations_with(karim.id)
    assert talk.step == "prepare"
    assert talk.started_at is None
    assert talk.planned_on > TODAY
    assert len(talk.cards) >= 3


def test_agreements_name_who_does_what_by_when(family):
    assert {agreement.by for agreement in family.agreements} == {"counsellor", "person"}
    assert all(agreement.due_on for agreement in family.agreements)
    assert {agreement.done_on is None for agreement in family.agreements} == {True, False}


def test_cards_and_conditions_are_texts_that_exist(family):
    known = library().words["nl"]
    for talk in family.conversations:
        assert {card.unit for card in talk.cards if card.unit} <= known.keys()
        assert set(talk.checked) <= known.keys()


def test_each_booking_names_an_interpreter_of_the_family(family):
    known = {interpreter.id for interpreter in family.interpreters}
    assert {talk.booking.interpreter for talk in family.conversations} <= known


def test_every_moment_of_a_conversation_follows_the_one_before(family, laila):
    (talk,) = family.conversations_with(laila.id)
    written = [note.written_at for note in family.notes_of(talk.id)]
    assert written == sorted(written)
    moments = [talk.opened_at, talk.started_at, written[0], talk.wrapped_up_at, talk.closed_at]
    assert moments == sorted(moments)
    assert talk.closed_at.date() == talk.planned_on
    assert max(written) <= talk.closed_at


def test_the_demo_is_kept_like_any_dossier():
    store = MemoryStore(now=lambda: datetime(2026, 11, 22, 9, tzinfo=UTC))
    kept = keep_demo(store)
    assert [card.walkthrough for card in store.cards()] == [dossier.walkthrough for dossier in kept]
    assert store.load(kept[0].id).version == 1
    assert store.preferences().counsellor == "An"


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize(
    "kind", ["puzzle", "puzzle-sheet", "options", "informed-choice", "plan", "return-sheet", "trajectory"]
)
def test_each_family_of_the_demo_has_its_papers_on_the_future(workspace, kind, language):
    for dossier in keep_demo(workspace.store):
        for adult in dossier.adults:
            request = PaperRequest(kind, dossier.id, "", adult.id, language)
            if kind == "return-sheet" and not chooses_return(dossier, adult.id):
                with pytest.raises(ReturnNotChosen):
                    make_paper(workspace, request)
            else:
                assert make_paper(workspace, request).startswith(b"%PDF")
