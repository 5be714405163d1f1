"""Which facts are to be looked up again, and by when: all of them, of every file, soonest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from workbook.content.library import CONTENT_DIR, read_toml
from workbook.content.options import options
from workbook.content.procedures import BELGIUM, template
from workbook.content.resources import resources

_FILES = (("procedure", "fact"), ("return", "fact"), ("duties", "duty"), ("crisis", "number"))


@dataclass(frozen=True)
class Review:
    """A fact by its id, where it was read, and the day by which somebody reads it again."""

    fact: str
    source: str
    by: date
    is_confirmed: bool


@cache
def reviews() -> tuple[Review, ...]:
    """Every fact once, soonest first."""
    return tuple(
        sorted((*_facts(), *_stages(), *_options(), *_resources()), key=lambda one: (one.by, one.fact))
    )


def _facts() -> Iterator[Review]:
    for name, kind in _FILES:
        for entry in read_toml(CONTENT_DIR / "facts" / f"{name}.toml")[kind]:
            by = date.fromisoformat(entry["review_by"])
            yield Review(entry["id"], entry["source"], by, entry["confirmed"])


def _stages() -> Iterator[Review]:
    procedure = template()
    for stage in procedure.stages.values():
        for fact in stage.facts:
            where = ", ".join(filter(None, (procedure.sources[fact.source].title, fact.place)))
            name = f"{BELGIUM}: {stage.id}, {fact.about}" + (f", {fact.regime}" if fact.regime else "")
            yield Review(name, where, fact.review_by or procedure.review_by, fact.is_confirmed)


def _resources() -> Iterator[Review]:
    for one in resources():
        yield Review(f"resource.{one.id}", one.source, one.review_by, one.is_confirmed)


def _options() -> Iterator[Review]:
    known = options()
    for line in known.lines():
        where = ", ".join(filter(None, (known.sources[line.source].title, line.place)))
        yield Review(line.id, where, known.review_by, line.is_confirmed)
