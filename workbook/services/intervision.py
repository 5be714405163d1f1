"""An intervision as it is held: begin, go from step to step, gather, take along, and what follows."""

from collections.abc import Callable

from workbook.content.intervision import Way, WayStep, way_named
from workbook.errors import CaseNotRead
from workbook.model.conversations import Agreement, Card, Conversation
from workbook.model.dossier import Dossier
from workbook.model.intervision import Case, Gathered, GatheredKind, Intervision, Session
from workbook.model.value import placed
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


def over_after(workspace: Workspace, days: int) -> tuple[int, int]:
    """How many cases and sessions this term would erase at once."""
    kept = kept_intervision(workspace)
    after = kept.having(days_kept=days).without_overdue(workspace.now())
    return len(kept.cases) - len(after.cases), len(kept.sessions) - len(after.sessions)


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
    """The next colleague has the word, counted from the presenter's left; after the last one the first."""
    _change(
        workspace,
        session_id,
        lambda session: session.having(speaker=(session.speaker + 1) % (session.seats - 1)),
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


def begin_with(workspace: Workspace, session_id: str, case_id: str) -> None:
    """The group chose this case: it is told from the second step on. CaseNotRead where it was not read."""

    def begun(session: Session) -> Session:
        second = way_named(session.way).steps[1]
        others = tuple(one for one in session.cases if one != case_id and session.about(one))
        return session.having(cases=(*others, case_id)).at_step(1, second.minutes, workspace.now())

    _only_if_read(workspace, case_id)
    _change(workspace, session_id, begun)


def take_second_case(workspace: Workspace, session_id: str, case_id: str) -> None:
    """Time is left: a second case, from the first step on. CaseNotRead where it was not read through."""

    def second(session: Session) -> Session:
        first = way_named(session.way).steps[0]
        return session.having(cases=(*session.cases, case_id)).at_step(0, first.minutes, workspace.now())

    _only_if_read(workspace, case_id)
    _change(workspace, session_id, second)


def _only_if_read(workspace: Workspace, case_id: str) -> None:
    case = workspace.store.intervision().case(case_id)
    if case is None or not case.is_ready:
        raise CaseNotRead()


def end_session(workspace: Workspace, session_id: str) -> None:
    """The room closes; what was gathered stays until the term is over."""
    now = workspace.now()
    _change(workspace, session_id, lambda session: session.stopped(now).having(ended_at=now))


def erase_session(workspace: Workspace, session_id: str) -> Session | None:
    """Erase it and its notes at once; the session that went, so that it can be put back."""
    gone: Session | None = None

    def without(kept: Intervision) -> Intervision:
        nonlocal gone
        gone = kept.session(session_id)
        return kept.without_session(session_id)

    workspace.store.change_intervision(without)
    return gone


def step_of(session: Session) -> tuple[Way, WayStep]:
    """The way of working and the step at which it is."""
    way = way_named(session.way)
    return way, way.steps[min(session.step, len(way.steps) - 1)]


# Afterwards


def reword_taken(workspace: Workspace, session_id: str, gathered_id: str, words: str) -> None:
    """Say what is taken along in other words, as the client may read it; WordsMissing where none are left."""

    def reworded(session: Session) -> Session:
        one = next((one for one in session.gathered if one.id == gathered_id), None)
        return (
            session.with_gathered(Gathered.model_validate({**dict(one), "words": words})) if one else session
        )

    _change(workspace, session_id, reworded)


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
    is_laid = False

    def step(dossier: Dossier) -> Dossier:
        nonlocal is_laid
        talk = next(iter(_in_preparation(dossier, case.person)), None)
        if talk is None:
            return dossier
        is_laid = True
        card = Card(id=f"intervision-{gathered.id}", words=gathered.words)
        return dossier.with_conversation(talk.having(cards=placed(talk.cards, card)))

    after = change(workspace, case.dossier, step)
    if not is_laid:
        return None
    _returned(workspace, session_id, gathered)
    return after


def is_preparing(dossier: Dossier, person: str) -> bool:
    """A conversation with this person is being prepared."""
    return bool(_in_preparation(dossier, person))


def _in_preparation(dossier: Dossier, person: str) -> list[Conversation]:
    """Newest first."""
    return [talk for talk in reversed(dossier.conversations_with(person)) if not talk.was_held]


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
