"""The methodology and the workbook's own texts, read from `content/` once per process."""

import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

GENERAL = "general"
"""The part of an instrument that holds for each of its conversations."""

CONTENT_DIR = Path(__file__).resolve().parents[2] / "content"
LANGUAGES = ("nl", "fr", "en")
DRAWN_LANGUAGES = ("ar", "ti")
"""Languages of papers only: what stands on a drawing is there, the methodology is not."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of the methodology: what it is and where a reader meets it, without words."""

    id: str
    kind: str
    conversation: str
    section: str
    places: tuple[str, ...]
    parent: str = ""
    asked_to: str = ""
    dated: bool = False
    is_told: bool = False
    """An example that is told, not words to say."""

    aspect: str = ""
    """The side of life it is about, for the puzzle."""

    asks_about: str = ""
    """The place a question is about; `everywhere` where it is about none alone."""

    only_when_return: bool = False
    """A question that is asked only once the person weighs a return (value 6)."""

    instrument: str = ""

    @property
    def is_said(self) -> bool:
        """Words to be said aloud: a question or an example."""
        return self.kind in ("question", "example") and not self.is_told


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text of the workbook itself; `rests_on` names the units and facts that it leans on."""

    id: str
    group: str
    rests_on: tuple[str, ...] = ()
    aspect: str = ""
    asks_about: str = ""


@dataclass(frozen=True)
class Library:
    """Every unit in the order of the methodology, every section and own text, and the words by id."""

    units: tuple[Unit, ...]
    sections: tuple[str, ...]
    texts: tuple[OwnText, ...]
    words: dict[str, dict[str, str]] = field(repr=False)
    proposed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The questions proposed first, by conversation."""

    def text(self, text_id: str, language: str) -> str:
        """The words of a unit, section or own text; KeyError names what is missing."""
        return self.words[language][text_id]

    def unit(self, unit_id: str) -> Unit:
        """The unit with this id."""
        return next(unit for unit in self.units if unit.id == unit_id)

    def is_unit(self, text_id: str) -> bool:
        """Of the methodology, and not one of the workbook's own texts."""
        return any(unit.id == text_id for unit in self.units)

    def at(self, place: str, conversation: str | None = None) -> tuple[Unit, ...]:
        """The units met at this place; of one conversation and the general part where it is named."""
        return tuple(
            unit
            for unit in self.units
            if place in unit.places and (conversation is None or unit.conversation in (conversation, GENERAL))
        )

    def in_section(self, section: str) -> tuple[Unit, ...]:
        """The units of one section, in order."""
        return tuple(unit for unit in self.units if unit.section == section)

    def group(self, group: str) -> tuple[str, ...]:
        """The ids of the workbook's own texts in this group, in order."""
        return tuple(text.id for text in self.texts if text.group == group)

    def rests_on(self, text_id: str) -> tuple[str, ...]:
        """The ids of the units and facts that one of the workbook's own texts leans on."""
        return next((text.rests_on for text in self.texts if text.id == text_id), ())


def read_toml(path: Path) -> dict[str, Any]:
    """One file of `content/`."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def with_tuples(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry whose lists became tuples, as a frozen value keeps them."""
    return {name: tuple(part) if isinstance(part, list) else part for name, part in entry.items()}


def read_library(folder: Path = CONTENT_DIR) -> Library:
    """The library as it stands in this folder; what is missing in it is `check.py`'s to tell."""
    outlines = sorted(map(read_toml, (folder / "outline").glob("*.toml")), key=_turn)
    return Library(
        units=tuple(_unit(entry, outline) for outline in outlines for entry in outline.get("unit", [])),
        sections=tuple(entry["id"] for outline in outlines for entry in outline.get("section", [])),
        texts=tuple(_own_text(entry) for outline in outlines for entry in outline.get("text", [])),
        words={language: _words(folder / language) for language in (*LANGUAGES, *DRAWN_LANGUAGES)},
        proposed={
            entry["conversation"]: tuple(entry["units"])
            for outline in outlines
            for entry in outline.get("proposed", [])
        },
    )


def _turn(outline: dict[str, Any]) -> int:
    """Where this file comes in the order of the methodology."""
    return int(outline.get("turn", 0))


def _unit(entry: dict[str, Any], outline: dict[str, Any]) -> Unit:
    return Unit(**{**entry, "places": tuple(entry["places"])}, instrument=outline["instrument"])


def _own_text(entry: dict[str, Any]) -> OwnText:
    return OwnText(**{**entry, "rests_on": tuple(entry.get("rests_on", ()))})


def _words(folder: Path) -> dict[str, str]:
    words: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        words |= read_toml(path)
    return words


@lru_cache(maxsize=1)
def library() -> Library:
    """The library of this workbook."""
    return read_library()
