"""An intervision as it is held: begin, go from step to step, gather, take along, and what follows."""

from collections.abc import Callable

from workbook.content.intervision import Way, WayStep, way_named
from workbook.errors import CaseNotRead
from workbook.model.conversations import Agreement, Card
from workbook.model.dossier import Dossier
from workbook.model.intervision import Case, Gathered, GatheredKind, Intervision, Session
from workbook.services.agreements import agree
from workbook.services.change import change
from workbook.services.workspace import Workspace


def kept_intervision(workspace: Workspace) -> Intervision:
    """Everything that is kept; what is over its term is erased first."""
    now = workspace.now()
    kept = workspace.store.intervision()
    if kept.without_overdue(now) == kept:
        return kept
    return workspace.store.change_intervision(lambda newest: newest.without_overdue(now))


def keep_for(workspace: Workspace, days: int) -> None:
    """For how many days after a session its notes are kept, as the organisation decided."""
    workspace.store.change_intervision(lambda kept: kept.having(days_kept=days))


# Held


def begin_session(
    workspace: Workspace, case_id: str, way_id: str, *, seats: int, facilitator: str = ""
) -> Session:
    """The room opens at the first step; CaseNotRead where the case was not read through."""
    way, now = way_named(way_id), workspace.now()
    session = Session(
        id=workspace.new_id(),
        begun_at=now,
        way=way.id,
        seats=seats,
        facilitator=facilitator.strip(),
        cases=(case_id,),
    ).at_step(0, way.steps[0].minutes, now)
    workspace.store.change_intervision(lambda kept: kept.with_session(session))
    return session


def turn_step(workspace: Workspace, session_id: str, to: int) -> None:
    """To this step of the way; beyond the last one nothing happens."""

    def turned(session: Session) -> Session:
        steps = way_named(session.way).steps
        if not 0 <= to < len(steps):
            return session
        return session.at_step(to, steps[to].minutes, workspace.now())

    _change(workspace, session_id, turned)


def stop_clock(workspace: Workspace, session_id: str) -> None:
    """Let the clock stand still."""
    _change(workspace, session_id, lambda session: session.stopped(workspace.now()))


def go_on_with_clock(workspace: Workspace, session_id: str) -> None:
    """Let it run again."""
    _change(workspace, session_id, lambda session: session.going_on(workspace.now()))


def next_speaker(workspace: Workspace, session_id: str) -> None:
    """The next seat has the word; after the last one the first."""
    _change(
        workspace,
        session_id,
        lambda session: session.having(speaker=(session.speaker + 1) % session.seats),
    )


def write_notes(workspace: Workspace, session_id: str, words: str) -> None:
    """What the group's one keyboard has written."""
    _change(workspace, session_id, lambda session: session.having(notes=words))


def gather(workspace: Workspace, session_id: str, kind: GatheredKind, words: str) -> None:
    """A question or a suggestion, as it was said; WordsMissing where there is none."""
    one = Gathered(id=workspace.new_id(), kind=kind, words=words)
    _change(workspace, session_id, lambda session: session.with_gathered(one.having(case=session.case)))


def take_gathered(workspace: Workspace, session_id: str, gathered_id: str, *, is_taken: bool) -> None:
    """The presenter takes it along, or not after all."""

    def taken(session: Session) -> Session:
        one = next((one for one in session.gathered if one.id == gathered_id), None)
        return session.with_gathered(one.having(is_taken=is_taken)) if one else session

    _change(workspace, session_id, taken)


def take_second_case(workspace: Workspace, session_id: str, case_id: str) -> None:
    """Time is left: a second case, from the first step on. CaseNotRead where it was not read through."""

    def second(session: Session) -> Session:
        first = way_named(session.way).steps[0]
        return session.having(cases=(*session.cases, case_id)).at_step(0, first.minutes, workspace.now())

    case = workspace.store.intervision().case(case_id)
    if case is None or not case.is_ready:
        raise CaseNotRead()
    _change(workspace, session_id, second)


def end_session(workspace: Workspace, session_id: str) -> None:
    """The room closes; what was gathered stays until the term is over."""
    now = workspace.now()
    _change(workspace, session_id, lambda session: session.stopped(now).having(ended_at=now))


def erase_session(workspace: Workspace, session_id: str) -> None:
    """Erase it and its notes at once."""
    workspace.store.change_intervision(lambda kept: kept.without_session(session_id))


def step_of(session: Session) -> tuple[Way, WayStep]:
    """The way of working and the step at which it is."""
    way = way_named(session.way)
    return way, way.steps[min(session.step, len(way.steps) - 1)]


# Afterwards


def return_as_agreement(workspace: Workspace, case: Case, session_id: str, gathered: Gathered) -> Dossier:
    """What the presenter takes along becomes an agreement of the counsellor's, in the case's own dossier."""
    agreement = Agreement(id=f"intervision-{gathered.id}", person=case.person, words=gathered.words)
    after = agree(workspace, case.dossier, agreement)
    _returned(workspace, session_id, gathered)
    return after


def return_as_question(
    workspace: Workspace, case: Case, session_id: str, gathered: Gathered
) -> Dossier | None:
    """It lies with the conversation that is prepared with this person; None where none is."""

    def step(dossier: Dossier) -> Dossier:
        talks = [talk for talk in dossier.conversations_with(case.person) if talk.started_at is None]
        card = Card(id=f"intervision-{gathered.id}", words=gathered.words)
        talk = talks[-1]
        return dossier.with_conversation(talk.having(cards=(*talk.cards, card)))

    if not is_preparing(workspace.store.load(case.dossier), case.person):
        return None
    after = change(workspace, case.dossier, step)
    _returned(workspace, session_id, gathered)
    return after


def is_preparing(dossier: Dossier, person: str) -> bool:
    """A conversation with this person is being prepared."""
    return any(talk.started_at is None for talk in dossier.conversations_with(person))


def _returned(workspace: Workspace, session_id: str, gathered: Gathered) -> None:
    back = gathered.having(returned_at=workspace.now())
    _change(workspace, session_id, lambda session: session.with_gathered(back))


def _change(workspace: Workspace, session_id: str, step: Callable[[Session], Session]) -> None:
    def changed(kept: Intervision) -> Intervision:
        session = kept.session(session_id)
        if session is None:
            return kept
        after = step(session)
        others = tuple(after if one.id == session_id else one for one in kept.sessions)
        return kept.having(sessions=others)

    workspace.store.change_intervision(changed)
