"""A counsellor finds the right page, whatever the hurry."""

import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.content.library import LANGUAGES
from workbook.content.searching import find
from workbook.content.searching.around import words_around
from workbook.content.searching.entries import entries
from workbook.content.searching.everyday import everyday
from workbook.content.searching.word_forms import stem, words_of

SEARCHES = tomllib.loads(Path(__file__).with_name("searches.toml").read_text("utf-8"))["search"]
FIRST = 40
"""Written by somebody who knew neither the search nor its everyday names."""

RESULTS_LOOKED_AT = 3


def places(typed, language):
    """Where the first results lead: a page, or a place on a page to look things up in."""
    hits = find(typed, language)[:RESULTS_LOOKED_AT]
    return [
        hit.entry.page if hit.entry.kind == "page" else f"{hit.entry.page}#{hit.entry.anchor}" for hit in hits
    ]


def missed(searches):
    return [
        one["typed"] for one in searches if not {*places(one["typed"], one["language"])} & {*one["finds"]}
    ]


def test_forty_searches_as_counsellors_type_them_find_the_right_page_at_least_38_times():
    assert len(SEARCHES[:FIRST]) == 40
    assert len(missed(SEARCHES[:FIRST])) <= 2


def test_the_other_searches_find_it_too():
    assert len(SEARCHES[FIRST:]) > 50
    assert len(missed(SEARCHES[FIRST:])) <= 2


def test_both_languages_and_every_kind_of_slip_are_tried():
    assert {one["language"] for one in SEARCHES} == {"nl", "fr"}
    kinds = {"typing error", "abbreviation", "everyday word", "word form", "accents"}
    assert {one["why"] for one in SEARCHES} == kinds


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_is_found_by_its_own_title(language):
    lost = [
        entry.title
        for entry in entries(language)
        if entry.title not in [hit.entry.title for hit in find(entry.title, language, most=8)]
    ]
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_everyday_name_leads_to_a_place_that_is_there(language):
    known = {
        address for entry in entries(language) for address in (f"{entry.page}#{entry.anchor}", entry.page)
    }
    assert {place for found in everyday(language).values() for place in found} - known == set()


def test_results_come_while_one_types():
    assert "glossary#interpreter" in places("tol", "nl")


@pytest.mark.parametrize("typed", ["", "   ", "?!", "qqqzzzxxx", "'\" OR 1=1 --", "NEAR(a b) * ^"])
def test_what_means_nothing_finds_nothing_and_breaks_nothing(typed):
    assert len(find(typed, "nl")) <= 12


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_whatever_is_typed_is_answered(typed, language):
    for hit in find(typed, language):
        said = "".join(words for words, _found in words_around(hit, language))
        assert said.strip("… ") in hit.entry.words


def test_the_words_around_the_hit_are_shown_with_the_hit_in_them():
    (hit,) = [hit for hit in find("huisbezoek", "nl") if hit.entry.page == "exploration-phase"]
    around = words_around(hit, "nl")
    assert [words.casefold() for words, found in around if found] == ["huisbezoek"]
    assert len("".join(words for words, _found in around)) < 200


def test_many_who_search_at_once_get_what_one_gets():
    words = sorted({word.folded for entry in entries("nl") for word in words_of(entry.words)})
    alone = [stem(word, "nl") for word in words]
    stem.cache_clear()
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as at_once:
            together = list(at_once.map(lambda _one: [stem(word, "nl") for word in words], range(4)))
    finally:
        sys.setswitchinterval(before)
    assert all(one == alone for one in together)


def test_a_letter_pasted_into_the_search_is_answered_too():
    assert len(find("woordenbrij " * 3000, "nl")) <= 12
