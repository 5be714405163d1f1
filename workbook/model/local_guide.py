"""What an organisation adds to the guide: notes on pages, contacts nearby; apart from what is shipped."""

from datetime import date

from pydantic import AwareDatetime, field_validator

from workbook.errors import WordsMissing
from workbook.model.value import Text, Value, placed

A_YEAR = 365
"""Days after which a contact is looked up again, as the shipped addresses are."""


class LocalNote(Value):
    """A note on a page of the guide, such as how the team does this."""

    id: str
    page: str
    words: Text
    written_at: AwareDatetime
    by: str = ""

    @field_validator("words")
    @classmethod
    def _says_something(cls, words: str) -> str:
        return _said(words)


class LocalContact(Value):
    """Somebody nearby to call or write to, and when that was last looked up."""

    id: str
    name: Text
    what_for: Text = ""
    reach: Text = ""
    """Telephone, address or site, as the organisation writes it."""

    checked_on: date

    @field_validator("name")
    @classmethod
    def _has_a_name(cls, name: str) -> str:
        return _said(name)


class LocalGuide(Value):
    """All of it, oldest first. It belongs to nobody's dossier and holds no word of a client."""

    notes: tuple[LocalNote, ...] = ()
    contacts: tuple[LocalContact, ...] = ()

    def notes_on(self, page: str) -> tuple[LocalNote, ...]:
        """The notes on this page, oldest first."""
        return tuple(note for note in self.notes if note.page == page)

    def contacts_due(self, today: date) -> tuple[LocalContact, ...]:
        """Contacts that nobody looked up for a year, the oldest first."""
        due = (one for one in self.contacts if (today - one.checked_on).days >= A_YEAR)
        return tuple(sorted(due, key=lambda one: one.checked_on))

    def with_note(self, note: LocalNote) -> "LocalGuide":
        """With this note added, or replaced where its id is known."""
        return self.having(notes=placed(self.notes, note))

    def with_contact(self, contact: LocalContact) -> "LocalGuide":
        """With this contact added, or replaced where its id is known."""
        return self.having(contacts=placed(self.contacts, contact))

    def without(self, item_id: str) -> "LocalGuide":
        """Without this note or contact."""
        return LocalGuide(
            notes=tuple(note for note in self.notes if note.id != item_id),
            contacts=tuple(contact for contact in self.contacts if contact.id != item_id),
        )


def _said(words: str) -> str:
    if not words.strip():
        raise WordsMissing()
    return words.strip()
