"""Where terms of the glossary stand in a text, so that a reader finds them explained there."""

import re
from dataclasses import dataclass
from functools import cache

from workbook.content.glossary import Term, glossary
from workbook.content.library import library

SHORTEST_OF_ANY_CASE = 4
"""Letters; shorter forms are abbreviations, and BAJ is not baj."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, with the term it is a form of, if any."""

    words: str
    term: Term | None = None


def pieces(text: str, language: str, already: set[str]) -> list[Piece]:
    """The text in pieces: the first form of each marked term that is not in `already`, which grows by it."""
    pattern, terms = _marked(language)
    found: list[Piece] = []
    end = 0
    for match in pattern.finditer(text):
        term = terms.get(match[0]) or terms.get(match[0].lower())
        if term is None or term.key in already:
            continue
        already.add(term.key)
        found += [Piece(text[end : match.start()]), Piece(match[0], term)]
        end = match.end()
    return [piece for piece in (*found, Piece(text[end:])) if piece.words]


@cache
def _marked(language: str) -> tuple[re.Pattern[str], dict[str, Term]]:
    """What finds every form, the longest first, and whose form it is."""
    terms: dict[str, Term] = {}
    for term in glossary():
        if term.is_marked:
            for form in term.forms(library(), language):
                is_word = len(form) >= SHORTEST_OF_ANY_CASE and not form.isupper()
                terms.setdefault(form.lower() if is_word else form, term)
    longest_first = sorted(terms, key=len, reverse=True)
    either = "|".join(_of_any_case(form) for form in longest_first)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])"), terms


def _of_any_case(form: str) -> str:
    """As it stands; a word also with a capital at the beginning of a sentence."""
    escaped = re.escape(form)
    return f"(?i:{escaped})" if form.islower() else escaped
