"""The interface's strings: which ones the code uses, and whether the catalogues have all of them."""

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import PoFileError, read_po

from workbook.content.findings import Finding

TRANSLATED = ("nl", "fr")
"""English is the language of the code and needs no catalogue."""

CODE = ("workbook", "pages")
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "n_": (1, 2)}
COMMENT_TAGS = ("Translators:",)

_PLACEHOLDER = re.compile(r"{[^{}]*}")


def strings_in_code(root: Path) -> Catalog:
    """Every string that the code of this folder shows to people, in the order of the files."""
    catalogue = Catalog(fuzzy=False)
    for file in sorted(file for folder in CODE for file in (root / folder).rglob("*.py")):
        place = file.relative_to(root).as_posix()
        for line, message, comments in _strings_in(file.read_bytes()):
            catalogue.add(message, locations=[(place, line)], auto_comments=comments)
    return catalogue


@cache
def _strings_in(code: bytes) -> tuple[tuple[int, str | tuple[str, ...], list[str]], ...]:
    """Of one file: line, string or strings, comments for translators. Looking through all takes seconds."""
    found = extract(
        "python",
        BytesIO(code),
        keywords=KEYWORDS,
        comment_tags=COMMENT_TAGS,
        strip_comment_tags=True,
    )
    return tuple((line, message, comments) for line, message, comments, _context in found)


def catalogue_file(language: str) -> str:
    """Where the catalogue of this language stands, from the root."""
    return f"workbook/locale/{language}/messages.po"


def check_catalogues(root: Path) -> Iterator[Finding]:
    """Every string of the code that a catalogue lacks, leaves empty, leaves fuzzy or fills in wrongly."""
    used = strings_in_code(root)
    for language in TRANSLATED:
        name = catalogue_file(language)
        try:
            with (root / name).open("rb") as file:
                catalogue = read_po(file, locale=language, abort_invalid=True)
        except FileNotFoundError:
            yield Finding(name, "catalogue-missing", language)
        except (PoFileError, UnicodeDecodeError) as error:
            yield Finding(name, "file-unreadable", str(error))
        else:
            yield from _lacking(name, used, catalogue)
            for message in catalogue:
                yield from _check_message(name, message)


def _lacking(name: str, used: Catalog, catalogue: Catalog) -> Iterator[Finding]:
    for message in used:
        if message.id and message.id not in catalogue:
            yield Finding(name, "string-untranslated", _first(message))


def _check_message(name: str, message: Message) -> Iterator[Finding]:
    if not message.id:
        return
    where = f"{name}:{message.lineno}" if message.lineno else name
    if message.fuzzy:
        yield Finding(where, "string-fuzzy", _first(message))
    if not all(form.strip() for form in _forms(message.string)):
        yield Finding(where, "string-untranslated", _first(message))
    elif not _placeholders_agree(message):
        yield Finding(where, "placeholders-differ", _first(message))


def _placeholders_agree(message: Message) -> bool:
    """The last form (of many) takes all placeholders; the form for one may leave its number out."""
    *few, many = (_placeholders(form) for form in _forms(message.id))
    *few_said, many_said = (_placeholders(form) for form in _forms(message.string))
    allowed = many.union(*few)
    return many_said == many and all(said <= allowed for said in few_said)


def _placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))


def _forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ("",))


def _first(message: Message) -> str:
    return _forms(message.id)[0]
