"""The organisation's own notes and contacts beside the guide: add, change, take away, put back."""

from datetime import date

from workbook.model.local_guide import LocalContact, LocalGuide, LocalNote
from workbook.services.workspace import Workspace


def write_note(workspace: Workspace, note_id: str, page: str, words: str) -> LocalGuide:
    """Keep these words under this id, new or as they were typed on; without any words the note goes."""
    if not words.strip():
        return workspace.store.change_local_guide(lambda kept: kept.without(note_id))
    note = LocalNote(id=note_id, page=page, words=words, written_at=workspace.now(), by=workspace.counsellor)
    return workspace.store.change_local_guide(lambda kept: kept.with_note(note))


def add_contact(
    workspace: Workspace, name: str, *, what_for: str, reach: str, checked_on: date | None = None
) -> LocalGuide:
    """A new contact; looked up today unless another day is given."""
    contact = LocalContact(
        id=workspace.new_id(),
        name=name,
        what_for=what_for.strip(),
        reach=reach.strip(),
        checked_on=checked_on or workspace.now().date(),
    )
    return workspace.store.change_local_guide(lambda kept: kept.with_contact(contact))


def look_up_again(workspace: Workspace, contact: LocalContact) -> LocalGuide:
    """It was looked up today and still stands, unless a colleague took it away."""
    today = workspace.now().date()

    def step(kept: LocalGuide) -> LocalGuide:
        now = next((one for one in kept.contacts if one.id == contact.id), None)
        return kept.with_contact(now.having(checked_on=today)) if now else kept

    return workspace.store.change_local_guide(step)


def take_away(workspace: Workspace, item_id: str) -> LocalNote | LocalContact | None:
    """The note or contact that went, so that it can be put back; None where a colleague was first."""
    kept = workspace.store.local_guide()
    items: list[LocalNote | LocalContact] = [*kept.notes, *kept.contacts]
    item = next((one for one in items if one.id == item_id), None)
    if item:
        workspace.store.change_local_guide(lambda now: now.without(item_id))
    return item


def put_back(workspace: Workspace, item: LocalNote | LocalContact) -> LocalGuide:
    """It was taken away by mistake a moment ago."""

    def step(kept: LocalGuide) -> LocalGuide:
        return kept.with_note(item) if isinstance(item, LocalNote) else kept.with_contact(item)

    return workspace.store.change_local_guide(step)
