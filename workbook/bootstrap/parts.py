"""Brings the workbook's environment to what the locks say."""

from pathlib import Path

from workbook.bootstrap import problem, run
from workbook.bootstrap.environment import Environment
from workbook.bootstrap.messages import say
from workbook.bootstrap.one_at_a_time import alone
from workbook.bootstrap.pip_source import give_pip

_EVERY = 10


class Progress:
    """Tells how far pip is, from the lines it prints."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0

    def read(self, line: str) -> None:
        """Take in one line of pip's."""
        if line.startswith(("Collecting ", "Processing ")):
            self._done += 1
            if self._done % _EVERY == 0:
                say("fetched", done=self._done, total=self._total)
        elif line.startswith("Installing collected packages"):
            say("unpacking")


def bring_in(environment: Environment, *locks: Path) -> None:
    """Install these locks; the last one contains what the others name."""
    with alone(environment.folder.with_name(environment.folder.name + ".lock")):
        if environment.has(*locks):  # somebody else did, while we waited
            return
        _prepare(environment)
        _install(environment, locks[-1])
        environment.finish(*locks)
        say("ready")


def _prepare(environment: Environment) -> None:
    """Leave an environment with pip, marked as being worked on."""
    if environment.is_whole():
        environment.begin()
    else:
        say("making-again" if environment.folder.exists() else "making")
        environment.make()
    has_pip, _output = run.quietly([environment.python, "-m", "pip", "--version"])
    if not has_pip:
        give_pip(environment.python, environment.folder)


def _install(environment: Environment, lock: Path) -> None:
    """Install what the lock pins: ready-made packages only, each with the digest that was checked.

    Not compiled beforehand, which takes as long as the rest: Python compiles what is used, when it is.
    """
    total = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    say("installing", total=total)
    command = ["install", "--require-hashes", "--only-binary=:all:", "--no-compile", "-r", str(lock)]
    installed, output = run.pip(environment.python, command, Progress(total).read)
    (environment.folder / "workbook-pip.log").write_text(output, encoding="utf-8")
    if not installed:
        raise problem.from_output(output, environment.folder)
