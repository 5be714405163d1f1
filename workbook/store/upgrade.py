"""Dossiers of earlier workbooks, brought to today's shape when they are read.

One step per version, from dict to dict, without models: models change, a step never does again.
What is read is written back only when somebody saves.
"""

from collections.abc import Callable, Mapping
from typing import Any

from workbook.errors import DossierFromNewerWorkbook
from workbook.model.dossier import SCHEMA_VERSION

Document = dict[str, Any]
Step = Callable[[Document], Document]


def _same(document: Document) -> Document:
    """What is new has a default: 2 the last conversation, more events and outcomes; 3 still more events;
    4 the puzzle, stances, plans and what may be on papers."""
    return document


STEPS: Mapping[int, Step] = {1: _same, 2: _same, 3: _same}
"""From this schema version to the next."""


def upgraded(document: Document, *, to: int = SCHEMA_VERSION, steps: Mapping[int, Step] = STEPS) -> Document:
    """The document in today's shape; DossierFromNewerWorkbook where today is not enough."""
    version = document["schema_version"]
    if version > to:
        raise DossierFromNewerWorkbook(dossier=document.get("id", ""), schema=version)
    for number in range(version, to):
        document = {**steps[number](document), "schema_version": number + 1}
    return document
