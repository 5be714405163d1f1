"""Notes: written once, read back, marked where it helps; and the words typed but not kept yet."""

import re
from collections.abc import Sequence
from functools import reduce

from workbook.errors import TextChanged, WordsMissing
from workbook.model.dossier import Dossier
from workbook.model.drafts import Draft
from workbook.model.notes import Note, ReadBack, ReadBackAnswer, Voice
from workbook.model.value import placed
from workbook.services.change import change
from workbook.services.workspace import Workspace


def write_note(
    workspace: Workspace,
    dossier_id: str,
    words: str,
    *,
    person: str,
    conversation: str | None = None,
    voice: Voice = "person",
    private: bool = False,
    from_paper: bool = False,
) -> Dossier:
    """Keep what was just said. WordsMissing for an empty note, ConversationClosed for an ended talk."""
    note = Note(
        id=workspace.new_id(),
        person=person,
        words=words,
        written_at=workspace.now(),
        voice=voice,
        conversation=conversation,
        private=private,
        from_paper=from_paper,
    )
    return change(workspace, dossier_id, lambda dossier: dossier.with_note(note))


def write_pen_notes(
    workspace: Workspace,
    dossier_id: str,
    paper: str,
    *,
    person: str,
    conversation: str,
    voice: Voice = "person",
) -> Dossier:
    """Keep pen notes typed over: one note per paragraph, all of them or none."""
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", paper) if part.strip()]
    if not paragraphs:
        raise WordsMissing()
    notes = [
        Note(
            id=workspace.new_id(),
            person=person,
            words=words,
            written_at=workspace.now(),
            voice=voice,
            conversation=conversation,
            from_paper=True,
        )
        for words in paragraphs
    ]
    return change(
        workspace,
        dossier_id,
        lambda dossier: reduce(lambda kept, note: kept.with_note(note), notes, dossier),
    )


def reword_note(workspace: Workspace, dossier_id: str, note_id: str, words: str, *, seen: str) -> Dossier:
    """Other words; TextChanged (with both) if somebody else changed them since they were `seen`."""
    at = workspace.now()
    return change(
        workspace, dossier_id, lambda dossier: dossier.with_note_reworded(note_id, words, seen=seen, at=at)
    )


def read_back(
    workspace: Workspace,
    dossier_id: str,
    note_id: str,
    answer: ReadBackAnswer | None,
    words: str = "",
    *,
    seen: str = "",
) -> Dossier:
    """What the person answered when the note was read back; the note itself stays as it was written.

    TextChanged where they said it differently, and somebody took the note out or corrected it to
    something else since the correction was `seen`.
    """
    said = None if answer is None else ReadBack(answer=answer, words=words.strip(), at=workspace.now())

    def step(dossier: Dossier) -> Dossier:
        note = dossier.note(note_id)
        theirs = note.read_back.words if note and note.read_back else ""
        if said and said.words and (note is None or theirs not in ("", seen, said.words)):
            raise TextChanged(mine=said.words, theirs=theirs)
        return dossier if note is None else _with_note_as(dossier, note.having(read_back=said))

    return change(workspace, dossier_id, step)


def mark_note(workspace: Workspace, dossier_id: str, note_id: str, mark: str, value: str | None) -> Dossier:
    """Set one mark of a note (`aspect`, `place`, `feeling`, `option`); never a duty."""

    def step(dossier: Dossier) -> Dossier:
        note = dossier.note(note_id)
        return (
            dossier
            if note is None
            else _with_note_as(dossier, note.having(marks=note.marks.having(**{mark: value})))
        )

    return change(workspace, dossier_id, step)


def keep_note_private(workspace: Workspace, dossier_id: str, note_id: str, *, private: bool) -> Dossier:
    """For the counsellor alone, or not any more."""
    return _edit(workspace, dossier_id, note_id, private=private)


def remove_note(workspace: Workspace, dossier_id: str, note_id: str) -> tuple[Dossier, Note | None]:
    """Take a note out; the note itself comes back, so that it can be put back."""
    removed: Note | None = None

    def step(dossier: Dossier) -> Dossier:
        nonlocal removed
        removed = dossier.note(note_id)
        return dossier.without_note(note_id)

    return change(workspace, dossier_id, step), removed


def put_note_back(workspace: Workspace, dossier_id: str, note: Note) -> Dossier:
    """Put back a note that was taken out, at its old place."""
    return change(workspace, dossier_id, lambda dossier: dossier.with_note_back(note))


def _edit(workspace: Workspace, dossier_id: str, note_id: str, **changes: object) -> Dossier:
    def step(dossier: Dossier) -> Dossier:
        note = dossier.note(note_id)
        return dossier if note is None else _with_note_as(dossier, note.having(**changes))

    return change(workspace, dossier_id, step)


def _with_note_as(dossier: Dossier, note: Note) -> Dossier:
    """Also in a closed conversation: marks and answers may come later, new words may not."""
    return dossier.having(notes=placed(dossier.notes, note))


# Typed, not kept yet


def unfinished(workspace: Workspace, dossier_id: str) -> Sequence[Draft]:
    """Words somebody typed in this dossier and neither kept nor discarded, oldest first."""
    return workspace.store.drafts(dossier_id)
