"""Reads the files of `content/procedures/`; what is wrong in one is `check_procedures.py`'s to tell."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from workbook.content.library import CONTENT_DIR, read_toml
from workbook.model.template import Branch, ProcedureTemplate, Source, Stage, StageFact

FOLDER = CONTENT_DIR / "procedures"
BELGIUM = "belgium"

Entry = dict[str, Any]


@cache
def template(jurisdiction: str = BELGIUM) -> ProcedureTemplate:
    """The procedure of this jurisdiction."""
    return read_template(FOLDER / f"{jurisdiction}.toml")


def read_template(path: Path) -> ProcedureTemplate:
    """The template as this file has it; KeyError or ValueError where it is not whole."""
    return template_from(read_toml(path))


def template_from(data: Entry) -> ProcedureTemplate:
    """The same from what was read already."""
    goes_on = {entry["id"]: entry["goes_on"] for entry in data["reception"]}
    sources = [_source(entry) for entry in data["source"]]
    stages = [_stage(entry, goes_on, data) for entry in data["stage"]]
    return ProcedureTemplate(
        jurisdiction=data["jurisdiction"],
        begins=tuple(data["begins"]),
        checked_on=date.fromisoformat(data["checked_on"]),
        review_by=date.fromisoformat(data["review_by"]),
        authorities=tuple(data["authorities"]),
        sources={source.id: source for source in sources},
        stages={stage.id: stage for stage in stages},
        branches=tuple(_branch(entry) for entry in data["branch"]),
    )


def text_ids(procedure: ProcedureTemplate) -> Iterator[str]:
    """Every text that this procedure needs in each language."""
    for authority in procedure.authorities:
        yield f"procedure.authority.{authority}"
        yield f"procedure.authority.{authority}.what"
    for stage in procedure.stages.values():
        yield from (f"procedure.{stage.id}.{part}" for part in ("name", "short", "what"))
        yield from term_ids(stage)
    yield from sorted({f"procedure.reception.{stage.reception}" for stage in procedure.stages.values()})
    ifs = {when for branch in procedure.branches for when in (branch.when, branch.when_told) if when}
    yield from sorted(f"procedure.if.{when}" for when in ifs)
    yield from sorted({f"procedure.then.{branch.then}" for branch in procedure.branches if branch.then})


def client_text_ids(procedure: ProcedureTemplate) -> Iterator[str]:
    """Those of them that stand on a drawing: names and one sentence each, reception and the ifs."""
    for authority in procedure.authorities:
        yield f"procedure.authority.{authority}"
    for text_id in text_ids(procedure):
        is_drawn = text_id.endswith((".name", ".short"))
        if is_drawn or text_id.startswith(("procedure.reception.", "procedure.if.", "procedure.then.")):
            yield text_id


def term_ids(stage: Stage) -> tuple[str, ...]:
    """The texts on the term of this stage: one, one under each set of rules, or none."""
    if not stage.has_term:
        return ()
    if not stage.term_by_regime:
        return (f"procedure.{stage.id}.term",)
    return tuple(f"procedure.{stage.id}.term.{regime}" for regime in ("before-pact", "since-pact"))


def _source(entry: Entry) -> Source:
    return Source(entry["id"], entry["title"], date.fromisoformat(entry["date"]) if entry["date"] else None)


def _stage(entry: Entry, goes_on: dict[str, Any], data: Entry) -> Stage:
    return Stage(
        id=entry["id"],
        authority=entry["authority"],
        reception=entry["reception"],
        goes_on=goes_on[entry["reception"]],
        facts=tuple(_fact(fact, data) for fact in entry["facts"]),
        events=tuple(entry.get("events", ())),
        has_term=entry.get("has_term", False),
        term_by_regime=entry.get("term_by_regime", False),
        is_way=entry.get("way", False),
        is_beside=entry.get("beside", False),
    )


def _fact(entry: Entry, data: Entry) -> StageFact:
    review = entry.get("review_by") or data["review_by"]
    return StageFact(
        about=entry["about"],
        source=entry["source"],
        is_confirmed=entry["confirmed"],
        place=entry.get("place", ""),
        regime=entry.get("regime"),
        review_by=date.fromisoformat(review),
    )


def _branch(entry: Entry) -> Branch:
    return Branch(
        start=entry["from"],
        to=entry["to"],
        when=entry.get("when", ""),
        when_told=entry.get("when_told", ""),
        then=entry.get("then", ""),
        is_main=entry.get("main", False),
        outcomes=frozenset(entry.get("outcomes", ())),
        regimes=frozenset(entry.get("regimes", ())),
        supposes=entry.get("supposes"),
        needs_answer=entry.get("needs_answer", False),
        only_ahead=entry.get("only_ahead", False),
    )
