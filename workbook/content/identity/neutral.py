"""Texts without what identifies: neutral words instead, and sentences to look at once more."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from workbook.content.identity.known_words import WORD, is_first, language_names, word_tables
from workbook.content.identity.plain_text import plain_text
from workbook.content.identity.spot import BLOCKS, Kind, Spot, spot_of
from workbook.content.identity.spotting import Known, spots
from workbook.content.library import library
from workbook.folding import folded

_SENTENCE = re.compile(r"(?:[^.!?…\n]|(?<=\b[A-ZÀ-ÖØ-Þ])\.)+[.!?…\n]*[”»]?")
"""The dot of an initial ends none."""

_WITHOUT_WORDS: dict[Kind, str] = {"size": "", "origin": "…"}
"""How many there are is left out; a nationality has no neutral word that fits in every sentence."""


@dataclass(frozen=True)
class Betrayal:
    """What in a text would name somebody, as it stands there."""

    kind: Kind
    words: str


@dataclass(frozen=True)
class Risk:
    """A sentence by which somebody next door may recognise the family, and the words that do it."""

    sentence: str
    words: tuple[str, ...]


def without_identity(text: str, known: Known, language: str) -> str:
    """The text with neutral words for names, places, days, ages, numbers; how many there are is left out."""
    parts, end = [], 0
    for spot in spots(text, known):
        said = _said_for(spot.kind, language)
        parts += [text[end : spot.start], _first_large(said) if is_first(text, spot.start) else said]
        end = spot.end
    return "".join((*parts, text[end:])).strip()


def betrayals(text: str, known: Known) -> tuple[Betrayal, ...]:
    """What stops this text from being shared."""
    return tuple(
        Betrayal(spot.kind, text[spot.start : spot.end]) for spot in spots(text, known) if spot.kind in BLOCKS
    )


def risks(text: str, known: Known) -> tuple[Risk, ...]:
    """Sentences with something rare in them: a trade, an illness, a language, a name nobody knows."""
    rare = sorted(_rare_in(text, known), key=lambda spot: spot.start)
    found = []
    for match in _SENTENCE.finditer(text):
        inside = [spot for spot in rare if match.start() <= spot.start < match.end()]
        words = dict.fromkeys(text[spot.start : spot.end].strip() for spot in inside)
        if words:
            found.append(Risk(match[0].strip(), tuple(words)))
    return tuple(found)


def _rare_in(text: str, known: Known) -> Iterator[Spot]:
    plain = plain_text(text)
    for match in _rare_words().finditer(plain.words):
        yield Spot(*plain.span_of(match), "capital")
    yield from (
        spot_of(match, "capital") for match in WORD.finditer(text) if folded(match[0]) in language_names()
    )
    yield from (spot for spot in spots(text, known) if spot.kind not in BLOCKS)


@cache
def _rare_words() -> re.Pattern[str]:
    """All of them at once: one by one they would take a second at every look at a case."""
    words = {
        folded(word) for table in word_tables().values() for kind in table["rare"].values() for word in kind
    }
    longest_first = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{longest_first})\w*")


def _said_for(kind: Kind, language: str) -> str:
    known = _WITHOUT_WORDS.get(kind)
    return library().text(f"identity.{kind}", language) if known is None else known


def _first_large(said: str) -> str:
    return said[:1].upper() + said[1:]
