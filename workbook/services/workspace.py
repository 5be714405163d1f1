"""What every action needs, handed in rather than looked up."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from workbook.store.port import DossierStore


@dataclass(frozen=True)
class Workspace:
    """The open store, the clock (aware, local), a source of new ids, and who is working."""

    store: DossierStore
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    counsellor: str
