"""What the door says when something is the matter: what it is, what is safe, what to do."""

from dataclasses import dataclass

from workbook import errors
from workbook.words import words_in


@dataclass(frozen=True)
class Problem:
    """A sentence for the person at the door, and the field it is about."""

    sentence: str
    about: str = ""


def of_error(
    error: errors.WorkbookError, language: str, *, about: str = "passphrase", waits: bool = False
) -> Problem:
    """The problem behind an error; `waits` when the next try will be looked at later."""
    _ = words_in(language).gettext
    if isinstance(error, errors.PassphraseWrong):
        sentence = wrong_key(language) if about == "recovery_key" else wrong_passphrase(language)
        slower = _("After several attempts the workbook waits a little longer each time.")
        return Problem(f"{sentence} {slower}" if waits else sentence, about)
    if isinstance(error, errors.PassphraseTooShort):
        return Problem(too_short(language), "passphrase")
    return Problem(_of_folder(error, language))


def wrong_passphrase(language: str) -> str:
    """Said at /unlock."""
    _ = words_in(language).gettext
    return _(
        "This passphrase does not open the workbook. Your dossiers are safe. "
        "Type it again and mind capitals and spaces."
    )


def wrong_key(language: str) -> str:
    """Said at /recover."""
    _ = words_in(language).gettext
    return _(
        "This recovery key does not open the workbook. Your dossiers are safe. "
        "Compare it with your paper, group by group."
    )


def too_short(language: str) -> str:
    """Said wherever a new passphrase is chosen."""
    _ = words_in(language).gettext
    return _(
        "This passphrase is shorter than eight characters. Nothing was changed. "
        "Choose a sentence of several words."
    )


def differ(language: str) -> Problem:
    """The passphrase was not typed twice alike."""
    _ = words_in(language).gettext
    return Problem(
        _("The two passphrases differ. Nothing was changed. Type the same one twice."), "passphrase"
    )


def not_written_down(language: str) -> Problem:
    """The tick is missing under the recovery key."""
    _ = words_in(language).gettext
    return Problem(_("The tick is still missing. Write the recovery key down first, then go on."), "written")


def stale(language: str) -> Problem:
    """The form came from elsewhere, or from before."""
    _ = words_in(language).gettext
    return Problem(_("This page was open for a long time. Nothing was changed. Please fill it in again."))


def _of_folder(error: errors.WorkbookError, language: str) -> str:
    _ = words_in(language).gettext
    if isinstance(error, errors.VaultDamaged):
        return _(
            "The file {file} is damaged, so the workbook cannot open. Nothing was touched. "
            "Put this file back from a backup and try again."
        ).format(file=error.values.get("file", ""))
    if isinstance(error, errors.FolderNotWritable):
        return _(
            "The workbook cannot write in the folder {folder}. Nothing was changed. "
            "Ask whoever looks after this computer for access, or choose another folder."
        ).format(folder=error.values.get("folder", ""))
    if isinstance(error, errors.DiskFull):
        return _("The disk is full. Nothing was changed. Make some room and try again.")
    return _("Something did not work. What you kept earlier is safe. Please try again.")
