"""The words around what was looked for, as a reader recognises the place."""

from collections.abc import Iterator

from workbook.content.searching.finding import Hit
from workbook.content.searching.word_forms import stem, words_of

ROOM = 150
"""Letters."""


def words_around(hit: Hit, language: str) -> list[tuple[str, bool]]:
    """A piece of the place's words, as (words, was looked for); the beginning where only its title fits."""
    text = hit.entry.words
    found = [(word.start, word.end) for word in words_of(text) if stem(word.folded, language) in hit.stems]
    first = found[0][0] if found else 0
    start = _begin_of_word(text, max(0, first - ROOM // 3))
    end = _end_of_word(text, min(len(text), start + ROOM))
    parts = list(_parts(text, start, end, found))
    return [("… " * (start > 0), False), *parts, (" …" * (end < len(text)), False)]


def _parts(text: str, start: int, end: int, found: list[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    at = start
    for begin, finish in found:
        if at <= begin and finish <= end:
            yield text[at:begin], False
            yield text[begin:finish], True
            at = finish
    yield text[at:end], False


def _begin_of_word(text: str, place: int) -> int:
    """The first letter of a word, at or after this place."""
    return place if place == 0 else text.find(" ", place) + 1


def _end_of_word(text: str, place: int) -> int:
    """The end of a word, at or before this place."""
    return place if place == len(text) else text.rfind(" ", 0, place)
