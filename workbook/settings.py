"""What can be configured, and where it comes from: environment variables and this computer's habits.

Nothing secret stands here, and nothing of the screen.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

FOLDER_NAME = "Toekomstwerkboek"
USUAL_PORT = 8501


@dataclass(frozen=True)
class Settings:
    """Where the dossiers are kept and how the workbook is reached.

    `idle_seconds` replaces the counsellor's own idle time; tests use it, so that nobody waits.
    """

    folder: Path
    port: int = USUAL_PORT
    idle_seconds: float | None = None


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings as WORKBOOK_DATA, WORKBOOK_PORT and WORKBOOK_IDLE_SECONDS give them."""
    idle = environment.get("WORKBOOK_IDLE_SECONDS")
    return Settings(
        folder=_folder(environment.get("WORKBOOK_DATA")),
        port=int(environment.get("WORKBOOK_PORT") or USUAL_PORT),
        idle_seconds=float(idle) if idle else None,
    )


def _folder(named: str | None) -> Path:
    if named:
        return Path(named).expanduser().absolute()
    return user_data_path(FOLDER_NAME, appauthor=False)
