"""Checks the options: all of them, in the one order, the same said of each, every line with its source."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from workbook.content.findings import DataFile, Finding
from workbook.content.options import ABOUT, options_from, text_ids
from workbook.model.notes import OPTIONS

Entry = dict[str, Any]


def check_options(files: Sequence[DataFile], known_texts: Sequence[str], today: date) -> Iterator[Finding]:
    """Everything that is wrong with them, as of `today`; `known_texts` are units and own texts."""
    for file in files:
        if not _is_whole(file):
            yield Finding(file.name, "options-malformed", file.name)
            continue
        order = tuple(str(entry.get("id")) for entry in file.tables("option"))
        if order != OPTIONS:
            yield Finding(file.name, "options-out-of-order", ", ".join(order))
        yield from _said_of_each(file)
        yield from _sources(file, today)
        for option in file.tables("option"):
            for question in option.get("questions", ()):
                if question not in known_texts:
                    yield Finding(file.place_of(question), "parent-unknown", question)


def declared_by_options(files: Sequence[DataFile]) -> dict[str, DataFile]:
    """The texts that they need in each language."""
    return {
        text_id: replace(file, name="content/options.toml")
        for file in files
        if _is_whole(file)
        for text_id in text_ids(options_from(file.entries))
    }


def _is_whole(file: DataFile) -> bool:
    try:
        options_from(file.entries)
    except (KeyError, ValueError, TypeError):
        return False
    return True


def _said_of_each(file: DataFile) -> Iterator[Finding]:
    """As many lines of each kind for one option as for another (value 1)."""
    for kind in ("option", "way"):
        said = {
            str(entry["id"]): Counter(line["about"] for line in entry["line"]) for entry in file.tables(kind)
        }
        if not said:
            continue
        usual = next(iter(said.values()))
        for entry_id, counted in said.items():
            if set(counted) != set(ABOUT) or counted != usual:
                yield Finding(file.place_of(entry_id), "options-unequal", entry_id)


def _sources(file: DataFile, today: date) -> Iterator[Finding]:
    known = options_from(file.entries)
    if known.review_by < today:
        yield Finding(file.name, "fact-past-review", known.review_by.isoformat())
    for line in known.lines():
        if line.source not in known.sources:
            yield Finding(file.name, "fact-without-source", line.id)
