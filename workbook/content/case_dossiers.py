"""The dossiers of fictional families: for the demo, for training and for tests."""

from functools import cache
from pathlib import Path

from workbook.content.library import CONTENT_DIR, read_toml
from workbook.model.dossier import Dossier

CASES_DIR = CONTENT_DIR / "cases"


def read_dossiers(pattern: str, folder: Path = CASES_DIR) -> tuple[Dossier, ...]:
    """Those whose file is named so, each checked by the model's own rules."""
    return tuple(Dossier.model_validate(read_toml(path)) for path in sorted(folder.glob(pattern)))


@cache
def fictional_dossiers() -> tuple[Dossier, ...]:
    """All of them: of the walk-throughs (W) and those that are for training alone (T)."""
    return read_dossiers("[WT]*.toml")


def dossier_of(dossier_id: str) -> Dossier:
    """The fictional dossier with this id."""
    return next(one for one in fictional_dossiers() if one.id == dossier_id)
