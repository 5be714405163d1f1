"""Ways of working in an intervision: their steps, minutes, who has the word; words stand by id."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from workbook.content.library import CONTENT_DIR, read_toml, with_tuples
from workbook.errors import RequestUnclear
from workbook.model.intervision import CaseField

Speaks = Literal["presenter", "round", "all", "facilitator"]
Mode = Literal["choose", "listen", "questions", "puzzle", "suggestions", "take-along"]


@dataclass(frozen=True)
class WayStep:
    """One step: how long, who has the word, what the screen helps with."""

    id: str
    minutes: int
    speaks: Speaks
    mode: Mode
    hides: tuple[CaseField, ...] = ()
    """What of the case is told only later."""

    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True)
class Way:
    """A way of working; the first one is the methodology's own."""

    id: str
    steps: tuple[WayStep, ...]
    rests_on: tuple[str, ...] = ()
    second_case: bool = False

    @property
    def minutes(self) -> int:
        """How long one case takes."""
        return sum(step.minutes for step in self.steps)

    def text_id(self, part: str, step: WayStep | None = None) -> str:
        """Where the words of a part stand."""
        place = f"{self.id}.{step.id}" if step else self.id
        return f"intervision.{place}.{part}"


def read_ways(folder: Path = CONTENT_DIR) -> tuple[Way, ...]:
    """As they stand in this folder."""
    return tuple(_way(entry) for entry in read_toml(folder / "intervision" / "ways.toml")["way"])


def _way(entry: dict[str, Any]) -> Way:
    parts = with_tuples({name: part for name, part in entry.items() if name != "step"})
    return Way(steps=tuple(WayStep(**with_tuples(step)) for step in entry["step"]), **parts)


@lru_cache(maxsize=1)
def ways() -> tuple[Way, ...]:
    """Those of this workbook."""
    return read_ways()


def way_named(way_id: str) -> Way:
    """The way of this id; RequestUnclear where there is none."""
    found = next((way for way in ways() if way.id == way_id), None)
    if found is None:
        raise RequestUnclear(what=way_id)
    return found
