"""Texts without what identifies: neutral words instead, and sentences to look at once more."""

import re
from dataclasses import dataclass

from workbook.content.identity.known_words import BEGINS, language_names, lists
from workbook.content.identity.spotting import BLOCKS, Kind, Known, spots
from workbook.content.library import library
from workbook.folding import folded

_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…\n]*[”»]?")


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
        said = "" if spot.kind == "size" else library().text(f"identity.{spot.kind}", language)
        before = text[: spot.start]
        parts += [text[end : spot.start], _first_large(said) if BEGINS.search(before) else said]
        end = spot.end
    return "".join((*parts, text[end:])).strip()


def betrayals(text: str, known: Known) -> tuple[Betrayal, ...]:
    """What stops this text from being shared."""
    return tuple(
        Betrayal(spot.kind, text[spot.start : spot.end]) for spot in spots(text, known) if spot.kind in BLOCKS
    )


def risks(text: str, known: Known) -> tuple[Risk, ...]:
    """Sentences with something rare in them: a trade, an illness, a language, a name nobody knows."""
    found = []
    for match in _SENTENCE.finditer(text):
        words = _rare_in(match[0], known)
        if words:
            found.append(Risk(match[0].strip(), words))
    return tuple(found)


def _rare_in(sentence: str, known: Known) -> tuple[str, ...]:
    rare = [one for kind in lists().rare.values() for one in kind]
    plain = folded(sentence)
    by_list = [
        sentence[match.start() : match.end()]
        for one in rare
        for match in re.finditer(rf"(?<!\w){re.escape(one)}\w*", plain)
        if len(plain) == len(sentence)
    ] or [one for one in rare if re.search(rf"(?<!\w){re.escape(one)}", plain)]
    spoken = [word for word in re.findall(r"[^\W\d_]+", sentence) if folded(word) in language_names()]
    unsure = [
        sentence[spot.start : spot.end].strip()
        for spot in spots(sentence, known)
        if spot.kind in ("capital", "size")
    ]
    return tuple(dict.fromkeys((*by_list, *spoken, *unsure)))


def _first_large(said: str) -> str:
    return said[:1].upper() + said[1:]
