"""What a drawing costs: a lifeline of 24 events as SVG and PDF, the procedure line with its explanation."""

from collections.abc import Iterator
from datetime import date
from itertools import count

from benchmarks.figures import Figure, typical_seconds
from workbook.content.library import library
from workbook.draw.drawn_words import DrawnWords
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.life import LifeEvent, LifelineChoices, LifeWhen
from workbook.papers.lifeline import lifeline_svg, make_lifeline
from workbook.papers.procedure_line import make_procedure_line
from workbook.services.demo import demo_dossiers

EVENTS = 24
MILLISECONDS = 300
"""The budget of a handout with a drawing."""

TODAY = date(2026, 11, 22)
_numbers = count()


def figures() -> Iterator[Figure]:
    """With new words each time, since words that were set before are remembered."""
    words = DrawnWords("nl", library(), TODAY)
    yield _figure(
        f"a lifeline of {EVENTS} events as SVG", lambda: lifeline_svg(_life(), "laila", words=words)
    )
    yield _figure(
        f"a lifeline of {EVENTS} events as PDF", lambda: make_lifeline(_life(), "laila", words=words)
    )
    wilg = next(dossier for dossier in demo_dossiers() if dossier.walkthrough == "W4")
    person = wilg.adults[0].id
    yield _figure(
        "a procedure line with its explanation as PDF",
        lambda: make_procedure_line(wilg, person, words=words, library=library()),
    )


def _figure(what: str, action: object) -> Figure:
    assert callable(action)
    action()  # fonts are read once per process
    return Figure(what, typical_seconds(action) * 1000, MILLISECONDS, "ms")


def _life() -> Dossier:
    number = next(_numbers)
    base = demo_dossiers()[0]
    person = base.adults[0].having(id="laila")
    events = tuple(
        LifeEvent(
            id=str(place),
            person="laila",
            words=f"Gebeurtenis {place} van {number}, met een paar woorden erbij",
            chapter="earlier",
            when=LifeWhen(at=When(on=date(1994 + place, 1, 1), precision="year")),
        )
        for place in range(EVENTS)
    )
    return Dossier(
        id="bench",
        pseudonym="Gezin",
        created_at=base.created_at,
        people=(person,),
        life=events,
        lifelines=(LifelineChoices(person="laila", opened=("earlier",)),),
    )
