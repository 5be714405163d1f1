"""Checks the outline: every unit whole, in a known section, met at a known place, none dropped."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import MISSING, fields
from typing import Any

from workbook.content.findings import DataFile, Finding
from workbook.content.library import Unit

PLACES = frozenset(
    {
        "method",
        "prepare.moment",
        "prepare.purpose",
        "prepare.conditions",
        "prepare.resistance",
        "prepare.arriving",
        "prepare.transfer",
        "prepare.attention",
        "prepare.interpreter",
        "prepare.story",
        "prepare.ways",
        "cards",
        "emotions",
        "hold.coach",
        "hold.trust",
        "hold.tips",
        "wrap-up",
        "wrap-up.last",
        "procedure-line",
        "lifeline",
        "puzzle",
        "puzzle.piece",
        "return",
        "country-info",
    }
)
"""Where a page or paper shows units; a unit at another place would be met by nobody."""

_ALLOWED = {field.name for field in fields(Unit)} - {"instrument"}
_NEEDED = {field.name for field in fields(Unit) if field.default is MISSING}

Entry = dict[str, Any]


def check_outline(outlines: Sequence[DataFile]) -> Iterator[Finding]:
    """Everything that is wrong with the order and the names; the words are `check_texts`'s."""
    ids = declared(outlines)
    yield from _named_twice(outlines)
    for outline in outlines:
        for unit in outline.tables("unit"):
            yield from _check_unit(outline, unit, ids)
        for proposal in outline.tables("proposed"):
            for unit_id in proposal.get("units", ()):
                if unit_id not in ids:
                    yield Finding(outline.place_of(unit_id), "parent-unknown", unit_id)
    yield from _counted(outlines)


def check_grounds(outlines: Sequence[DataFile], facts: Sequence[DataFile]) -> Iterator[Finding]:
    """Every own text that says what it rests on rests on a unit or a fact that is there."""
    known = declared(outlines).keys() | {
        str(fact.get("id")) for file in facts for kind in file.entries for fact in file.tables(kind)
    }
    for outline in outlines:
        for own in outline.tables("text"):
            for ground in own.get("rests_on", ()):
                if ground not in known:
                    yield Finding(outline.place_of(ground), "ground-unknown", f"{own.get('id')}: {ground}")


def declared(outlines: Sequence[DataFile]) -> dict[str, DataFile]:
    """Every id of a unit, section or own text, with the file that declares it."""
    return {text_id: outline for outline in outlines for text_id in _ids(outline)}


def count_units(outlines: Sequence[DataFile]) -> dict[str, int]:
    """How many units there are per instrument and conversation, such as `D.general`."""
    return dict(Counter(_group(unit, outline) for outline in outlines for unit in outline.tables("unit")))


def _ids(outline: DataFile) -> list[str]:
    kinds = ("section", "unit", "text")
    return [str(entry["id"]) for kind in kinds for entry in outline.tables(kind) if "id" in entry]


def _group(unit: Entry, outline: DataFile) -> str:
    return f"{outline.entries.get('instrument', '')}.{unit.get('conversation', '')}"


def _named_twice(outlines: Sequence[DataFile]) -> Iterator[Finding]:
    times = Counter(text_id for outline in outlines for text_id in _ids(outline))
    for text_id, number in times.items():
        if number > 1:
            yield Finding(declared(outlines)[text_id].place_of(text_id), "id-twice", text_id)


def _check_unit(outline: DataFile, unit: Entry, ids: dict[str, DataFile]) -> Iterator[Finding]:
    unit_id = str(unit.get("id", "?"))
    where = outline.place_of(unit_id)
    wrong = (_NEEDED - unit.keys()) | (unit.keys() - _ALLOWED)
    if wrong:
        yield Finding(where, "unit-malformed", f"{unit_id}: {', '.join(sorted(wrong))}")
    if unit.get("section") and unit["section"] not in ids:
        yield Finding(where, "section-unknown", f"{unit_id}: {unit['section']}")
    if unit.get("parent") and unit["parent"] not in ids:
        yield Finding(where, "parent-unknown", f"{unit_id}: {unit['parent']}")
    for place in sorted(set(unit.get("places", ())) - PLACES):
        yield Finding(where, "place-unknown", f"{unit_id}: {place}")
    if not unit.get("places"):
        yield Finding(where, "place-unknown", unit_id)


def _counted(outlines: Sequence[DataFile]) -> Iterator[Finding]:
    fixed = {
        f"{entry['instrument']}.{entry['conversation']}": int(entry["units"])
        for outline in outlines
        for entry in outline.tables("count")
    }
    found = count_units(outlines)
    for group in sorted(fixed.keys() | found.keys()):
        if fixed.get(group, 0) != found.get(group, 0):
            yield Finding(
                "content/outline/counts.toml",
                "count-differs",
                f"{group}: {found.get(group, 0)} ≠ {fixed.get(group, 0)}",
            )
