"""Workshops and their fictional cases: blocks, minutes, units that are trained; words stand by id."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from workbook.content.library import CONTENT_DIR, read_toml, with_tuples
from workbook.errors import RequestUnclear

HALF_DAY = 210
"""Minutes of a workshop, its pause among them (unit A.org-tip.half-day-each)."""

Form = Literal["plenary", "pairs", "threes", "fours", "alone", "pause"]
Activity = Literal["", "puzzle", "line", "questions", "poll"]


@dataclass(frozen=True)
class Block:
    """One part of a workshop."""

    id: str
    workshop: str
    minutes: int
    form: Form
    activity: Activity = ""
    cases: tuple[str, ...] = ()
    trains: tuple[str, ...] = ()
    poll: int = 0
    """How many answers its question has, where it asks one."""

    sheet: bool = False
    """Its lines on the screen are also a sheet to write on."""

    def text_id(self, part: str) -> str:
        """Where the words of a part stand."""
        return f"training.{self.workshop}.{self.id}.{part}"


@dataclass(frozen=True)
class Timed:
    """A block with the time at which it begins and ends."""

    begins: time
    ends: time
    block: Block


@dataclass(frozen=True)
class Workshop:
    """A half day, ready to give."""

    id: str
    begins: time
    blocks: tuple[Block, ...]
    cards: tuple[str, ...]
    """Questions on cards: of the methodology, and the workshop's own."""

    def text_id(self, part: str) -> str:
        """Where the words of a part stand."""
        return f"training.{self.id}.{part}"

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(block.minutes for block in self.blocks)

    @property
    def timetable(self) -> tuple[Timed, ...]:
        """To the minute."""
        timed, now = [], datetime.combine(date.min, self.begins)
        for block in self.blocks:
            until = now + timedelta(minutes=block.minutes)
            timed.append(Timed(now.time(), until.time(), block))
            now = until
        return tuple(timed)

    @property
    def cases(self) -> tuple[str, ...]:
        """The cases it works with, each once."""
        return tuple(dict.fromkeys(case for block in self.blocks for case in block.cases))


@dataclass(frozen=True)
class Practice:
    """A moment at which one says what one would do: how many ways there are, and the units behind."""

    id: str
    choices: int
    trains: tuple[str, ...]


@dataclass(frozen=True)
class TrainingCase:
    """A fictional family to practise with; its dossier is in `content/cases`."""

    id: str
    dossier: str
    person: str
    on: date
    conversation: str
    roles: tuple[str, ...]
    trains: tuple[str, ...]
    observe: tuple[str, ...]
    practice: tuple[Practice, ...] = ()

    def text_id(self, part: str) -> str:
        """Where the words of a part stand."""
        return f"case.{self.id}.{part}"


def read_workshops(folder: Path = CONTENT_DIR) -> tuple[Workshop, ...]:
    """As they stand in this folder, in the order of their names."""
    files = sorted((folder / "training").glob("workshop-*.toml"))
    return tuple(_workshop(read_toml(file)) for file in files)


def read_cases(folder: Path = CONTENT_DIR) -> tuple[TrainingCase, ...]:
    """As they stand in this folder."""
    files = sorted((folder / "training").glob("cases-*.toml"))
    return tuple(_case(entry) for file in files for entry in read_toml(file)["case"])


def _workshop(entry: dict[str, Any]) -> Workshop:
    blocks = tuple(Block(workshop=entry["id"], **with_tuples(block)) for block in entry["block"])
    return Workshop(entry["id"], time.fromisoformat(entry["from"]), blocks, tuple(entry["cards"]))


def _case(entry: dict[str, Any]) -> TrainingCase:
    practice = tuple(Practice(**with_tuples(one)) for one in entry.get("practice", ()))
    parts = {name: part for name, part in entry.items() if name != "practice"}
    return TrainingCase(**with_tuples(parts), practice=practice)


@lru_cache(maxsize=1)
def workshops() -> tuple[Workshop, ...]:
    """Those of this workbook."""
    return read_workshops()


@lru_cache(maxsize=1)
def training_cases() -> tuple[TrainingCase, ...]:
    """Those of this workbook."""
    return read_cases()


def workshop_named(workshop_id: str) -> Workshop:
    """The workshop of this id; RequestUnclear where there is none."""
    found = next((one for one in workshops() if one.id == workshop_id), None)
    if found is None:
        raise RequestUnclear(what=workshop_id)
    return found


def case_named(case_id: str) -> TrainingCase:
    """The case of this id; RequestUnclear where there is none."""
    found = next((one for one in training_cases() if one.id == case_id), None)
    if found is None:
        raise RequestUnclear(what=case_id)
    return found
