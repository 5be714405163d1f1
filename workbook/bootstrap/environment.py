"""The workbook's own Python environment: a folder that is whole, or is made anew."""

import hashlib
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path

_TRIES = 5
_BETWEEN_TRIES = 0.5


@dataclass(frozen=True)
class Environment:
    """The folder with a Python and the packages of a lock."""

    folder: Path

    @property
    def python(self) -> Path:
        """Its Python."""
        return self.folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    @property
    def unfinished(self) -> Path:
        """The mark that stands as long as somebody is working on it; left behind, that work was cut short."""
        return self.folder / "workbook-unfinished"

    def is_whole(self) -> bool:
        """Whether it can be used: its work was finished, and the Python it was made from is there."""
        return self.python.is_file() and not self.unfinished.exists() and self._has_its_origin()

    def has(self, *locks: Path) -> bool:
        """Whether exactly these locks were installed last."""
        return self.is_whole() and all(self._is_stamped(lock) for lock in locks)

    def begin(self) -> None:
        """Mark it as being worked on."""
        self.unfinished.touch()

    def finish(self, *locks: Path) -> None:
        """Note what was installed and take the mark away, in this order."""
        for lock in locks:
            self._stamp(lock).write_text(digest(lock), encoding="ascii")
        self.unfinished.unlink()

    def make(self) -> None:
        """Make it anew, marked unfinished, without pip."""
        import venv  # a quick start does without

        self._remove()
        self.folder.mkdir()
        self.begin()
        venv.EnvBuilder(symlinks=sys.platform != "win32", with_pip=False).create(self.folder)

    def _is_stamped(self, lock: Path) -> bool:
        """Whether this lock, as it reads now, was installed."""
        stamp = self._stamp(lock)
        return stamp.is_file() and stamp.read_text(encoding="ascii") == digest(lock)

    def _stamp(self, lock: Path) -> Path:
        """Where the digest of this lock is kept once it is installed."""
        return self.folder / f"workbook-installed-{lock.stem}"

    def _has_its_origin(self) -> bool:
        """Whether the Python that it was made from is still there; an upgrade may have taken it away."""
        try:
            settings = (self.folder / "pyvenv.cfg").read_text(encoding="utf-8")
        except OSError:
            return False
        homes = [line.partition("=")[2].strip() for line in settings.splitlines() if line.startswith("home")]
        return any(Path(home).is_dir() for home in homes)

    def _remove(self) -> None:
        """Remove the folder; a virus scanner may hold a file of it for a moment."""
        for attempt in range(_TRIES):
            try:
                shutil.rmtree(self.folder)
            except FileNotFoundError:
                return
            except OSError:
                if attempt == _TRIES - 1:
                    raise
                time.sleep(_BETWEEN_TRIES)


def digest(lock: Path) -> str:
    """What a lock's text comes down to."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()
