"""Bringing the catalogues up to date: nothing is guessed, nothing that was translated gets lost."""

import json

import pytest
from babel.messages.pofile import read_po

from workbook.commands import catalogues
from workbook.commands.catalogues import main, update

CODE = """
# Translators: on the button below a note
_("Keep")
_("Hello {name}")
ngettext("{n} note", "{n} notes", 3)
"""


@pytest.fixture
def root(tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "workbook").mkdir()
    write_code(tmp_path, CODE)
    return tmp_path


def write_code(root, text):
    (root / "workbook" / "screen.py").write_text(text, encoding="utf-8")


def catalogue(root, language="nl"):
    with (root / f"workbook/locale/{language}/messages.po").open("rb") as file:
        return read_po(file, locale=language)


def text(root, language="nl"):
    return (root / f"workbook/locale/{language}/messages.po").read_text(encoding="utf-8")


def test_new_strings_come_in_empty_with_the_remark_for_translators(root):
    update(root)
    for language in ("nl", "fr"):
        found = catalogue(root, language)
        assert [found[key].string for key in ("Keep", "Hello {name}")] == ["", ""]
        assert found["Keep"].auto_comments == ["on the button below a note"]


def test_translations_are_filled_in_and_stay(root):
    update(root, {"Keep": {"nl": "Bewaren"}, "{n} note": {"nl": ["{n} notitie", "{n} notities"]}})
    update(root)
    assert catalogue(root)["Keep"].string == "Bewaren"
    assert catalogue(root)["{n} note"].string == ("{n} notitie", "{n} notities")
    assert catalogue(root, "fr")["Keep"].string == ""


def test_a_changed_string_is_not_guessed(root):
    update(root, {"Keep": {"nl": "Bewaren"}})
    write_code(root, CODE.replace('"Keep"', '"Keep it"'))
    update(root)
    assert catalogue(root)["Keep it"].string == ""
    assert not any(message.fuzzy for message in catalogue(root))
    assert '#~ msgid "Keep"' in text(root)


def test_a_string_that_comes_back_has_its_translation_again(root):
    update(root, {"Keep": {"nl": "Bewaren"}})
    write_code(root, "")
    update(root)
    write_code(root, CODE)
    update(root)
    assert catalogue(root)["Keep"].string == "Bewaren"


def test_moving_code_changes_no_line_of_a_catalogue(root):
    update(root)
    before = text(root)
    write_code(root, "\n\n\n" + CODE)
    update(root)
    assert text(root) == before


def test_translators_deliveries_are_read_from_files(root, tmp_path, monkeypatch):
    monkeypatch.setattr(catalogues, "ROOT", root)
    (tmp_path / "nl.json").write_text(json.dumps({"Keep": {"nl": "Bewaren", "fr": "Enregistrer"}}))
    assert main(["--fill", str(tmp_path / "nl.json")]) == 0
    assert catalogue(root, "fr")["Keep"].string == "Enregistrer"
