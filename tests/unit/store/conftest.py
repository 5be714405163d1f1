import sys
from datetime import timedelta
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from store_samples import CHEAP, MORNING

from workbook.store.memory import MemoryStore
from workbook.store.opening import create_vault, open_folder


@pytest.fixture(autouse=True)
def without_waiting_for_the_disk(monkeypatch):
    """Whether the store waits for the disk is a matter of tests/fault; here it only takes time."""
    monkeypatch.setattr("os.fsync", lambda handle: None)


@pytest.fixture
def clock():
    """Every look at it is a second later than the one before."""
    moments = (MORNING + timedelta(seconds=n) for n in range(1, 1_000_000))
    return lambda: next(moments)


@pytest.fixture
def folder(tmp_path):
    """Where the workbook of An and Bram lies."""
    return tmp_path / "workbook"


@pytest.fixture
def keys(folder):
    unlocked, _ = create_vault(folder, "vier woorden of meer", cost=CHEAP)
    return unlocked


@pytest.fixture
def on_disk(folder, keys, clock):
    return open_folder(folder, keys, now=clock)


@pytest.fixture(params=["memory", "folder"])
def store(request, clock):
    if request.param == "memory":
        return MemoryStore(now=clock)
    return request.getfixturevalue("on_disk")
