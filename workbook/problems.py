"""What an error says to a person: one sentence text per code, for the screen and the command line.

Each tells what is the matter, what is safe and what to do. A test compares the table with `errors.py`.
"""

from workbook.errors import WorkbookError
from workbook.words import Words


def _(message: str) -> str:
    """Marks a text for the catalogues; it is looked up when it is said."""
    return message


UNEXPECTED = _("Something happened that the workbook did not expect. What you kept is safe. Try once more.")

SENTENCES: dict[str, str] = {
    "error.unexpected": UNEXPECTED,
    # what somebody typed or chose
    "error.name-missing": _("A made-up name is still needed. Nothing else is lost. Type one and try again."),
    "error.words-missing": _("There are no words here yet. Nothing was changed. Write something first."),
    "error.safety-not-argued": _(
        "What is unsafe stays as the person says it. "
        "No way round is noted on this piece. Nothing was changed."
    ),
    "error.choice-missing": _(
        "Something still has to be chosen here. Nothing was changed. Tap what fits and keep it again."
    ),
    # Translators: {limit} is a number of characters, such as 20000.
    "error.text-too-long": _(
        "This text is longer than {limit} characters. It still stands here. Keep it in two parts."
    ),
    "error.return-not-chosen": _(
        "This sheet is only for who chose to return, and that is not written here of {name}. "
        "Nothing was made. If they chose it, write it on the page of the ways or in the plan first."
    ),
    "error.lifeline-empty": _(
        "Nothing is on this line yet. Nothing was lost. "
        "Add an event first, or what happened in the procedure."
    ),
    "error.case-not-read": _(
        "This case was not read through as it stands now. Nothing was shared. Read it through first."
    ),
    "error.case-being-told": _(
        "This case is being told in an intervision that runs. Nothing was erased. "
        "End that intervision first, then erase the case."
    ),
    # Translators: {words} is what stands in the case, such as a name.
    "error.case-names-somebody": _(
        "“{words}” would tell who the case is about. Nothing was shared, your text is safe. "
        "Say it in other words, then read the case through once more."
    ),
    "error.case-unclear": _(
        "This file holds no case of the workbook. Nothing was changed. "
        "Choose a file that a colleague made with the workbook."
    ),
    "error.date-unlikely": _(
        "This year seems unlikely. Your text is safe. Look at the date and type the year in four figures."
    ),
    # Translators: {typed} is what somebody typed as a date.
    "error.date-unclear": _(
        "“{typed}” is not clear as a date. Your text is safe. Write it as 2 July 2026, or only the year."
    ),
    "error.decision-before-application": _(
        "This decision is dated before the application. Your text is safe. Check the date."
    ),
    "error.last-day-incomplete": _(
        "A last day and the lawyer who confirmed it belong together. Your text is safe. "
        "Fill in both, or leave both open."
    ),
    "error.child-cannot-interpret": _(
        "A child of the family never interprets. Nothing else was changed. Choose another interpreter."
    ),
    "error.person-unknown": _(
        "This person is not in the dossier (any more). Nothing was changed. Choose somebody from the list."
    ),
    "error.person-still-needed": _(
        "Words or agreements still belong to this person. All of them are safe. "
        "Remove those first if you want to remove the person."
    ),
    "error.conversation-unknown": _(
        "This conversation is not in the dossier (any more). Nothing was changed. "
        "Open it again from the overview."
    ),
    "error.conversation-closed": _(
        "This conversation is closed. What you typed still stands here. "
        "Open the conversation again to add to it."
    ),
    "error.no-conversation-now": _(
        "A detention or a removal is recorded, so there is no future conversation now. "
        "The dossier is safe. Call the lawyer."
    ),
    "error.text-changed": _(
        "A colleague changed this text at the same time. Both texts are kept. "
        "Put together what should stay, and keep it again."
    ),
    # keeping and opening
    "error.dossier-changed": _(
        "A colleague changed this dossier just now. Both versions are safe. "
        "Look at the newest one and try again."
    ),
    "error.dossier-gone": _(
        "This dossier is not here (any more). The other dossiers are safe. Choose one from the list."
    ),
    "error.dossier-damaged": _(
        "The file of a dossier is damaged or was changed outside the workbook. The others open as usual. "
        "Leave the file where it is and fetch a backup."
    ),
    "error.dossier-newer": _(
        "This dossier was kept by a newer workbook. It is safe and was not changed. "
        "Install the newest workbook to open it."
    ),
    "error.passphrase-wrong": _(
        "This passphrase does not open the workbook. Nothing is lost. Try again, or use the recovery key."
    ),
    # Translators: {least} is a number of characters, such as 12.
    "error.passphrase-too-short": _(
        "This passphrase is too short. Nothing was changed. Choose one of at least {least} characters."
    ),
    # Translators: {folder} is a path on this computer.
    "error.vault-missing": _(
        "There is no workbook in {folder} yet. Nothing was changed. "
        "Choose another folder, or begin a workbook."
    ),
    "error.vault-exists": _(
        "There is already a workbook in this folder. It was not touched. Choose an empty folder."
    ),
    "error.vault-damaged": _(
        "The file with the keys is damaged. The dossiers were not changed. "
        "Leave everything where it is and fetch a backup."
    ),
    "error.locked": _("The workbook is locked. What you kept is safe. Unlock it to go on."),
    "error.disk-full": _("The disk is full. What was kept before is safe. Free some room and keep it again."),
    # Translators: {folder} is a path on this computer.
    "error.folder-not-writable": _(
        "The workbook may not write in {folder}. What was kept before is safe. "
        "Ask whoever looks after this computer for access."
    ),
    # Translators: {folder} is a path on this computer.
    "error.disk-trouble": _(
        "The disk does not answer as it should, in {folder}. What was kept before is safe. "
        "Try again in a moment; if it goes on, ask whoever looks after this computer."
    ),
    # papers and commands
    "error.paper-unknown": _(
        "This paper does not exist, or not in this language or format. Nothing was changed. "
        "Choose one from the list of papers."
    ),
    # the workshop room
    "error.room-full": _("The room is full. Nothing was lost. Ask the trainer."),
    "error.room-closed": _("The room is closed. Everything in it is gone. Ask the trainer for a new code."),
    "error.code-wrong": _(
        "No open room has this code. Nothing was lost. Look at the screen in front and type it once more."
    ),
    # Translators: {what} is what somebody typed.
    "error.request-unclear": _(
        "“{what}” is not clear here. Nothing was changed. Write it exactly as it stands and try again."
    ),
}


class _Values(dict[str, object]):
    """Whatever the error carries; a value it lacks shows as dots, never as a second error."""

    def __missing__(self, key: str) -> str:
        return "…"


def sentence(error: WorkbookError, words: Words) -> str:
    """What is the matter, what is safe and what to do, in this language."""
    return words.gettext(SENTENCES.get(error.code, UNEXPECTED)).format_map(_Values(error.values))
