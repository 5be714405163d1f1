"""The data folder of a command, and opening it with the passphrase of the environment or the keyboard."""

from pathlib import Path
from uuid import uuid4

from workbook import settings
from workbook.commands.console import Console, _
from workbook.errors import PassphraseWrong, VaultMissing
from workbook.services.workspace import Workspace
from workbook.settings import Settings
from workbook.store import opening
from workbook.store.opening import Keys

PASSPHRASE = "WORKBOOK_PASSPHRASE"  # the name of the variable


def settings_for(console: Console, data: str) -> Settings:
    """The settings, with this data folder where one was named; Refused where a variable makes no sense."""
    environment = {**console.environment, "WORKBOOK_DATA": data} if data else console.environment
    try:
        return settings.from_environment(environment)
    except ValueError as error:
        raise console.refusal(
            _("WORKBOOK_PORT or WORKBOOK_IDLE_SECONDS is no number. Nothing was done. Mend or remove it.")
        ) from error


def unlock(console: Console, data: str) -> tuple[Path, Keys]:
    """The folder and its keys; VaultMissing before anybody is asked for a passphrase."""
    folder = settings_for(console, data).folder
    if opening.vault_id_of(folder) is None:
        raise VaultMissing(folder=str(folder))
    return folder, opening.unlock(folder, _passphrase(console, folder))


def open_workspace(console: Console, data: str) -> Workspace:
    """The open workbook in this folder, ready for any action."""
    folder, keys = unlock(console, data)
    store = opening.open_folder(folder, keys)
    return Workspace(store, console.now, lambda: uuid4().hex, store.preferences().counsellor)


def _passphrase(console: Console, folder: Path) -> str:
    known = console.environment.get(PASSPHRASE)
    if known is not None:
        return known
    try:
        return console.ask(console.words.gettext("Passphrase: "))
    except EOFError:
        raise PassphraseWrong(folder=str(folder)) from None
