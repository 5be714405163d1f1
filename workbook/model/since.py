"""What changed for one person since the last conversation, and what was left open in earlier ones.

Only what that person may see (value 7): asked of `sight.py`, like everything that shows words.
"""

from dataclasses import dataclass
from datetime import date

from workbook.model.conversations import Agreement, Card, Conversation
from workbook.model.dossier import Dossier
from workbook.model.notes import OPTIONS, Note
from workbook.model.procedure import ProcedureEvent, Situation
from workbook.model.sight import agreements_of, situations_of, situations_of_all


@dataclass(frozen=True)
class Since:
    """What happened after the last conversation with this person, up to today."""

    day: date
    events: tuple[ProcedureEvent, ...] = ()
    situations: tuple[Situation, ...] = ()
    done: tuple[Agreement, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing is known to have changed."""
        return not (self.events or self.situations or self.done or self.notes)


def since_last_time(dossier: Dossier, person: str, talk: Conversation, today: date) -> Since | None:
    """What changed since the conversation before this one; None where there was none."""
    before = last_talk_before(dossier, person, talk)
    if before is None:
        return None
    day = before.day
    track = dossier.track_of(person)
    return Since(
        day,
        events=tuple(
            event
            for event in (track.in_order() if track else ())
            if event.when.on and day < event.when.on <= today
        ),
        situations=tuple(
            one
            for one in (*situations_of_all(dossier), *situations_of(dossier, person))
            if one.since and one.since > day
        ),
        done=tuple(one for one in agreements_of(dossier, person) if one.done_on and one.done_on >= day),
        notes=tuple(
            note
            for note in dossier.notes
            if note.person == person and note.conversation is None and note.written_at.date() > day
            if note.belongs_in_summary
        ),
    )


def last_talk_before(dossier: Dossier, person: str, talk: Conversation) -> Conversation | None:
    """The conversation with this person that was held last before this one."""
    earlier = [one for one in earlier_talks(dossier, person, talk) if one.closed_at or one.started_at]
    return max(earlier, key=lambda one: one.day, default=None)


def earlier_talks(dossier: Dossier, person: str, talk: Conversation) -> tuple[Conversation, ...]:
    """The conversations with this person that were opened before this one."""
    return tuple(
        one
        for one in dossier.conversations_with(person)
        if one.id != talk.id and one.opened_at <= talk.opened_at
    )


def not_asked_yet(dossier: Dossier, person: str, talk: Conversation) -> tuple[Card, ...]:
    """Questions taken along earlier and asked in no conversation since; each once, oldest first."""
    cards = [card for one in earlier_talks(dossier, person, talk) for card in one.cards_along]
    asked = {_question(card) for card in cards if card.state == "asked"}
    here = {_question(card) for card in talk.cards}
    waiting = {_question(card): card for card in reversed(cards) if _question(card) not in asked | here}
    return tuple(reversed(waiting.values()))


def not_explained_yet(dossier: Dossier, person: str) -> tuple[str, ...]:
    """The options that were not explained to this person yet (value 8), in the one neutral order."""
    told = {given.option for given in dossier.information if given.person == person}
    return tuple(option for option in OPTIONS if option not in told)


def _question(card: Card) -> str:
    return card.unit or card.words.strip().casefold()
