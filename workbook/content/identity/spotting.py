"""What identifies somebody in a text, also without accents, inflected, over two lines, in another script."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations

from workbook.content.identity.capitals import capitals, initials
from workbook.content.identity.known_words import (
    WORD,
    Word,
    is_first,
    languages_around,
    month_names,
    plain_word,
    vocabulary,
    words_of,
    words_set,
)
from workbook.content.identity.numbers import days_ages_sizes, days_in_figures, long_ones
from workbook.content.identity.origins import origins
from workbook.content.identity.plain_text import plain_text
from workbook.content.identity.spot import Kind, Spot, spot_of
from workbook.model.identifiers import OwnParts, ages_in

SHORT_NAME = 4
"""Letters; a shorter name has no endings, since Ali is not in alinea."""

FEW_WORDS = 3
"""A place of so many words is a name, however it is typed; a longer one may be a description."""

LONGEST_ENDING = 4
"""Letters that a name may have behind it: Berks, Berkse, Kampalaans."""

MOST_PARTS = 5
"""Pieces of one name that lines, hyphens or accents part."""

_DIMINUTIVE = re.compile(r"[mnlrpt]?etjes?$")
_SPLIT = re.compile(r"-?\s*\n\s*|-\s*|[’'`]")
_SPELLED = re.compile(r"(?:(?<![^\W\d_])[^\W\d_][\s.\-_*·•,/]{1,2}){3,}[^\W\d_](?![^\W\d_])")


@dataclass(frozen=True)
class Known:
    """What identifies the people of one dossier: folded words."""

    names: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    """Of a few letters, or words as any (Mei, Hope), with a capital. In small letters they count only where
    the language of the sentence has no such word: somebody called Mei does not make `in mei` stop a case,
    somebody called May makes `in May` stop it."""

    initials: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    """Words that stand in small letters in the dossier: no names, though a sentence may begin with one."""

    ages: frozenset[int] = frozenset()


def known_of(parts: OwnParts, today: date) -> Known:
    """The names and places of a dossier, those in running words among them."""
    texts = {text: words_of(text) for text in (*parts.words, *parts.reaches)}
    common = frozenset(word.plain for text in parts.words for word in texts[text] if word.written.islower())
    told = [
        text[spot.start : spot.end]
        for text, words in texts.items()
        for spot in capitals(text, words, common)
        if spot.end - spot.start > 1 or not is_first(text, spot.start)
    ]
    named = [word for name in parts.names for word in _with_joined(_words_of_name(name))]
    placed = [word for place in parts.places for word in _words_of_place(place)]
    return Known(
        names=_long(named),
        places=_long(placed) | frozenset(filter(None, map(_before_an_ending, _long(placed)))),
        told=_long(told),
        short=_short((*named, *placed, *told)),
        initials=_initials_of(parts.names),
        common=common,
        ages=ages_in(parts, today),
    )


def names_only(names: Iterable[str]) -> Known:
    """The same of names alone, where nothing else of a dossier is at hand."""
    words = [word for name in names for word in _with_joined(_words_of_name(name))]
    return Known(names=_long(words), short=_short(words))


def _words_of_name(name: str) -> list[str]:
    """Without titles, and without small words beside others: de zus van Selam."""
    words = [word for word in WORD.findall(name) if plain_word(word) not in words_set("titles")]
    if len(words) == 1:
        return words
    return [word for word in words if not (word.islower() and vocabulary().has(plain_word(word)))]


def _words_of_place(place: str) -> list[str]:
    words = WORD.findall(place)
    if len(words) == 1:
        return words
    is_name = len(words) <= FEW_WORDS
    return [
        word for word in words if not word.islower() or (is_name and not vocabulary().has(plain_word(word)))
    ]


def _with_joined(words: list[str]) -> list[str]:
    """Also as one word: Marieclaire, Desmet."""
    return ["".join(words[first:last]) for first, last in combinations(range(len(words) + 1), 2)]


def _long(words: Iterable[str]) -> frozenset[str]:
    plain = map(plain_word, words)
    return frozenset(word for word in plain if len(word) >= SHORT_NAME and not _is_word_as_any(word))


def _short(words: Iterable[str]) -> frozenset[str]:
    plain = map(plain_word, words)
    return frozenset(word.capitalize() for word in plain if len(word) < SHORT_NAME or _is_word_as_any(word))


def _is_word_as_any(word: str) -> bool:
    return word in month_names() or vocabulary().has_exactly(word)


def _before_an_ending(place: str) -> str | None:
    """What stands before the ending where it takes letters away: Asmara, Asmarees; Milaan, Milanees."""
    if len(place) <= SHORT_NAME + 1:
        return None
    if place[-1] in "aeiou":
        return place[:-1]
    return place[:-2] + place[-1] if place[-3:-2] == place[-2:-1] and place[-2] in "aeou" else None


def _initials_of(names: tuple[str, ...]) -> frozenset[str]:
    """Of everybody with more names than one, and with the family's behind their own."""
    words = [_words_of_name(name) for name in names]
    family = words[0][-1:] if words else []
    both = [*words, *(own + family for own in words)]
    return frozenset("".join(plain_word(word)[:1] for word in one).upper() for one in both if len(one) > 1)


def spots(text: str, known: Known) -> tuple[Spot, ...]:
    """Everything in the text that identifies, in order; where two overlap, the one found first counts."""
    found: list[Spot] = []
    for spot in _all(text, known):
        if all(spot.end <= other.start or spot.start >= other.end for other in found):
            found.append(spot)
    return tuple(sorted(found, key=lambda spot: spot.start))


def _all(text: str, known: Known) -> Iterator[Spot]:
    plain, words = plain_text(text), words_of(text)
    yield from long_ones(text)
    yield from days_in_figures(plain)
    yield from days_ages_sizes(plain, known.ages)
    yield from _other_scripts(text)
    yield from _known(text, words, known)
    yield from origins(text, words)
    yield from initials(text, known.initials)
    yield from capitals(text, words, known.common)


def _other_scripts(text: str) -> Iterator[Spot]:
    """A word with a letter that is not Latin cannot be read over, so it is never shared."""
    for match in re.finditer(r"\w+", text):
        if not match[0].isascii() and any(one.isalpha() and not _is_latin(one) for one in match[0]):
            yield spot_of(match, "script")


@cache
def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("LATIN", "MODIFIER", "FEMININE", "MASCULINE"))


# Names that are known


def _known(text: str, words: Sequence[Word], known: Known) -> Iterator[Spot]:
    for word in (*_spelled(text), *words, *_joined(text, words)):
        kind = _kind_of(word.plain, known) or _kind_of_short(text, word, known)
        if kind:
            yield Spot(word.start, word.end, kind)


def _spelled(text: str) -> Iterator[Word]:
    """Words that are spelled letter by letter."""
    for match in _SPELLED.finditer(text):
        written = "".join(WORD.findall(match[0]))
        yield Word(match.start(), match.end(), written, plain_word(written))


def _joined(text: str, words: Sequence[Word]) -> Iterator[Word]:
    """Words that a line, a hyphen or an apostrophe parts, as one."""
    run: list[Word] = []
    for word in words:
        if run and not _SPLIT.fullmatch(text, run[-1].end, word.start):
            run = []
        run = [*run[1 - MOST_PARTS :], word]
        for first in range(len(run) - 1):
            written, plain = (
                "".join(parts)
                for parts in zip(*((one.written, one.plain) for one in run[first:]), strict=True)
            )
            yield Word(run[first].start, word.end, written, plain)


def _kind_of(word: str, known: Known) -> Kind | None:
    if _is_form(word, known.names):
        return "name"
    if _is_form(word, known.places):
        return "place"
    return "told" if _is_form(word, known.told) else None


def _is_form(word: str, names: frozenset[str]) -> bool:
    shortest = max(SHORT_NAME, len(word) - LONGEST_ENDING)
    if any(word[:end] in names for end in range(shortest, len(word) + 1)):
        return True
    return word.endswith(("etje", "etjes")) and _DIMINUTIVE.sub("", word) in names


def _kind_of_short(text: str, word: Word, known: Known) -> Kind | None:
    """A name such as Jan, also Jans; first in a sentence or in small letters where it is no word as any."""
    both = (word.plain, word.plain.removesuffix("s"))
    name = next((one for one in both if one.capitalize() in known.short), "")
    if not name:
        return None
    if not word.written[0].isupper():
        is_long = len(name) >= SHORT_NAME - 1
        return "name" if is_long and not _may_be_a_word(text, word, name) else None
    if not is_first(text, word.start) or name in month_names() or not _is_a_word(text, word, name):
        return "name"
    return "capital" if len(name) >= SHORT_NAME else None


def _may_be_a_word(text: str, word: Word, name: str) -> bool:
    return name in month_names() or vocabulary().has_exactly(name, languages_around(text, word))


def _is_a_word(text: str, word: Word, name: str) -> bool:
    """In doubt about the language it is the name: Es zweeg."""
    languages = languages_around(text, word)
    return all(vocabulary().has_exactly(name, (language,)) for language in languages)
