"""What a piece of text that identifies somebody is."""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "name", "place", "origin", "date", "age", "number", "contact", "script", "told", "size", "capital"
]
"""`told`: written as a name in the dossier; `capital`: written as a name here, and nobody knows it."""

BLOCKS: frozenset[Kind] = frozenset(
    {"name", "place", "origin", "date", "age", "number", "contact", "script", "told"}
)
"""With one of these in it a text is not shared. The others are pointed out."""


@dataclass(frozen=True, slots=True)
class Spot:
    """From where to where, and what it is."""

    start: int
    end: int
    kind: Kind


def spot_of(match: re.Match[str], kind: Kind) -> Spot:
    """All that was matched."""
    return Spot(match.start(), match.end(), kind)
