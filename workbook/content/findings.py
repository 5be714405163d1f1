"""What is wrong in the data files: gathered all at once, each with its file and place."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing to mend: a code, the file (and line) where it is, and the id or words it is about."""

    where: str
    code: str
    what: str


@dataclass(frozen=True)
class DataFile:
    """A file of `content/` that could be read; `name` is its path from the root."""

    name: str
    entries: dict[str, Any]
    lines: tuple[str, ...] = field(default=(), repr=False)

    def place_of(self, text_id: str) -> str:
        """File and line where this id stands; the file alone where it does not."""
        quoted = f'"{text_id}"'
        numbers = (n for n, line in enumerate(self.lines, start=1) if quoted in line)
        line = next(numbers, None)
        return f"{self.name}:{line}" if line else self.name

    def tables(self, name: str) -> list[dict[str, Any]]:
        """The tables `[[name]]`; none where the file has no such list."""
        found = self.entries.get(name, [])
        return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def read_folder(root: Path, folder: str) -> tuple[list[DataFile], list[Finding]]:
    """The files in this folder below `root`, and those that cannot be read as TOML."""
    files: list[DataFile] = []
    findings: list[Finding] = []
    for path in sorted((root / folder).glob("*.toml")):
        name = f"{folder}/{path.name}"
        try:
            text = path.read_text(encoding="utf-8")
            files.append(DataFile(name, tomllib.loads(text), tuple(text.splitlines())))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            findings.append(Finding(name, "file-unreadable", str(error)))
    return files, findings


def is_blank(value: object) -> bool:
    """Nothing that a reader could read."""
    return not isinstance(value, str) or not value.strip()


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each once, by file and place."""
    return tuple(sorted(set(findings), key=lambda found: (_by_line(found.where), found.code, found.what)))


def _by_line(where: str) -> tuple[str, int]:
    name, _colon, line = where.rpartition(":")
    return (name, int(line)) if line.isdecimal() else (where, 0)
