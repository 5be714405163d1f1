"""Dates as people type them, in three languages; with today known, a day and a month are enough."""

from datetime import date

import pytest

from workbook.errors import DateUnclear, DateUnlikely
from workbook.model.dates import When
from workbook.typed_dates import as_typed, read_day, read_when

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2/7/2026", date(2026, 7, 2)),
        ("2-7-26", date(2026, 7, 2)),
        ("2 juli 2026", date(2026, 7, 2)),
        ("1er décembre 2026", date(2026, 12, 1)),
        ("3rd March 2026", date(2026, 3, 3)),
        ("2026-07-02", date(2026, 7, 2)),
        ("8 december", date(2026, 12, 8)),
        ("8/12", date(2026, 12, 8)),
        ("1 févr", date(2027, 2, 1)),
        ("20/11", date(2026, 11, 20)),
        ("", None),
    ],
)
def test_a_day_is_read_as_it_was_meant(typed, day):
    assert read_day(typed, TODAY) == day


def test_nobody_guesses_a_leap_year_that_is_far():
    with pytest.raises(DateUnclear):
        read_day("29 februari", TODAY)


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("juli 2026", When(on=date(2026, 7, 1), precision="month")),
        ("7/26", When(on=date(2026, 7, 1), precision="month")),
        ("2026", When(on=date(2026, 1, 1), precision="year")),
    ],
)
def test_a_month_or_a_year_is_kept_as_vague_as_it_is(typed, when):
    assert read_when(typed, TODAY) == when


@pytest.mark.parametrize("typed", ["gisteren", "31/2/2026", "1/2/3/4", "juli 2026"])
def test_what_is_no_day_is_unclear(typed):
    with pytest.raises(DateUnclear):
        read_day(typed, TODAY)


def test_a_year_that_cannot_be_meant_is_unlikely():
    with pytest.raises(DateUnlikely):
        read_day("2/7/0202", TODAY)


def test_what_stands_in_a_field_is_read_back_as_the_same_day():
    assert read_day(as_typed(TODAY)) == TODAY
