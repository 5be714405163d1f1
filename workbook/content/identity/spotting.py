"""What identifies somebody in a text, also without accents, inflected, over two lines, in another script."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Literal

from workbook.content.identity.known_words import (
    BEGINS,
    WORD,
    is_among,
    is_country,
    lists,
    month_names,
    vocabulary,
)
from workbook.folding import folded
from workbook.model.identifiers import OwnParts, ages_in

Kind = Literal["name", "place", "date", "age", "number", "contact", "script", "told", "size", "capital"]
"""`told`: written as a name in the dossier; `capital`: written as a name here, and nobody knows it."""

BLOCKS: frozenset[Kind] = frozenset({"name", "place", "date", "age", "number", "contact", "script", "told"})
"""With one of these in it a text is not shared. The others are pointed out."""

SHORT_NAME = 4
"""Letters; a shorter name counts only as it is written, since An is not an."""

LONGEST_ENDING = 4
"""Letters that a name may have behind it: Berks, Berkse, Kampalaans."""

MOST_OF_A_FEW = 12

_CONTACT = re.compile(r"\S+@\S+|https?://\S+|\bwww\.\S+|(?<!\w)@\w+", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"\d(?:[\s./:\-–]{0,2}\d){2,}")
_SPLIT = re.compile(r"-?\s*\n\s*|[\u00ad\u200b-\u200d\u2060]|-\s*")
_SPELLED = re.compile(r"(?:(?<![^\W\d_])[^\W\d_][\s.\-]{1,2}){3,}[^\W\d_](?![^\W\d_])")


@dataclass(frozen=True, slots=True)
class Spot:
    """From where to where, and what it is."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True)
class Known:
    """What identifies the people of one dossier: folded words; short names as they are written."""

    names: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    """Words that stand in small letters in the dossier: no names, though a sentence may begin with one."""

    ages: frozenset[int] = frozenset()


def known_of(parts: OwnParts, today: date) -> Known:
    """The names and places of a dossier, those in running words among them."""
    common = frozenset(folded(word) for text in parts.words for word in WORD.findall(text) if word.islower())
    named = [word for name in parts.names for word in WORD.findall(name) if _is_name(word)]
    placed = [
        word
        for place in parts.places
        for word in WORD.findall(place)
        if not word.islower() or WORD.fullmatch(place)
    ]
    running = Known(common=common)
    told = [
        text[spot.start : spot.end]
        for text in (*parts.words, *parts.reaches)
        for spot in _capitals(text, running)
        if not BEGINS.search(text[: spot.start])
    ]
    return Known(
        names=_long(named),
        places=_long(placed),
        told=_long(told),
        short=frozenset(word for word in (*named, *placed, *told) if len(word) < SHORT_NAME),
        common=common,
        ages=ages_in(parts, today),
    )


def _long(words: list[str]) -> frozenset[str]:
    return frozenset(folded(word) for word in words if len(word) >= SHORT_NAME)


def names_only(names: Iterable[str]) -> Known:
    """The same of names alone, where nothing else of a dossier is at hand."""
    words = [word for name in names for word in WORD.findall(name) if _is_name(word)]
    return Known(
        names=_long(words),
        short=frozenset(word for word in words if len(word) < SHORT_NAME),
    )


def spots(text: str, known: Known) -> tuple[Spot, ...]:
    """Everything in the text that identifies, in order; where two overlap, the one found first counts."""
    found: list[Spot] = []
    for spot in _all(text, known):
        if all(spot.end <= other.start or spot.start >= other.end for other in found):
            found.append(spot)
    return tuple(sorted(found, key=lambda spot: spot.start))


def _all(text: str, known: Known) -> Iterator[Spot]:
    yield from (Spot(match.start(), match.end(), "contact") for match in _CONTACT.finditer(text))
    yield from _dates_and_ages(text, known)
    yield from (Spot(match.start(), match.end(), "number") for match in _LONG_NUMBER.finditer(text))
    yield from _other_scripts(text)
    yield from _known(text, known)
    yield from _capitals(text, known)


# Numbers with a meaning


def _dates_and_ages(text: str, known: Known) -> Iterator[Spot]:
    """A number beside a month, before a word for years, or before people that can be counted."""
    pieces = list(re.finditer(r"\d+(?:e|er|st|nd|rd|th)?\b|[^\W\d_]+(?:-[^\W\d_]+)*", text, re.IGNORECASE))
    for first, second in pairwise(pieces):
        gap = text[first.end() : second.start()]
        if not re.fullmatch(r"[\s\-–]{0,2}(?:van |de |d’|of )?", gap):
            continue
        one, other = folded(first[0]), folded(second[0])
        both = first.start(), second.end()
        if (_is_number(one) and _is_month(other)) or (_is_month(one) and _is_number(other)):
            yield Spot(*both, "date")
        elif _is_age(one, known) and is_among(other, lists().years_old):
            yield Spot(*both, "age")
        elif _is_number(one) and is_among(other, lists().counted) and _value_of(one) != 1:
            yield Spot(first.start(), second.start(), "size")


def _is_number(word: str) -> bool:
    return _value_of(word) is not None or word[0].isdigit() or is_among(word, lists().numbers)


def _is_age(word: str, known: Known) -> bool:
    """A few years may be how long something took, unless somebody of the family is that old."""
    value = _value_of(word)
    return value in known.ages or value > MOST_OF_A_FEW if value is not None else _is_number(word)


def _value_of(word: str) -> int | None:
    """A number up to twelve in words, or any in figures."""
    if word.isdecimal():
        return int(word)
    found = (row.index(word) + 1 for row in lists().small_numbers if word in row)
    return next(found, 1 if word == "une" else None)


def _is_month(word: str) -> bool:
    return word in month_names()


# Other scripts


def _other_scripts(text: str) -> Iterator[Spot]:
    """A word with a letter that is not Latin cannot be read over, so it is never shared."""
    for match in re.finditer(r"\w+", text):
        if any(letter.isalpha() and not _is_latin(letter) for letter in match[0]):
            yield Spot(match.start(), match.end(), "script")


@cache
def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("LATIN", "MODIFIER", "FEMININE", "MASCULINE"))


# Names that are known


def _known(text: str, known: Known) -> Iterator[Spot]:
    for start, end, word in _words_and_joined(text):
        kind = _kind_of(word, known)
        if kind:
            yield Spot(start, end, kind)
        elif word in known.short and not (vocabulary().has(folded(word)) and BEGINS.search(text[:start])):
            yield Spot(start, end, "name")


def _words_and_joined(text: str) -> Iterator[tuple[int, int, str]]:
    """Every word; also two that a line or a hyphen parts, and a word that is spelled letter by letter."""
    for match in _SPELLED.finditer(text):
        yield match.start(), match.end(), "".join(WORD.findall(match[0]))
    words = list(WORD.finditer(text))
    for first, second in pairwise(words):
        if _SPLIT.fullmatch(text[first.end() : second.start()]):
            yield first.start(), second.end(), first[0] + second[0]
    yield from ((match.start(), match.end(), match[0]) for match in words)


def _kind_of(word: str, known: Known) -> Kind | None:
    plain = folded(word)
    if any(_is_form(plain, name) for name in known.names):
        return "name"
    if any(_is_form(plain, place) for place in known.places) or is_country(plain):
        return "place"
    if any(_is_form(plain, one) for one in known.told):
        return "told"
    return None


def _is_form(word: str, name: str) -> bool:
    return word.startswith(name) and len(word) - len(name) <= LONGEST_ENDING


# Names that nobody knows yet


def _capitals(text: str, known: Known) -> Iterator[Spot]:
    """Words that begin with a capital as names do: within a sentence, or first in it and no common word."""
    for match in WORD.finditer(text):
        word = match[0]
        if not word[0].isupper() or not _is_name(word):
            continue
        is_first = bool(BEGINS.search(text[: match.start()]))
        is_common = folded(word) in known.common or vocabulary().has(folded(word))
        if not is_common or (not is_first and not word.isupper() and len(word) > 1):
            yield Spot(match.start(), match.end(), "capital")


def _is_name(word: str) -> bool:
    """Neither a title nor a word as God, nor one of the official names in our own texts."""
    plain = folded(word)
    if plain in lists().titles or plain in lists().plain or word in vocabulary().official:
        return False
    return plain not in month_names()
