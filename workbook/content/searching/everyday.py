"""What people call things in a hurry, and the term, page, way or stage that they mean by it."""

from functools import cache

from workbook.content.library import CONTENT_DIR, read_toml
from workbook.content.searching.word_forms import name_of, words_of
from workbook.folding import folded

SMALL_WORDS = "small-words"
"""The entry with the words that say nothing of what is looked for."""

_PAGE = {"way": "ways", "stage": "stages", "resource": "resources"}


@cache
def everyday(language: str) -> dict[frozenset[str], tuple[str, ...]]:
    """The stems of a name, with the addresses it stands for, such as `glossary#rvv` or `emotions`."""
    meant: dict[frozenset[str], list[str]] = {}
    for key, typed in _names(language).items():
        for one in typed if key != SMALL_WORDS else ():
            name = telling([word.folded for word in words_of(one)], language)
            meant.setdefault(name_of(name, language), []).append(address(key))
    return {name: tuple(addresses) for name, addresses in meant.items()}


def telling(words: list[str], language: str) -> list[str]:
    """The words without the small ones; all of them where they are all small."""
    small = _small_words(language)
    return [word for word in words if word not in small] or words


@cache
def _small_words(language: str) -> frozenset[str]:
    return frozenset(map(folded, _names(language)[SMALL_WORDS]))


@cache
def _names(language: str) -> dict[str, list[str]]:
    return read_toml(CONTENT_DIR / "search" / f"{language}.toml")


def address(key: str) -> str:
    """Where a key of the list leads: a bare one is a term, others say what they are."""
    kind, colon, name = key.partition(":")
    if not colon:
        return f"glossary#{key}"
    return name if kind == "page" else f"{_PAGE[kind]}#{name}"
