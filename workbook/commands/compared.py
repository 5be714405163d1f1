"""Notes that texts say the same in every language: `python -m workbook.commands.compared ID … | --all`.

Whoever changed a text in one language reads the others, changes them where needed, and notes it here.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from workbook.content.check import ROOT
from workbook.content.compared import FILE, fingerprints
from workbook.content.library import read_library, read_toml

HEAD = """\
# Which texts were found to say the same in Dutch, French and English, by a fingerprint of the words in each.
# `python -m workbook.commands.compared ID` keeps this file; check-content names what changed since.

"""


def note(root: Path, text_ids: Sequence[str] | None = None) -> None:
    """Keep the fingerprints of these texts as they are now, or of all."""
    written = read_library(root / "content").words
    path = root / FILE
    known: dict[str, str] = read_toml(path) if path.exists() else {}
    chosen = list(written["nl"]) if text_ids is None else list(text_ids)
    now = {text_id: fingerprints(text_id, written) for text_id in chosen}
    kept = {text_id: mark for text_id, mark in {**known, **now}.items() if mark and text_id in written["nl"]}
    lines = (f'"{text_id}" = "{kept[text_id]}"\n' for text_id in sorted(kept))
    path.write_text(HEAD + "".join(lines), encoding="utf-8")


def run(arguments: Sequence[str]) -> int:
    """For the command line; 1 where an id is not known."""
    parser = argparse.ArgumentParser(prog="python -m workbook.commands.compared", description=__doc__)
    parser.add_argument("ids", nargs="*", metavar="ID")
    parser.add_argument("--all", action="store_true", help="every text; after reading every text")
    asked = parser.parse_args(arguments)
    known = read_library().words["nl"]
    unknown = [one for one in asked.ids if one not in known]
    if unknown or not (asked.ids or asked.all):
        print(f"No such text: {', '.join(unknown)}" if unknown else parser.format_usage(), file=sys.stderr)
        return 1
    note(ROOT, None if asked.all else asked.ids)
    return 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
