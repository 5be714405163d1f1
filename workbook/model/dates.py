"""Dates as people know them: to the day, or only to the month, the season or the year."""

from datetime import date, datetime, timedelta
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, model_validator

from workbook.errors import DateUnlikely
from workbook.model.value import Value

Precision = Literal["day", "month", "season", "year", "unknown"]

BRUSSELS = ZoneInfo("Europe/Brussels")
"""Where the conversations are, whatever the clock of the computer says."""

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)


def day_in_belgium(moment: datetime) -> date:
    """The calendar day of a moment, where the conversation was."""
    return moment.astimezone(BRUSSELS).date()


def likely(on: date) -> date:
    """The same date; DateUnlikely when the year cannot be meant (0202 for 2020)."""
    if not EARLIEST <= on <= LATEST:
        raise DateUnlikely(year=on.year)
    return on


LikelyDate = Annotated[date, AfterValidator(likely)]
"""A date somebody typed: its year can be meant."""

_SEASON_AT_MOST = timedelta(days=94)


class When(Value):
    """A moment and how precisely it is known; `on` is the first day of the period meant."""

    on: LikelyDate | None = None
    precision: Precision = "day"

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        if (self.on is None) != (self.precision == "unknown"):
            raise ValueError("a date is needed unless the precision is unknown")
        return self

    @classmethod
    def day(cls, on: date) -> "When":
        """Known to the day."""
        return cls(on=on)

    @classmethod
    def unknown(cls) -> "When":
        """It happened, or will; nobody knows when."""
        return cls(on=None, precision="unknown")

    def is_surely_before(self, other: "When") -> bool:
        """True only where both dates are known well enough to say so."""
        if self.on is None or other.on is None:
            return False
        return _last_possible(self.on, self.precision) < _first_possible(other.on, other.precision)

    def is_surely_from(self, other: "When") -> bool:
        """On or after it, and known well enough to say so."""
        if self.on is None or other.on is None:
            return False
        return _first_possible(self.on, self.precision) >= _last_possible(other.on, other.precision)


def _first_possible(on: date, precision: Precision) -> date:
    if precision == "year":
        return on.replace(month=1, day=1)
    return on.replace(day=1) if precision == "month" else on


def _last_possible(on: date, precision: Precision) -> date:
    if precision == "year":
        return on.replace(month=12, day=31)
    if precision == "month":
        return (on.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return on + _SEASON_AT_MOST if precision == "season" else on
