import shutil
from datetime import date
from pathlib import Path

import pytest

from workbook.content.check import ROOT, check_content

TODAY = date(2026, 11, 22)

NL = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8"

msgid "Keep this note"
msgstr "Notitie bewaren"

msgid "Hello {name}"
msgstr "Dag {name}"

msgid "one note"
msgid_plural "{n} notes"
msgstr[0] "één notitie"
msgstr[1] "{n} notities"
"""
CODE = '_("Keep this note")\n_("Hello {name}")\nngettext("one note", "{n} notes", 2)\n'


class Copy:
    """A workbook folder of one's own, in which a test can spoil something."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def replace(self, name: str, old: str, new: str) -> None:
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def add(self, name: str, text: str) -> None:
        with (self.root / name).open("a", encoding="utf-8") as file:
            file.write(text)

    def found(self, today: date = TODAY) -> set[tuple[str, str]]:
        return {(found.code, found.what) for found in check_content(today, self.root).findings}


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "pages").mkdir()
    (tmp_path / "workbook").mkdir()
    (tmp_path / "workbook" / "screen.py").write_text(CODE, encoding="utf-8")
    for language in ("nl", "fr"):
        folder = tmp_path / "workbook" / "locale" / language
        folder.mkdir(parents=True)
        (folder / "messages.po").write_text(NL, encoding="utf-8")
    return Copy(tmp_path)
