"""What the set-up says, and that an old Python can read it."""

import ast
import re
import string
from pathlib import Path

import pytest

from workbook.bootstrap import messages

ROOT = Path(messages.__file__).parents[2]
READ_BY_AN_OLD_PYTHON = (
    "workbook/__init__.py",
    "workbook/__main__.py",
    "workbook/bootstrap/__init__.py",
    "workbook/bootstrap/messages.py",
)


def places(sentence: str) -> set[str]:
    return {name for _text, name, _format, _conversion in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("file", READ_BY_AN_OLD_PYTHON)
def test_an_old_python_can_read_far_enough(file):
    ast.parse((ROOT / file).read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("code", messages.SENTENCES)
def test_every_sentence_exists_in_every_language_with_the_same_places(code):
    sentences = messages.SENTENCES[code]
    assert set(sentences) == set(messages.LANGUAGES)
    assert all(sentences.values())
    assert len({frozenset(places(sentence)) for sentence in sentences.values()}) == 1


def test_every_code_in_the_set_up_has_a_sentence_and_every_sentence_is_used():
    files = [ROOT / "workbook/__main__.py", *(ROOT / "workbook/bootstrap").glob("*.py")]
    source = "\n".join(file.read_text(encoding="utf-8") for file in files if file.name != "messages.py")
    said = set(re.findall(r'(?:say|sentence|SetUpProblem)\(\s*"([a-z-]+)"', source))
    assert said <= set(messages.SENTENCES)
    assert {code for code in messages.SENTENCES if f'"{code}"' not in source} == set()


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LANG": "nl_BE.UTF-8", "LC_ALL": "fr_BE.UTF-8"}, "fr"),
        ({"LANG": "nl_BE.UTF-8", "LC_MESSAGES": "", "LC_ALL": ""}, "nl"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_BE.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_the_computers(environment, language):
    assert messages.language(environment) == language


def test_windows_has_its_own_way_to_say_the_language():
    assert messages.language({}, "fr_BE") == "fr"
    assert messages.language({"LANG": "nl_BE.UTF-8"}, "fr_BE") == "nl"


def test_the_command_keeps_standard_output_for_itself(capsys):
    messages.say("ready")
    assert capsys.readouterr().out == ""
