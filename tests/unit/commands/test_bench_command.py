"""bench: figures beside their budgets."""

import json
import sys
from types import SimpleNamespace

import pytest

from benchmarks.figures import Figure

FAST = Figure("keep a note", 1.05, 1.2)
SLOW = Figure("list", 250.0, 100, "ms")
UNKNOWN = Figure("click", None, 1.5, note="no browser")


@pytest.fixture
def measured(monkeypatch):
    def measured(*figures):
        monkeypatch.setitem(sys.modules, "benchmarks.run", SimpleNamespace(figures=lambda: iter(figures)))

    return measured


def test_each_figure_stands_beside_its_budget(run, measured):
    measured(FAST, SLOW, UNKNOWN)
    lines = run("bench").out.splitlines()
    assert lines == [
        "keep a note: 1.05 x, at most 1.2 x, within budget",
        "list: 250.00 ms, at most 100 ms, over budget",
        "click: not measured (no browser)",
    ]


def test_scripts_get_every_figure_and_whether_all_budgets_hold(run, measured):
    measured(FAST)
    told = json.loads(run("bench", "--json").out)
    assert told["ok"]
    assert told["figures"][0] == {
        "what": "keep a note",
        "value": 1.05,
        "budget": 1.2,
        "unit": "x",
        "within": True,
        "note": "",
    }
    measured(FAST, UNKNOWN)
    assert not json.loads(run("bench", "--json").out)["ok"]
