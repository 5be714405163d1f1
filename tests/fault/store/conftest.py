import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "unit" / "store"))
sys.path.insert(0, str(Path(__file__).parent))

from store_samples import CHEAP

from workbook.store.opening import create_vault, open_folder


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "workbook"


@pytest.fixture
def keys(folder):
    unlocked, _ = create_vault(folder, "vier woorden of meer", cost=CHEAP)
    return unlocked


@pytest.fixture
def store(folder, keys):
    return open_folder(folder, keys)
