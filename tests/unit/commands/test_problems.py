"""What people read when something goes wrong."""

import re

import pytest

from workbook import errors
from workbook.problems import SENTENCES, sentence
from workbook.words import Words, words_in

ALL = [errors.WorkbookError, *errors.WorkbookError.__subclasses__()]


def test_every_error_has_its_sentence_and_no_sentence_is_left_over():
    assert {kind.code for kind in ALL} == SENTENCES.keys()


def test_no_two_errors_share_a_code():
    assert len({kind.code for kind in ALL}) == len(ALL)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("kind", ALL)
def test_an_error_that_carries_no_values_is_still_said(kind, language):
    assert re.search(r"\w", sentence(kind(), words_in(language)))


def test_the_values_of_the_error_are_filled_in():
    english = words_in("en")
    assert "12 characters" in sentence(errors.PassphraseTooShort(least=12), english)
    assert "/data/here" in sentence(errors.FolderNotWritable(folder="/data/here"), english)


def test_a_brace_in_what_somebody_typed_is_no_second_error():
    assert "{0}" in sentence(errors.RequestUnclear(what="{0}"), words_in("en"))


def test_the_sentence_is_in_the_language_of_the_reader():
    dutch = Words("nl", {SENTENCES["error.locked"]: "Het werkboek is op slot."}, {})
    assert sentence(errors.Locked(), dutch) == "Het werkboek is op slot."


def test_an_error_nobody_knows_yet_is_said_all_the_same():
    class BrandNew(errors.WorkbookError):
        code = "error.brand-new"

    assert sentence(BrandNew(), words_in("en")) == sentence(errors.WorkbookError(), words_in("en"))


@pytest.mark.parametrize("text", SENTENCES.values())
def test_an_error_tells_in_short_sentences_and_blames_nobody(text):
    said = [piece for piece in re.split(r"(?<=[.!?])\s", text) if piece]
    assert 3 <= len(said) <= 4
    assert all(len(piece.split()) <= 20 for piece in said)
    assert not re.search(r"invalid|oops|unfortunately|illegal|failed|you must", text, re.IGNORECASE)
