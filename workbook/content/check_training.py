"""Checks workshops, training cases and ways of working: whole, adding up, resting on units that are there."""

from collections.abc import Collection, Iterator, Sequence
from datetime import time
from typing import Any

from workbook.content.findings import DataFile, Finding
from workbook.content.training import HALF_DAY

Entry = dict[str, Any]


def check_training(files: Sequence[DataFile], known: Collection[str]) -> Iterator[Finding]:
    """Of the files of `content/training`; `known` are all units and own texts."""
    cases = {str(case.get("id")) for file in files for case in file.tables("case")}
    for file in files:
        if file.tables("block"):
            yield from _check_workshop(file, cases, known)
        for case in file.tables("case"):
            yield from _check_case(file, case, known)


def check_ways(files: Sequence[DataFile], known: Collection[str]) -> Iterator[Finding]:
    """Of the files of `content/intervision`."""
    for file in files:
        for way in file.tables("way"):
            yield from _unknown(file, str(way.get("id")), way.get("rests_on", ()), known)
            parts = [f"intervision.{way.get('id')}.{part}" for part in ("name", "lead", "mind")]
            for step in way.get("step", ()):
                yield from _unknown(file, str(step.get("id")), step.get("rests_on", ()), known)
                place = f"intervision.{way.get('id')}.{step.get('id')}"
                parts += [f"{place}.{part}" for part in ("name", "do", "facilitator", "lend.1")]
            yield from _unsaid(file, parts, known)


def _check_workshop(file: DataFile, cases: Collection[str], known: Collection[str]) -> Iterator[Finding]:
    workshop = str(file.entries.get("id"))
    minutes = sum(int(block.get("minutes", 0)) for block in file.tables("block"))
    if minutes != HALF_DAY:
        yield Finding(file.name, "count-differs", f"{workshop}: {minutes} ≠ {HALF_DAY}")
    if not _is_time(file.entries.get("from")):
        yield Finding(file.name, "unit-malformed", f"{workshop}: from")
    parts = [f"training.{workshop}.{part}" for part in ("name", "lead", "certificate", "handout.name")]
    parts += [f"training.{workshop}.for-whom", f"training.{workshop}.goal.1"]
    yield from _unknown(file, workshop, file.entries.get("cards", ()), known)
    for block in file.tables("block"):
        block_id = str(block.get("id"))
        place = f"training.{workshop}.{block_id}"
        parts += [f"{place}.name", f"{place}.slide"]
        if block.get("form") != "pause":
            parts += [f"{place}.aim", f"{place}.trainer.1"]
            if not block.get("trains"):
                yield Finding(file.place_of(block_id), "ground-unknown", place)
        answers = int(block.get("poll", 0))
        parts += [f"{place}.poll"] if answers else []
        parts += [f"{place}.poll.{number}" for number in range(1, answers + 1)]
        parts += [f"{place}.slide.1"] if block.get("sheet") else []
        yield from _unknown(file, block_id, block.get("trains", ()), known)
        yield from _unknown(file, block_id, block.get("cases", ()), cases)
    yield from _unsaid(file, parts, known)


def _check_case(file: DataFile, case: Entry, known: Collection[str]) -> Iterator[Finding]:
    case_id = str(case.get("id"))
    yield from _unknown(file, case_id, (*case.get("trains", ()), *case.get("observe", ())), known)
    place = f"case.{case_id}"
    parts = [f"{place}.{part}" for part in ("name", "lead", "situation.1", "opening", "step.1", "learn.1")]
    parts += [f"{place}.{role}.1" for role in case.get("roles", ())]
    for moment in case.get("practice", ()):
        yield from _unknown(file, case_id, moment.get("trains", ()), known)
        here = f"{place}.practice.{moment.get('id')}"
        parts.append(f"{here}.moment")
        for number in range(1, int(moment.get("choices", 0)) + 1):
            parts += [f"{here}.choice.{number}", f"{here}.feedback.{number}"]
    yield from _unsaid(file, parts, known)


def _unknown(file: DataFile, place: str, named: Sequence[str], known: Collection[str]) -> Iterator[Finding]:
    for one in named:
        if one not in known:
            yield Finding(file.place_of(one), "ground-unknown", f"{place}: {one}")


def _unsaid(file: DataFile, parts: Sequence[str], known: Collection[str]) -> Iterator[Finding]:
    """Texts that a page or paper asks for and the outline does not declare."""
    for part in parts:
        if part not in known:
            yield Finding(file.name, "text-missing", part)


def _is_time(said: object) -> bool:
    try:
        time.fromisoformat(str(said))
    except ValueError:
        return False
    return True
