"""The families of the walk-throughs: fictional, kept as data in `content/cases/`, for demo and tests."""

from pathlib import Path

from workbook.content.case_dossiers import CASES_DIR, read_dossiers
from workbook.model.dossier import Dossier
from workbook.model.preferences import Preferences
from workbook.store.opening import create_vault, open_folder
from workbook.store.port import DossierStore

COUNSELLOR = "An"
DEMO_PASSPHRASE = "demo"  # told to everybody


def demo_dossiers(folder: Path = CASES_DIR) -> tuple[Dossier, ...]:
    """The dossiers of the walk-throughs that exist so far, each checked by the model's own rules."""
    return read_dossiers("W*.toml", folder)


def keep_demo(store: DossierStore) -> tuple[Dossier, ...]:
    """Keep them in a store that has none of them yet, with the name of their counsellor."""
    store.save_preferences(Preferences(counsellor=COUNSELLOR))
    return tuple(store.save(dossier, seen=0) for dossier in demo_dossiers())


def make_demo_folder(folder: Path, passphrase: str = DEMO_PASSPHRASE) -> tuple[Dossier, ...]:
    """Make a workbook with the demo in this folder; VaultExists where there is one already.

    Any passphrase will do, as nobody in it exists.
    """
    keys, _recovery_key = create_vault(folder, passphrase, least=1)
    return keep_demo(open_folder(folder, keys))
