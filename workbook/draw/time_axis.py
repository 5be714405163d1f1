"""Where a moment stands on a line: partly by the clock, partly by turn, so that all fit that matters."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

TRUE_TIME = 0.42
"""How much of the distance is true time; the rest are equal steps."""


class TimeAxis:
    """Places for points in order, some with a day and some without; and back from a place to a day."""

    def __init__(self, days: Sequence[date | None], left: float, right: float) -> None:
        self.has_days = any(days)
        self._days = _filled(days)
        self._left, self._width = left, right - left
        self.places = [self._place(number) for number in range(len(days))]

    def _place(self, number: int) -> float:
        count = len(self._days)
        if count == 1:
            return self._left + self._width / 2
        turn = number / (count - 1)
        first, last = self._days[0], self._days[-1]
        span = (last - first).days
        true = (self._days[number] - first).days / span if span else turn
        return self._left + self._width * (TRUE_TIME * true + (1 - TRUE_TIME) * turn)

    def day_at(self, x: float) -> date:
        """The day at this place, between the days of its neighbours; beyond the ends, that of the end."""
        if x <= self.places[0]:
            return self._days[0]
        number = bisect_right(self.places, x)
        if number >= len(self.places):
            return self._days[-1]
        before, after = self.places[number - 1], self.places[number]
        share = (x - before) / (after - before) if after > before else 0
        days = (self._days[number] - self._days[number - 1]).days
        return self._days[number - 1] + timedelta(round(days * share))


def _filled(days: Sequence[date | None]) -> list[date]:
    """What has no day gets one between those known around it, for the drawing only; the order rules."""
    known = [(place, day) for place, day in enumerate(days) if day]
    if not known:
        return [date(2000, 1, 1)] * len(days)
    filled: list[date] = []
    for place in range(len(days)):
        before = max((one for one in known if one[0] <= place), default=known[0])
        after = min((one for one in known if one[0] >= place), default=known[-1])
        steps = after[0] - before[0]
        share = (place - before[0]) / steps if steps else 0
        day = before[1] + timedelta(round((after[1] - before[1]).days * share))
        filled.append(max(day, filled[-1]) if filled else day)
    return filled
