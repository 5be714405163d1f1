"""Facts with their source and date: the numbers of the crisis card, and whom the workbook credits."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from workbook.content.library import CONTENT_DIR, read_toml


@dataclass(frozen=True)
class CrisisNumber:
    """A number to call, what it is for, and who says so since when."""

    id: str
    number: str
    labels: dict[str, str]
    source: str
    checked_on: date
    confirmed: bool

    def label(self, language: str) -> str:
        """What it is for, in few words."""
        return self.labels[language]


@dataclass(frozen=True)
class Source:
    """A publication the workbook rests on, with its publisher."""

    title: str
    publisher: str
    year: str
    note: str


@cache
def crisis_numbers() -> tuple[CrisisNumber, ...]:
    """The confirmed numbers; one that is not confirmed does not belong on a crisis card."""
    numbers = (
        CrisisNumber(
            id=entry["id"],
            number=entry["number"],
            labels=entry["for"],
            source=entry["source"],
            checked_on=date.fromisoformat(entry["checked_on"]),
            confirmed=entry["confirmed"],
        )
        for entry in read_toml(CONTENT_DIR / "facts" / "crisis.toml")["number"]
    )
    return tuple(number for number in numbers if number.confirmed)


@cache
def sources() -> tuple[Source, ...]:
    """Whom the workbook credits."""
    entries = read_toml(CONTENT_DIR / "facts" / "sources.toml")["source"]
    return tuple(
        Source(
            title=entry["title"], publisher=entry["publisher"], year=str(entry["year"]), note=entry["note"]
        )
        for entry in entries
    )
