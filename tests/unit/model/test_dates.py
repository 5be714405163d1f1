from datetime import MAXYEAR, date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from workbook.errors import DateUnlikely
from workbook.model.conversations import Agreement, Conversation, InformationGiven, NextMeeting
from workbook.model.dates import EARLIEST, LATEST, When, likely
from workbook.model.people import Consent, EarlierCounsellor, Person
from workbook.model.procedure import Delivery, LastDay, Situation

SLIP = date(202, 7, 2)


@pytest.mark.parametrize("on", [SLIP, date(1899, 12, 31), date(2101, 1, 1), date(MAXYEAR, 12, 31)])
def test_a_year_that_cannot_be_meant_is_named(on):
    with pytest.raises(DateUnlikely) as told:
        likely(on)
    assert told.value.values["year"] == on.year


@given(st.dates(EARLIEST, LATEST))
def test_every_date_of_a_human_life_is_taken_as_it_is(on):
    assert likely(on) == on
    assert When.day(on).on == on


@pytest.mark.parametrize(
    "mistyped",
    [
        pytest.param(lambda: When.day(SLIP), id="an event"),
        pytest.param(lambda: When(on=SLIP, precision="year"), id="an event known to the year"),
        pytest.param(lambda: NextMeeting(on=SLIP), id="the next meeting"),
        pytest.param(
            lambda: Agreement(id="a", person="laila", words="bellen", due_on=SLIP), id="an agreement"
        ),
        pytest.param(
            lambda: InformationGiven(id="i", person="laila", option="stay", given_on=SLIP),
            id="an explanation",
        ),
        pytest.param(lambda: Consent(id="c", person="laila", reader="karim", given_on=SLIP), id="a consent"),
        pytest.param(lambda: Situation(id="s", kind="medical", since=SLIP), id="a situation"),
        pytest.param(lambda: Delivery(way="by-hand", on=SLIP), id="a letter"),
        pytest.param(
            lambda: LastDay(on=SLIP, confirmed_by="Mr. Peeters", confirmed_on=date(2026, 7, 2)),
            id="a last day",
        ),
        pytest.param(lambda: EarlierCounsellor(name="Els", called_on=SLIP), id="a call"),
        pytest.param(lambda: Person(id="p", pseudonym="Laila", birth_year=202), id="a year of birth"),
    ],
)
def test_a_mistyped_year_is_caught_wherever_a_date_is_typed(mistyped):
    with pytest.raises(DateUnlikely):
        mistyped()


def test_a_mistyped_planned_day_is_caught(family):
    talk: Conversation = family.conversation("with-laila")
    with pytest.raises(DateUnlikely):
        talk.having(planned_on=SLIP)


def test_nobody_knowing_when_is_a_full_answer():
    assert When.unknown().on is None
    assert When.unknown().precision == "unknown"


@pytest.mark.parametrize("precision", ["day", "month", "season", "year"])
def test_a_precision_needs_a_date(precision):
    with pytest.raises(ValidationError):
        When(on=None, precision=precision)


def test_an_unknown_moment_carries_no_date():
    with pytest.raises(ValidationError):
        When(on=date(2026, 7, 2), precision="unknown")


@pytest.mark.parametrize(
    ("one", "other", "is_before"),
    [
        (When.day(date(2026, 7, 1)), When.day(date(2026, 7, 2)), True),
        (When.day(date(2026, 7, 2)), When.day(date(2026, 7, 2)), False),
        (When.day(date(2026, 7, 3)), When.day(date(2026, 7, 2)), False),
        # a month ends before the next one begins, and holds every day of itself
        (When(on=date(2026, 5, 1), precision="month"), When.day(date(2026, 7, 2)), True),
        (When(on=date(2026, 7, 1), precision="month"), When.day(date(2026, 7, 20)), False),
        (When.day(date(2026, 7, 1)), When(on=date(2026, 7, 15), precision="month"), False),
        (When.day(date(2026, 6, 30)), When(on=date(2026, 7, 1), precision="month"), True),
        (When(on=date(2026, 12, 1), precision="month"), When.day(date(2027, 1, 1)), True),
        # a winter reaches into the next year
        (When(on=date(2026, 12, 1), precision="season"), When.day(date(2027, 1, 10)), False),
        (When(on=date(2026, 12, 1), precision="season"), When.day(date(2027, 4, 1)), True),
        # a year is all of its days
        (When(on=date(2026, 1, 1), precision="year"), When.day(date(2026, 12, 31)), False),
        (When(on=date(2025, 1, 1), precision="year"), When.day(date(2026, 1, 1)), True),
        (When.day(date(2026, 3, 1)), When(on=date(2026, 6, 1), precision="year"), False),
        (When.unknown(), When.day(date(2026, 7, 2)), False),
        (When.day(date(2026, 7, 2)), When.unknown(), False),
    ],
)
def test_before_is_said_only_where_it_is_sure(one, other, is_before):
    assert one.is_surely_before(other) is is_before


moments = st.one_of(
    st.just(When.unknown()),
    st.builds(
        When,
        on=st.dates(date(2020, 1, 1), date(2029, 12, 31)),
        precision=st.sampled_from(["day", "month", "season", "year"]),
    ),
)


@given(moments, moments)
def test_two_moments_are_never_each_before_the_other(one, other):
    assert not (one.is_surely_before(other) and other.is_surely_before(one))
    assert not one.is_surely_before(one)
