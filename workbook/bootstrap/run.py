"""Other programs, as the set-up runs them."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

_TIED_PIP = Path(__file__).with_name("tied_pip.py")


def without_foreign_paths() -> dict[str, str]:
    """This process's environment, less what would mix another Python's packages into ours."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}


def quietly(command: Sequence[str | Path]) -> tuple[bool, str]:
    """Whether this program succeeded, and all it printed."""
    try:
        finished = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
            env=without_foreign_paths(),
        )
    except FileNotFoundError as missing:
        return False, str(missing)
    return finished.returncode == 0, finished.stdout


def pip(
    python: Path,
    arguments: Sequence[str],
    on_line: Callable[[str], None] = lambda _line: None,
    **environment: str,
) -> tuple[bool, str]:
    """Whether this Python's pip succeeded, and all it printed; each line is handed on as it comes.

    The person's own pip settings apply (index, proxy, certificates), except one that would install
    beside the environment instead of in it.
    """
    settings = {
        "PIP_USER": "0",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    with subprocess.Popen(
        [python, "-P", _TIED_PIP, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**without_foreign_paths(), **settings, **environment},
    ) as process:
        lines = []
        for line in process.stdout or ():
            on_line(line)
            lines.append(line)
        succeeded = process.wait() == 0  # before the pipe closes, which would stop pip
    return succeeded, "".join(lines)


def hand_over(command: Sequence[str | Path], environment: dict[str, str]) -> int:
    """Go on as this program: its signals and its exit status are ours."""
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform != "win32":
        os.execve(command[0], [str(word) for word in command], environment)
    return _wait_on_windows(command, environment)


def _wait_on_windows(command: Sequence[str | Path], environment: dict[str, str]) -> int:
    """Windows cannot become another program: run it, and leave Ctrl-C, which reaches both, to it."""
    import signal

    for name in ("SIGINT", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: None)
    return subprocess.run(command, env=environment, check=False).returncode
