"""A text without case and accents, in which every place is still known."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from workbook.folding import folded


@dataclass(frozen=True, slots=True)
class PlainText:
    """The folded letters, and where each of them stands in the text as it is written."""

    written: str
    words: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The same piece in the text."""
        return self.places[start], self.places[end - 1] + 1

    def is_large(self, start: int) -> bool:
        """Whether a capital stands here."""
        return self.written[self.places[start]].isupper()

    def span_of(self, match: re.Match[str]) -> tuple[int, int]:
        """What was matched, in the text."""
        return self.span(*match.span())


def plain_text(text: str) -> PlainText:
    """The text, folded letter by letter: one letter may become two, and an accent none."""
    letters = [_letter(one) for one in text]
    words = "".join(letters)
    if len(words) == len(text) and all(len(letter) == 1 for letter in letters):
        return PlainText(text, words, range(len(text)))
    return PlainText(text, words, [place for place, letter in enumerate(letters) for _ in letter])


@cache
def _letter(letter: str) -> str:
    return folded(letter)
