"""One start: bring in what is missing, then become the workbook, or its tests."""

import os
import signal
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import FrameType

from workbook.bootstrap import problem
from workbook.bootstrap.environment import Environment
from workbook.bootstrap.messages import say
from workbook.bootstrap.run import hand_over, without_foreign_paths

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"

_WORKERS = "3"
_STOPPED = 130


def main(arguments: Sequence[str]) -> int:
    """The exit status; what keeps the set-up from finishing becomes one sentence."""
    signal.signal(signal.SIGTERM, _stop)
    environment = Environment(ROOT / ".venv")
    try:
        if arguments and arguments[0] == "test":
            return _test(environment, arguments[1:])
        return _start(environment, arguments)
    except problem.SetUpProblem as found:
        return _told(found)
    except ModuleNotFoundError:  # of the standard library, which some systems deliver in pieces
        return _told(problem.no_pip())
    except OSError as error:
        return _told(problem.from_error(error, ROOT))
    except KeyboardInterrupt:
        say("stopped")
        return _STOPPED


def _told(found: problem.SetUpProblem) -> int:
    """The exit status, after the sentence."""
    say(found.code, **found.values)
    return 1


def _start(environment: Environment, arguments: Sequence[str]) -> int:
    """Hand over to the command line."""
    _have(environment, LOCK)
    return hand_over([environment.python, "-m", "workbook.cli", *arguments], settings_for_ours())


def _test(environment: Environment, arguments: Sequence[str]) -> int:
    """Hand over to the tests, with what they need."""
    from workbook.bootstrap.browser import ready_browser

    _have(environment, LOCK, DEV_LOCK)
    settings = {**settings_for_ours(), "WORKBOOK_BROWSER": ready_browser()}
    os.chdir(ROOT)
    return hand_over([environment.python, "-m", "pytest", *pytest_arguments(arguments, os.environ)], settings)


def _have(environment: Environment, *locks: Path) -> None:
    """Set up only if needed: every other start is quick, and does not even load what sets up."""
    if not environment.has(*locks):
        from workbook.bootstrap.parts import bring_in

        bring_in(environment, *locks)


def settings_for_ours() -> dict[str, str]:
    """The variables that the workbook runs with: its own packages only, text in UTF-8 on every system.

    What Python compiled is kept, also where the computer says otherwise: else every start compiles
    every package anew.
    """
    settings = {**without_foreign_paths(), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return {name: value for name, value in settings.items() if name != "PYTHONDONTWRITEBYTECODE"}


def pytest_arguments(arguments: Sequence[str], environment: Mapping[str, str]) -> list[str]:
    """What pytest is told: not the long tests, and three at a time, unless somebody asks otherwise."""
    own = [argument for argument in arguments if argument != "--long"]
    which = [] if "--long" in arguments else ["-m", "not long"]
    if any(argument.startswith(("-n", "--numprocesses", "--pdb")) for argument in own):
        return [*which, *own]
    workers = environment.get("WORKBOOK_TEST_WORKERS") or _WORKERS
    return [*which, "-n", workers, "--dist", "loadgroup", *own]


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Stop as with Ctrl-C, so that pip stops too and the lock is let go."""
    raise KeyboardInterrupt
