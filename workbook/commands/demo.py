"""`demo`: a folder with the fictional families of the walk-throughs."""

from workbook.commands.arguments import Asked, needed
from workbook.commands.console import FINE, Console
from workbook.commands.folder import PASSPHRASE, settings_for
from workbook.services.demo import DEMO_PASSPHRASE, make_demo_folder


def run(asked: Asked, console: Console) -> int:
    """Make the folder and say how to open it; VaultExists where somebody's workbook is."""
    named = asked.options.data or console.environment.get("WORKBOOK_DATA", "")
    folder = settings_for(console, needed(named, "--data", console)).folder
    given = asked.options.passphrase or console.environment.get(PASSPHRASE, "")
    kept = make_demo_folder(folder, given or DEMO_PASSPHRASE)
    names = console.words.listed(f"{dossier.pseudonym} ({dossier.walkthrough})" for dossier in kept)
    _tell(console, names=names, folder=str(folder), passphrase=given)
    return FINE


def _tell(console: Console, *, names: str, folder: str, passphrase: str) -> None:
    gettext = console.words.gettext
    # Translators: {names} lists families, {folder} is a path on this computer.
    made = gettext("{folder} now holds {names}. Everybody in it is made up.")
    console.say(made.format(folder=folder, names=names))
    if passphrase:
        console.say(gettext("It opens with the passphrase that you gave."))
    else:
        console.say(gettext("It opens with the passphrase: demo"))
