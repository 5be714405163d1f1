"""Which conversation is timely for whom, and why. Never overdue: a conversation is not a duty.

So far the rule of the exploration conversation stands here; the reasons are ids of texts in
`content/`, so that a page can show what each answer rests on.
"""

from dataclasses import dataclass
from datetime import date

from workbook.model.conversations import ConversationKind
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.model.procedure import NO_CONVERSATION, ProcedureTrack


@dataclass(frozen=True)
class Timely:
    """What is timely for one person; `why` and `mind` are ids of texts."""

    person: str
    conversation: ConversationKind | None
    why: str
    mind: tuple[str, ...] = ()


def timely_for(dossier: Dossier, person: Person, today: date) -> Timely:
    """The conversation that fits where this person is in the procedure, or why none is named."""
    if stops_conversation(dossier, person.id):
        return Timely(person.id, None, "workbook.limits.detention")
    track = dossier.track_of(person.id)
    if track is None or not track.first("application"):
        return Timely(person.id, None, "workbook.timely.application-first")
    if any(event.tells_of_a_decision for event in track.events):
        return Timely(person.id, None, "workbook.timely.after-decision")
    if _was_held(dossier, person.id, "exploration"):
        return Timely(person.id, None, "workbook.timely.exploration-held")
    return Timely(person.id, "exploration", _why_now(track, today), _minding(dossier))


def timely_conversations(dossier: Dossier, today: date) -> tuple[Timely, ...]:
    """One answer per adult of the household."""
    return tuple(timely_for(dossier, person, today) for person in dossier.adults)


def stops_conversation(dossier: Dossier, person_id: str) -> bool:
    """Detained, or a removal is set: legal help instead (value 5)."""
    return any(
        situation.holds and situation.kind in NO_CONVERSATION and situation.person in (None, person_id)
        for situation in dossier.situations
    )


def _why_now(track: ProcedureTrack, today: date) -> str:
    interview = track.first("interview-cgvs")
    is_over = interview is not None and interview.when.is_surely_before(When.day(today))
    return "workbook.exploration.before-decision" if is_over else "workbook.exploration.before-interview"


def _minding(dossier: Dossier) -> tuple[str, ...]:
    mind = ["workbook.exploration.apart-from-procedure"]
    if len(dossier.adults) > 1:
        mind.append("workbook.exploration.each-apart")
    if dossier.earlier_counsellor:
        mind.append("workbook.transfer.ask-earlier")
    return tuple(mind)


def _was_held(dossier: Dossier, person: str, kind: ConversationKind) -> bool:
    return any(
        talk.kind == kind and talk.closed_at is not None for talk in dossier.conversations_with(person)
    )
