"""One writer at a time for a part of the folder: among threads, and among processes."""

import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from workbook.errors import FolderNotWritable
from workbook.store.durable import disk_errors, make_folder

WHOLE = "folder"
"""The lock for the files that belong to no dossier: keys, preferences, catalogue."""

LONGEST_WAIT = 30.0
"""Seconds. A save takes milliseconds: a lock held longer than this belongs to a stuck program."""


class Locks:
    """The locks of one folder, by name.

    The thread lock comes first, because a waiting file lock polls: threads of one process hand
    over at once, only processes wait a few milliseconds.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / "l"
        self._guard = threading.Lock()
        self._threads: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        with disk_errors(root):
            make_folder(self._folder)

    @contextmanager
    def held(self, name: str) -> Iterator[None]:
        """Hold this lock; FolderNotWritable where it cannot be had."""
        with self._guard:
            thread = self._threads[name]
        with thread:
            lock = self._taken(name)
            try:
                yield
            finally:
                lock.release()

    def _taken(self, name: str) -> FileLock:
        lock = FileLock(self._folder / name, timeout=LONGEST_WAIT, mode=0o600, poll_interval=0.003)
        try:
            with disk_errors(self._root):
                lock.acquire()
        except Timeout:
            raise FolderNotWritable(folder=str(self._root), lock=name) from None
        return lock
