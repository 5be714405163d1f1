import shutil
from datetime import datetime

import pytest

from workbook import cli
from workbook.services.demo import demo_dossiers
from workbook.store.opening import Cost, create_vault, open_folder


class Answer:
    """What a command answered: its exit status and what it printed."""

    def __init__(self, status, captured):
        self.status, self.out, self.err = status, captured.out, captured.err


@pytest.fixture
def run(capsys, monkeypatch):
    """Runs a command as typed, in English, on 22 November 2026."""
    monkeypatch.setattr(cli, "_local_now", lambda: datetime(2026, 11, 22, 9).astimezone())

    def run(*typed, **environment):
        surroundings = {"LANG": "en_GB.UTF-8", "WORKBOOK_PASSPHRASE": "demo", **environment}
        return Answer(cli.main([str(word) for word in typed], surroundings), capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    """The first family of the demo behind a lock that is quick to open."""
    folder = tmp_path_factory.mktemp("demo") / "data"
    cheap = Cost(memory_kib=64, iterations=1, lanes=1)
    keys, _recovery_key = create_vault(folder, "demo", least=1, cost=cheap)
    (first,) = [dossier for dossier in demo_dossiers() if dossier.walkthrough == "W1"]
    open_folder(folder, keys).save(first, seen=0)
    return folder


@pytest.fixture
def demo_folder(made_once, tmp_path):
    """That family, in a folder that a test may spoil."""
    return shutil.copytree(made_once, tmp_path / "data")
