"""What is written as a name is, though nobody knows one: capitals and initials."""

import re
from collections.abc import Iterator, Sequence

from workbook.content.identity.known_words import (
    WORD,
    Word,
    is_first,
    languages_around,
    languages_of,
    month_names,
    plain_word,
    vocabulary,
    words_set,
)
from workbook.content.identity.spot import Spot

_INITIALS = re.compile(r"(?<![\w.])(?:[A-ZÀ-ÖØ-Þ]\.[\s\-]?){2,}")
_TITLED = re.compile(r"(?<!\w)([^\W\d_]+)\.?\s([A-ZÀ-ÖØ-Þ])(?![\w’'])\.?")


def capitals(text: str, words: Sequence[Word], common: frozenset[str]) -> Iterator[Spot]:
    """Words that begin with a capital as names do: within a sentence, or first in it and no common word.

    Common are the words of our own texts in the language of this one, and what stands in small letters in
    the dossier.
    """
    languages = languages_of(words)
    abbreviated = [match.span() for match in _INITIALS.finditer(text)]
    for word in words:
        if not word.written[0].isupper() or not _is_name(text, word):
            continue
        if any(start <= word.start < end for start, end in abbreviated):
            continue
        is_common = word.plain in common or vocabulary().has(word.plain, languages)
        is_all_large = word.written.isupper() or len(word.written) == 1
        if not is_common or (not is_all_large and not is_first(text, word.start)):
            yield Spot(word.start, word.end, "capital")


def _is_name(text: str, word: Word) -> bool:
    """Neither a title nor a word as God, an official name in our own texts, or a month."""
    if word.plain in words_set("titles") or word.plain in words_set("plain"):
        return False
    if word.plain in month_names():
        return not _is_month(text, word)
    return word.written not in vocabulary().official


def _is_month(text: str, word: Word) -> bool:
    """Beside a figure; whole, as the first word or where English may be written, which gives it a capital."""
    around = text[max(0, word.start - 2) : word.end + 3]
    if any(letter.isdigit() for letter in around):
        return True
    if word.plain not in month_names("wide"):
        return False
    return is_first(text, word.start) or "en" in languages_around(text, word)


def initials(text: str, known: frozenset[str]) -> Iterator[Spot]:
    """L.A., and the letter of Mrs L.; not O.C.M.W., which is an official name."""
    for match in _INITIALS.finditer(text):
        letters = "".join(WORD.findall(match[0]))
        end = match.start() + len(match[0].rstrip())
        if plain_word(letters).upper() in known:
            yield Spot(match.start(), end, "name")
        elif letters not in vocabulary().official:
            yield Spot(match.start(), end, "capital")
    for match in _TITLED.finditer(text):
        if plain_word(match[1]) in words_set("titles"):
            yield Spot(match.start(2), match.end(), "capital")
