"""Brings the catalogues up to date: `python -m workbook.commands.catalogues [--fill FILE.json]`.

New strings come in empty, for a translator; strings that left the code stay at the end as a remark (`#~`).
Nothing is guessed (no fuzzy matches). Strings stand by alphabet and without line numbers, so that a
change of the code changes no line of a catalogue that it is not about. `--fill` takes translations from a
file `{string: {"nl": …, "fr": …}}`; for a plural, the singular is the key and each language has a list.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from workbook.content.catalogues import TRANSLATED, catalogue_file, strings_in_code
from workbook.content.check import ROOT

WIDTH = 110

Translations = Mapping[str, Mapping[str, str | list[str]]]


def update(root: Path, translations: Translations | None = None) -> None:
    """Write the catalogue of every language anew, with what was translated before and what is given here."""
    for language in TRANSLATED:
        path = root / catalogue_file(language)
        template = strings_in_code(root)  # read anew: Babel puts its very messages into the catalogue
        catalogue = _read(path, language)
        _bring_back(catalogue, template)
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        for message in catalogue:
            _fill(message, language, translations or {})
        _write(path, catalogue)


def _read(path: Path, language: str) -> Catalog:
    if not path.exists():
        return _new(language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def _new(language: str) -> Catalog:
    """Without the lines about authors and addresses that Babel would invite to fill in."""
    return Catalog(
        locale=language,
        project="Toekomstwerkboek",
        version="1",
        header_comment="# Words of the interface; `python -m workbook.commands.catalogues` keeps this file.",
        msgid_bugs_address="-",
        last_translator="-",
        language_team="-",
        fuzzy=False,
    )


def _bring_back(catalogue: Catalog, template: Catalog) -> None:
    """A string that had left the code and is used again finds its translation again."""
    for key, message in list(catalogue.obsolete.items()):
        if key in template and key not in catalogue:
            catalogue[key] = message
            del catalogue.obsolete[key]


def _fill(message: Message, language: str, translations: Translations) -> None:
    """Take over a translation that was given; what is there already and not given stays."""
    key = message.id if isinstance(message.id, str) else message.id[0]
    given = translations.get(key, {}).get(language)
    if key and given:
        message.string = given if isinstance(given, str) else tuple(given)


def _write(path: Path, catalogue: Catalog) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=WIDTH, sort_output=True, include_lineno=False)


def main(arguments: Sequence[str]) -> int:
    """For whoever changed a string."""
    parser = argparse.ArgumentParser(prog="python -m workbook.commands.catalogues", description=__doc__)
    parser.add_argument("--fill", type=Path, action="append", default=[], metavar="FILE.json")
    translations: dict[str, Mapping[str, str | list[str]]] = {}
    for path in parser.parse_args(arguments).fill:
        translations |= json.loads(path.read_text(encoding="utf-8"))
    update(ROOT, translations)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
