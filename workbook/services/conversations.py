"""A future conversation from preparation to record: one function per action of the counsellor."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

from workbook.content.library import Library
from workbook.errors import ConversationClosed, NoConversationNow
from workbook.model.conversations import (
    Card,
    CardState,
    Confirmation,
    Conversation,
    ConversationKind,
    InterpreterBooking,
    NextMeeting,
    Step,
    SummaryConfirmed,
)
from workbook.model.dossier import Dossier
from workbook.model.timely import stops_conversation
from workbook.model.value import merged, merged_part
from workbook.services.change import change
from workbook.services.workspace import Workspace

PROPOSED = 3
"""Cards proposed at first; more on request."""


def open_conversation(
    workspace: Workspace,
    dossier_id: str,
    kind: ConversationKind,
    person: str,
    library: Library,
    *,
    is_last: bool = False,
) -> tuple[Dossier, str]:
    """The running conversation of this kind with this person, or a new one with proposed cards.

    Returns the dossier and the id of the conversation. NoConversationNow in detention or when a
    removal is set (value 5).
    """
    conversation_id = workspace.new_id()

    def step(dossier: Dossier) -> Dossier:
        if stops_conversation(dossier, person):
            raise NoConversationNow()
        if running := _running(dossier, kind, person):
            return dossier.with_conversation(_as_the_last(running) if is_last else running)
        return dossier.with_conversation(
            Conversation(
                id=conversation_id,
                kind=kind,
                people=(person,),
                opened_at=workspace.now(),
                cards=proposed_cards(library, kind, is_last=is_last),
                is_last=is_last,
            )
        )

    dossier = change(workspace, dossier_id, step)
    running = _running(dossier, kind, person)
    return dossier, running.id if running else conversation_id


def _as_the_last(talk: Conversation) -> Conversation:
    """What was being prepared becomes the last conversation; one that was held stays what it was."""
    return talk if talk.was_held else talk.having(is_last=True)


def proposed_cards(library: Library, kind: ConversationKind, *, is_last: bool = False) -> tuple[Card, ...]:
    """The questions that are proposed first for this conversation, as cards."""
    asked = library.proposed["last" if is_last else kind][:PROPOSED]
    return tuple(Card(id=unit, unit=unit) for unit in asked)


def _running(dossier: Dossier, kind: ConversationKind, person: str) -> Conversation | None:
    return next(
        (talk for talk in dossier.conversations_with(person) if talk.kind == kind and talk.is_open), None
    )


def _edit(
    workspace: Workspace, dossier_id: str, conversation_id: str, edit: Callable[[Conversation], Conversation]
) -> Dossier:
    def step(dossier: Dossier) -> Dossier:
        return dossier.with_conversation(edit(dossier.conversation(conversation_id)))

    return change(workspace, dossier_id, step)


# Prepare


@dataclass(frozen=True)
class Plan:
    """When a conversation takes place, and with which interpreter."""

    on: date | None = None
    at: time | None = None
    booking: InterpreterBooking | None = None


def plan_of(talk: Conversation) -> Plan:
    """The plan as it stands."""
    return Plan(talk.planned_on, talk.planned_at, talk.booking)


def plan_conversation(
    workspace: Workspace, dossier_id: str, conversation_id: str, plan: Plan, *, seen: Plan | None = None
) -> Dossier:
    """Keep the plan; what a colleague planned since it was `seen` stays, TextChanged where both did."""
    before = seen or Plan()

    def edit(talk: Conversation) -> Conversation:
        now = plan_of(talk)
        return talk.having(
            planned_on=merged_part(plan.on, now.on, before.on),
            planned_at=merged_part(plan.at, now.at, before.at),
            booking=merged(plan.booking, now.booking, seen=before.booking),
        )

    return _edit(workspace, dossier_id, conversation_id, edit)


def check_condition(
    workspace: Workspace, dossier_id: str, conversation_id: str, condition: str, *, is_met: bool
) -> Dossier:
    """Tick or untick a condition; conditions are ids of texts and never block the talk."""

    def edit(talk: Conversation) -> Conversation:
        if is_met == (condition in talk.checked):
            return talk
        others = tuple(known for known in talk.checked if known != condition)
        return talk.having(checked=(*others, condition) if is_met else others)

    return _edit(workspace, dossier_id, conversation_id, edit)


def take_card(workspace: Workspace, dossier_id: str, conversation_id: str, unit: str) -> Dossier:
    """Take a question of the methodology along."""
    return _with_card(workspace, dossier_id, conversation_id, Card(id=unit, unit=unit))


def add_own_card(workspace: Workspace, dossier_id: str, conversation_id: str, words: str) -> Dossier:
    """Take an own question along."""
    return _with_card(
        workspace, dossier_id, conversation_id, Card(id=workspace.new_id(), words=words.strip())
    )


def _with_card(workspace: Workspace, dossier_id: str, conversation_id: str, card: Card) -> Dossier:
    def edit(talk: Conversation) -> Conversation:
        return talk if talk.card(card.id) else talk.having(cards=(*talk.cards, card))

    return _edit(workspace, dossier_id, conversation_id, edit)


def put_card_back(workspace: Workspace, dossier_id: str, conversation_id: str, card_id: str) -> Dossier:
    """Leave a question at home after all; the words of an own one stay there, to take along again."""

    def edit(talk: Conversation) -> Conversation:
        at_home = (card.having(state="home") if card.id == card_id else card for card in talk.cards)
        return talk.having(cards=tuple(card for card in at_home if card.state != "home" or not card.unit))

    return _edit(workspace, dossier_id, conversation_id, edit)


# Hold


def begin_conversation(workspace: Workspace, dossier_id: str, conversation_id: str) -> Dossier:
    """It begins, or goes on: the first beginning is remembered. NoConversationNow as value 5 asks."""

    def step(dossier: Dossier) -> Dossier:
        talk = dossier.conversation(conversation_id)
        if any(stops_conversation(dossier, person) for person in talk.people):
            raise NoConversationNow()
        if not talk.is_open:
            raise ConversationClosed(dossier=dossier_id)
        return dossier.with_conversation(
            talk.having(step="hold", started_at=talk.started_at or workspace.now())
        )

    return change(workspace, dossier_id, step)


def interpreter_arrived(workspace: Workspace, dossier_id: str, conversation_id: str) -> Dossier:
    """The interpreter is here: the booked time runs from now, also where it ran before."""
    now = workspace.now()
    return _edit(workspace, dossier_id, conversation_id, lambda talk: talk.having(interpreter_from=now))


def make_last(workspace: Workspace, dossier_id: str, conversation_id: str, *, is_last: bool) -> Dossier:
    """It sums up all conversations, or is one like the others after all."""
    return _edit(workspace, dossier_id, conversation_id, lambda talk: talk.having(is_last=is_last))


def say_when_held(workspace: Workspace, dossier_id: str, conversation_id: str, on: date | None) -> Dossier:
    """The day on which the talk was, where the workbook was not there; None where it knows by itself."""
    return _edit(workspace, dossier_id, conversation_id, lambda talk: talk.having(held_on=on))


def turn_to_step(workspace: Workspace, dossier_id: str, conversation_id: str, step: Step) -> Dossier:
    """Go back or ahead to a step; nothing is lost by it, and nothing kept anew where it is there."""
    return _edit(workspace, dossier_id, conversation_id, lambda talk: talk.having(step=step))


def set_card(
    workspace: Workspace, dossier_id: str, conversation_id: str, card_id: str, state: CardState
) -> Dossier:
    """The question was asked, or left for now; both are fine."""

    def edit(talk: Conversation) -> Conversation:
        return talk.having(
            cards=tuple(card.having(state=state) if card.id == card_id else card for card in talk.cards)
        )

    return _edit(workspace, dossier_id, conversation_id, edit)


# Wrap up


def wrap_up(workspace: Workspace, dossier_id: str, conversation_id: str) -> Dossier:
    """The talk is over, or pauses: read back what was noted."""
    return _edit(
        workspace,
        dossier_id,
        conversation_id,
        lambda talk: talk.having(step="wrap-up", wrapped_up_at=talk.wrapped_up_at or workspace.now()),
    )


def confirm_summary(
    workspace: Workspace, dossier_id: str, conversation_id: str, person: str, answer: Confirmation
) -> Dossier:
    """What this person answered to the summary; every answer is a full one."""

    def edit(talk: Conversation) -> Conversation:
        said = SummaryConfirmed(
            person=person,
            answer=answer,
            at=workspace.now(),
            language=talk.booking.language if talk.booking else "",
            with_interpreter=talk.booking is not None,
        )
        return talk.having(confirmations=(*talk.confirmations, said))

    return _edit(workspace, dossier_id, conversation_id, edit)


def meet_next(
    workspace: Workspace,
    dossier_id: str,
    conversation_id: str,
    meeting: NextMeeting | None,
    *,
    seen: NextMeeting | None,
) -> Dossier:
    """The next meeting, or none yet; TextChanged where a colleague set another since it was `seen`."""
    return _edit(
        workspace,
        dossier_id,
        conversation_id,
        lambda talk: talk.having(next_meeting=merged_part(meeting, talk.next_meeting, seen)),
    )


def close_conversation(workspace: Workspace, dossier_id: str, conversation_id: str) -> Dossier:
    """Close it; it can be opened again. Closing twice keeps the first moment."""
    return _edit(
        workspace,
        dossier_id,
        conversation_id,
        lambda talk: talk.having(closed_at=talk.closed_at or workspace.now(), step="wrap-up"),
    )


def reopen_conversation(workspace: Workspace, dossier_id: str, conversation_id: str) -> Dossier:
    """Open a closed conversation to add to it."""
    return _edit(workspace, dossier_id, conversation_id, lambda talk: talk.having(closed_at=None))
