"""The puzzle: how pieces lie on top of each other, and how they lay before."""

from datetime import date, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.conftest import BELGIAN_SUMMER, MORNING
from workbook.errors import SafetyNotArgued, WordsMissing
from workbook.model.puzzle import (
    ALWAYS,
    ASPECTS,
    PLACES,
    Changed,
    Meaning,
    Piece,
    Puzzle,
    PuzzleChoices,
    WayForward,
    changed_between,
    moments_of,
    placed_piece,
    puzzle_of,
)

LAILA = PuzzleChoices(person="laila")
ABROAD = LAILA.having(another_country=True, country_name="Canada")
FIRST, SECOND, THIRD = MORNING, MORNING + timedelta(days=7), MORNING + timedelta(days=14)


def laid(words, at=FIRST, aspect="work", place="belgium", person="laila", conversation=None, **parts):
    return Piece(
        id=words or "empty",
        person=person,
        aspect=aspect,
        place=place,
        meaning=Meaning(words=words, **parts),
        laid_at=at,
        conversation=conversation,
    )


def together(*pieces):
    lying = ()
    for piece in pieces:
        lying = placed_piece(lying, piece)
    return lying


def words_of(puzzle):
    return [piece.meaning.words for piece in puzzle.pieces]


def test_a_piece_of_the_same_conversation_gives_way():
    minute = timedelta(minutes=3)
    pieces = together(
        laid("naaien", conversation="c1"), laid("naaien en koken", FIRST + minute, conversation="c1")
    )
    assert [piece.meaning.words for piece in pieces] == ["naaien en koken"]


def test_without_a_conversation_the_day_in_belgium_is_the_moment():
    late = datetime(2026, 7, 14, 23, 50, tzinfo=BELGIAN_SUMMER)
    same_day = together(laid("ochtend"), laid("avond", late))
    assert words_of(puzzle_of(same_day, LAILA)) == ["avond"]
    assert len(same_day) == 1
    assert len(together(laid("avond", late), laid("na middernacht", late + timedelta(minutes=20)))) == 2


def test_two_conversations_on_one_day_are_two_moments():
    pieces = together(
        laid("eerst", conversation="c1"), laid("dan", FIRST + timedelta(hours=2), conversation="c2")
    )
    assert [moment.conversation for moment in moments_of(pieces, "laila")] == ["c1", "c2"]
    assert words_of(puzzle_of(pieces, LAILA)) == ["dan"]


def test_only_the_same_spot_of_the_same_person_gives_way():
    pieces = together(
        laid("werk hier", conversation="c1"),
        laid("werk daar", place="country-of-origin", conversation="c1"),
        laid("school hier", aspect="education", conversation="c1"),
        laid("van Karim", person="karim", conversation="c1"),
    )
    assert len(pieces) == 4
    assert words_of(puzzle_of(pieces, LAILA)) == ["school hier", "werk daar", "werk hier"]


def test_an_earlier_conversation_can_be_seen_as_it_lay():
    pieces = together(
        laid("vluchten was nodig", FIRST, "safety", "country-of-origin", conversation="c1"),
        laid("naaien", FIRST, conversation="c1"),
        laid("koken", SECOND, conversation="c2"),
        laid("tuinieren", THIRD, conversation="c3"),
    )
    moments = moments_of(pieces, "laila")
    assert [moment.conversation for moment in moments] == ["c1", "c2", "c3"]
    assert [moment.day for moment in moments] == [date(2026, 7, 14), date(2026, 7, 21), date(2026, 7, 28)]
    lay = [puzzle_of(pieces, LAILA, until=moment.until).at("work", "belgium").words for moment in moments]
    assert lay == ["naaien", "koken", "tuinieren"]
    for moment in moments:
        then = puzzle_of(pieces, LAILA, until=moment.until)
        assert then.at("safety", "country-of-origin").words == "vluchten was nodig"


def test_before_anything_was_laid_the_puzzle_is_empty():
    pieces = together(laid("naaien", SECOND))
    assert puzzle_of(pieces, LAILA, until=FIRST).is_empty
    assert not puzzle_of(pieces, LAILA).is_empty


def test_the_moments_are_each_persons_own_and_end_with_the_last_piece():
    later = FIRST + timedelta(minutes=40)
    pieces = together(
        laid("naaien", conversation="c1"),
        laid("een huis", later, "housing", conversation="c1"),
        laid("van Karim", SECOND, person="karim"),
    )
    (moment,) = moments_of(pieces, "laila")
    assert (moment.name, moment.until) == ("c1", later)
    assert [moment.name for moment in moments_of(pieces, "karim")] == ["2026-07-21"]
    assert moments_of(pieces, "noor") == ()


def test_what_was_laid_for_another_country_is_kept_and_comes_back():
    pieces = together(laid("mijn broer is daar", place="another-country"), laid("naaien"))
    assert words_of(puzzle_of(pieces, ABROAD)) == ["naaien", "mijn broer is daar"]
    left = puzzle_of(pieces, ABROAD.having(another_country=False))
    assert left.places == ALWAYS
    assert words_of(left) == ["naaien"]
    assert puzzle_of(pieces, ABROAD).at("work", "another-country").words == "mijn broer is daar"


def test_another_country_is_there_only_once_the_person_brings_it_up():
    assert PuzzleChoices(person="laila").places == ("country-of-origin", "belgium")
    assert ABROAD.places == PLACES


@pytest.mark.parametrize("place", PLACES)
def test_nobody_looks_for_ways_round_what_is_unsafe(place):
    way = WayForward(words="verhuizen naar een andere stad")
    with pytest.raises(SafetyNotArgued):
        laid("gevaar", aspect="safety", place=place, ways=(way,))
    assert laid("gevaar", aspect="safety", place=place).meaning.words == "gevaar"


@pytest.mark.parametrize("aspect", [aspect for aspect in ASPECTS if aspect != "safety"])
def test_every_other_piece_takes_ways_forward(aspect):
    way = WayForward(words=" een cursus ", who="Hanna")
    assert laid("te duur", aspect=aspect, ways=(way,)).meaning.ways[0].words == "een cursus"


@pytest.mark.parametrize("words", ["", "  \n"])
def test_a_way_forward_says_something(words):
    with pytest.raises(WordsMissing):
        WayForward(words=words)


def test_an_empty_piece_is_no_gap():
    pieces = together(laid("naaien", FIRST), laid("", SECOND))
    now = puzzle_of(pieces, LAILA)
    assert now.is_empty
    assert now.at("work", "belgium").is_empty
    assert words_of(puzzle_of(pieces, LAILA, until=FIRST)) == ["naaien"]


@pytest.mark.parametrize(
    "part",
    [
        {"words": "naaien"},
        {"effect": "dont-know"},
        {"effect": "rather-not"},
        {"weight": "dont-know"},
        {"ways": (WayForward(words="een cursus"),)},
    ],
)
def test_not_knowing_is_an_answer_and_no_empty_piece(part):
    assert not Meaning(**part).is_empty


def before_and_after(before, after, choices=LAILA):
    return changed_between(
        puzzle_of((laid("", FIRST).having(meaning=before),), choices),
        puzzle_of((laid("", FIRST).having(meaning=after),), choices),
    )


@pytest.mark.parametrize(
    "part",
    [
        {"words": "koken"},
        {"effect": "both"},
        {"weight": "little"},
        {"ways": (WayForward(words="een cursus"),)},
    ],
)
def test_other_words_effect_weight_or_ways_are_a_change(part):
    before = Meaning(words="naaien", effect="opens", weight="much")
    after = before.having(**part)
    assert before_and_after(before, after) == (Changed("work", "belgium", before, after),)


def test_a_remark_of_the_counsellor_is_no_change():
    before = Meaning(words="naaien", remark="keek weg")
    assert before_and_after(before, before.having(remark="glimlachte")) == ()
    assert before_and_after(before, before) == ()


def test_what_was_laid_and_what_was_taken_away_are_changes():
    naaien = Meaning(words="naaien")
    assert before_and_after(Meaning(), naaien) == (Changed("work", "belgium", Meaning(), naaien),)
    assert before_and_after(naaien, Meaning()) == (Changed("work", "belgium", naaien, Meaning()),)


def test_changes_come_in_the_one_fixed_order():
    spots = [("future-image", "belgium"), ("work", "belgium"), ("work", "country-of-origin")]
    for order in permutations(spots):
        after = puzzle_of(
            together(*(laid("iets", aspect=aspect, place=place) for aspect, place in order)), LAILA
        )
        changes = changed_between(Puzzle("laila", ALWAYS), after)
        assert [(one.aspect, one.place) for one in changes] == [
            ("work", "country-of-origin"),
            ("work", "belgium"),
            ("future-image", "belgium"),
        ]


pieces_told = st.lists(
    st.tuples(
        st.sampled_from(ASPECTS), st.sampled_from(PLACES), st.sampled_from(["c1", "c2", None]), st.booleans()
    ),
    max_size=12,
)


@given(pieces_told)
def test_the_newest_of_each_spot_lies_there_whatever_was_laid(told):
    pieces, newest, spoken = (), {}, {}
    for number, (aspect, place, talk, is_hers) in enumerate(told):
        person = "laila" if is_hers else "karim"
        at = FIRST + timedelta(minutes=number)
        pieces = placed_piece(pieces, laid(f"woord {number}", at, aspect, place, person, talk))
        spoken[person, aspect, place, talk] = number
        if is_hers:
            newest[aspect, place] = f"woord {number}"
    assert len(pieces) == len(spoken)
    assert {(one.aspect, one.place): one.meaning.words for one in puzzle_of(pieces, ABROAD).pieces} == newest
    assert all(one.place in ALWAYS for one in puzzle_of(pieces, LAILA).pieces)


def test_the_dossier_holds_what_each_person_wants_of_their_own_puzzle(family):
    after = family.with_puzzle_choices(ABROAD).with_piece(laid("naaien", place="another-country"))
    assert after.puzzle_choices("laila") == ABROAD
    assert after.puzzle_choices("karim") == PuzzleChoices(person="karim")
    assert after.with_puzzle_choices(LAILA).puzzles == (LAILA,)
    assert after.with_puzzle_choices(LAILA).puzzle == after.puzzle


def test_a_place_that_was_brought_up_later_was_not_there_before():
    pieces = together(laid("naaien"), laid("Toronto", SECOND, place="another-country"))
    assert puzzle_of(pieces, ABROAD, until=FIRST).places == ALWAYS
    assert puzzle_of(pieces, ABROAD, until=SECOND).places == PLACES
