"""Checks the resources: each with a source, days, names and words; no address that nobody confirmed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, get_args

from workbook.content.findings import DataFile, Finding, is_blank
from workbook.content.library import LANGUAGES
from workbook.content.resources import GROUPS, Confidence, resources_from, text_ids

Entry = dict[str, Any]


def check_resources(files: Sequence[DataFile], today: date) -> Iterator[Finding]:
    """Everything that is wrong with them, as of `today`."""
    for file in files:
        for entry in file.tables("resource"):
            yield from _check(file, entry, today)


def declared_by_resources(files: Sequence[DataFile]) -> dict[str, DataFile]:
    """The texts that they need in each language."""
    return {
        text_id: replace(file, name="content/resources.toml")
        for file in files
        if _is_whole(file)  # what is not is named by `check_resources`
        for text_id in text_ids(resources_from(file.entries))
    }


def _is_whole(file: DataFile) -> bool:
    try:
        resources_from(file.entries)
    except (KeyError, ValueError, TypeError):
        return False
    return True


def _check(file: DataFile, entry: Entry, today: date) -> Iterator[Finding]:
    name = str(entry.get("id", "?"))
    where = file.place_of(name)
    wrong = list(_malformed(file, entry))
    yield from wrong
    if is_blank(entry.get("source")):
        yield Finding(where, "fact-without-source", name)
    for language in LANGUAGES:
        if is_blank(entry.get("name", {}).get(language)):
            yield Finding(where, "fact-label-missing", f"{name}: {language}")
    if entry.get("phone") and entry.get("confidence") != "high":
        yield Finding(where, "number-not-confirmed", f"{name}: {entry['phone']}")
    if not wrong and date.fromisoformat(entry["review_by"]) < today:
        yield Finding(where, "fact-past-review", f"{name}: {entry['review_by']}")


def _malformed(file: DataFile, entry: Entry) -> Iterator[Finding]:
    name = str(entry.get("id", "?"))
    where = file.place_of(name)
    if entry.get("group") not in GROUPS or entry.get("confidence") not in get_args(Confidence):
        yield Finding(where, "resource-malformed", name)
    for day in ("checked_on", "review_by", "source_date"):
        value = entry.get(day)
        if not (day == "source_date" and value == "") and not _is_day(value):
            yield Finding(where, "fact-without-day", f"{name}: {day}")


def _is_day(value: object) -> bool:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return True
