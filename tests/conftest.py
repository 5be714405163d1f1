"""The order of a whole run: what takes longest first, so that the workers end together."""

from pathlib import Path

import pytest

LONGEST_FIRST = (
    "test_house_rules",
    "test_killed_server",
    "test_accessibility",
    "test_w1",
    "browser",
    "fault",
    "app",
)

SHARED = ("test_paper_handbook",)
"""Files whose tests share what takes long to make."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one file that share a server stay together, also with one worker beside another."""
    items.sort(key=_turn)
    for item in items:
        if "office" in getattr(item, "fixturenames", ()) or Path(item.path).stem in SHARED:
            item.add_marker(pytest.mark.xdist_group(Path(item.path).stem))


def _turn(item: pytest.Item) -> int:
    place = {Path(item.path).stem, *Path(item.path).parts}
    return next((turn for turn, name in enumerate(LONGEST_FIRST) if name in place), len(LONGEST_FIRST))
