"""Everything that can go wrong and that the person at the screen should know.

An error carries a code and values, never a sentence: `ui/problems.py` (and `problems` of the
command line) gives each code its words in the reader's language.
"""


class WorkbookError(Exception):
    """Something the person at the screen should know."""

    code = "error.unexpected"

    def __init__(self, **values: object) -> None:
        super().__init__(self.code)
        self.values = values


# What somebody typed or chose


class NameMissing(WorkbookError):
    """A dossier or person needs a made-up name."""

    code = "error.name-missing"


class SafetyNotArgued(WorkbookError):
    """Somebody looked for ways round what makes a place unsafe."""

    code = "error.safety-not-argued"


class WordsMissing(WorkbookError):
    """There is nothing to keep: the text is empty."""

    code = "error.words-missing"


class ChoiceMissing(WorkbookError):
    """Something still has to be chosen before it can be kept."""

    code = "error.choice-missing"


class TextTooLong(WorkbookError):
    """The text is longer than a dossier keeps; `limit` characters fit."""

    code = "error.text-too-long"


class LifelineEmpty(WorkbookError):
    """Nothing is on this person's lifeline yet that could be put on paper."""

    code = "error.lifeline-empty"


class CaseNotRead(WorkbookError):
    """A case is brought to colleagues only once the presenter read it through as it stands."""

    code = "error.case-not-read"


class CaseNamesSomebody(WorkbookError):
    """Something in the case would tell who it is about: `words`."""

    code = "error.case-names-somebody"


class CaseBeingTold(WorkbookError):
    """A room is open in which this case is told."""

    code = "error.case-being-told"


class CaseUnclear(WorkbookError):
    """This is not a file with a case of the workbook."""

    code = "error.case-unclear"


class DateUnlikely(WorkbookError):
    """The year lies outside a human life; most likely a typing slip."""

    code = "error.date-unlikely"


class DateUnclear(WorkbookError):
    """What was typed cannot be read as a date; `typed` repeats it."""

    code = "error.date-unclear"


class DecisionBeforeApplication(WorkbookError):
    """A decision is dated before the application it decides on."""

    code = "error.decision-before-application"


class LastDayIncomplete(WorkbookError):
    """A last day to act and the lawyer who confirmed it belong together; one of them is missing."""

    code = "error.last-day-incomplete"


class ChildCannotInterpret(WorkbookError):
    """A child never interprets."""

    code = "error.child-cannot-interpret"


class PersonUnknown(WorkbookError):
    """The dossier has no such person (any more)."""

    code = "error.person-unknown"


class PersonStillNeeded(WorkbookError):
    """Words, conversations or agreements still belong to this person."""

    code = "error.person-still-needed"


class ConversationUnknown(WorkbookError):
    """The dossier has no such conversation (any more)."""

    code = "error.conversation-unknown"


class ConversationClosed(WorkbookError):
    """The conversation was closed; reopen it to add to it."""

    code = "error.conversation-closed"


class NoConversationNow(WorkbookError):
    """The person is detained or a removal is set: legal help instead of a future conversation."""

    code = "error.no-conversation-now"


class TextChanged(WorkbookError):
    """Somebody else changed the same text; carries `mine` and `theirs` so that neither is lost."""

    code = "error.text-changed"


# Keeping and opening


class DossierChanged(WorkbookError):
    """The dossier has a newer version than the one that was shown; `head` is its number."""

    code = "error.dossier-changed"


class DossierGone(WorkbookError):
    """There is no such dossier, or it was erased."""

    code = "error.dossier-gone"


class DossierDamaged(WorkbookError):
    """The file of a dossier cannot be trusted: damaged or tampered with. `file` names it."""

    code = "error.dossier-damaged"


class DossierFromNewerWorkbook(WorkbookError):
    """The dossier was written by a newer workbook; opening it here would lose parts."""

    code = "error.dossier-newer"


class PassphraseWrong(WorkbookError):
    """The passphrase or recovery key opens nothing here."""

    code = "error.passphrase-wrong"


class PassphraseTooShort(WorkbookError):
    """The passphrase is too short; `least` characters are needed."""

    code = "error.passphrase-too-short"


class VaultMissing(WorkbookError):
    """The folder holds no workbook yet."""

    code = "error.vault-missing"


class VaultExists(WorkbookError):
    """The folder already holds a workbook."""

    code = "error.vault-exists"


class VaultDamaged(WorkbookError):
    """The file with the keys is damaged; `file` names it."""

    code = "error.vault-damaged"


class Locked(WorkbookError):
    """The workbook is locked; unlock it to go on."""

    code = "error.locked"


class DiskFull(WorkbookError):
    """The disk has no room left; nothing that was kept before is touched."""

    code = "error.disk-full"


class FolderNotWritable(WorkbookError):
    """The data folder cannot be written to; `folder` names it."""

    code = "error.folder-not-writable"


class DiskTrouble(WorkbookError):
    """The disk or network drive did not do as asked; nothing that was kept before is touched."""

    code = "error.disk-trouble"


# Papers and commands


class ReturnNotChosen(WorkbookError):
    """The return sheet is for who chose to return, and for nobody else (value 2)."""

    code = "error.return-not-chosen"


class PaperUnknown(WorkbookError):
    """There is no paper of this kind, or not in this format or language."""

    code = "error.paper-unknown"


class RequestUnclear(WorkbookError):
    """A command lacks something, or names something that is not there; `what` names it."""

    code = "error.request-unclear"


# The workshop room


class RoomFull(WorkbookError):
    """There are as many participants as the room takes."""

    code = "error.room-full"


class RoomClosed(WorkbookError):
    """The trainer closed the room; everything in it is gone."""

    code = "error.room-closed"


class CodeWrong(WorkbookError):
    """No open room has this code."""

    code = "error.code-wrong"
