"""Files that are there whole or not at all, also after a crash; and what a disk's refusals mean."""

import errno
import os
import secrets
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from workbook.errors import DiskFull, DiskTrouble, FolderNotWritable

TEMPORARY = ".tmp-"
"""How the name of an unfinished file begins; what a dead writer leaves is swept at the next start."""

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_HARD_LINKS = {errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """What the disk refuses, said as the person at the screen should know it."""
    try:
        yield
    except (FileExistsError, FileNotFoundError):
        raise  # an answer, not a refusal: somebody was first, or it is gone
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFull(folder=str(folder)) from None
        if error.errno in _NOT_ALLOWED:
            raise FolderNotWritable(folder=str(folder)) from None
        raise DiskTrouble(folder=str(folder)) from error


def create(path: Path, data: bytes, *, by_way_of: Path | None = None) -> None:
    """Make this file once; FileExistsError where another writer was first.

    The unfinished file stands in the folder `by_way_of`, or beside the finished one.
    """
    _finish(by_way_of or path.parent, data, lambda unfinished: _name_once(unfinished, path))
    sync_folder(path.parent)


def replace(path: Path, data: bytes) -> None:
    """Put this in the place of the file; a crash leaves either the old or the new one."""
    _finish(path.parent, data, lambda unfinished: _patiently(lambda: unfinished.replace(path)))
    sync_folder(path.parent)


def remove(path: Path) -> None:
    """Remove the file for good; silent where it is gone already."""
    try:
        _patiently(path.unlink)
    except FileNotFoundError:
        return
    sync_folder(path.parent)


def remove_folder(folder: Path) -> None:
    """Remove a folder with its files for good; silent where it is gone already."""
    for name in names_in(folder):
        with suppress(FileNotFoundError):
            _patiently((folder / name).unlink)
    with suppress(FileNotFoundError):
        folder.rmdir()
        sync_folder(folder.parent)


def names_in(folder: Path | str) -> list[str]:
    """What lies in the folder; nothing where there is none."""
    try:
        return os.listdir(folder)  # noqa: PTH208 - paths are too slow for ten thousand folders
    except (FileNotFoundError, NotADirectoryError):
        return []


def is_temporary(name: str) -> bool:
    """An unfinished file: somebody is writing it, or died while doing so."""
    return name.startswith(TEMPORARY)


def make_folder(path: Path) -> None:
    """Make this folder for its owner only; silent where it is there already."""
    try:
        path.mkdir(0o700)
    except FileExistsError:
        return
    sync_folder(path.parent)


def make_sure_of_folder(path: Path) -> None:
    """Make this folder durably, also where a crash left it made but not yet durable."""
    path.mkdir(0o700, exist_ok=True)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """See to it that names made or removed in the folder survive a power cut."""
    if sys.platform == "win32":  # NTFS journals names by itself, and folders cannot be opened
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _finish(folder: Path, data: bytes, give_name: Callable[[Path], None]) -> None:
    """Write an unfinished file and give it its name.

    Where locks do not hold, somebody who starts may have swept it meanwhile: then it is written again.
    """
    for is_last in (False, False, True):
        unfinished = _written(folder, data)
        try:
            give_name(unfinished)
            return
        except FileNotFoundError:
            if is_last:
                raise
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)


def _written(folder: Path, data: bytes) -> Path:
    temporary = folder / f"{TEMPORARY}{secrets.token_hex(8)}"
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o600)
    try:
        _write_all(handle, data)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    return temporary


def _write_all(handle: int, data: bytes) -> None:
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _name_once(temporary: Path, path: Path) -> None:
    """Give the finished file its name, which nobody may have taken: this is the compare-and-swap."""
    if sys.platform == "win32":
        _patiently(lambda: temporary.rename(path))  # refuses an existing name
        return
    try:
        os.link(temporary, path)  # refuses an existing name too, unlike rename
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        _rename_once(temporary, path)


def _rename_once(temporary: Path, path: Path) -> None:
    # exFAT sticks and some shares have no hard links. Every writer holds the dossier's lock here,
    # so that between the question and the renaming nobody comes in.
    if path.exists():
        raise FileExistsError(errno.EEXIST, "taken")
    temporary.rename(path)


def _patiently(action: Callable[[], object]) -> None:
    """Do it; on Windows again for a moment, since virus scanners hold new files open."""
    for pause in (0.01, 0.05, 0.2) if sys.platform == "win32" else ():
        try:
            action()
        except PermissionError:
            time.sleep(pause)
        else:
            return
    action()
