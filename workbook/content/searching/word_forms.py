"""Words as a search compares them: without case, accents or endings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock

import snowballstemmer

from workbook.folding import folded

_SNOWBALL = {"nl": "dutch", "fr": "french", "en": "english"}
_ONE_AT_A_TIME = Lock()
"""A stemmer holds the word it works on; threads that share it would cut each other's words."""

_WORD = re.compile(r"\w+")
_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu)[’'](?=\w)", re.IGNORECASE)
"""What French and Dutch leave of a word before the next: l’avocat, s’il."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it begins and ends there, and how a search compares it."""

    start: int
    end: int
    folded: str


def words_of(text: str) -> Iterator[Word]:
    """Every word of the text, in order."""
    for match in _WORD.finditer(_ELIDED.sub(lambda elided: " " * len(elided[0]), text)):
        yield Word(match.start(), match.end(), folded(match[0]))


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """The part that the forms of a folded word share; Snowball's, whose rules each language has."""
    with _ONE_AT_A_TIME:
        return str(_stemmer(language).stemWord(word))


def name_of(words: Iterable[str], language: str) -> frozenset[str]:
    """What a name is compared by: the stems of its folded words, in any order."""
    return frozenset(stem(word, language) for word in words)


def stems(text: str, language: str) -> list[str]:
    """The stems of all words of the text, in order."""
    return [stem(word.folded, language) for word in words_of(text)]


@cache
def _stemmer(language: str) -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer(_SNOWBALL[language])
