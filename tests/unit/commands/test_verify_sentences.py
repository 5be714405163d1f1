"""Every code that the store's check can give has its sentence."""

import re
from pathlib import Path

from workbook import store
from workbook.commands.verify import SENTENCES

CODE = re.compile(r'"((?:slots|key|file|dossier|version|newest|draft|preferences|left|unknown)-[a-z]+)"')


def test_every_code_of_the_store_has_its_sentence():
    folder = Path(store.__file__).parent
    codes = {code for path in folder.glob("*.py") for code in CODE.findall(path.read_text(encoding="utf-8"))}
    assert codes <= SENTENCES.keys()
    assert {"slots-damaged", "file-damaged", "version-missing"} <= codes
