"""When the workbook's own environment counts as ready."""

import sys
from pathlib import Path

import pytest

from workbook.bootstrap.environment import Environment


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    lock = tmp_path / "requirements.lock"
    lock.write_text("tinydb==4.9.0\n", encoding="utf-8")
    return lock


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """A finished environment in which nothing was installed yet."""
    environment = Environment(tmp_path / ".venv")
    environment.python.parent.mkdir(parents=True)
    environment.python.touch()
    home = Path(sys.executable).parent
    (environment.folder / "pyvenv.cfg").write_text(f"home = {home}\nversion = 3.11.7\n", encoding="utf-8")
    return environment


def installed(environment: Environment, *locks: Path) -> None:
    environment.begin()
    environment.finish(*locks)


def test_an_installed_lock_needs_nothing_more(environment, lock):
    installed(environment, lock)
    assert environment.has(lock)


def test_a_changed_lock_is_installed_again(environment, lock):
    installed(environment, lock)
    lock.write_text("tinydb==4.9.1\n", encoding="utf-8")
    assert not environment.has(lock)
    assert environment.is_whole()


def test_the_tests_packages_have_a_stamp_of_their_own(environment, lock, tmp_path):
    lock_for_tests = tmp_path / "requirements-dev.lock"
    lock_for_tests.write_text("pytest==9.2.0\n", encoding="utf-8")
    installed(environment, lock)
    assert not environment.has(lock, lock_for_tests)
    installed(environment, lock, lock_for_tests)
    assert environment.has(lock, lock_for_tests)


def test_work_that_was_cut_short_does_not_count(environment, lock):
    installed(environment, lock)
    environment.begin()
    assert not environment.is_whole()
    assert not environment.has(lock)


def test_an_environment_without_its_python_does_not_count(environment, lock):
    installed(environment, lock)
    environment.python.unlink()
    assert not environment.has(lock)


def test_an_environment_whose_origin_was_removed_does_not_count(environment, lock):
    installed(environment, lock)
    (environment.folder / "pyvenv.cfg").write_text("home = /removed/by/an/upgrade\n", encoding="utf-8")
    assert not environment.has(lock)


def test_an_empty_folder_does_not_count(tmp_path):
    assert not Environment(tmp_path).is_whole()


def test_making_it_anew_removes_what_was_left_and_marks_it(environment, monkeypatch):
    left_behind = environment.folder / "left-behind"
    left_behind.touch()
    monkeypatch.setattr("venv.EnvBuilder.create", lambda _builder, _folder: None)
    environment.make()
    assert not left_behind.exists()
    assert environment.unfinished.exists()
