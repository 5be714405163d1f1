"""What can keep the set-up from finishing, recognised from errors and from what pip printed."""

import errno
import platform
import re
from pathlib import Path

from workbook.bootstrap.messages import sentence

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}

# In this order: a full disk may be printed beside an earlier warning about the network, and a failed
# connection always ends in "no matching distribution" too.
_SIGNS = (
    ("disk-full", ("No space left on device", "Disk quota exceeded", "Errno 28", "WinError 112")),
    ("part-differs", ("DO NOT MATCH THE HASHES",)),
    (
        "no-network",
        (
            "Failed to establish a new connection",
            "Connection refused",
            "Connection broken",
            "Connection reset",
            "Connection aborted",
            "Max retries exceeded",
            "timed out",
            "Temporary failure in name resolution",
            "getaddrinfo failed",
            "Network is unreachable",
            "ProxyError",
            "SSLError",
            "CERTIFICATE_VERIFY_FAILED",
            "IncompleteRead",
            "Could not fetch URL",
        ),
    ),
    ("may-not-write", ("Permission denied", "Read-only file system", "WinError 5]", "WinError 32]")),
    ("no-build", ("No matching distribution found",)),
)


class SetUpProblem(Exception):
    """The set-up cannot go on; the code names a sentence in `messages.py` that says what helps."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def from_error(error: OSError, folder: Path) -> SetUpProblem:
    """The problem behind an error that the operating system gave while we worked in `folder`."""
    if error.errno in _FULL:
        return SetUpProblem("disk-full", folder=folder)
    if error.errno in _FORBIDDEN:
        return SetUpProblem("may-not-write", folder=folder)
    return SetUpProblem("failed", detail=error)


def from_output(output: str, folder: Path) -> SetUpProblem:
    """The problem behind what pip printed while it worked for `folder`."""
    recognised = (code for code, signs in _SIGNS if any(sign in output for sign in signs))
    code = next(recognised, "failed")
    return SetUpProblem(code, folder=folder, has=platform.python_version(), detail=_last_error(output))


def no_pip() -> SetUpProblem:
    """The problem of a Python that came without what installs packages."""
    try:
        os_release = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:  # not a Linux
        os_release = ""
    return SetUpProblem("no-pip", remedy=remedy_for(os_release))


def remedy_for(os_release: str) -> str:
    """The one thing to do about it on the system that describes itself so."""
    if re.search(r"^ID(_LIKE)?=.*\b(debian|ubuntu)\b", os_release, re.MULTILINE):
        major, minor, _ = platform.python_version_tuple()
        return f"sudo apt install python{major}.{minor}-venv"
    return sentence("install-python")


def _last_error(output: str) -> str:
    """The last line that pip calls an error, else the last line."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR: ")]
    return (errors or lines or ["?"])[-1]
