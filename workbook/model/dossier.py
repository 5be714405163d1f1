"""A dossier: everything the workbook knows about one family. Changing it means making the next one."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain
from typing import Self

from pydantic import AwareDatetime, field_validator, model_validator

from workbook.errors import (
    ChildCannotInterpret,
    ConversationClosed,
    ConversationUnknown,
    PersonStillNeeded,
    PersonUnknown,
    TextChanged,
)
from workbook.model.conversations import Agreement, Conversation, InformationGiven
from workbook.model.life import LifeEvent, LifelineChoices
from workbook.model.notes import Note
from workbook.model.options import Stance
from workbook.model.people import (
    Consent,
    EarlierCounsellor,
    Interpreter,
    Lawyer,
    PaperChoices,
    Person,
    named,
)
from workbook.model.plan import FuturePlan, ReturnFact
from workbook.model.procedure import BESIDE, ProcedureTrack, Situation
from workbook.model.puzzle import Piece, PuzzleChoices, placed_piece
from workbook.model.value import Text, Value, placed

SCHEMA_VERSION = 4


class Dossier(Value):
    """One family's dossier."""

    schema_version: int = SCHEMA_VERSION
    id: str
    version: int = 0
    pseudonym: Text
    created_at: AwareDatetime
    walkthrough: str = ""
    people: tuple[Person, ...] = ()
    lawyer: Lawyer | None = None
    interpreters: tuple[Interpreter, ...] = ()
    earlier_counsellor: EarlierCounsellor | None = None
    consents: tuple[Consent, ...] = ()
    procedure: tuple[ProcedureTrack, ...] = ()
    situations: tuple[Situation, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    notes: tuple[Note, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    information: tuple[InformationGiven, ...] = ()
    life: tuple[LifeEvent, ...] = ()
    lifelines: tuple[LifelineChoices, ...] = ()
    puzzle: tuple[Piece, ...] = ()
    puzzles: tuple[PuzzleChoices, ...] = ()
    stances: tuple[Stance, ...] = ()
    plans: tuple[FuturePlan, ...] = ()
    return_facts: tuple[ReturnFact, ...] = ()
    paper_choices: tuple[PaperChoices, ...] = ()

    _named = field_validator("pseudonym")(named)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        known = {person.id for person in self.people}
        in_procedure = (person for track in self.procedure for person in track.people)
        for named_here in chain(self._owners(), in_procedure):
            if named_here not in known:
                raise PersonUnknown(person=named_here)
        self._no_child_interprets()
        return self

    def _owners(self) -> Iterator[str]:
        """Everybody to whom words, conversations, consents or the like belong."""
        for parts in (self.notes, self.agreements, self.information, self.life, self.lifelines):
            yield from (one.person for one in parts)
        for later in (self.puzzle, self.puzzles, self.stances, self.plans, self.return_facts):
            yield from (one.person for one in later)
        yield from (choices.person for choices in self.paper_choices)
        for conversation in self.conversations:
            yield from conversation.people
            yield from (said.person for said in conversation.confirmations)
        for consent in self.consents:
            yield consent.person
            if consent.reader:
                yield consent.reader
        yield from (situation.person for situation in self.situations if situation.person)
        yield from (interpreter.person for interpreter in self.interpreters if interpreter.person)

    def _no_child_interprets(self) -> None:
        children = {person.id for person in self.people if person.is_child_in(self.created_at.year)}
        if not children.isdisjoint(self._who_interpret()):
            raise ChildCannotInterpret()

    def _who_interpret(self) -> Iterator[str | None]:
        yield from (interpreter.person for interpreter in self.interpreters)
        yield from (talk.booking.interpreter for talk in self.conversations if talk.booking)
        yield from (given.interpreter for given in self.information)

    # People

    def person(self, person_id: str) -> Person:
        """This member of the family; PersonUnknown where there is none."""
        for person in self.people:
            if person.id == person_id:
                return person
        raise PersonUnknown(person=person_id)

    @property
    def adults(self) -> tuple[Person, ...]:
        """Everybody with whom conversations are held, in the order of entry."""
        return tuple(person for person in self.people if person.holds_conversations)

    @property
    def children(self) -> tuple[Person, ...]:
        """The children of the household."""
        return tuple(person for person in self.people if person.role == "child")

    def with_person(self, person: Person) -> "Dossier":
        """With this person added, or replaced where the id is known."""
        return self.having(people=placed(self.people, person))

    def without_person(self, person_id: str) -> "Dossier":
        """Without this person, also in the procedure; PersonStillNeeded while anything belongs to them."""
        if person_id in set(self._owners()):
            raise PersonStillNeeded(person=self.person(person_id).pseudonym)
        return self.having(
            people=tuple(person for person in self.people if person.id != person_id),
            procedure=tuple(track.without_person(person_id) for track in self.procedure),
        )

    # The procedure

    def track_of(self, person_id: str) -> ProcedureTrack | None:
        """The newest procedure for protection that this person is in."""
        own = (track for track in reversed(self.procedure) if person_id in track.people)
        return next((track for track in own if track.kind not in BESIDE), None)

    def tracks_beside(self, person_id: str) -> tuple[ProcedureTrack, ...]:
        """The procedures of this person that run beside it, such as a medical request."""
        own = (track for track in self.procedure if person_id in track.people)
        return tuple(track for track in own if track.kind in BESIDE)

    def with_track(self, track: ProcedureTrack) -> "Dossier":
        """With this procedure added, or replaced where the id is known."""
        return self.having(procedure=placed(self.procedure, track))

    # Conversations

    def conversation(self, conversation_id: str) -> Conversation:
        """This conversation; ConversationUnknown where there is none."""
        for conversation in self.conversations:
            if conversation.id == conversation_id:
                return conversation
        raise ConversationUnknown(conversation=conversation_id)

    def with_conversation(self, conversation: Conversation) -> "Dossier":
        """With this conversation added, or replaced where the id is known."""
        return self.having(conversations=placed(self.conversations, conversation))

    def conversations_with(self, person_id: str) -> tuple[Conversation, ...]:
        """The conversations of this person, oldest first."""
        return tuple(talk for talk in self.conversations if person_id in talk.people)

    def conversations_heard(self, person_id: str) -> tuple[Conversation, ...]:
        """Those in which this person said something or took part, as they were held; a child's too."""
        spoke_in = {note.conversation for note in self.notes if note.person == person_id}
        heard = (talk for talk in self.conversations if person_id in talk.people or talk.id in spoke_in)
        return tuple(sorted(heard, key=_when_held))

    def running_with(self, person_id: str) -> str | None:
        """The conversation that is being held with this person, if one is."""
        held = [talk.id for talk in self.conversations_with(person_id) if talk.was_held and talk.is_open]
        return held[-1] if held else None

    def heard_before(self, talk: Conversation, person_id: str) -> tuple[Conversation, ...]:
        """Those held before this one; while it is not held itself, all that were."""
        return tuple(
            one
            for one in self.conversations_heard(person_id)
            if one.was_held
            and one.id != talk.id
            and (not talk.was_held or _when_held(one) < _when_held(talk))
        )

    # Notes

    def note(self, note_id: str) -> Note | None:
        """The note with this id."""
        return next((note for note in self.notes if note.id == note_id), None)

    def with_note(self, note: Note) -> "Dossier":
        """With this note in its running conversation; ConversationClosed where that has ended."""
        if note.conversation and not self.conversation(note.conversation).is_open:
            raise ConversationClosed(dossier=self.id)
        return self.having(notes=placed(self.notes, note))

    def with_note_reworded(
        self, note_id: str, words: str, *, seen: str, at: datetime | None = None
    ) -> "Dossier":
        """With other words in a note, unless somebody changed them since they were `seen`: TextChanged.

        So too where the note was taken out since; the words of the other are empty then.
        """
        note = self.note(note_id)
        if note is None or note.words not in (seen, words):
            raise TextChanged(mine=words, theirs=note.words if note else "")
        return self.with_note(note.reworded(words, at))

    def with_note_back(self, note: Note) -> "Dossier":
        """With a note that was taken out, at its old place; also where its conversation was closed since."""
        notes = (*self.without_note(note.id).notes, note)
        return self.having(notes=tuple(sorted(notes, key=lambda one: one.written_at)))

    def without_note(self, note_id: str) -> "Dossier":
        """Without this note."""
        return self.having(notes=tuple(note for note in self.notes if note.id != note_id))

    def notes_of(self, conversation_id: str) -> tuple[Note, ...]:
        """What was written in this conversation, oldest first."""
        return tuple(note for note in self.notes if note.conversation == conversation_id)

    # The lifeline

    def life_of(self, person_id: str) -> tuple[LifeEvent, ...]:
        """What this person told of their life, in the order in which it was told."""
        return tuple(event for event in self.life if event.person == person_id)

    def choices_of(self, person_id: str) -> LifelineChoices:
        """What this person wants of their lifeline; at first everything before the arrival is closed."""
        own = (choices for choices in self.lifelines if choices.person == person_id)
        return next(own, LifelineChoices(person=person_id))

    def with_life_event(self, event: LifeEvent) -> "Dossier":
        """With this event added, or replaced where the id is known."""
        return self.having(life=placed(self.life, event))

    def with_choices(self, choices: LifelineChoices) -> "Dossier":
        """With what this person wants of their line."""
        others = tuple(one for one in self.lifelines if one.person != choices.person)
        return self.having(lifelines=(*others, choices))

    # The puzzle, the ways and the plan

    def with_piece(self, piece: Piece) -> "Dossier":
        """With this piece laid; one of the same moment gives way, earlier ones stay as they lay."""
        return self.having(puzzle=placed_piece(self.puzzle, piece))

    def puzzle_choices(self, person_id: str) -> PuzzleChoices:
        """How this person wants their puzzle; at first two places."""
        own = (choices for choices in self.puzzles if choices.person == person_id)
        return next(own, PuzzleChoices(person=person_id))

    def with_puzzle_choices(self, choices: PuzzleChoices) -> "Dossier":
        """With how this person wants it."""
        others = tuple(one for one in self.puzzles if one.person != choices.person)
        return self.having(puzzles=(*others, choices))

    def stances_of(self, person_id: str, option: str | None = None) -> tuple[Stance, ...]:
        """What this person said of the ways, or of one of them, oldest first."""
        own = (one for one in self.stances if one.person == person_id and option in (None, one.option))
        return tuple(sorted(own, key=lambda stance: stance.said_on))

    def plans_of(self, person_id: str) -> tuple[FuturePlan, ...]:
        """Every version of this person's plan, oldest first."""
        own = (plan for plan in self.plans if plan.person == person_id)
        return tuple(sorted(own, key=lambda plan: plan.made_at))

    def on_papers_of(self, person_id: str) -> PaperChoices:
        """What this person chose to have on their papers; at first nothing that can hurt when found."""
        own = (choices for choices in self.paper_choices if choices.person == person_id)
        return next(own, PaperChoices(person=person_id))

    # Agreements

    def with_agreement(self, agreement: Agreement) -> "Dossier":
        """With this agreement added, or replaced where the id is known."""
        return self.having(agreements=placed(self.agreements, agreement))


def _when_held(talk: Conversation) -> tuple[date, datetime]:
    return talk.day, talk.opened_at
