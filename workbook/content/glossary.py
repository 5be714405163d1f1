"""The glossary: every term of the field in three languages, with its abbreviation and what it means."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from workbook.content.library import CONTENT_DIR, Library, read_toml

BETWEEN_FORMS = " | "


@dataclass(frozen=True, slots=True)
class Term:
    """A term without its words, which stand by id in `content/<language>/glossary.toml`.

    `is_marked` where a reader may want it explained in the middle of a text: institutions, words of the
    law, words of this method. `short` is the official abbreviation in each language that has one.
    """

    key: str
    group: str
    is_marked: bool
    short: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The id of the term itself."""
        return f"term.{self.key}"

    @property
    def means(self) -> str:
        """The id of what it means."""
        return f"term.{self.key}.means"

    def forms(self, known: Library, language: str) -> tuple[str, ...]:
        """How it stands in texts: the term, its abbreviation, plurals and older words."""
        words = known.words[language]
        also = words.get(f"term.{self.key}.also", "")
        forms = (words[self.name], self.short.get(language, ""), *also.split(BETWEEN_FORMS))
        return tuple(dict.fromkeys(filter(None, forms)))

    def full_name(self, known: Library, language: str) -> str:
        """The term with its abbreviation behind it, as it begins a line."""
        name, short = known.text(self.name, language), self.short.get(language, "")
        name = name[:1].upper() + name[1:]
        return f"{name} ({short})" if short else name


@cache
def glossary() -> tuple[Term, ...]:
    """All terms, in the order of their groups."""
    return glossary_from(read_toml(CONTENT_DIR / "outline" / "glossary.toml"))


def glossary_from(data: dict[str, Any]) -> tuple[Term, ...]:
    """The same from what was read already; KeyError where an entry is not whole."""
    return tuple(
        Term(entry["key"], entry["group"], entry["marked"], entry.get("short", {})) for entry in data["term"]
    )


def text_ids(terms: tuple[Term, ...]) -> Iterator[str]:
    """Every text that these terms need in each language."""
    for term in terms:
        yield from (term.name, term.means)
