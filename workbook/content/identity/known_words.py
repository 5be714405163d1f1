"""Words that betray nobody: those that the workbook's own texts use, and the official names in them."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from babel import Locale

from workbook.content.library import CONTENT_DIR, LANGUAGES, library, read_toml
from workbook.content.searching.word_forms import stem
from workbook.folding import folded

WORD = re.compile(r"[^\W\d_]+")
BEGINS = re.compile(r"(?:^|[.!?…:;“”«»\"‘(–—•\n])[\s’'“«\"(-]*(?:s\s)?$")
"""What stands before the first word of a sentence."""

_ABOUT_CASES = ("case.", "training.")
"""Texts with made-up people in them: their names are no common words."""

HOME = "BE"
"""Belgium is where everybody is, and tells nothing."""

SHORTEST_NAME = 4
"""Letters of a country or language; shorter ones are words as any, such as Ga."""

SHORTEST_COUNTRY_STEM = 5


@dataclass(frozen=True)
class Lists:
    """The words of `content/identity/words.toml`, of all three languages together, folded."""

    titles: frozenset[str]
    plain: frozenset[str]
    years_old: tuple[str, ...]
    small_numbers: tuple[tuple[str, ...], ...]
    """One to twelve, a row for each language."""

    numbers: tuple[str, ...]
    counted: tuple[str, ...]
    rare: dict[str, tuple[str, ...]]


@cache
def lists() -> Lists:
    """All of them."""
    languages: list[dict[str, Any]] = list(read_toml(CONTENT_DIR / "identity" / "words.toml").values())

    def of(name: str) -> tuple[str, ...]:
        return tuple(folded(word) for language in languages for word in language[name])

    kinds = languages[0]["rare"]
    return Lists(
        titles=frozenset(of("titles")),
        plain=frozenset(of("plain")),
        years_old=of("years-old"),
        small_numbers=tuple(tuple(map(folded, language["up-to-twelve"])) for language in languages),
        numbers=of("numbers"),
        counted=of("counted"),
        rare={kind: tuple(folded(word) for one in languages for word in one["rare"][kind]) for kind in kinds},
    )


@dataclass(frozen=True)
class Vocabulary:
    """Folded words that stand in small letters in our own texts, their stems, and names written there."""

    words: frozenset[str]
    stems: frozenset[tuple[str, str]]
    official: frozenset[str]

    def has(self, word: str) -> bool:
        """Whether this folded word, or a form of it, is a word as any."""
        return word in self.words or any(
            (language, stem(word, language)) in self.stems for language in LANGUAGES
        )


@cache
def vocabulary() -> Vocabulary:
    """The words of the methodology and of the workbook's own texts."""
    common: dict[str, set[str]] = {language: set() for language in LANGUAGES}
    official: set[str] = set()
    for language in LANGUAGES:
        for text_id, text in library().words[language].items():
            if text_id.startswith(_ABOUT_CASES):
                continue
            for match in WORD.finditer(text):
                word = match[0]
                if word.islower():
                    common[language].add(folded(word))
                elif not BEGINS.search(text[: match.start()]):
                    official.add(word)
    stems = {(language, stem(word, language)) for language, words in common.items() for word in words}
    return Vocabulary(frozenset().union(*common.values()), frozenset(stems), frozenset(official))


@cache
def month_names() -> frozenset[str]:
    """The months in all three languages, whole and short, folded."""
    names: set[str] = set()
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for name in Locale(language).months["format"][width].values():
                names.add(folded(str(name).rstrip(".")))
    return frozenset(name for name in names if len(name) > 2)


@cache
def country_names() -> frozenset[str]:
    """Every country but this one, in all three languages, as a folded single word where it has one."""
    return frozenset(_babel_names("territories", leave=HOME))


_OF_THIS_COUNTRY = ("nl", "fr", "de", "en")


@cache
def language_names() -> frozenset[str]:
    """Every language but the three of this country and English, in all three languages, folded."""
    return frozenset(_babel_names("languages", leave=_OF_THIS_COUNTRY))


@cache
def languages_here() -> frozenset[str]:
    """The names of those, in all three languages, folded: they tell nothing, and are no countries."""
    return frozenset(
        folded(str(Locale(language).languages[code])) for language in LANGUAGES for code in _OF_THIS_COUNTRY
    )


def _babel_names(of: str, *, leave: str | tuple[str, ...]) -> set[str]:
    names: set[str] = set()
    for language in LANGUAGES:
        for code, name in getattr(Locale(language), of).items():
            if code not in leave and len(name) >= SHORTEST_NAME and WORD.fullmatch(str(name)):
                names.add(folded(str(name)))
    return names


@lru_cache(maxsize=50_000)
def is_country(word: str) -> bool:
    """Whether a folded word is a country or is made from one: syrie, syrisch, syrien."""
    if word in languages_here():
        return False
    if word in country_names():
        return True
    stems = (name[:-1] for name in country_names() if len(name) > SHORTEST_COUNTRY_STEM)
    return any(word.startswith(one) and len(word) - len(one) <= 4 for one in stems)


def is_among(word: str, patterns: tuple[str, ...]) -> bool:
    """Whether a folded word is one of these; `*` stands for more letters, two at least before an ending."""
    return any(_is_one(word, pattern) for pattern in patterns)


def _is_one(word: str, pattern: str) -> bool:
    if "*" not in pattern:
        return word == pattern
    part = pattern.strip("*")
    fits = word.startswith(part) if pattern.endswith("*") else word.endswith(part)
    return fits and (pattern.endswith("*") or len(word) > len(part) + 1)
