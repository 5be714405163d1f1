"""The rules of the house that a machine can check: style, types, directions, sizes."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from workbook.content.catalogues import strings_in_code

ROOT = Path(__file__).resolve().parents[2]
CODE = [*(ROOT / "workbook").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
LARGEST_MODULE = 300
LARGEST_PAGE = 50

TOOLS = {
    "style": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
}
ON_WINDOWS = ["mypy", "--platform", "win32", "--cache-dir", ".mypy_cache/win32"]


@pytest.mark.parametrize("tool", TOOLS.values(), ids=TOOLS.keys())
def test_the_code_is_clean(tool):
    _run(tool)


@pytest.mark.long
def test_the_types_are_clean_on_windows_too():
    _run(ON_WINDOWS)


def _run(tool):
    ran = subprocess.run([sys.executable, "-m", *tool], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_rooms_import_one_way():
    run = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    ran = subprocess.run([sys.executable, "-c", run], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("module", CODE, ids=lambda module: str(module.relative_to(ROOT)))
def test_a_module_is_one_subject_of_readable_size(module):
    limit = LARGEST_PAGE if module.parent.name == "pages" else LARGEST_MODULE
    assert module.read_text("utf-8").count("\n") <= limit


def test_only_the_screen_imports_streamlit():
    for module in CODE:
        inside = module.relative_to(ROOT).as_posix()
        if "import streamlit" in module.read_text("utf-8") or "from streamlit" in module.read_text("utf-8"):
            assert inside.startswith(("pages/", "workbook/ui/", "workbook/app.py", "workbook/main.py")), (
                inside
            )


def test_every_word_of_the_interface_reaches_the_translators():
    """Babel does not look into f-strings: a message that stands only there would stay English."""
    collected = {message.id for message in strings_in_code(ROOT)}
    collected |= {message.id[0] for message in strings_in_code(ROOT) if isinstance(message.id, tuple)}
    written = {
        call.args[0].value
        for module in CODE
        for call in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(call, ast.Call) and _is_translated(call)
    }
    assert len(written) > 500
    assert written - collected == set()


def _is_translated(call):
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    first = call.args[0] if call.args else None
    return name in ("_", "gettext", "ngettext") and isinstance(first, ast.Constant)
