"""What one start does: set up if needed, then hand over."""

import subprocess
import sys
from pathlib import Path

import pytest

from workbook.bootstrap import environment, parts, run, start
from workbook.bootstrap.problem import SetUpProblem


@pytest.fixture
def handed_over(monkeypatch):
    """What the start hands over to, instead of becoming it."""
    handed: list[tuple[list[str], dict[str, str]]] = []
    monkeypatch.setattr(start.signal, "signal", lambda *_: None)
    monkeypatch.setattr(start.os, "chdir", lambda _folder: None)
    monkeypatch.setattr(start, "hand_over", lambda command, settings: handed.append((command, settings)) or 3)
    monkeypatch.setattr("workbook.bootstrap.browser.ready_browser", lambda: "/a/browser")
    return handed


@pytest.fixture
def set_up(monkeypatch, handed_over):
    """The locks that a start would install on a computer where nothing was."""
    installed: list[Path] = []
    monkeypatch.setattr(environment.Environment, "has", lambda *_: False)
    monkeypatch.setattr(parts, "bring_in", lambda _environment, *locks: installed.extend(locks))
    return installed


def test_a_command_goes_on_to_the_command_line_with_its_arguments(handed_over, set_up):
    assert start.main(["export", "--lang", "fr"]) == 3
    command, settings = handed_over[0]
    assert command[1:] == ["-m", "workbook.cli", "export", "--lang", "fr"]
    assert settings["PYTHONUTF8"] == "1"
    assert set_up == [start.LOCK]


def test_what_python_compiled_is_kept_so_that_every_next_start_is_quick(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in start.settings_for_ours()


def test_the_tests_get_their_packages_and_a_browser(handed_over, set_up):
    assert start.main(["test", "-k", "note"]) == 3
    command, settings = handed_over[0]
    assert command[1:3] == ["-m", "pytest"]
    assert settings["WORKBOOK_BROWSER"] == "/a/browser"
    assert set_up == [start.LOCK, start.DEV_LOCK]


def test_a_second_start_installs_nothing(handed_over, set_up, monkeypatch):
    monkeypatch.setattr(environment.Environment, "has", lambda *_: True)
    start.main([])
    assert set_up == []


@pytest.mark.parametrize(
    ("error", "status", "word"),
    [
        (SetUpProblem("no-network"), 1, "internet"),
        (PermissionError(13, "refused"), 1, str(start.ROOT)),
        (ModuleNotFoundError("venv"), 1, "Python"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_what_goes_wrong_is_one_sentence(handed_over, set_up, monkeypatch, capsys, error, status, word):
    def fails(*_arguments: object) -> None:
        raise error

    monkeypatch.setattr(parts, "bring_in", fails)
    assert start.main([]) == status
    said = capsys.readouterr().err
    assert word in said
    assert said.count("\n") == 1
    assert handed_over == []


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ([], {}, ["-m", "not long", "-n", "3", "--dist", "loadgroup"]),
        (["--long"], {}, ["-n", "3", "--dist", "loadgroup"]),
        (["-k", "a"], {}, ["-m", "not long", "-n", "3", "--dist", "loadgroup", "-k", "a"]),
        (["-n0"], {}, ["-m", "not long", "-n0"]),
        (["--long", "--pdb"], {}, ["--pdb"]),
        ([], {"WORKBOOK_TEST_WORKERS": "4"}, ["-m", "not long", "-n", "4", "--dist", "loadgroup"]),
    ],
)
def test_what_pytest_is_told(arguments, environment, expected):
    assert start.pytest_arguments(arguments, environment) == expected


def test_the_dev_lock_repeats_every_pin_of_the_lock():
    """`test` installs the dev lock alone and stamps both."""
    pins, dev_pins = ({*_pins(lock)} for lock in (start.LOCK, start.DEV_LOCK))
    assert pins
    assert pins <= dev_pins


@pytest.mark.parametrize("lock", [start.LOCK, start.DEV_LOCK])
def test_a_lock_names_no_place_to_fetch_from(lock):
    text = lock.read_text(encoding="utf-8")
    assert not any(word in text for word in ("://", "--index-url", "--extra-index-url", "--find-links"))


def test_progress_counts_what_pip_begins_to_fetch(capsys):
    progress = parts.Progress(20)
    for line in ["Collecting a\n", "  Downloading a.whl\n"] * 10:
        progress.read(line)
    assert capsys.readouterr().err.count("\n") == 1
    progress.read("Installing collected packages: a\n")
    assert capsys.readouterr().err.count("\n") == 1


def test_pip_stops_when_its_starter_is_gone(tmp_path):
    slow = tmp_path / "pip"
    slow.mkdir()
    (slow / "__init__.py").touch()
    (slow / "__main__.py").write_text(
        "import time\nprint('begun', flush=True)\ntime.sleep(60)\n", encoding="utf-8"
    )
    with subprocess.Popen(
        [sys.executable, "-P", run._TIED_PIP],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**run.without_foreign_paths(), "PYTHONPATH": str(tmp_path)},
    ) as pip:
        assert pip.stdin
        assert pip.stdout
        assert pip.stdout.readline().strip() == b"begun"
        pip.stdin.close()
        assert pip.wait(timeout=10) == 1


def _pins(lock: Path) -> list[str]:
    lines = lock.read_text(encoding="utf-8").splitlines()
    return [line.removesuffix("\\").strip() for line in lines if "==" in line]
