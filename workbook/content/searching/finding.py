"""Finding the right page from what a counsellor types: in any form, with a slip, in everyday words.

SQLite's full-text index weighs the matches, Snowball knows the forms of words, RapidFuzz the slips.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from threading import Lock

from rapidfuzz import process
from rapidfuzz.distance import OSA

from workbook.content.searching.entries import Entry, entries
from workbook.content.searching.everyday import everyday, telling
from workbook.content.searching.word_forms import name_of, stem, stems, words_of

TITLE_WEIGHT, ALSO_WEIGHT, WORDS_WEIGHT = 8.0, 4.0, 1.0
SHORTEST_WITH_SLIPS = {1: 4, 2: 9}
SHORTEST_PART = 4
MOST_WORDS = 12
"""Of what was typed; nobody looks for more, and a whole letter pasted in must not take seconds."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that was found, and the stems in it that were looked for."""

    entry: Entry
    stems: frozenset[str]


def find(typed: str, language: str, *, most: int = 12) -> list[Hit]:
    """The places that fit best first; nothing where nothing was typed or nothing fits."""
    return _index(language).find(typed, most)


@cache
def _index(language: str) -> "_Index":
    return _Index(language)


class _Index:
    """Everything that can be found in one language, made once in a process."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._entries = tuple(entries(language))
        self._by_address = {_address(entry): number for number, entry in enumerate(self._entries)}
        for number, entry in enumerate(self._entries):
            self._by_address.setdefault(entry.page, number)
        self._by_title: dict[frozenset[str], list[int]] = {}
        for number, entry in enumerate(self._entries):
            title = telling([word.folded for word in words_of(entry.title)], language)
            name = name_of(title, language)
            self._by_title.setdefault(name, []).append(number)
        self._lock = Lock()
        self._rows = sqlite3.connect(":memory:", check_same_thread=False)
        self._rows.execute("CREATE VIRTUAL TABLE place USING fts5(title, also, words)")
        for number, entry in enumerate(self._entries):
            columns = [" ".join(stems(text, language)) for text in (entry.title, entry.also, entry.words)]
            self._rows.execute(
                "INSERT INTO place(rowid, title, also, words) VALUES (?, ?, ?, ?)", (number, *columns)
            )
        self._known = sorted({word for entry in self._entries for word in _words_in(entry)})
        self._stems = {stem(word, language) for word in self._known}

    def find(self, typed: str, most: int) -> list[Hit]:
        words = telling([word.folded for word in words_of(typed)], self._language)[:MOST_WORDS]
        last = len(words) - 1
        meant = (self._meant_by(word, is_last=number == last) for number, word in enumerate(words))
        alternatives = [one for some in meant for one in some]
        looked_for = frozenset(one for some in alternatives for one in some)
        matching = [*self._matching(alternatives, " AND "), *self._matching(alternatives, " OR ")]
        in_order = dict.fromkeys((*self._titled(words), *self._called(words), *matching))
        places = dict.fromkeys(self._place(number) for number in in_order)
        best = self._best_of_each_place((*self._titled(words), *matching, *in_order))
        return [Hit(self._entries[best[place]], looked_for) for place in places][:most]

    def _place(self, number: int) -> str:
        """A page that one reads is one place; every term, way, stage and resource is one of its own."""
        entry = self._entries[number]
        return entry.page if entry.kind == "page" else _address(entry)

    def _best_of_each_place(self, numbers: Iterable[int]) -> dict[str, int]:
        """The part of each place that comes first here."""
        best: dict[str, int] = {}
        for number in numbers:
            best.setdefault(self._place(number), number)
        return best

    def _titled(self, words: list[str]) -> list[int]:
        """What has exactly this title."""
        return self._by_title.get(name_of(words, self._language), [])

    def _meant_by(self, word: str, *, is_last: bool) -> list[list[str]]:
        """The stems that this word stands for, any of which will do; of a compound, of each of its parts.

        Its own where it is known, else what it begins, else what it nearly is.
        """
        own = stem(word, self._language)
        if own in self._stems:
            return [[own]]
        if is_last and len(word) > 1 and (begun := [one for one in self._stems if one.startswith(word)]):
            return [sorted(begun)]
        if near := self._nearly(word, slips=1) or self._nearly(word, slips=2):
            return [near]
        return [[part] for part in self._parts_of(word)] or [[]]

    def _parts_of(self, word: str) -> list[str]:
        """The two known words that a compound is made of, as Dutch makes them without end."""
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            for joint in ("s", "en", ""):
                head, tail = word[:cut], word[cut:]
                head = head.removesuffix(joint)
                parts = [stem(part, self._language) for part in (head, tail)]
                if len(head) >= SHORTEST_PART - 1 and self._stems.issuperset(parts):
                    return parts
        return []

    def _nearly(self, word: str, *, slips: int) -> list[str]:
        """Known words so many slips away; in a short word they would make it another."""
        if len(word) < SHORTEST_WITH_SLIPS[slips]:
            return []
        near = process.extract(word, self._known, scorer=OSA.distance, score_cutoff=slips, limit=None)
        nearest = min((distance for _word, distance, _place in near), default=0)
        return sorted({stem(one, self._language) for one, distance, _place in near if distance == nearest})

    def _called(self, words: list[str]) -> Iterator[int]:
        """The places that people call by these words in everyday speech, the fullest name first."""
        typed = name_of(words, self._language)
        named = (name for name in everyday(self._language) if name <= typed)
        for name in sorted(named, key=len, reverse=True):
            yield from (self._by_address[place] for place in everyday(self._language)[name])

    def _matching(self, alternatives: list[list[str]], join: str) -> list[int]:
        """The rows with one alternative of each word, or of any word, the best first."""
        groups = ["(" + " OR ".join(f'"{one}"' for one in some) + ")" for some in alternatives if some]
        if not groups or (join == " AND " and len(groups) < len(alternatives)):
            return []
        weights = f"{TITLE_WEIGHT}, {ALSO_WEIGHT}, {WORDS_WEIGHT}"
        asked = f"SELECT rowid FROM place WHERE place MATCH ? ORDER BY bm25(place, {weights})"
        with self._lock:
            return [number for (number,) in self._rows.execute(asked, (join.join(groups),))]


def _address(entry: Entry) -> str:
    return f"{entry.page}#{entry.anchor}"


def _words_in(entry: Entry) -> Iterator[str]:
    for text in (entry.title, entry.also, entry.words):
        yield from (word.folded for word in words_of(text))
