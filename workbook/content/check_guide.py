"""Checks the guide: every section on one page, every page in a chapter, every figure and name known."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from workbook.content import glossary, guide
from workbook.content.findings import DataFile, Finding
from workbook.content.guide import FIGURES

Entry = dict[str, Any]


def check_guide(outlines: Sequence[DataFile], facts: Sequence[DataFile]) -> Iterator[Finding]:
    """Everything that is wrong with its order; the words are `check_texts`'s."""
    known = _Known(outlines, facts)
    for file in outlines:
        yield from _not_whole(file)
        chapters = {entry.get("id") for entry in file.tables("chapter")}
        for page in file.tables("page"):
            yield from known.strangers_on(file, page, chapters)
        for board in file.tables("board"):
            unknown = (one for one in board.get("chapters", ()) if one not in chapters)
            yield from (_stranger(file, board, one) for one in unknown)
    yield from known.not_once()


class _Known:
    def __init__(self, outlines: Sequence[DataFile], facts: Sequence[DataFile]) -> None:
        self._file = next((file for file in outlines if file.name.endswith("/guide.toml")), None)
        self._sections = [str(entry.get("id")) for file in outlines for entry in file.tables("section")]
        self._groups = {entry.get("group") for file in outlines for entry in file.tables("text")}
        self._facts = {fact.get("group") for file in facts for fact in file.tables("fact")}
        pages = [page for file in outlines for page in file.tables("page")]
        self._times = Counter(section for page in pages for section in page.get("sections", ()))
        self._drawn = Counter(page["figure"] for page in pages if "figure" in page)

    def strangers_on(self, file: DataFile, page: Entry, chapters: set[Any]) -> Iterator[Finding]:
        """What a page names and nobody knows."""
        named: Mapping[str, tuple[Sequence[Any], Any]] = {
            "chapter": ([page.get("chapter")], chapters),
            "sections": (page.get("sections", ()), set(self._sections)),
            "groups": (page.get("groups", ()), self._groups),
            "facts": (page.get("facts", ()), self._facts),
            "figure": ([page["figure"]] if "figure" in page else [], FIGURES),
        }
        for names, known in named.values():
            yield from (_stranger(file, page, name) for name in names if name not in known)

    def not_once(self) -> Iterator[Finding]:
        """Sections that no page has, or two have; figures that nobody sees."""
        if self._file is None:
            return
        for section in self._sections:
            if self._times[section] != 1:
                yield Finding(self._file.place_of(section), "section-not-on-one-page", section)
        for figure in sorted(FIGURES):
            if self._drawn[figure] != 1:
                yield Finding(self._file.name, "figure-not-on-one-page", figure)


_NEEDED = {
    "chapter": ("id",),
    "board": ("id", "chapters"),
    "page": ("id", "chapter"),
    "term": ("key", "group", "marked"),
}


def _not_whole(file: DataFile) -> Iterator[Finding]:
    """Entries that lack a key without which nothing can be made of them."""
    for kind, keys in _NEEDED.items():
        for entry in file.tables(kind):
            name = str(entry.get("id") or entry.get("key") or "?")
            missing = [key for key in keys if key not in entry]
            if missing:
                yield Finding(file.place_of(name), "page-malformed", f"{name}: {', '.join(missing)}")


def _stranger(file: DataFile, entry: Entry, name: object) -> Finding:
    entry_id = str(entry.get("id"))
    return Finding(file.place_of(entry_id), "page-malformed", f"{entry_id}: {name}")


def declared_by_guide(outlines: Sequence[DataFile]) -> dict[str, DataFile]:
    """The texts that the guide and its glossary need in each language."""
    needed: dict[str, DataFile] = {}
    for file in outlines:
        with suppress(KeyError, TypeError):  # named by `check_guide`
            if file.tables("page"):
                needed |= dict.fromkeys(guide.text_ids(guide.guide_from(file.entries)), file)
            if file.tables("term"):
                needed |= dict.fromkeys(glossary.text_ids(glossary.glossary_from(file.entries)), file)
    return needed


def also_allowed(outlines: Sequence[DataFile]) -> set[str]:
    """Other forms of a term: a language that has none leaves them out."""
    return {f"term.{term.get('key')}.also" for file in outlines for term in file.tables("term")}
