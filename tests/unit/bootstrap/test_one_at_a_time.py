"""Two starts of the set-up at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from workbook.bootstrap import one_at_a_time
from workbook.bootstrap.one_at_a_time import alone
from workbook.bootstrap.problem import SetUpProblem

HOLDER = """
import sys
from pathlib import Path
from workbook.bootstrap.one_at_a_time import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path):
    """Another process that holds the lock until it is stopped."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, tmp_path / "lock"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


@pytest.fixture
def while_waiting(monkeypatch):
    """Let something happen instead of the pause between two tries."""

    def happens(action):
        monkeypatch.setattr(one_at_a_time.time, "sleep", lambda _seconds: action())

    return happens


def test_the_second_waits_until_the_first_is_ready(tmp_path, holder, while_waiting, capsys):
    while_waiting(lambda: holder.communicate())
    with alone(tmp_path / "lock"):
        assert holder.returncode == 0
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_holder_that_was_killed_holds_nothing(tmp_path, holder, while_waiting):
    while_waiting(lambda: (holder.kill(), holder.wait()))
    with alone(tmp_path / "lock"):
        assert holder.returncode != 0


def test_a_lock_that_is_let_go_is_free_at_once(tmp_path, capsys):
    for _start in range(2):
        with alone(tmp_path / "lock"):
            pass
    assert capsys.readouterr().err == ""


def test_a_lock_that_cannot_be_kept_is_a_problem_with_a_sentence(tmp_path):
    (tmp_path / "lock").write_text("not what SQLite keeps in a file" * 100, encoding="utf-8")
    with pytest.raises(SetUpProblem, match="may-not-write"), alone(tmp_path / "lock"):
        pass
