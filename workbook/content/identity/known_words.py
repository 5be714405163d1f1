"""Words that betray nobody: those that the workbook's own texts use, and the official names in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from babel import Locale

from workbook.content.library import CONTENT_DIR, LANGUAGES, library, read_toml
from workbook.content.searching.word_forms import stem
from workbook.folding import folded

_UNSEEN = "\u00ad\u200b-\u200d\u2060"
"""Hyphens and joints within a word that no screen shows."""

WORD = re.compile(rf"(?:[^\W\d_][\u0300-\u036f{_UNSEEN}]*)+")
"""Letters, with accents of their own behind them where somebody's computer writes them so."""

_BEGINS = re.compile(r"(?:^|[.!?…:;“”«»\"‘(–—•\n])[\s’'“«\"(-]*(?:s\s)?$")
"""What stands before the first word of a sentence."""

_LOOKED_BACK = 12
"""Signs before a word among which its sentence would begin; the whole text each time would be slow."""

_ENDS = re.compile(r"[.!?…\n]")

_ABOUT_CASES = ("case.", "training.")
"""Texts with made-up people in them: their names are no common words."""

_OF_THIS_COUNTRY = ("nl", "fr", "de", "en")

SHORTEST_NAME = 4
"""Letters of a country or language; shorter ones are words as any, such as Ga."""

SHORTEST_PART = 4
"""Letters of a word that makes one with a part of a verb before it: na-vragen."""


class Word(NamedTuple):
    """A word as it stands in a text, and folded."""

    start: int
    end: int
    written: str
    plain: str


def words_of(text: str) -> tuple[Word, ...]:
    """Every word, in order."""
    return tuple(Word(one.start(), one.end(), one[0], plain_word(one[0])) for one in WORD.finditer(text))


def plain_word(word: str) -> str:
    """The word folded; most have no accents, and a dossier has many words."""
    return word.lower() if word.isascii() else folded(re.sub(f"[{_UNSEEN}]", "", word))


@cache
def word_tables() -> dict[str, dict[str, Any]]:
    """`content/identity/words.toml`, by language."""
    return read_toml(CONTENT_DIR / "identity" / "words.toml")


@cache
def words_listed(name: str) -> tuple[str, ...]:
    """One list of it, of all three languages together, folded."""
    return tuple(folded(word) for table in word_tables().values() for word in table[name])


@cache
def words_set(name: str) -> frozenset[str]:
    """The same, to look up whole words in."""
    return frozenset(words_listed(name))


@dataclass(frozen=True)
class Vocabulary:
    """Folded words that stand in small letters in our own texts, their stems, and names written there."""

    of: dict[str, frozenset[str]]
    """The words of each language."""

    stems: frozenset[tuple[str, str]]
    official: frozenset[str]

    def has(self, word: str, languages: tuple[str, ...] = LANGUAGES) -> bool:
        """Whether this folded word, or a form of it, is a word as any in one of these languages."""
        return self.has_exactly(word, languages) or any(
            (language, stem(word, language)) in self.stems or self._has_after_a_part(word, language)
            for language in languages
        )

    def has_exactly(self, word: str, languages: tuple[str, ...] = LANGUAGES) -> bool:
        """Whether just this word is one."""
        return any(word in self.of[language] for language in languages)

    def _has_after_a_part(self, word: str, language: str) -> bool:
        return any(
            word.startswith(part) and word[len(part) :] in self.of[language]
            for part in word_tables()[language]["before"]
            if len(word) - len(part) >= SHORTEST_PART
        )


@cache
def vocabulary() -> Vocabulary:
    """The words of the methodology, of the workbook's own texts, and ordinary ones that they miss."""
    common = {language: set(map(folded, word_tables()[language]["ordinary"])) for language in LANGUAGES}
    official: set[str] = set()
    for language in LANGUAGES:
        for text_id, text in library().words[language].items():
            if text_id.startswith(_ABOUT_CASES):
                continue
            for match in WORD.finditer(text):
                word = match[0]
                if word.islower():
                    common[language].add(folded(word))
                elif folded(word) not in words_set("no-official") and not is_first(text, match.start()):
                    official.add(word)
    stems = {(language, stem(word, language)) for language, words in common.items() for word in words}
    of = {language: frozenset(words) for language, words in common.items()}
    return Vocabulary(of, frozenset(stems), frozenset(official))


def is_first(text: str, start: int) -> bool:
    """Whether the word that begins here is the first of a sentence."""
    return bool(_BEGINS.search(text, max(0, start - _LOOKED_BACK), start))


def languages_around(text: str, word: Word) -> tuple[str, ...]:
    """In which language the sentence of this word may be, by its other words."""
    start = word.start
    before = max((end.end() for end in _ENDS.finditer(text, 0, start)), default=0)
    after = _ENDS.search(text, start)
    sentence = words_of(text[before : after.start() if after else len(text)])
    return languages_of(one for one in sentence if one.plain != word.plain)


def languages_of(words: Iterable[Word]) -> tuple[str, ...]:
    """In which language these words may be, as most of them are ours in it: often one, all where none is."""
    plain = {word.plain for word in words}
    counts = {language: len(plain & own) for language, own in vocabulary().of.items()}
    return tuple(language for language in counts if counts[language] == max(counts.values()))


@cache
def month_names(*widths: str) -> frozenset[str]:
    """The months in all three languages, folded; whole and short, unless one of both is asked."""
    names: set[str] = set()
    for language in LANGUAGES:
        for width in widths or ("wide", "abbreviated"):
            for name in Locale(language).months["format"][width].values():
                names.add(folded(str(name).rstrip(".")))
    return frozenset(name for name in names if len(name) > 2)


@cache
def weekday_names() -> frozenset[str]:
    """The days of the week in all three languages, folded."""
    days = (name for language in LANGUAGES for name in Locale(language).days["format"]["wide"].values())
    return frozenset(folded(str(name)) for name in days)


@cache
def language_names() -> frozenset[str]:
    """Every language but the three of this country and English, in all three languages, folded."""
    return frozenset(
        folded(str(name))
        for language in LANGUAGES
        for code, name in Locale(language).languages.items()
        if code not in _OF_THIS_COUNTRY and len(name) >= SHORTEST_NAME and WORD.fullmatch(str(name))
    )
