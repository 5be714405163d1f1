"""Today: what is timely and due in the dossiers, this week's meetings, and what was left unfinished."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from workbook.content.grounds import days_of_duties
from workbook.errors import DossierDamaged, DossierFromNewerWorkbook, DossierGone
from workbook.model.conversations import Agreement, Conversation, NextMeeting
from workbook.model.dossier import Dossier
from workbook.model.due import Due, due_information
from workbook.model.people import Person
from workbook.model.timely import Timely, awaits_last_day, timely_conversations
from workbook.services.workspace import Workspace

LOOKED_THROUGH = 100
"""Dossiers, those touched last first: more than any counsellor guides, and the page stays quick."""

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Meeting:
    """A conversation that is planned, or the next one that was agreed; `talk` is the one it comes from."""

    dossier: Dossier
    talk: Conversation
    on: date
    at: time | None
    is_planned: bool


@dataclass(frozen=True)
class Unfinished:
    """A conversation that was begun and not closed, or words that were typed and not kept."""

    dossier: Dossier
    talk: Conversation
    has_words: bool


@dataclass(frozen=True)
class Agenda:
    """Everything the page of today shows."""

    timely: tuple[tuple[Dossier, Timely], ...]
    due: tuple[tuple[Dossier, Due], ...]
    meetings: tuple[Meeting, ...]
    agreed: tuple[tuple[Dossier, Agreement], ...]
    unfinished: tuple[Unfinished, ...]
    lawyer: tuple[tuple[Dossier, Person], ...]
    """Whose lawyer did not confirm the last day yet, while no conversation of theirs says so."""

    is_all: bool


def agenda(workspace: Workspace) -> Agenda:
    """What today asks, gathered from the dossiers touched last."""
    today = workspace.now().date()
    cards = workspace.store.cards()
    dossiers = list(_opened(workspace, (card.id for card in cards[:LOOKED_THROUGH])))
    days = days_of_duties()
    timely = tuple(sorted(_timely(dossiers, today), key=_when_planned))
    return Agenda(
        timely=timely,
        due=tuple(
            sorted(
                ((dossier, due) for dossier in dossiers for due in due_information(dossier, today, days)),
                key=lambda pair: pair[1].by or date.max,
            )
        ),
        meetings=tuple(sorted(_meetings(dossiers, today), key=lambda one: (one.on, one.at or time.min))),
        agreed=tuple(sorted(_agreed(dossiers, today), key=lambda pair: pair[1].due_on or date.max)),
        unfinished=tuple(_unfinished(workspace, dossiers)),
        lawyer=tuple(_to_call(dossiers, {answer.person for _dossier, answer in timely})),
        is_all=len(cards) <= LOOKED_THROUGH,
    )


def _timely(dossiers: Iterable[Dossier], today: date) -> Iterator[tuple[Dossier, Timely]]:
    for dossier in dossiers:
        for answer in timely_conversations(dossier, today):
            if answer.conversation:
                yield dossier, answer


def _to_call(dossiers: Iterable[Dossier], said: Collection[str]) -> Iterator[tuple[Dossier, Person]]:
    for dossier in dossiers:
        for person in dossier.adults:
            if person.id not in said and awaits_last_day(dossier, person.id):
                yield dossier, person


def planned_talk(dossier: Dossier, answer: Timely) -> Conversation | None:
    """The conversation that is being prepared or held already, where there is one."""
    talks = dossier.conversations_with(answer.person)
    return next((talk for talk in talks if talk.is_open and talk.kind == answer.conversation), None)


def _when_planned(timely: tuple[Dossier, Timely]) -> date:
    """Those with a day first, by day; the others as the dossiers come."""
    talk = planned_talk(*timely)
    return talk.planned_on if talk and talk.planned_on else date.max


def _opened(workspace: Workspace, ids: Iterable[str]) -> Iterator[Dossier]:
    """Those that open; the list of dossiers names the others."""
    for dossier_id in ids:
        try:
            yield workspace.store.load(dossier_id)
        except (DossierDamaged, DossierFromNewerWorkbook, DossierGone):
            continue


def _meetings(dossiers: Iterable[Dossier], today: date) -> Iterator[Meeting]:
    for dossier in dossiers:
        for talk in dossier.conversations:
            if talk.planned_on and talk.is_open and not talk.was_held:
                yield from _this_week(Meeting(dossier, talk, talk.planned_on, talk.planned_at, True), today)
            elif talk.next_meeting and not _is_planned_since(dossier, talk):
                ahead = talk.next_meeting
                yield from _this_week(Meeting(dossier, talk, ahead.on, ahead.at, False), today)


def _this_week(meeting: Meeting, today: date) -> Iterator[Meeting]:
    if today <= meeting.on < today + WEEK:
        yield meeting


def agreed_meeting(dossier: Dossier, person: str) -> NextMeeting | None:
    """The next meeting that was agreed last with this person, while no other is planned or was held since."""
    for talk in reversed(dossier.conversations_with(person)):
        if talk.next_meeting:
            return None if _is_planned_since(dossier, talk) else talk.next_meeting
    return None


def _is_planned_since(dossier: Dossier, talk: Conversation) -> bool:
    """A later conversation with the same person stands in the book: that one counts."""
    return any(
        later.opened_at > talk.opened_at
        and set(later.people) & set(talk.people)
        and (later.planned_on or later.was_held)
        for later in dossier.conversations
    )


def _agreed(dossiers: Iterable[Dossier], today: date) -> Iterator[tuple[Dossier, Agreement]]:
    """What is to be done within a week, or was to be done before."""
    for dossier in dossiers:
        for agreement in dossier.agreements:
            if agreement.done_on is None and agreement.due_on and agreement.due_on < today + WEEK:
                yield dossier, agreement


def _unfinished(workspace: Workspace, dossiers: Iterable[Dossier]) -> Iterator[Unfinished]:
    for dossier in dossiers:
        typed = {draft.conversation for draft in workspace.store.drafts(dossier.id)}
        for talk in dossier.conversations:
            has_words = talk.id in typed
            if talk.is_open and (talk.was_held or has_words):
                yield Unfinished(dossier, talk, has_words)
