import pytest

from workbook.errors import ConversationClosed, PersonUnknown, TextChanged, TextTooLong, WordsMissing
from workbook.model.drafts import Draft
from workbook.model.notes import Marks
from workbook.services.conversations import close_conversation
from workbook.services.notes import (
    keep_note_private,
    mark_note,
    put_note_back,
    read_back,
    remove_note,
    reword_note,
    unfinished,
    write_note,
)


@pytest.fixture
def note(workspace, a_dossier):
    """A note that An kept in the talk with Laila."""
    return write_note(
        workspace, a_dossier.id, "Ik wil leren", person="laila", conversation="with-laila"
    ).notes[-1]


def newest(workspace, note):
    return workspace.store.load("family").note(note.id)


def test_a_note_is_found_again_in_the_conversation(workspace, a_dossier, clock):
    after = write_note(
        workspace, a_dossier.id, " Wat als het negatief is? ", person="laila", conversation="with-laila"
    )
    (note,) = after.notes_of("with-laila")
    assert (note.words, note.person, note.voice) == ("Wat als het negatief is?", "laila", "person")
    assert note.written_at == clock()
    assert not note.private


def test_a_note_from_paper_in_the_counsellors_voice_is_kept_as_such(workspace, a_dossier):
    after = write_note(
        workspace,
        a_dossier.id,
        "Ze was moe",
        person="laila",
        voice="counsellor",
        from_paper=True,
        private=True,
    )
    (note,) = after.notes
    assert (note.voice, note.from_paper, note.private) == ("counsellor", True, True)


@pytest.mark.parametrize(
    ("words", "person", "error"),
    [
        ("  ", "laila", WordsMissing),
        ("w" * 20_001, "laila", TextTooLong),
        ("iets", "stranger", PersonUnknown),
    ],
)
def test_what_cannot_be_kept_is_said_and_changes_nothing(workspace, a_dossier, words, person, error):
    with pytest.raises(error):
        write_note(workspace, a_dossier.id, words, person=person)
    assert workspace.store.load(a_dossier.id) == a_dossier


def test_a_closed_conversation_takes_no_note(workspace, a_dossier):
    close_conversation(workspace, a_dossier.id, "with-laila")
    with pytest.raises(ConversationClosed):
        write_note(workspace, a_dossier.id, "te laat", person="laila", conversation="with-laila")


def test_a_note_is_reworded(workspace, a_dossier, note):
    reword_note(workspace, a_dossier.id, note.id, "Ik wil werken", seen="Ik wil leren")
    assert newest(workspace, note).words == "Ik wil werken"


def test_reading_back_keeps_what_was_written(workspace, a_dossier, note, clock):
    clock.later(minutes=40)
    read_back(workspace, a_dossier.id, note.id, "different", " Ik wil misschien leren ")
    after = newest(workspace, note)
    assert (after.words, after.words_now) == ("Ik wil leren", "Ik wil misschien leren")
    assert after.read_back.at == clock()
    read_back(workspace, a_dossier.id, note.id, None)
    assert newest(workspace, note) == note


def test_a_corrected_sentence_for_a_note_that_is_gone_is_not_lost(workspace, a_dossier):
    with pytest.raises(TextChanged) as told:
        read_back(workspace, a_dossier.id, "gone", "different", "Ik wil misschien leren")
    assert told.value.values == {"mine": "Ik wil misschien leren", "theirs": ""}
    assert read_back(workspace, a_dossier.id, "gone", "right") == a_dossier


def test_marks_and_privacy_change_no_word(workspace, a_dossier, note):
    marks = Marks(aspect="education", place="belgium", feeling="hope")
    for mark, value in (("aspect", "education"), ("place", "belgium"), ("feeling", "hope")):
        mark_note(workspace, a_dossier.id, note.id, mark, value)
    keep_note_private(workspace, a_dossier.id, note.id, private=True)
    assert newest(workspace, note) == note.having(marks=marks, private=True)


def test_marks_for_a_note_that_is_gone_change_nothing(workspace, a_dossier):
    assert mark_note(workspace, a_dossier.id, "gone", "aspect", "work") == a_dossier


def test_a_note_that_was_taken_out_can_be_put_back_also_after_closing(workspace, a_dossier, note, clock):
    clock.later(minutes=1)
    before = write_note(workspace, a_dossier.id, "later", person="laila", conversation="with-laila")
    without, removed = remove_note(workspace, a_dossier.id, note.id)
    assert [kept.words for kept in without.notes] == ["later"]
    close_conversation(workspace, a_dossier.id, "with-laila")
    assert put_note_back(workspace, a_dossier.id, removed).notes == before.notes


def test_what_bram_added_to_a_note_comes_back_with_it(workspace, busy, a_dossier, note):
    busy.faster = [
        lambda newest: newest.with_note_reworded(note.id, "Ik wil Frans leren", seen="Ik wil leren")
    ]
    without, removed = remove_note(workspace, a_dossier.id, note.id)
    assert without.notes == ()
    assert removed.words == "Ik wil Frans leren"


def test_taking_out_what_is_gone_already_is_silent(workspace, a_dossier):
    assert remove_note(workspace, a_dossier.id, "gone") == (a_dossier, None)


def test_typed_words_that_nobody_kept_are_found_again(workspace, a_dossier, clock):
    draft = Draft(id="d", dossier=a_dossier.id, owner="tab", field="note", words="half…", typed_at=clock())
    workspace.store.keep_draft(draft)
    assert unfinished(workspace, a_dossier.id) == (draft,)
