"""What every test of the rooms may ask for: a workbook in memory, a clock one can move, and a family."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from itertools import count

import pytest
from hypothesis import settings

from workbook.content.library import library as the_library
from workbook.model.conversations import Conversation
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.notes import Note
from workbook.model.people import Person, SpokenLanguage
from workbook.model.procedure import ProcedureEvent, ProcedureTrack
from workbook.services.workspace import Workspace
from workbook.store.memory import MemoryStore

settings.register_profile("workbook", deadline=None)  # a busy machine is no failure
settings.load_profile("workbook")

BELGIAN_SUMMER = timezone(timedelta(hours=2))
MORNING = datetime(2026, 7, 14, 9, 30, tzinfo=BELGIAN_SUMMER)


class Clock:
    """Stands still until a test moves it."""

    def __init__(self) -> None:
        self.moment = MORNING

    def __call__(self) -> datetime:
        return self.moment

    def later(self, **how_long: float) -> None:
        self.moment += timedelta(**how_long)


class BusyStore(MemoryStore):
    """Before each save, the next waiting colleague is faster; so the save meets DossierChanged."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self.faster: list[Callable[[Dossier], Dossier]] = []

    def save(self, dossier: Dossier, *, seen: int) -> Dossier:
        if self.faster:
            newest = self.load(dossier.id)
            super().save(self.faster.pop(0)(newest), seen=newest.version)
        return super().save(dossier, seen=seen)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def busy(clock):
    """The store of `workspace`; put colleagues who are faster into `busy.faster`."""
    return BusyStore(clock)


@pytest.fixture
def workspace(busy, clock):
    """An's workbook. Ids are id-1, id-2, …"""
    numbers = count(1)
    return Workspace(store=busy, now=clock, new_id=lambda: f"id-{next(numbers)}", counsellor="An")


@pytest.fixture
def of_bram(workspace):
    """The same workbook, opened by An's colleague."""
    return replace(workspace, counsellor="Bram")


@pytest.fixture
def of_chloe(workspace, clock):
    """The workbook of somebody who works elsewhere."""
    return replace(workspace, store=MemoryStore(clock), counsellor="Chloé")


@pytest.fixture
def library():
    return the_library()


@pytest.fixture
def family():
    """W1: a couple with three children; applied on 2 July 2026, interview on 24 November."""
    return Dossier(
        id="family",
        pseudonym="Gezin Linde",
        created_at=MORNING,
        people=(
            Person(
                id="laila",
                pseudonym="Laila",
                birth_year=1990,
                languages=(SpokenLanguage(code="prs", reads="a-little"), SpokenLanguage(code="en")),
            ),
            Person(id="karim", pseudonym="Karim", role="partner", languages=(SpokenLanguage(code="prs"),)),
            Person(id="noor", pseudonym="Noor", role="child", birth_year=2012),
            Person(id="sami", pseudonym="Sami", role="child", birth_year=2015),
            Person(id="yara", pseudonym="Yara", role="child", birth_year=2021),
        ),
        procedure=(
            ProcedureTrack(
                id="procedure",
                people=("laila", "karim", "noor", "sami", "yara"),
                events=(
                    ProcedureEvent(id="asked", kind="application", when=When.day(date(2026, 7, 2))),
                    ProcedureEvent(id="interview", kind="interview-cgvs", when=When.day(date(2026, 11, 24))),
                ),
            ),
        ),
        conversations=(
            Conversation(id="with-laila", kind="exploration", people=("laila",), opened_at=MORNING),
            Conversation(id="with-karim", kind="exploration", people=("karim",), opened_at=MORNING),
        ),
    )


@pytest.fixture
def a_dossier(workspace, family):
    """The family, kept in the workbook; each partner has an open exploration conversation."""
    return workspace.store.save(family, seen=0)


@pytest.fixture
def said():
    """Makes a note: `said("laila", "Ik wil leren")`, in her conversation unless told otherwise."""
    numbers = count(1)

    def make(person: str, words: str, **parts: object) -> Note:
        own = f"with-{person}" if person in ("laila", "karim") else None
        return Note(
            **{
                "id": f"note-{next(numbers)}",
                "person": person,
                "words": words,
                "written_at": MORNING,
                "conversation": own,
                **parts,
            }
        )

    return make
