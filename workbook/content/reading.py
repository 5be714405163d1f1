"""How the units of a section read: what stands together as a paragraph, a list, a box or questions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from workbook.content.library import Unit

Form = Literal["told", "listed", "tip", "mind", "asked", "example", "organisation"]
"""A paragraph, a list, a tip box, a point of attention, questions to ask, an example, a tip for the team."""

BOXED: tuple[Form, ...] = ("tip", "mind", "organisation")
"""The forms that stand in a box."""

MOST_IN_A_PARAGRAPH = 3
"""Units; more is read as a wall."""

_FORMS: dict[str, Form] = {
    "principle": "told",
    "fact": "told",
    "criterion": "listed",
    "when-to-use": "listed",
    "step": "listed",
    "option": "listed",
    "resource": "listed",
    "tip": "tip",
    "conversation-tip": "tip",
    "attention-point": "mind",
    "question": "asked",
    "example": "example",
    "org-tip": "organisation",
}


@dataclass(frozen=True, slots=True)
class Block:
    """Units that are read as one piece, in order."""

    form: Form
    units: tuple[Unit, ...]


def blocks(units: Iterable[Unit]) -> Iterator[Block]:
    """The units in pieces to read, in the order of the methodology: none left out, none twice."""
    for form, run in groupby(_with_forms(units), key=lambda pair: pair[1]):
        together = [unit for unit, _form in run]
        size = MOST_IN_A_PARAGRAPH if form == "told" else len(together)
        for start in range(0, len(together), size):
            yield Block(form, tuple(together[start : start + size]))


def _with_forms(units: Iterable[Unit]) -> Iterator[tuple[Unit, Form]]:
    """What belongs to a tip or a point of attention stays in its box."""
    boxed: dict[str, Form] = {}
    for unit in units:
        own = _FORMS[unit.kind]
        form = boxed.get(unit.parent, own)
        if form in BOXED:
            boxed[unit.id] = form
        yield unit, form
