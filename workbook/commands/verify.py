"""`verify`: is every file in the data folder what it was when it was kept?"""

from collections.abc import Sequence
from dataclasses import asdict

from workbook.commands.arguments import Asked
from workbook.commands.console import DATA_IS_WRONG, FINE, Console, _
from workbook.commands.folder import unlock
from workbook.store.opening import verify
from workbook.store.port import SetAside

HARMLESS = frozenset({"left-over"})
"""What the next start of the workbook clears away by itself."""


# Translators: each follows the name of a file in the data folder.
SENTENCES: dict[str, str] = {
    "slots-damaged": _("The file with the keys, or its copy, is damaged."),
    "key-missing": _("The key of this dossier is missing."),
    "key-damaged": _("The key of this dossier is damaged."),
    "file-damaged": _("This file is damaged, or was changed outside the workbook."),
    "file-unreadable": _("The disk does not give this file back."),
    "dossier-newer": _("A newer workbook wrote this file. Install the newest one to open it."),
    "version-missing": _("An earlier version of this dossier is missing."),
    "newest-missing": _("The newest version of this dossier is missing."),
    "draft-damaged": _("Words that were typed and not yet kept are damaged."),
    "preferences-damaged": _("The counsellor’s preferences are damaged."),
    "notebook-damaged": _("The counsellor’s notebook is damaged."),
    "intervision-damaged": _("What is kept of the intervision is damaged."),
    "local-guide-damaged": _("The organisation’s own notes beside the guide are damaged."),
    "left-over": _("Left over from an interrupted save; the next start clears it away."),
    "unknown-file": _("This file does not belong to the workbook."),
}
UNKNOWN = _("Something is the matter with this file.")


def run(asked: Asked, console: Console) -> int:
    """Tell every file that is not whole; 2 where one is damaged. Changes nothing."""
    folder, keys = unlock(console, asked.options.data)
    found = verify(folder, keys)
    is_whole = all(aside.code in HARMLESS for aside in found)
    if asked.options.json:
        console.say_json({"ok": is_whole, "findings": [asdict(aside) for aside in found]})
    else:
        _tell(found, console, is_whole=is_whole)
    return FINE if is_whole else DATA_IS_WRONG


def _tell(found: Sequence[SetAside], console: Console, *, is_whole: bool) -> None:
    for aside in found:
        console.complain(f"{aside.file}: {console.words.gettext(SENTENCES.get(aside.code, UNKNOWN))}")
    if is_whole:
        console.say(console.words.gettext("Every dossier in this folder is whole."))
    else:
        console.complain(
            console.words.gettext(
                "The other dossiers are whole. Leave these files where they are and fetch a backup."
            )
        )
