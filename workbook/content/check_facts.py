"""Checks the facts: each has a source, a day of checking, a day to look again, and words in each language."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from workbook.content.findings import DataFile, Finding, is_blank
from workbook.content.library import LANGUAGES

Fact = dict[str, Any]

BIBLIOGRAPHY = "source"
"""The tables that describe where facts come from; they are no facts themselves."""


def check_facts(files: Sequence[DataFile], today: date) -> Iterator[Finding]:
    """Everything that is wrong with the dated facts, as of `today`."""
    for file in files:
        for source in file.tables(BIBLIOGRAPHY):
            if is_blank(source.get("title")) or is_blank(source.get("publisher")):
                title = str(source.get("title") or source.get("publisher") or "?")
                yield Finding(file.place_of(title), "source-incomplete", title)
        for kind in file.entries.keys() - {BIBLIOGRAPHY}:
            for fact in file.tables(kind):
                yield from _check_fact(file, fact, today)


def _check_fact(file: DataFile, fact: Fact, today: date) -> Iterator[Finding]:
    fact_id = str(fact.get("id", "?"))
    where = file.place_of(fact_id)
    if is_blank(fact.get("source")):
        yield Finding(where, "fact-without-source", fact_id)
    for name in ("checked_on", "review_by"):
        if _day(fact.get(name)) is None:
            yield Finding(where, "fact-without-day", f"{fact_id}: {name}")
    review = _day(fact.get("review_by"))
    if review and review < today:
        yield Finding(where, "fact-past-review", f"{fact_id}: {review.isoformat()}")
    yield from _labels(where, fact_id, fact)


def _labels(where: str, fact_id: str, fact: Fact) -> Iterator[Finding]:
    labels = [value for value in fact.values() if isinstance(value, dict)] or [{}]
    for language in LANGUAGES:
        if any(is_blank(label.get(language)) for label in labels):
            yield Finding(where, "fact-label-missing", f"{fact_id}: {language}")


def _day(value: object) -> date | None:
    """As TOML writes a date, bare or between quotes."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
