"""The balance check: what the counsellor asked and explained about each place, never what was answered."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.conftest import MORNING
from workbook.model.balance import (
    EXPLAINS,
    WORTH_SAYING,
    Balance,
    asked_and_explained,
    balance_of,
    counts_of,
    is_new_since_read,
)
from workbook.model.conversations import Card, InformationGiven
from workbook.model.dossier import Dossier
from workbook.model.notes import OPTIONS, Marks, Note
from workbook.model.options import Stance
from workbook.model.people import Person
from workbook.model.puzzle import PLACES, Meaning, Piece, PuzzleChoices

HERE, THERE, ELSEWHERE = "belgium", "country-of-origin", "another-country"
ASKS_ABOUT = {f"{place} {number}": place for place in PLACES for number in range(1, 9)}


def questions(place, many):
    return tuple(f"{place} {number}" for number in range(1, many + 1))


def asked(family, here=0, there=0, elsewhere=0, **parts):
    counted = ((HERE, here), (THERE, there), (ELSEWHERE, elsewhere))
    units = tuple(unit for place, many in counted for unit in questions(place, many))
    return family.with_puzzle_choices(PuzzleChoices(person="laila", asked=units, **parts))


def explained(family, *options, person="laila"):
    given_ = (
        InformationGiven(id=f"{person} {option}", person=person, option=option, given_on=date(2026, 7, 14))
        for option in options
    )
    return family.having(information=(*family.information, *given_))


def counts(dossier, person="laila"):
    counted = asked_and_explained(dossier, person, ASKS_ABOUT)
    return counted[HERE], counted[THERE], counted[ELSEWHERE]


@pytest.mark.parametrize(
    ("here", "there", "remark"),
    [
        (0, 0, None),
        (1, 0, None),
        (2, 0, None),
        (3, 0, Balance(HERE, 3, THERE, 0)),
        (0, 3, Balance(THERE, 3, HERE, 0)),
        (3, 1, None),
        (4, 1, Balance(HERE, 4, THERE, 1)),
        (1, 4, Balance(THERE, 4, HERE, 1)),
        (4, 2, None),
        (5, 2, Balance(HERE, 5, THERE, 2)),
        (6, 3, None),
        (7, 3, Balance(HERE, 7, THERE, 3)),
        (8, 8, None),
    ],
)
def test_it_speaks_only_of_a_difference_worth_saying(family, here, there, remark):
    assert balance_of(asked(family, here, there), "laila", ASKS_ABOUT) == remark


def test_another_country_counts_only_once_it_was_brought_up(family):
    silent = asked(family, 4, 4, 0)
    assert balance_of(silent, "laila", ASKS_ABOUT) is None
    brought_up = asked(family, 4, 4, 0, another_country=True)
    assert balance_of(brought_up, "laila", ASKS_ABOUT).less == ELSEWHERE
    most = asked(family, 1, 1, 6)
    assert balance_of(most, "laila", ASKS_ABOUT) is None
    assert balance_of(asked(family, 1, 1, 6, another_country=True), "laila", ASKS_ABOUT).more == ELSEWHERE


def test_a_question_asked_in_a_conversation_counts_and_one_left_aside_does_not(family):
    cards = (
        Card(id="1", unit="belgium 1", state="asked"),
        Card(id="2", unit="belgium 2", state="chosen"),
        Card(id="3", unit="belgium 3", state="left"),
        Card(id="4", unit="belgium 4", state="home"),
        Card(id="5", words="Een eigen vraag over België?", state="asked"),
        Card(id="6", unit="country-of-origin 1", state="asked"),
    )
    talk = family.conversation("with-laila").having(cards=cards)
    assert counts(family.with_conversation(talk)) == (1, 1, 0)


def test_a_question_counts_once_however_often_it_was_asked(family):
    talk = family.conversation("with-laila").having(
        cards=(Card(id="1", unit="belgium 1", state="asked"), Card(id="2", unit="belgium 1", state="asked"))
    )
    assert counts(asked(family.with_conversation(talk), here=1)) == (1, 0, 0)


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("appeal", (1, 0, 0)),
        ("new-application", (1, 0, 0)),
        ("other-residence", (1, 0, 0)),
        ("without-residence", (1, 0, 0)),
        ("return", (0, 1, 0)),
        ("another-country", (0, 0, 1)),
        ("none-of-these", (0, 0, 0)),
        ("duty-intake", (0, 0, 0)),
    ],
)
def test_an_explained_way_counts_for_the_place_it_leads_to(family, option, expected):
    assert counts(explained(family, option)) == expected


def test_every_way_is_about_a_place():
    assert set(EXPLAINS) == set(OPTIONS)


def test_what_was_explained_twice_counts_once(family):
    assert counts(explained(explained(family, "return"), "return")) == (0, 1, 0)


def test_a_question_about_no_place_alone_counts_for_none(family):
    choices = PuzzleChoices(person="laila", asked=("everywhere 1", "belgium 1"))
    assert counts(family.with_puzzle_choices(choices)) == (1, 0, 0)


def test_what_was_asked_of_karim_does_not_count_for_laila(family):
    talk = family.conversation("with-karim").having(cards=(Card(id="1", unit="belgium 1", state="asked"),))
    dossier = explained(asked(family.with_conversation(talk), here=2), "return", person="karim")
    assert counts(dossier) == (2, 0, 0)
    assert counts(dossier, "karim") == (1, 1, 0)


@given(st.lists(st.sampled_from(PLACES), max_size=8))
def test_however_much_the_person_says_of_a_place_it_is_never_counted(places):

    base = Dossier(
        id="family",
        pseudonym="Gezin Linde",
        created_at=MORNING,
        people=(Person(id="laila", pseudonym="Laila"),),
        puzzles=(PuzzleChoices(person="laila", asked=questions(HERE, 2), another_country=True),),
    )
    spoken = base.having(
        puzzle=tuple(
            Piece(
                id=f"{number}",
                person="laila",
                aspect="work",
                place=place,
                meaning=Meaning(words="veel woorden " * 40, effect="opens", weight="much"),
                laid_at=MORNING,
            )
            for number, place in enumerate(places)
        ),
        notes=tuple(
            Note(
                id=f"{number}",
                person="laila",
                words="iets",
                written_at=MORNING,
                marks=Marks(place=place, option="return"),
            )
            for number, place in enumerate(places)
        ),
        stances=tuple(
            Stance(
                id=f"{number}",
                person="laila",
                option="return",
                said_on=MORNING.date(),
                leaning="chooses",
                questions="hoe dan?",
            )
            for number, _place in enumerate(places)
        ),
    )
    assert asked_and_explained(spoken, "laila", ASKS_ABOUT) == asked_and_explained(base, "laila", ASKS_ABOUT)
    assert balance_of(spoken, "laila", ASKS_ABOUT) is None


@given(st.integers(0, 8), st.integers(0, 8), st.integers(0, 8), st.booleans())
def test_it_is_silent_or_names_the_most_and_the_least_of_the_places_there_are(here, there, elsewhere, abroad):

    family = Dossier(
        id="family",
        pseudonym="Gezin Linde",
        created_at=MORNING,
        people=(Person(id="laila", pseudonym="Laila"),),
    )
    remark = balance_of(asked(family, here, there, elsewhere, another_country=abroad), "laila", ASKS_ABOUT)
    numbers = (here, there, elsewhere) if abroad else (here, there)
    most, least = max(numbers), min(numbers)
    if most - least >= WORTH_SAYING and most > 2 * least:
        assert (remark.many, remark.few) == (most, least)
    else:
        assert remark is None


def test_once_read_it_comes_back_only_when_clearly_more_was_asked(family):
    at_first = asked(family, here=5, there=1)
    assert is_new_since_read(at_first, "laila", ASKS_ABOUT)
    read = counts_of(at_first, "laila", ASKS_ABOUT)
    assert not is_new_since_read(asked(family, here=5, there=1, balance_read=read), "laila", ASKS_ABOUT)
    assert not is_new_since_read(asked(family, here=6, there=2, balance_read=read), "laila", ASKS_ABOUT)
    assert is_new_since_read(asked(family, here=8, there=1, balance_read=read), "laila", ASKS_ABOUT)


def test_explaining_all_ways_alike_is_no_matter_for_a_remark(family):
    assert balance_of(explained(family, *OPTIONS), "laila", ASKS_ABOUT) is None
