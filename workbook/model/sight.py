"""Who may see whose words (value 7) and which of them may be on a paper that can be found (value 10).

Every page, paper and client view asks here; none decides for itself.
"""

from datetime import date

from workbook.model.conversations import Agreement, SummaryConfirmed
from workbook.model.dossier import Dossier
from workbook.model.notes import Note
from workbook.model.procedure import NO_CONVERSATION, Situation


def may_read(dossier: Dossier, reader: str, owner: str) -> bool:
    """Whether `reader` (a person of the dossier) may see the words of `owner`."""
    if reader == owner:
        return True
    return any(
        consent.holds and consent.person == owner and consent.reader == reader for consent in dossier.consents
    )


def may_lie_beside(dossier: Dossier, one: str, other: str) -> bool:
    """Puzzles of two people beside each other: only where both agreed that the other sees their words."""
    return may_read(dossier, one, other) and may_read(dossier, other, one)


def notes_in_piece(dossier: Dossier, person: str, aspect: str) -> tuple[Note, ...]:
    """What this person said about this side of life, as they want it kept, oldest first."""
    return tuple(
        note
        for note in dossier.notes
        if note.person == person and note.marks.aspect == aspect and note.belongs_in_summary
    )


def notes_on_option(dossier: Dossier, person: str, option: str) -> tuple[Note, ...]:
    """What this person said that touches a way, as they want it kept, oldest first."""
    return tuple(
        note
        for note in dossier.notes
        if note.person == person and note.marks.option == option and note.belongs_in_summary
    )


def notes_readable_by(dossier: Dossier, reader: str) -> tuple[Note, ...]:
    """The notes that may be shown to this person: their own words, and those of who agreed.

    Never private ones, never what was held back when read back; of others only the person's own
    voice, since the counsellor's remarks about one partner are nobody else's.
    """
    return tuple(
        note
        for note in dossier.notes
        if not note.is_kept_back
        and may_read(dossier, reader, note.person)
        and (note.voice == "person" or note.person == reader)
    )


def summary_of(dossier: Dossier, conversation_id: str, person: str) -> tuple[Note, ...]:
    """What this person said in this conversation and wants kept in the summary, oldest first."""
    return tuple(
        note
        for note in dossier.notes_of(conversation_id)
        if note.person == person and note.belongs_in_summary
    )


def confirmation_of(dossier: Dossier, conversation_id: str, person: str) -> SummaryConfirmed | None:
    """This person's newest answer to the whole summary, while it still covers all they said.

    None where a line was added, changed or answered after it: then it has to be read back again.
    """
    said = dossier.conversation(conversation_id).confirmation_of(person)
    own = (
        note for note in dossier.notes_of(conversation_id) if note.person == person and note.voice == "person"
    )
    if said is None or any(note.changed_at > said.at for note in own):
        return None
    return said


def last_summary_of(dossier: Dossier, person: str, *, before: str | None = None) -> tuple[Note, ...]:
    """The summary of this person's newest conversation that has one; only those held ahead of `before`."""
    if before is None:
        earlier = dossier.conversations_heard(person)
    else:
        earlier = dossier.heard_before(dossier.conversation(before), person)
    for conversation in reversed(earlier):
        if lines := summary_of(dossier, conversation.id, person):
            return lines
    return ()


def may_be_on_paper(dossier: Dossier, note: Note) -> bool:
    """Only what was read back to the person, line by line or as a whole (value 10).

    No stance on an option, no other country, no doubt and nothing on safety, unless the person chose so.
    """
    marks, shows = note.marks, dossier.on_papers_of(note.person).shows
    may_be_found = (
        ((marks.option is None and marks.place != "another-country") or "stances" in shows)
        and (marks.feeling != "doubt" or "doubts" in shows)
        and (marks.aspect != "safety" or "safety" in shows)
    )
    return may_be_found and (note.read_back is not None or _is_confirmed(dossier, note))


def _is_confirmed(dossier: Dossier, note: Note) -> bool:
    if note.conversation is None:
        return False
    said = confirmation_of(dossier, note.conversation, note.person)
    return said is not None and said.answer == "confirmed"


def agreements_of(dossier: Dossier, person: str) -> tuple[Agreement, ...]:
    """What was agreed with this person, open ones first."""
    own = [agreement for agreement in dossier.agreements if agreement.person == person]
    return tuple(sorted(own, key=lambda agreement: agreement.done_on is not None))


def situations_of_all(dossier: Dossier) -> tuple[Situation, ...]:
    """What may stand beside the family: what is everybody's, and what stops conversations (value 5)."""
    holding = (one for one in dossier.situations if one.holds)
    return tuple(one for one in holding if not one.person or one.kind in NO_CONVERSATION)


def situations_over(dossier: Dossier, person: str, *, since: date) -> tuple[Situation, ...]:
    """What held for this person or for all, and ended after this day; nothing of another's alone."""
    return tuple(
        one
        for one in dossier.situations
        if one.ended_on and one.ended_on > since
        if one.person in (None, person) or one.kind in NO_CONVERSATION
    )


def situations_of(dossier: Dossier, person: str) -> tuple[Situation, ...]:
    """What belongs to one person alone, and is shown with that person only."""
    own = (one for one in dossier.situations if one.holds and one.person == person)
    return tuple(one for one in own if one.kind not in NO_CONVERSATION)
