"""What a paper costs: a record, a preparation, a long note, and Dari against Dutch."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count

from benchmarks.figures import Figure, typical_seconds
from workbook.content.library import library
from workbook.model.conversations import Card, Conversation
from workbook.model.dossier import Dossier
from workbook.model.notes import Note
from workbook.model.people import Person
from workbook.papers.preparation import make_preparation
from workbook.papers.record import make_record
from workbook.words import words_in

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
DUTCH = "Ik slaap niet sinds de brief. Ik wil met de dokter praten. De kinderen hebben hier vrienden. "
DARI = "من از وقتی نامه آمد خواب ندارم. می‌خواهم با دکتر حرف بزنم. بچه‌ها اینجا دوست دارند. "

MILLISECONDS = 300
"""The budget of a six-page handout."""

MOST_TIMES = 2.5
_numbers = count()


def dossier(said: str, notes: int = 6) -> Dossier:
    """A person who said this, a few times."""
    talk = Conversation(
        id="talk",
        kind="exploration",
        people=("laila",),
        opened_at=NOON,
        cards=tuple(Card(id=str(n), words=f"Vraag {n}?") for n in range(5)),
    )
    return Dossier(
        id="dossier",
        pseudonym="Gezin Wilg",
        created_at=NOON,
        people=(Person(id="laila", pseudonym="Laila"),),
        conversations=(talk,),
        notes=tuple(
            Note(id=str(n), person="laila", words=said, written_at=NOON, conversation="talk")
            for n in range(notes)
        ),
    )


def figures() -> Iterator[Figure]:
    """What a counsellor waits for: papers of words that were never set before."""
    dutch = _milliseconds(lambda: _record(_new(DUTCH)))
    dari = _milliseconds(lambda: _record(_new(DARI)))
    yield Figure("a record with new words", dutch, MILLISECONDS, "ms")
    yield Figure("a record in Dari against one in Dutch", dari / dutch, MOST_TIMES)
    yield Figure("a preparation", _milliseconds(lambda: _prepared(_new(DUTCH))), MILLISECONDS, "ms")
    long = _milliseconds(lambda: _record(_new(DUTCH * 110, notes=1)))
    yield Figure("a record of ten thousand characters, about six pages", long, MILLISECONDS, "ms")


def _new(said: str, notes: int = 6) -> Dossier:
    return dossier(f"{said} {next(_numbers)}", notes)


def _record(of: Dossier) -> bytes:
    return make_record(of, "talk", "laila", words=words_in("nl"), made_on=NOON.date())


def _prepared(of: Dossier) -> bytes:
    words = words_in("nl")
    return make_preparation(of, "talk", "laila", words=words, library=library(), made_on=NOON.date())


def _milliseconds(action: Callable[[], object]) -> float:
    action()  # fonts are read once per process
    return typical_seconds(action) * 1000
