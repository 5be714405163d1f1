"""What changed for one person since the last conversation, and what was left open in earlier ones.

Only what that person may see (value 7): asked of `sight.py`, like everything that shows words.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from workbook.model.conversations import Agreement, Card, Conversation
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.notes import OPTIONS, Note
from workbook.model.procedure import ProcedureEvent, Situation
from workbook.model.sight import agreements_of, situations_of, situations_of_all, situations_over


@dataclass(frozen=True)
class Since:
    """What happened after the last conversation with this person, up to today."""

    day: date
    events: tuple[ProcedureEvent, ...] = ()
    situations: tuple[Situation, ...] = ()
    over: tuple[Situation, ...] = ()
    done: tuple[Agreement, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing is known to have changed."""
        return not (self.events or self.situations or self.over or self.done or self.notes)


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
            if event.when.on and event.when.on <= today and not _was_known(event, day)
        ),
        situations=tuple(
            one
            for one in (*situations_of_all(dossier), *situations_of(dossier, person))
            if one.since and one.since > day
        ),
        over=situations_over(dossier, person, since=day),
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
    return next(reversed(dossier.heard_before(talk, person)), None)


def not_asked_yet(dossier: Dossier, person: str, talk: Conversation) -> tuple[Card, ...]:
    """Questions taken along earlier and asked in no conversation since; each once, oldest first."""
    waiting: dict[str, Card] = {}
    for card in (card for one in dossier.heard_before(talk, person) for card in one.cards_along):
        if card.state == "asked":
            waiting.pop(_question(card), None)
        else:
            waiting.setdefault(_question(card), card)
    here = {_question(card) for card in talk.cards}
    return tuple(card for question, card in waiting.items() if question not in here)


def not_explained_yet(dossier: Dossier, person: str) -> tuple[str, ...]:
    """The options that were not explained to this person yet (value 8), in the one neutral order."""
    told = {given.option for given in dossier.information if given.person == person}
    return tuple(option for option in OPTIONS if option not in told)


def _was_known(event: ProcedureEvent, day: date) -> bool:
    """It happened by that day; one known only to the month may not have."""
    tomorrow = When.day(day + timedelta(days=1))
    return event.when.is_surely_before(tomorrow) if event.when.precision == "month" else _on(event) <= day


def _on(event: ProcedureEvent) -> date:
    return event.when.on or date.min


def _question(card: Card) -> str:
    return card.unit or card.words.strip().casefold()
