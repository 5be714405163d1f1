"""Gives a new environment its pip, also where Python came without one (Debian without python3-venv)."""

import hashlib
import os
import re
import ssl
import sys
import tempfile
from collections.abc import Iterable, Iterator
from configparser import Error as UnreadableSettings
from configparser import RawConfigParser
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import urlopen

from workbook.bootstrap import problem, run

PIP_VERSION = "26.3"
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
_PIP_FILE = f"pip-{PIP_VERSION}-py3-none-any.whl"

_DEFAULT_INDEX = "https://pypi.org/simple"
_SECONDS = 30
_SHARED_WHEELS = Path("/usr/share/python-wheels")


def give_pip(python: Path, folder: Path) -> None:
    """Put pip into the environment of this Python, which stands in `folder`."""
    with tempfile.TemporaryDirectory() as scratch:
        for wheel in pip_wheels(Path(scratch)):
            command = ["install", "--no-index", "--no-deps", "--no-compile", str(wheel)]
            installed, output = run.pip(python, command, PYTHONPATH=str(wheel))
            if installed:
                return
            found = problem.from_output(output, folder)
            if found.code == "disk-full":
                raise found
    raise problem.no_pip()


def pip_wheels(scratch: Path) -> Iterator[Path]:
    """Files that hold a pip, the nearest first; each is looked for only when the one before did not do."""
    for way in (_bundled_with_python, _shared_by_the_system, _through_own_pip, _from_the_index):
        if wheel := way(scratch):
            yield wheel


def pip_setting(name: str) -> str | None:
    """What the person set for pip under this name, in a variable or in a settings file."""
    value = os.environ.get("PIP_" + name.replace("-", "_").upper())
    return value or next((found for file in _pip_files() if (found := _written_in(file, name))), None)


def _written_in(file: Path, name: str) -> str | None:
    """What one of pip's settings files says under this name."""
    settings = RawConfigParser()
    try:
        settings.read(file, encoding="utf-8")
    except (UnreadableSettings, UnicodeDecodeError):
        return None
    return settings.get("install", name, fallback=None) or settings.get("global", name, fallback=None)


def _pip_files() -> list[Path]:
    """Where pip looks for settings, the most personal first."""
    home = Path.home()
    chosen = os.environ.get("PIP_CONFIG_FILE")
    of_windows = (os.environ.get(name) for name in ("APPDATA", "PROGRAMDATA"))
    windows = [Path(folder, "pip", "pip.ini") for folder in of_windows if folder]
    personal = [home / ".config/pip/pip.conf", home / ".pip/pip.conf"]
    shared = [Path("/etc/pip.conf"), Path("/etc/xdg/pip/pip.conf")]
    return [*([Path(chosen)] if chosen else []), *windows, *personal, *shared]


def _bundled_with_python(_scratch: Path) -> Path | None:
    """The pip that Python brings along.

    Not by way of ensurepip, which starts pip in a process of its own that would outlive us if we are killed.
    """
    ensurepip = find_spec("ensurepip")
    return _newest(
        Path(place) / "_bundled" for place in (ensurepip and ensurepip.submodule_search_locations) or ()
    )


def _shared_by_the_system(_scratch: Path) -> Path | None:
    """The pip that Linux systems keep for making environments."""
    return _newest([_SHARED_WHEELS])


def _newest(folders: Iterable[Path]) -> Path | None:
    """The newest pip in these folders."""
    return max(
        (wheel for folder in folders for wheel in folder.glob("pip-*.whl")), key=_version, default=None
    )


def _version(wheel: Path) -> list[int]:
    """The version in the name of this file, so that it can be compared."""
    return [int(number) for number in re.findall(r"\d+", wheel.name)]


def _through_own_pip(scratch: Path) -> Path | None:
    """The pinned pip, fetched by the pip of the Python that we run on, if it has one."""
    wanted = scratch / "pip.txt"
    wanted.write_text(f"pip=={PIP_VERSION} --hash=sha256:{PIP_SHA256}\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--require-hashes"]
    fetched, _output = run.quietly([*pip, "--dest", str(scratch), "-r", str(wanted)])
    return scratch / _PIP_FILE if fetched else None


def _from_the_index(scratch: Path) -> Path | None:
    """The pinned pip, fetched from the package index that pip itself would ask."""
    index = (pip_setting("index-url") or _DEFAULT_INDEX).rstrip("/") + "/pip/"
    try:
        link = wheel_link(_fetched(index).decode("utf-8"), index)
        content = _fetched(link) if link else b""
    except (OSError, ValueError):
        return None
    if hashlib.sha256(content).hexdigest() != PIP_SHA256:
        return None
    wheel = scratch / _PIP_FILE
    wheel.write_bytes(content)
    return wheel


def wheel_link(page: str, address: str) -> str | None:
    """Where the pinned pip is, according to the index page that stands at this address."""
    for link in re.findall(r"""href=["']([^"']+)["']""", page):
        target = urljoin(address, unescape(link)).partition("#")[0]
        if target.endswith("/" + _PIP_FILE):
            return target
    return None


def _fetched(address: str) -> bytes:
    """What stands at this address, with the person's own certificates if pip has been given them."""
    context = ssl.create_default_context(cafile=pip_setting("cert"))
    with urlopen(address, timeout=_SECONDS, context=context) as answer:
        content: bytes = answer.read()
    return content
