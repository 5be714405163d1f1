from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from workbook.errors import (
    ConversationClosed,
    ConversationUnknown,
    TextChanged,
    TextTooLong,
    WordsMissing,
)
from workbook.model.conversations import Agreement, Card
from workbook.model.dossier import Dossier
from workbook.model.notes import Marks, Note, ReadBack
from workbook.model.value import LONGEST_TEXT

MANY_SCRIPTS = [
    "می‌خواهم درس بخوانم؛ بعد کار.",  # Dari, with a zero-width non-joiner that changes the reading
    "أريد أن أتعلّم الهولندية 2026 (مع أخي).",
    "\u200fዕድመይ 34 እዩ።\u200e",
    "שלום\u200e Karim \u202eשלום\u202c",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 hoop \U0001f3f3\ufe0f\u200d\U0001f308 👍🏽",
    "e\u0301 is niet é",
    "Regel een\n\n  - regel twee\tmet tab",
    "1 < 2 & \"3\" 'vier' \\ {vijf} %s $x$ **zes** <b>",
]


@pytest.mark.parametrize("nothing", ["", "   ", "\n\t ", "\u00a0\u2003"])
def test_an_empty_note_is_not_kept(said, nothing):
    with pytest.raises(WordsMissing):
        said("laila", nothing)


@pytest.mark.parametrize("nothing", ["", "  \n"])
def test_an_empty_agreement_is_not_kept(nothing):
    with pytest.raises(WordsMissing):
        Agreement(id="a", person="laila", words=nothing)


def test_a_question_card_without_words_is_not_kept():
    with pytest.raises(WordsMissing):
        Card(id="own", words="  ")


@pytest.mark.parametrize("length", [1, 10_000, LONGEST_TEXT])
def test_a_long_note_is_kept_whole(family, said, length):
    words = "w" * length
    assert family.with_note(said("laila", words)).notes[-1].words == words


def test_a_note_longer_than_a_dossier_keeps_names_how_much_fits(said):
    with pytest.raises(TextTooLong) as told:
        said("laila", "w" * 20_001)
    assert told.value.values["limit"] == 20_000


def test_twenty_thousand_emoji_fit_as_well(said):
    assert len(said("laila", "👍" * LONGEST_TEXT).words) == LONGEST_TEXT


@pytest.mark.parametrize("words", MANY_SCRIPTS)
def test_every_script_and_sign_survives_unchanged(family, said, words):
    kept = family.with_note(said("laila", words))
    assert kept.notes[-1].words == words
    assert Dossier.model_validate_json(kept.model_dump_json()).notes[-1].words == words


@given(st.text(min_size=1, max_size=200).filter(str.strip))
def test_whatever_is_typed_is_kept_but_for_the_space_around_it(words):
    note = Note(id="n", person="laila", words=words, written_at="2026-07-14T09:30:00+02:00")
    assert note.words == words.strip()
    assert Note.model_validate_json(note.model_dump_json()) == note


def test_a_note_belongs_to_exactly_one_person(family, said):
    after = family.with_note(said("laila", "van Laila")).with_note(said("karim", "van Karim"))
    assert [(note.person, note.words) for note in after.notes] == [
        ("laila", "van Laila"),
        ("karim", "van Karim"),
    ]
    with pytest.raises(ValidationError):
        said(("laila", "karim"), "van wie?")


def test_a_note_stands_in_its_own_conversation_only(family, said):
    after = family.with_note(said("laila", "van Laila")).with_note(said("karim", "los", conversation=None))
    assert [note.words for note in after.notes_of("with-laila")] == ["van Laila"]
    assert after.notes_of("with-karim") == ()


def test_a_closed_conversation_takes_no_note(family, said, clock):
    closed = family.with_conversation(family.conversation("with-laila").having(closed_at=clock()))
    with pytest.raises(ConversationClosed):
        closed.with_note(said("laila", "te laat"))
    assert closed.with_note(said("laila", "los van een gesprek", conversation=None)).notes


def test_words_in_a_closed_conversation_stand_as_they_are(family, said, clock):
    note = said("laila", "zo gezegd")
    closed = family.with_note(note)
    closed = closed.with_conversation(closed.conversation("with-laila").having(closed_at=clock()))
    with pytest.raises(ConversationClosed):
        closed.with_note_reworded(note.id, "anders", seen="zo gezegd")


def test_an_unknown_conversation_takes_no_note(family, said):
    with pytest.raises(ConversationUnknown):
        family.with_note(said("laila", "waar?", conversation="nowhere"))


# Two people at the same words


def test_words_that_bram_changed_meanwhile_are_shown_with_both_texts(family, said):
    note = said("laila", "Ik wil leren")
    by_bram = family.with_note(note).with_note_reworded(
        note.id, "Ik wil Nederlands leren", seen="Ik wil leren"
    )
    with pytest.raises(TextChanged) as told:
        by_bram.with_note_reworded(note.id, "Ik wil graag leren", seen="Ik wil leren")
    assert told.value.values == {"mine": "Ik wil graag leren", "theirs": "Ik wil Nederlands leren"}


def test_the_same_change_twice_is_no_quarrel(family, said):
    note = said("laila", "Ik wil leren")
    by_bram = family.with_note(note).with_note_reworded(note.id, "Ik wil werken", seen="Ik wil leren")
    assert by_bram.with_note_reworded(note.id, "Ik wil werken", seen="Ik wil leren") == by_bram


def test_words_for_a_note_that_was_taken_out_meanwhile_are_not_lost(family, said):
    note = said("laila", "Ik wil leren")
    without = family.with_note(note).without_note(note.id)
    with pytest.raises(TextChanged) as told:
        without.with_note_reworded(note.id, "Ik wil graag leren", seen="Ik wil leren")
    assert told.value.values == {"mine": "Ik wil graag leren", "theirs": ""}


def test_a_note_that_is_put_back_stands_at_its_old_place_though_the_talk_was_closed(family, said, clock):
    first, second, third = (
        said("laila", words, written_at=clock() + timedelta(minutes=at))
        for at, words in enumerate(("eerst", "dan", "daarna"))
    )
    before = family.with_note(first).with_note(second).with_note(third)
    closed = before.with_conversation(before.conversation("with-laila").having(closed_at=clock()))
    assert closed.without_note(second.id).with_note_back(second) == closed
    assert closed.with_note_back(second) == closed


# Reading back: two voices


@pytest.fixture
def answered(said, clock):
    def make(answer, words="", **parts):
        return said(
            "laila", "Ik wil weg", read_back=ReadBack(answer=answer, words=words, at=clock()), **parts
        )

    return make


def test_reading_back_keeps_both_voices(answered):
    note = answered("different", "Ik wil misschien weg")
    assert note.words == "Ik wil weg"
    assert note.words_now == "Ik wil misschien weg"


@pytest.mark.parametrize(("answer", "words"), [("right", ""), ("different", "  "), ("right", "overbodig")])
def test_without_other_words_the_note_says_what_was_written(answered, answer, words):
    assert answered(answer, words).words_now == "Ik wil weg"


@pytest.mark.parametrize(
    ("answer", "words", "is_in"),
    [("right", "", True), ("different", "anders", True), ("different", "", False), ("rather-not", "", False)],
)
def test_what_the_person_would_rather_not_have_is_in_no_summary(answered, answer, words, is_in):
    assert answered(answer, words).belongs_in_summary is is_in


@pytest.mark.parametrize("parts", [{"private": True}, {"voice": "counsellor"}])
def test_private_words_and_the_counsellors_words_are_in_no_summary(said, parts):
    assert not said("laila", "iets", **parts).belongs_in_summary


def test_a_yes_to_other_words_does_not_stand_under_new_ones(family, answered):
    note = answered("right")
    after = family.with_note(note).with_note_reworded(note.id, "Ik wil blijven", seen="Ik wil weg")
    assert after.notes[-1].read_back is None


@pytest.mark.parametrize(("answer", "words"), [("rather-not", ""), ("different", "Ik wil misschien weg")])
def test_what_the_person_corrected_or_held_back_stays_so_after_rewording(family, answered, answer, words):
    note = answered(answer, words)
    after = family.with_note(note).with_note_reworded(note.id, "Ik wil dus weg", seen="Ik wil weg")
    assert after.notes[-1].read_back == note.read_back


def test_a_note_needs_no_marks(said):
    assert said("laila", "gewoon woorden").marks == Marks()
