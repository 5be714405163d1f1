"""Words that would steer somebody towards or away from a future: kept as data, searched in every text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from workbook.content.findings import DataFile, Finding
from workbook.content.library import CONTENT_DIR, LANGUAGES, read_toml

FILE = CONTENT_DIR / "steering-words.toml"


@cache
def steering_phrases(language: str) -> tuple[str, ...]:
    """The phrases of this language."""
    return tuple(read_toml(FILE)[language]["phrases"])


def steering_in(said: str, phrases: Sequence[str]) -> tuple[str, ...]:
    """Those of the phrases that stand in a text, as whole words."""
    text = _folded(said)
    return tuple(phrase for phrase in phrases if _stands_in(text, _folded_phrase(phrase)))


def _folded(said: str) -> str:
    return said.casefold().replace("’", "'")


@cache
def _folded_phrase(phrase: str) -> str:
    return _folded(phrase)


def _stands_in(text: str, phrase: str) -> bool:
    """Looked for as letters first: of thousands of texts hardly any holds one."""
    return phrase in text and re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) is not None


def check_tone(language: str, files: Sequence[DataFile], phrases: Mapping[str, Any]) -> Iterator[Finding]:
    """Every text of this language that steers."""
    listed = phrases.get(language, {}).get("phrases", ())
    for file in files:
        for text_id, words in file.entries.items():
            for phrase in steering_in(str(words), listed):
                yield Finding(file.place_of(text_id), "text-steers", f"{text_id}: {phrase}")


def check_phrases(phrases: Mapping[str, Any]) -> Iterator[Finding]:
    """Every language has its list; without one nothing would ever be found."""
    for language in LANGUAGES:
        if not phrases.get(language, {}).get("phrases"):
            yield Finding(f"content/{FILE.name}", "text-missing", language)
