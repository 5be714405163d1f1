"""Numbers in figures and in words, and what stands beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product

from workbook.content.identity.known_words import word_tables, words_listed
from workbook.content.identity.plain_text import PlainText
from workbook.folding import folded

_TERM = re.compile(r"\d+|[^\W\d_]+")
_GAP = re.compile(r"[\s\-–’']{0,2}")
"""What may stand between a number and the word that belongs to it."""

_BETWEEN_PARTS = re.compile(r"[\s\-–]{1,2}")
_MOST_PARTS = 4
"""Words of a number: quatre-vingt-dix-sept."""

_YEARS_IN_ONE = re.compile(r"(.+?)(jarig\w*)$")
"""Dutch writes thirty-four-year-old in one word."""

_RANKS = frozenset({"e", "en", "er", "ere", "eme", "de", "ste", "st", "nd", "rd", "th"})
"""What makes a first out of a one, close behind the figures."""

ONE = frozenset({"een", "un", "une", "one"})
"""Articles rather than numbers."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or a number with its value; a rank is a first or second."""

    start: int
    end: int
    word: str
    value: int | None = None
    is_rank: bool = False


class Terms:
    """The words and numbers of a folded text, each with what stands beside it."""

    def __init__(self, plain: PlainText) -> None:
        self.text = plain
        self.plain = plain.words
        self.all = tuple(_joined(self.plain, tuple(_terms(self.plain))))

    def beside(self, at: int, steps: int = 1) -> Term | None:
        """So many words further on or back, as far as nothing but a space or hyphen parts them."""
        step = 1 if steps > 0 else -1
        for one in range(at, at + steps, step):
            if not (0 <= one + step < len(self.all)):
                return None
            first, second = sorted((one, one + step))
            if not _GAP.fullmatch(self.plain[self.all[first].end : self.all[second].start]):
                return None
        return self.all[at + steps]


@cache
def spelled() -> dict[str, int]:
    """Every number below a hundred as each language writes it, with spaces for hyphens."""
    found = {"une": 1}
    for table in word_tables().values():
        units = {folded(word): place for place, word in enumerate(table["up-to-nineteen"], start=1)}
        found |= units
        for place, tens in enumerate(table["tens"], start=2):
            for ten in tens.split("|"):
                found[ten] = place * 10
                for joined, (unit, more) in product(table["joined"], units.items()):
                    found[joined.format(ten=ten, unit=unit)] = place * 10 + more
    return found


@cache
def _days() -> dict[str, int]:
    """First to thirty-first, likewise."""
    return {
        folded(word).replace("-", " "): place
        for table in word_tables().values()
        for place, word in enumerate(table["days"], start=1)
    }


@cache
def _first_parts() -> frozenset[str]:
    """What a number of more than one word begins with."""
    return frozenset(words.split()[0] for words in (*spelled(), *_days()) if " " in words)


def _terms(plain: str) -> Iterator[Term]:
    """Word by word; a rank is one with its figures, thirty-four and year-old are two."""
    for match in _TERM.finditer(plain):
        word = match[0]
        in_one = None if word.isdecimal() else _YEARS_IN_ONE.match(word)
        if in_one and in_one[1] in spelled():
            middle = match.start() + len(in_one[1])
            yield Term(match.start(), middle, in_one[1], spelled()[in_one[1]])
            yield Term(middle, match.end(), in_one[2])
        else:
            yield _term(match.start(), match.end(), word)


def _term(start: int, end: int, word: str) -> Term:
    if word.isdecimal():
        return Term(start, end, word, int(word))
    if word in spelled():
        return Term(start, end, word, spelled()[word])
    return Term(start, end, word, _days().get(word), is_rank=word in _days())


def _joined(plain: str, terms: tuple[Term, ...]) -> Iterator[Term]:
    """With the parts of one number put together: trente et un, 12th."""
    at = 0
    while at < len(terms):
        term, used = _longest(plain, terms, at)
        yield term
        at += used


def _longest(plain: str, terms: tuple[Term, ...], at: int) -> tuple[Term, int]:
    first = terms[at]
    if first.word.isdecimal():
        after = terms[at + 1] if at + 1 < len(terms) else None
        if after and after.start == first.end and after.word in _RANKS:
            return Term(first.start, after.end, first.word, first.value, is_rank=True), 2
    elif first.word in _first_parts():
        for used in range(min(_MOST_PARTS, len(terms) - at), 1, -1):
            parts = terms[at : at + used]
            words = " ".join(part.word for part in parts)
            if (words in spelled() or words in _days()) and _are_close(plain, parts):
                start, end = first.start, parts[-1].end
                if words in spelled():
                    return Term(start, end, words, spelled()[words]), used
                return Term(start, end, words, _days()[words], is_rank=True), used
    return first, 1


def _are_close(plain: str, parts: tuple[Term, ...]) -> bool:
    gaps = (plain[one.end : two.start] for one, two in pairwise(parts))
    return all(map(_BETWEEN_PARTS.fullmatch, gaps))


def is_listed(word: str, name: str) -> bool:
    """Whether a folded word is in one of the lists; `*` there stands for an ending."""
    whole, beginnings = _parted(name)
    return word in whole or word.startswith(beginnings)


@cache
def _parted(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    words = words_listed(name)
    return (
        frozenset(word for word in words if not word.endswith("*")),
        tuple(word[:-1] for word in words if word.endswith("*")),
    )
