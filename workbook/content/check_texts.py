"""Checks the words: each unit, section and own text in every language, and no words without a place."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from workbook.content.findings import DataFile, Finding, is_blank


def check_texts(
    language: str,
    files: Sequence[DataFile],
    ids: Mapping[str, DataFile],
    optional: Collection[str] = frozenset(),
) -> Iterator[Finding]:
    """What is wrong with one language's words; `ids` are those it needs, `optional` those it may have."""
    yield from _missing(language, files, ids)
    seen: set[str] = set()
    for file in files:
        for text_id, words in file.entries.items():
            if is_blank(words):
                yield Finding(file.place_of(text_id), "text-empty", text_id)
            if text_id not in ids and text_id not in optional:
                yield Finding(file.place_of(text_id), "text-unknown", text_id)
            if text_id in seen:
                yield Finding(file.place_of(text_id), "text-twice", text_id)
            seen.add(text_id)


def _missing(language: str, files: Sequence[DataFile], ids: Mapping[str, DataFile]) -> Iterator[Finding]:
    written = {text_id for file in files for text_id in file.entries}
    for text_id, outline in ids.items():
        if text_id not in written:
            name = PurePosixPath(outline.name).name
            yield Finding(f"content/{language}/{name}", "text-missing", text_id)
