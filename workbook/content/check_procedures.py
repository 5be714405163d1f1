"""Checks a procedure: every branch leads somewhere, every stage is reached, every fact has its source."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, get_args

from workbook.content.findings import DataFile, Finding
from workbook.content.procedures import client_text_ids, template_from, text_ids
from workbook.model.procedure import EventKind, Outcome
from workbook.model.regime import Regime
from workbook.model.template import About, GoesOn, ProcedureTemplate

Entry = dict[str, Any]

_KNOWN: dict[str, frozenset[str]] = {
    "events": frozenset(get_args(EventKind)),
    "outcomes": frozenset(get_args(Outcome)),
    "regimes": frozenset(get_args(Regime)),
}


def check_procedures(files: Sequence[DataFile], today: date) -> Iterator[Finding]:
    """Everything that is wrong with the procedures, as of `today`."""
    for file in files:
        missing = [name for name in ("source", "stage", "branch", "reception") if not file.tables(name)]
        if missing:
            yield Finding(file.name, "procedure-malformed", ", ".join(missing))
            continue
        yield from _check_stages(file, today)
        yield from _check_branches(file)
        yield from _check_reach(file)


def declared_by(files: Sequence[DataFile]) -> dict[str, DataFile]:
    """The texts that these procedures need in each language of the interface."""
    return {text_id: _words_of(file) for file in _whole(files) for text_id in text_ids(_template(file))}


def declared_for_clients(files: Sequence[DataFile]) -> dict[str, DataFile]:
    """Those that the paper languages need as well."""
    return {
        text_id: _words_of(file) for file in _whole(files) for text_id in client_text_ids(_template(file))
    }


def _words_of(file: DataFile) -> DataFile:
    """The file under the name that its words have in each language."""
    return replace(file, name="content/procedure.toml")


def _template(file: DataFile) -> ProcedureTemplate:
    return template_from(file.entries)


def _whole(files: Sequence[DataFile]) -> list[DataFile]:
    return [file for file in files if _is_whole(file)]


def _is_whole(file: DataFile) -> bool:
    """Whether it can be read at all; where not, the findings above say why."""
    try:
        _template(file)
    except (KeyError, ValueError, TypeError):
        return False
    return True


def _check_stages(file: DataFile, today: date) -> Iterator[Finding]:
    if not _is_whole(file):
        yield Finding(file.name, "procedure-malformed", file.name)
    receptions = {str(entry.get("id")): entry.get("goes_on") for entry in file.tables("reception")}
    authorities = set(file.entries.get("authorities", ()))
    for stage in file.tables("stage"):
        stage_id = str(stage.get("id", "?"))
        where = file.place_of(stage_id)
        if stage.get("authority") not in authorities:
            yield Finding(where, "stage-malformed", f"{stage_id}: authority")
        if receptions.get(str(stage.get("reception"))) not in get_args(GoesOn):
            yield Finding(where, "stage-malformed", f"{stage_id}: reception")
        yield from _unknown(where, stage_id, stage)
        yield from _check_facts(file, stage, today)


def _check_facts(file: DataFile, stage: Entry, today: date) -> Iterator[Finding]:
    stage_id = str(stage.get("id", "?"))
    where = file.place_of(stage_id)
    sources = {str(source.get("id")) for source in file.tables("source")}
    facts = [fact for fact in stage.get("facts", ()) if isinstance(fact, dict)]
    needed = {"what", "reception"} | ({"term"} if stage.get("has_term") else set())
    for about in sorted(needed - {fact.get("about") for fact in facts}):
        yield Finding(where, "fact-without-source", f"{stage_id}: {about}")
    for fact in facts:
        if fact.get("source") not in sources or fact.get("about") not in get_args(About):
            yield Finding(where, "fact-without-source", f"{stage_id}: {fact.get('source')}")
        if not isinstance(fact.get("confirmed"), bool):
            yield Finding(where, "stage-malformed", f"{stage_id}: confirmed")
        review = _day(fact.get("review_by") or file.entries.get("review_by"))
        if review is None:
            yield Finding(where, "fact-without-day", f"{stage_id}: review_by")
        elif review < today:
            yield Finding(where, "fact-past-review", f"{stage_id}: {review.isoformat()}")


def _check_branches(file: DataFile) -> Iterator[Finding]:
    stages = _stage_ids(file)
    for branch in file.tables("branch"):
        name = f"{branch.get('from')} → {branch.get('to')}"
        where = file.place_of(str(branch.get("to")))
        for end in ("from", "to"):
            if branch.get(end) not in stages:
                yield Finding(where, "branch-leads-nowhere", name)
        if bool(branch.get("main")) == bool(branch.get("when")):
            yield Finding(where, "branch-without-if", name)
        if branch.get("supposes") not in (None, *get_args(Outcome)):
            yield Finding(where, "stage-malformed", f"{name}: supposes")
        yield from _unknown(where, name, branch)


def _check_reach(file: DataFile) -> Iterator[Finding]:
    """Every stage can be walked to from a beginning."""
    reached: set[str] = set()
    waiting = [str(stage) for stage in file.entries.get("begins", ())]
    while waiting:
        stage = waiting.pop()
        if stage not in reached:
            reached.add(stage)
            waiting += [str(one.get("to")) for one in file.tables("branch") if one.get("from") == stage]
    for stage in sorted(_stage_ids(file) - reached):
        yield Finding(file.place_of(stage), "stage-unreachable", stage)


def _stage_ids(file: DataFile) -> set[str]:
    return {str(stage.get("id")) for stage in file.tables("stage")}


def _unknown(where: str, name: str, entry: Entry) -> Iterator[Finding]:
    for key, known in _KNOWN.items():
        for value in sorted(set(entry.get(key, ())) - known):
            yield Finding(where, "stage-malformed", f"{name}: {value}")


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
