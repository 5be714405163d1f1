"""Under which rules: since 12 June 2026 two sets of them stand beside each other.

The day of the application decides which rules the CGVS examines by, the day on which a decision was
notified which rules the appeal follows; one file can fall under both (`content/facts/procedure.toml`).
"""

from datetime import date
from typing import Literal

from workbook.model.dates import When

PACT = date(2026, 6, 12)
"""The day from which the new rules hold, itself included."""

Regime = Literal["before-pact", "since-pact"]


def regime_on(when: When | None) -> Regime | None:
    """The rules of this moment; None where it is not known well enough to say."""
    first_day = When.day(PACT)
    if when is None or when.on is None:
        return None
    if when.is_surely_before(first_day):
        return "before-pact"
    return "since-pact" if when.is_surely_from(first_day) else None
