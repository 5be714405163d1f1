"""Everything that is missing or wrong in the texts, facts and interface strings, at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from workbook.content.catalogues import check_catalogues
from workbook.content.check_facts import check_facts
from workbook.content.check_guide import also_allowed, check_guide, declared_by_guide
from workbook.content.check_options import check_options, declared_by_options
from workbook.content.check_outline import check_grounds, check_outline, count_units, declared
from workbook.content.check_procedures import check_procedures, declared_by, declared_for_clients
from workbook.content.check_resources import check_resources, declared_by_resources
from workbook.content.check_texts import check_texts
from workbook.content.check_training import check_training, check_ways
from workbook.content.compared import check_compared
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
    file = _named(files, "steering-words.toml")
    return file.entries if file else {}


def _named(files: Sequence[DataFile], name: str) -> DataFile | None:
    return next((file for file in files if file.name.endswith(name)), None)


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
    findings += check_guide(outlines, facts)
    lessons, unreadable = read_folder(root, "content/training")
    findings += unreadable
    findings += check_training(lessons, declared(outlines))
    together, unreadable = read_folder(root, "content/intervision")
    findings += unreadable
    findings += check_ways(together, declared(outlines))
    places, unreadable = read_folder(root, "content/resources")
    findings += unreadable
    findings += check_resources(places, today)
    needed = declared(outlines) | declared_by(procedures) | declared_by_options(ways)
    needed |= declared_by_guide(outlines) | declared_by_resources(places)
    written: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        files, unreadable = read_folder(root, f"content/{language}")
        findings += unreadable
        findings += check_texts(language, files, needed, also_allowed(outlines))
        findings += check_tone(language, files, _listed(steering))
        written[language] = {text_id: words for file in files for text_id, words in file.entries.items()}
    findings += check_compared(_named(steering, "compared.toml"), written)
    drawn = {text_id: file for text_id, file in declared(outlines).items() if text_id.startswith("drawing.")}
    for language in DRAWN_LANGUAGES:
        files, unreadable = read_folder(root, f"content/{language}")
        findings += unreadable
        findings += check_texts(language, files, drawn | declared_for_clients(procedures))
    findings += check_catalogues(root)
    return Checked(count_units(outlines), in_order(findings))
