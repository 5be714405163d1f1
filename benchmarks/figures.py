"""A measured figure beside its budget."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured: `unit` is "x" for a ratio of two things in the same run, else a unit of time.

    `value` is None where it could not be measured; `note` then says why.
    """

    what: str
    value: float | None
    budget: float
    unit: str = "x"
    note: str = ""

    @property
    def is_within(self) -> bool:
        """The budget holds."""
        return self.value is not None and self.value <= self.budget


def typical_seconds(action: Callable[[], object], times: int = 9) -> float:
    """How long this typically takes: the median, since one hiccup of a computer says nothing."""
    durations = []
    for _time in range(times):
        before = time.perf_counter()
        action()
        durations.append(time.perf_counter() - before)
    return statistics.median(durations)
