"""check-content on the command line."""

import json
import re

import pytest

from workbook.commands import content
from workbook.commands.content import SENTENCES
from workbook.content.check import ROOT, Checked
from workbook.content.check_outline import PLACES
from workbook.content.findings import Finding

UNITS = {"D.general": 47, "D.exploration": 41}
LOST = Finding("content/en/D.toml:12", "text-unknown", "D.nobody.knows")


@pytest.fixture
def found(monkeypatch):
    def found(*findings):
        monkeypatch.setattr(content, "check_content", lambda _today: Checked(UNITS, findings))

    return found


def test_fine_content_is_told_with_its_number_of_units(run, found):
    found()
    answer = run("check-content")
    assert answer.status == 0
    assert "88 units" in answer.out
    assert answer.err == ""


def test_scripts_get_counts_and_findings(run, found):
    found(LOST)
    answer = run("check-content", "--json")
    assert answer.status == 2
    assert json.loads(answer.out) == {
        "ok": False,
        "units": UNITS,
        "findings": [{"where": LOST.where, "code": LOST.code, "what": LOST.what}],
    }


def test_people_get_a_sentence_with_file_and_line(run, found):
    found(LOST, Finding("content/fr/D.toml", "text-missing", "D.a"))
    answer = run("check-content")
    assert answer.status == 2
    assert "content/en/D.toml:12: This text belongs to nothing in the outline: D.nobody.knows\n" in answer.err
    assert "2 things to mend" in answer.err


READERS = ("library.py", "procedures.py", "guide.py", "reading.py", "training.py", "intervision.py")


def test_every_kind_of_finding_has_its_sentence():
    folder = ROOT / "workbook" / "content"
    sources = [path.read_text(encoding="utf-8") for path in folder.glob("*.py") if path.name not in READERS]
    codes = {code for source in sources for code in re.findall(r'"([a-z]+(?:-[a-z]+)+)"', source)}
    assert codes - PLACES == SENTENCES.keys()


@pytest.mark.parametrize("code", SENTENCES)
def test_a_brace_in_a_text_is_no_second_error(code, run, found):
    found(Finding("content/en/D.toml", code, "{name} {0}"))
    assert "{name} {0}" in run("check-content").err
