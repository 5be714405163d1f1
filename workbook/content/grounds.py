"""What a reason on the screen rests on: a unit of the methodology, or a fact with its source and date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from workbook.content.library import CONTENT_DIR, Library, read_toml

_FILES = (("procedure", "fact"), ("return", "fact"), ("duties", "duty"))


@dataclass(frozen=True)
class Fact:
    """A dated fact: what it says in each language, who says so, since when, and whether that is confirmed."""

    id: str
    says: Mapping[str, str]
    source: str
    source_date: date | None
    checked_on: date
    is_confirmed: bool
    days: int | None = None
    group: str = ""


@dataclass(frozen=True)
class Ground:
    """One thing a reason rests on, in one language; without a fact it is a unit of the methodology."""

    id: str
    says: str
    fact: Fact | None = None


@cache
def facts() -> dict[str, Fact]:
    """Every fact on the procedure and on duties, by id."""
    entries = (
        entry for name, kind in _FILES for entry in read_toml(CONTENT_DIR / "facts" / f"{name}.toml")[kind]
    )
    return {
        entry["id"]: Fact(
            id=entry["id"],
            says=entry["says"],
            source=entry["source"],
            source_date=date.fromisoformat(entry["source_date"]) if entry["source_date"] else None,
            checked_on=date.fromisoformat(entry["checked_on"]),
            is_confirmed=entry["confirmed"],
            days=entry.get("days"),
            group=entry.get("group", ""),
        )
        for entry in entries
    }


def facts_in(group: str) -> tuple[Fact, ...]:
    """The facts of one group, in the order of their file."""
    return tuple(fact for fact in facts().values() if fact.group == group)


def grounds_of(library: Library, text_id: str, language: str) -> tuple[Ground, ...]:
    """What this text of the workbook's own rests on."""
    return tuple(_ground(library, ground, language) for ground in library.rests_on(text_id))


def duty_ground(duty: str, regime: str | None, language: str) -> Ground:
    """The source of a duty of information; where the moment is not known, the rules of today."""
    fact = facts()[f"{duty}.{regime or 'since-pact'}"]
    return Ground(fact.id, fact.says[language], fact)


def days_of_duties() -> dict[str, int]:
    """Within how many days of its event each information is due, for those where a source names it."""
    known = (fact for fact in facts().values() if fact.days)
    return {fact.id.partition(".")[0]: fact.days for fact in known if fact.days}


def _ground(library: Library, ground: str, language: str) -> Ground:
    fact = facts().get(ground)
    return Ground(ground, fact.says[language] if fact else library.text(ground, language), fact)
