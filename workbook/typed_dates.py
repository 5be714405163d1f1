"""Dates and hours as people type them: 2/7/2026, 2 juli 2026, juillet 2026, zomer 2019, 2026, 14h00."""

import re
from contextlib import suppress
from datetime import date, time
from functools import cache

from babel import Locale

from workbook.errors import DateUnclear, DateUnlikely
from workbook.folding import folded
from workbook.model.dates import When, likely

_LANGUAGES = ("nl", "fr", "en")
_CENTURY = 2000
_SEASONS = {
    **dict.fromkeys(("lente", "voorjaar", "printemps", "spring"), 3),
    **dict.fromkeys(("zomer", "ete", "summer"), 6),
    **dict.fromkeys(("herfst", "najaar", "automne", "autumn"), 9),
    **dict.fromkeys(("winter", "hiver"), 12),
}
"""The month in which a season begins, by its name without accents."""

_ORDINAL = re.compile(r"(\d{1,2})(?:er|e|ste|de|st|nd|rd|th)")
"""1er décembre, 1st December, 1ste december."""


def read_when(typed: str, today: date | None = None) -> When | None:
    """What was typed as a moment, day before month; None for nothing typed.

    Where `today` is known, a day and a month are enough: 8 december is the one nearest to it.
    DateUnclear where it is no date, DateUnlikely where the year cannot be meant.
    """
    parts = [part for part in re.split(r"[\s/.\-,]+", folded(typed)) if part]
    if not parts:
        return None
    if season := _season(parts, typed):
        return season
    numbers = [_number_or_month(part, typed) for part in parts]
    if today and len(numbers) == 2 and (nearest := _nearest(numbers, today)):
        return When.day(nearest)
    return _when(numbers, typed)


def read_day(typed: str, today: date | None = None) -> date | None:
    """The same where only a day will do; DateUnclear for a month or a year alone."""
    when = read_when(typed, today)
    if when is None:
        return None
    if when.precision != "day" or when.on is None:
        raise DateUnclear(typed=typed)
    return when.on


def read_hour(typed: str) -> time | None:
    """14:00, 14.00, 14h00 or 14; None for nothing. DateUnclear where it is no hour."""
    parts = typed.strip().lower().replace("h", ":").replace(".", ":").replace("u", ":").split(":")
    if not parts[0]:
        return None
    try:
        return time(int(parts[0]), int(parts[1]) if len(parts) > 1 and parts[1] else 0)
    except ValueError as error:
        raise DateUnclear(typed=typed) from error


def as_typed(on: date | None) -> str:
    """A day as somebody would type it, to stand in a field; empty where none is known."""
    return f"{on.day}/{on.month}/{on.year}" if on else ""


def _when(numbers: list[int], typed: str) -> When:
    try:
        match numbers:
            case [year]:
                return When(on=date(_full(year), 1, 1), precision="year")
            case [month, year]:
                return When(on=date(_full(year), month, 1), precision="month")
            case [year, month, day] if year > 31:  # 2026-07-02, as computers write it
                return When.day(likely(date(year, month, day)))
            case [day, month, year]:
                return When.day(likely(date(_full(year), month, day)))
            case _:
                raise DateUnclear(typed=typed)
    except ValueError as error:
        raise DateUnclear(typed=typed) from error


def _season(parts: list[str], typed: str) -> When | None:
    """Zomer 2019, été 2019, summer 2019; None where no season is named."""
    months = [_SEASONS[part] for part in parts if part in _SEASONS]
    if not months:
        return None
    years = [int(part) for part in parts if part.isdecimal() and len(part) <= 4]
    if len(months) != 1 or len(years) != 1 or len(parts) != 2:
        raise DateUnclear(typed=typed)
    return When(on=likely(date(_full(years[0]), months[0], 1)), precision="season")


def _nearest(day_and_month: list[int], today: date) -> date | None:
    """This day of last, this or next year, whichever is nearest; None where it is no day and month."""
    day, month = day_and_month
    possible = []
    for year in (today.year - 1, today.year, today.year + 1):
        with suppress(ValueError):
            possible.append(date(year, month, day))
    return min(possible, key=lambda one: abs(one - today), default=None)


def _full(year: int) -> int:
    """26 is 2026; 0202 stays what it is, and is then unlikely."""
    if year == 0:
        raise DateUnlikely(year=year)
    return _CENTURY + year if year < 100 else year


def _number_or_month(part: str, typed: str) -> int:
    if part.isdecimal() and len(part) <= 4:
        return int(part)
    if ordinal := _ORDINAL.fullmatch(part):
        return int(ordinal[1])
    for name, month in _month_names().items():
        if len(part) >= 3 and name.startswith(part):
            return month
    raise DateUnclear(typed=typed)


@cache
def _month_names() -> dict[str, int]:
    names: dict[str, int] = {}
    for language in _LANGUAGES:
        months = Locale.parse(language).months["format"]["wide"]
        names |= {folded(name): month for month, name in months.items()}
    return names
