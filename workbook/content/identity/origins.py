"""Countries, nationalities and peoples, in all three languages, also of more than one word."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from babel import Locale

from workbook.content.identity.known_words import (
    SHORTEST_NAME,
    WORD,
    Word,
    is_first,
    languages_around,
    word_tables,
    words_listed,
    words_set,
)
from workbook.content.identity.spot import Kind, Spot
from workbook.content.library import LANGUAGES
from workbook.folding import folded

_SAY_NOTHING = frozenset({"BE", "001", "150", "EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"})
"""Belgium, where everybody is; the world, Europe, unions, and what Babel only tests with."""

_NEIGHBOURS = frozenset({"NL", "FR", "DE", "GB"})
"""Places as any, but their adjectives are languages that everybody speaks of: Nederlands, française."""

_LONG_ENOUGH_FOR_ENDINGS = 6
"""Letters of a country; behind a shorter one an ending makes other words, so these stand in words.toml."""

_SHORTEST_BEGINNING = 4
_BETWEEN = re.compile(r"[\s\-–’'&.]{1,3}")
_REMARK = re.compile(r"\(.*\)")


@cache
def _countries() -> tuple[tuple[str, str], ...]:
    """Code and name in each language, folded; what stands in brackets is left out."""
    own = [("", name) for name in words_listed("countries")]
    return (
        *own,
        *(
            (code, folded(_REMARK.sub("", str(name))).strip())
            for language in LANGUAGES
            for code, name in Locale(language).territories.items()
            if code not in _SAY_NOTHING
        ),
    )


@cache
def country_names() -> frozenset[str]:
    """Every country but this one that has a name of one word, and what belongs to it: Ghana's, Iraks."""
    found: set[str] = set()
    for code, name in _countries():
        if WORD.fullmatch(name) and len(name) >= SHORTEST_NAME:
            found.add(name)
            if len(name) > SHORTEST_NAME and code not in _NEIGHBOURS:
                found.add(f"{name}s")
    return frozenset(found)


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Names of more words, by their first word; `*` behind the last one stands for an ending."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for _code, name in _countries():
        words = tuple(re.findall(r"[^\W\d_]+\*?", name))
        if len(words) > 1 and words[-1] not in words_set("false-friends"):
            found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


@cache
def _peoples() -> tuple[frozenset[str], frozenset[str]]:
    """Words for people of a country, whole; and beginnings of such words."""
    listed = words_listed("origins")
    made = {
        base + ending
        for code, name in _countries()
        if code not in _NEIGHBOURS and WORD.fullmatch(name) and len(name) >= _LONG_ENOUGH_FOR_ENDINGS
        for ending in words_listed("endings")
        for base in (name, name[:-1])
        if len(ending) > 1 or base == name
    }
    whole = {word for word in listed if not word.endswith("*")}
    return frozenset(made | whole), frozenset(word[:-1] for word in listed if word.endswith("*"))


def origin_of(word: str) -> Kind | None:
    """Whether a folded word is a country (`place`), or says where somebody is from (`origin`)."""
    if word in country_names():
        return "place"
    whole, beginnings = _peoples()
    if word in whole or any(word[:end] in beginnings for end in range(_SHORTEST_BEGINNING, len(word) + 1)):
        return "origin"
    return None


def origins(text: str, words: Sequence[Word]) -> Iterator[Spot]:
    """Every country and nationality among these words of the text."""
    for place, word in enumerate(words):
        end = _end_of_phrase(text, words, place)
        if end is not None:
            yield Spot(word.start, end, "place")
        kind = origin_of(word.plain)
        if kind and not _means_something_else(text, word):
            yield Spot(word.start, word.end, kind)


def _end_of_phrase(text: str, words: Sequence[Word], at: int) -> int | None:
    for name in _phrases().get(words[at].plain, ()):
        found = words[at : at + len(name)]
        if len(found) == len(name) and all(_is_word(*pair) for pair in zip(found, name, strict=True)):
            gaps = (text[one.end : two.start] for one, two in pairwise(found))
            if all(map(_BETWEEN.fullmatch, gaps)):
                return found[-1].end
    return None


def _is_word(word: Word, of_name: str) -> bool:
    return word.plain.startswith(of_name[:-1]) if of_name.endswith("*") else word.plain == of_name


def _means_something_else(text: str, word: Word) -> bool:
    """`indien` is Dutch for if and French for Indian; with a capital within a sentence it is a name."""
    if word.plain not in words_set("false-friends"):
        return False
    if word.written[0].isupper() and not is_first(text, word.start):
        return False
    languages = languages_around(text, word)
    return any(word.plain in map(folded, word_tables()[one]["false-friends"]) for one in languages)
