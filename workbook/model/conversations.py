"""A future conversation: prepared, held and wrapped up, each at its own time."""

from datetime import date, time
from typing import Literal, Self

from pydantic import AwareDatetime, Field, field_validator, model_validator

from workbook.errors import WordsMissing
from workbook.model.dates import LikelyDate, day_in_belgium
from workbook.model.people import InterpreterMode
from workbook.model.value import Text, Value

ConversationKind = Literal["exploration", "what-if", "interim", "what-now", "granted"]
Step = Literal["prepare", "hold", "wrap-up"]
CardState = Literal["chosen", "asked", "left", "home"]
"""To be asked, asked, left for now; or left at home, where an own question keeps its words."""

Confirmation = Literal["confirmed", "not-yet", "does-not-want"]


class InterpreterBooking(Value):
    """Who interprets this conversation, in which language, how, and for how many minutes."""

    language: str = ""
    mode: InterpreterMode = "phone"
    minutes: int | None = Field(default=None, ge=5, le=480)
    interpreter: str | None = None
    agreed_topic: bool = False


class Card(Value):
    """A question taken along: a unit of the methodology (`unit`) or the counsellor's own (`words`)."""

    id: str
    unit: str | None = None
    words: Text = ""
    state: CardState = "chosen"

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        if self.unit is None and not self.words.strip():
            raise WordsMissing()
        return self


class SummaryConfirmed(Value):
    """What the person answered once the whole summary was read back, in which language."""

    person: str
    answer: Confirmation
    at: AwareDatetime
    language: str = ""
    with_interpreter: bool = False


class NextMeeting(Value):
    """When the next conversation is; the hour may be open."""

    on: LikelyDate
    at: time | None = None


class Conversation(Value):
    """One conversation with one person (or with several, where they chose so)."""

    id: str
    kind: ConversationKind
    people: tuple[str, ...] = Field(min_length=1)
    opened_at: AwareDatetime
    step: Step = "prepare"
    planned_on: LikelyDate | None = None
    planned_at: time | None = None
    booking: InterpreterBooking | None = None
    checked: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    started_at: AwareDatetime | None = None
    interpreter_from: AwareDatetime | None = None
    held_on: LikelyDate | None = None
    wrapped_up_at: AwareDatetime | None = None
    closed_at: AwareDatetime | None = None
    confirmations: tuple[SummaryConfirmed, ...] = ()
    next_meeting: NextMeeting | None = None
    is_last: bool = False

    @property
    def day(self) -> date:
        """The day of this conversation: as somebody said, else when it began, was planned or was opened."""
        if self.held_on:
            return self.held_on
        if self.started_at:
            return day_in_belgium(self.started_at)
        over = self.wrapped_up_at or self.closed_at
        if self.planned_on and over:
            return min(self.planned_on, day_in_belgium(over))
        return self.planned_on or day_in_belgium(self.opened_at)

    @property
    def is_open(self) -> bool:
        """Notes can still be added."""
        return self.closed_at is None

    @property
    def was_held(self) -> bool:
        """It has begun, or somebody said on which day it was."""
        return any(moment is not None for moment in (self.started_at, self.held_on, self.closed_at))

    @property
    def cards_along(self) -> tuple[Card, ...]:
        """The cards taken along, in order; not those left at home."""
        return tuple(card for card in self.cards if card.state != "home")

    def card(self, card_id: str) -> Card | None:
        """The card with this id."""
        return next((card for card in self.cards if card.id == card_id), None)

    def confirmation_of(self, person: str) -> SummaryConfirmed | None:
        """The newest answer of this person to the whole summary."""
        return next((said for said in reversed(self.confirmations) if said.person == person), None)


class Agreement(Value):
    """What was agreed in a conversation with `person`, who does it, by when."""

    id: str
    person: str
    words: Text
    by: Literal["counsellor", "person"] = "counsellor"
    due_on: LikelyDate | None = None
    done_on: LikelyDate | None = None
    conversation: str | None = None

    @field_validator("words")
    @classmethod
    def _says_something(cls, words: str) -> str:
        if not words.strip():
            raise WordsMissing()
        return words.strip()


class InformationGiven(Value):
    """Which option was explained to whom, when, by whom, in which language, with which interpreter."""

    id: str
    person: str
    option: str
    given_on: LikelyDate
    by: Text = ""
    language: str = ""
    interpreter: str | None = None
    conversation: str | None = None
