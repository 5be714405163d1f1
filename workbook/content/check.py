"""Everything that is missing or wrong in the texts, facts and interface strings, at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from workbook.content.catalogues import check_catalogues
from workbook.content.check_facts import check_facts
from workbook.content.check_options import check_options, declared_by_options
from workbook.content.check_outline import check_grounds, check_outline, count_units, declared
from workbook.content.check_procedures import check_procedures, declared_by, declared_for_clients
from workbook.content.check_texts import check_texts
from workbook.content.findings import DataFile, Finding, in_order, read_folder
from workbook.content.library import CONTENT_DIR, DRAWN_LANGUAGES, LANGUAGES
from workbook.content.tone import check_phrases, check_tone

ROOT = CONTENT_DIR.parent


@dataclass(frozen=True)
class Checked:
    """How many units there are per instrument and conversation, and what is to be mended."""

    units: dict[str, int]
    findings: tuple[Finding, ...]

    @property
    def is_fine(self) -> bool:
        """Nothing is to be mended."""
        return not self.findings


def _listed(files: Sequence[DataFile]) -> dict[str, Any]:
    """The one list of words that steer."""
    return next((file.entries for file in files if file.name.endswith("steering-words.toml")), {})


def check_content(today: date, root: Path = ROOT) -> Checked:
    """Look at every text, fact and string below `root`; `today` decides which facts are past review."""
    outlines, findings = read_folder(root, "content/outline")
    facts, unreadable = read_folder(root, "content/facts")
    findings += unreadable
    procedures, unreadable = read_folder(root, "content/procedures")
    findings += unreadable
    findings += check_procedures(procedures, today)
    ways, unreadable = read_folder(root, "content/options")
    findings += unreadable
    findings += check_options(ways, list(declared(outlines)), today)
    steering, unreadable = read_folder(root, "content")
    findings += unreadable
    findings += check_phrases(_listed(steering))
    findings += check_outline(outlines)
    findings += check_grounds(outlines, facts)
    findings += check_facts(facts, today)
    for language in LANGUAGES:
        files, unreadable = read_folder(root, f"content/{language}")
        findings += unreadable
        needed = declared(outlines) | declared_by(procedures) | declared_by_options(ways)
        findings += check_texts(language, files, needed)
        findings += check_tone(language, files, _listed(steering))
    drawn = {text_id: file for text_id, file in declared(outlines).items() if text_id.startswith("drawing.")}
    for language in DRAWN_LANGUAGES:
        files, unreadable = read_folder(root, f"content/{language}")
        findings += unreadable
        findings += check_texts(language, files, drawn | declared_for_clients(procedures))
    findings += check_catalogues(root)
    return Checked(count_units(outlines), in_order(findings))
