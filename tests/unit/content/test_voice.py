"""The texts sound as `voice.md` asks, as far as a machine can hear it."""

import re

import pytest

from workbook.content.library import LANGUAGES, library

LONGEST_SENTENCE = 30
LONGEST_AVERAGE = 15
LONG_SENTENCE, MOST_LONG_ONES = 22, 0.1

FORBIDDEN = {
    "nl": r"illega\w*|uitgeprocedeerde\w*|helaas|jammer genoeg|dient te|in het kader van|ongeldig\w*",
    "fr": r"illéga\w+|clandestin\w*|malheureusement|hélas|afin de|dans le cadre d\w+|débouté\w*|invalide",
    "en": r"illegal\w*|unfortunately|sadly|in order to|failed asylum|invalid|oops",
}


def sentences(text):
    pieces = re.split(r"(?<=[.!?…])[”»\s]+|: (?=[A-ZÀ-Ý“«])", text)
    return [piece for piece in pieces if re.search(r"\w", piece)]


def number_of_words(sentence):
    return len(re.findall(r"\w[\w’'.-]*", sentence))


def texts(language):
    """Every text that is read; the other forms of a term are a list, and no sentence."""
    return [
        (text_id, text)
        for text_id, text in library().words[language].items()
        if not text_id.endswith(".also")
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_too_long_to_say(language):
    too_long = [
        (text_id, sentence)
        for text_id, text in texts(language)
        for sentence in sentences(text)
        if number_of_words(sentence) > LONGEST_SENTENCE
    ]
    assert too_long == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short_on_average(language):
    lengths = [number_of_words(sentence) for _id, text in texts(language) for sentence in sentences(text)]
    assert sum(lengths) / len(lengths) < LONGEST_AVERAGE


@pytest.mark.parametrize("language", LANGUAGES)
def test_few_sentences_are_long(language):
    lengths = [number_of_words(sentence) for _id, text in texts(language) for sentence in sentences(text)]
    assert sum(length > LONG_SENTENCE for length in lengths) / len(lengths) <= MOST_LONG_ONES


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_judges_or_blames(language):
    forbidden = re.compile(rf"\b(?:{FORBIDDEN[language]})\b", re.IGNORECASE)
    found = [(text_id, word) for text_id, text in texts(language) for word in forbidden.findall(text)]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_is_one_question(language):
    questions = [library().text(unit.id, language) for unit in library().units if unit.kind == "question"]
    asked = [text for text in questions if not is_begun(text)]
    assert [text for text in asked if not text.endswith("?") or text.count("?") != 1] == []


def is_begun(text):
    """A phrase that the counsellor ends herself, such as “Heb ik goed begrepen dat …”."""
    return text.rstrip(" ?").endswith("…")
