"""Finds a browser for the tests: the computer's own Chromium, Chrome or Edge."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from workbook.bootstrap.messages import say, sentence
from workbook.bootstrap.problem import SetUpProblem
from workbook.bootstrap.run import quietly

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")

_ON_WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_ON_A_MAC = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)


def ready_browser() -> str:
    """The path of a browser, which is installed where that can be done without asking."""
    path = chosen_browser(os.environ) or found_browser(os.environ)
    if path is None and (apt := _apt_get()):
        say("installing-browser")
        _install_chromium(apt)
        path = found_browser(os.environ)
    if path is None:
        raise SetUpProblem("no-browser", remedy=_remedy())
    return path


def chosen_browser(environment: Mapping[str, str]) -> str | None:
    """The browser that WORKBOOK_BROWSER names, if it is set; then no other will do."""
    chosen = environment.get("WORKBOOK_BROWSER")
    if not chosen:
        return None
    path = shutil.which(chosen, path=environment.get("PATH"))
    if path is None:
        raise SetUpProblem("browser-not-there", path=chosen)
    return path


def found_browser(environment: Mapping[str, str]) -> str | None:
    """A browser of this computer, Chromium before others."""
    for name in NAMES:
        if path := shutil.which(name, path=environment.get("PATH")):
            return path
    return next((str(path) for path in usual_places(environment, Path.home()) if path.is_file()), None)


def usual_places(environment: Mapping[str, str], home: Path) -> Iterator[Path]:
    """Where browsers stand on Windows and on a Mac, which do not put them on the PATH."""
    for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if name in environment:
            yield from (Path(environment[name], place) for place in _ON_WINDOWS)
    for folder in (Path("/Applications"), home / "Applications"):
        yield from (folder / place for place in _ON_A_MAC)


def _apt_get() -> list[str] | None:
    """How to call apt-get here without a question being asked, if that can be done."""
    if sys.platform == "win32" or not shutil.which("apt-get"):
        return None
    command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-q"]
    if os.geteuid() == 0:
        return command
    may_become_root, _output = quietly(["sudo", "-n", "true"])
    return ["sudo", "-n", *command] if may_become_root else None


def _install_chromium(apt: list[str]) -> None:
    """Debian's Chromium; whether it worked shows when the browser is looked for again."""
    quietly([*apt, "update"])
    quietly([*apt, "install", "--no-install-recommends", "chromium"])


def _remedy() -> str:
    """The one thing to do where there is no browser and we cannot install one."""
    return "sudo apt install chromium" if shutil.which("apt-get") else sentence("install-browser")
