"""The texts of the puzzle and the ways weigh the same for every place and way, and steer nobody (value 1)."""

import re
from collections import Counter
from itertools import combinations

import pytest

from workbook.content.check_options import check_options
from workbook.content.findings import DataFile
from workbook.content.library import CONTENT_DIR, LANGUAGES, library, read_toml
from workbook.content.options import options
from workbook.content.tone import check_tone, steering_in, steering_phrases
from workbook.model.puzzle import ASPECTS, PLACES
from workbook.words import read_catalogue

AT_MOST_APART = 0.15
FEWEST_QUESTIONS = 2
FEWEST_PHRASES = 25


def number_of_words(text):
    return len(re.findall(r"\w[\w’'.-]*", text))


def client_questions():
    """The questions about one place that anybody may be asked: the methodology's and our own."""
    yield from (
        unit
        for unit in library().units
        if unit.instrument == "F"
        and unit.kind == "question"
        and unit.asks_about in PLACES
        and unit.asked_to == "client"
        and not unit.only_when_return
    )
    yield from (text for text in library().texts if text.group == "puzzle.ask")


def are_close(numbers, apart=AT_MOST_APART):
    return all(abs(one - other) <= apart * max(one, other) for one, other in combinations(numbers, 2))


def lie_round_their_mean(numbers):
    mean = sum(numbers) / len(numbers)
    return all(abs(number - mean) <= AT_MOST_APART * mean for number in numbers)


def test_a_place_that_is_asked_about_more_would_be_noticed():
    assert are_close([100, 90, 86])
    assert not are_close([100, 90, 84])
    assert lie_round_their_mean([100, 110, 90])
    assert not lie_round_their_mean([100, 130, 100])


def test_each_place_is_asked_about_as_often():
    counted = Counter(question.asks_about for question in client_questions())
    assert set(counted) == set(PLACES)
    assert are_close(counted.values()), counted


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_place_is_asked_about_in_as_many_words(language):
    counted = Counter()
    for question in client_questions():
        counted[question.asks_about] += number_of_words(library().text(question.id, language))
    assert set(counted) == set(PLACES)
    assert are_close(counted.values()), counted


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("aspect", ASPECTS)
def test_each_side_of_life_is_asked_about_in_each_place(aspect, place):
    asked = [
        question
        for question in client_questions()
        if (question.aspect, question.asks_about) == (aspect, place)
    ]
    assert len(asked) >= FEWEST_QUESTIONS


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_way_is_told_in_as_many_words(language):
    said = {
        option.id: sum(number_of_words(library().text(line.id, language)) for line in option.lines)
        for option in options().options
    }
    assert len(said) == 6
    assert lie_round_their_mean(list(said.values())), said


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_way_to_reside_is_told_in_as_many_words(language):
    said = {
        way.id: sum(number_of_words(library().text(line.id, language)) for line in way.lines)
        for option in options().options
        for way in option.ways
    }
    assert len(said) == 5
    assert lie_round_their_mean(list(said.values())), said


def test_a_way_of_which_less_is_said_is_found():
    data = read_toml(CONTENT_DIR / "options" / "belgium.toml")
    known = [text for option in data["option"] for text in option["questions"]]
    today = options().checked_on

    def findings():
        file = DataFile("content/options/belgium.toml", data)
        return {(found.code, found.what) for found in check_options([file], known, today)}

    assert findings() == set()
    last = data["option"][-1]
    last["line"] = last["line"][:-1]
    assert ("options-unequal", last["id"]) in findings()


def strings_in(part):
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for inner in part.values():
            yield from strings_in(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from strings_in(inner)


def facts_in(language, part):
    """What the facts say in one language: every table that has a text per language."""
    if isinstance(part, dict):
        if language in part and set(part) <= {*LANGUAGES, "ar", "ti"}:
            yield from strings_in(part[language])
        else:
            for inner in part.values():
                yield from facts_in(language, inner)
    elif isinstance(part, list):
        for inner in part:
            yield from facts_in(language, inner)


def all_facts(language):
    for folder in ("facts", "procedures"):
        for path in sorted((CONTENT_DIR / folder).glob("*.toml")):
            for said in facts_in(language, read_toml(path)):
                yield path.name, said


def interface_strings(language):
    if language == "en":
        for message in read_catalogue("nl"):
            yield from (("en", one) for one in forms_of(message.id))
        return
    for message in read_catalogue(language):
        yield from ((str(message.id), one) for one in forms_of(message.string))


def forms_of(string):
    return tuple(string) if isinstance(string, (tuple, list)) else (string or "",)


def steering(language, texts):
    phrases = steering_phrases(language)
    return [(where, found) for where, said in texts for found in steering_in(said, phrases)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_steers_towards_a_future_or_away_from_it(language):
    texts = library().words[language].items()
    assert len(texts) > 500
    assert steering(language, texts) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_fact_steers(language):
    facts = list(all_facts(language))
    assert len(facts) > 10
    assert steering(language, facts) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_interface_steers(language):
    strings = list(interface_strings(language))
    assert len(strings) > 500
    assert steering(language, strings) == []


def test_no_source_of_a_way_is_named_with_a_word_that_steers():
    titles = [(source.id, source.title) for source in options().sources.values()]
    assert titles
    assert steering("en", titles) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_steering_words_is_long_enough_and_holds_nothing_twice(language):
    phrases = steering_phrases(language)
    assert len(phrases) >= FEWEST_PHRASES
    assert len({phrase.casefold() for phrase in phrases}) == len(phrases)
    assert all(phrase == phrase.strip() and phrase for phrase in phrases)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_phrase_is_found_in_a_sentence(language):
    phrases = steering_phrases(language)
    for phrase in phrases:
        for said in (f"Zo zei An: {phrase}.", phrase.upper(), f"«{phrase}»"):
            assert phrase in steering_in(said, phrases)


@pytest.mark.parametrize(
    ("language", "said", "found"),
    [
        ("nl", "Helaas kunt u niet blijven.", ("helaas",)),
        ("nl", "Terugkeer is de beste keuze.", ("de beste keuze",)),
        ("nl", "Het verblijf is legaal.", ()),
        ("nl", "De familie Helaasveld", ()),
        ("fr", "C'est dommage, dit-elle.", ("c’est dommage",)),
        ("fr", "Voué à l'échec", ("voué à l’échec",)),
        ("fr", "Vous pouvez en parler avec votre avocat.", ()),
        ("en", "Unfortunately, nothing is left.", ("unfortunately",)),
        ("en", "A salad of unillegal leaves", ()),
    ],
)
def test_a_planted_sentence_is_found_as_whole_words_only(language, said, found):
    assert steering_in(said, steering_phrases(language)) == found


def test_a_planted_text_is_reported_with_its_place():
    listed = {"nl": {"phrases": list(steering_phrases("nl"))}}
    texts = {"option.return.what.1": "Helaas moet u terug.", "option.appeal.what.1": "Een rechter kijkt."}
    file = DataFile("content/nl/options.toml", texts, ("", '"option.return.what.1" = "Helaas"'))
    (found,) = check_tone("nl", [file], listed)
    assert (found.where, found.code) == ("content/nl/options.toml:2", "text-steers")
    assert found.what == "option.return.what.1: helaas"


def test_a_planted_text_makes_the_check_of_the_content_fail(copy):
    copy.replace(
        "content/nl/options.toml",
        '"option.return.what.1" = "',
        '"option.return.what.1" = "Helaas. ',
    )
    assert ("text-steers", "option.return.what.1: helaas") in copy.found()
