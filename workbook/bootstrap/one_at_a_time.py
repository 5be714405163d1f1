"""Two starts at once must not work on the same folder."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from workbook.bootstrap.messages import say
from workbook.bootstrap.problem import SetUpProblem

_BETWEEN_TRIES = 0.2


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold this lock, after waiting for whoever holds it now.

    SQLite's lock on an empty database: the standard library's one lock that works alike on every
    system and that the system itself lets go when its holder dies. The file stays; only the lock counts.
    """
    lock.touch()  # says more plainly than SQLite why this may not be possible
    with closing(sqlite3.connect(lock, timeout=0, isolation_level=None)) as database:
        _wait_for(database, lock)
        yield


def _wait_for(database: sqlite3.Connection, lock: Path) -> None:
    """Return once the lock is ours; said once that somebody else is busy."""
    told = False
    while not _taken(database, lock):
        if not told:
            say("waiting")
            told = True
        time.sleep(_BETWEEN_TRIES)


def _taken(database: sqlite3.Connection, lock: Path) -> bool:
    """Whether the lock became ours."""
    try:
        database.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            return False
        full = error.sqlite_errorcode == sqlite3.SQLITE_FULL
        raise SetUpProblem("disk-full" if full else "may-not-write", folder=lock.parent) from error
    return True
