"""What happened in a procedure: entering it, changing it, and giving one person a procedure of their own."""

from workbook.errors import ChoiceMissing
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.procedure import BESIDE, MEDICAL, EventKind, ProcedureEvent, ProcedureTrack
from workbook.model.value import merged
from workbook.services.change import change
from workbook.services.workspace import Workspace


def record_event(
    workspace: Workspace,
    dossier_id: str,
    event: ProcedureEvent,
    *,
    person: str | None = None,
    seen: ProcedureEvent | None = None,
) -> Dossier:
    """Keep an event of the procedure, or change it from what was `seen`.

    It belongs to the procedure of `person`, else to the family's, which is made with its first event for
    everybody in the household. A medical request is one person's own: ChoiceMissing without a person.
    What a colleague changed meanwhile stays; TextChanged where both changed the same thing.
    DecisionBeforeApplication where the dates cannot be.
    """

    def step(dossier: Dossier) -> Dossier:
        track = _track_for(workspace, dossier, event, person)
        theirs = next((one for one in track.events if one.id == event.id), None)
        return dossier.with_track(track.with_event(_merged_event(event, theirs, seen) or event))

    return change(workspace, dossier_id, step)


def _merged_event(
    mine: ProcedureEvent, theirs: ProcedureEvent | None, seen: ProcedureEvent | None
) -> ProcedureEvent | None:
    """The parts of the letter apart as well: one writes its words while the other asks the lawyer."""
    if theirs is None or seen is None:
        return merged(mine, theirs, seen=seen)
    letter = merged(mine.delivery, theirs.delivery, seen=seen.delivery)
    mine, theirs, seen = (event.having(delivery=letter) for event in (mine, theirs, seen))
    return merged(mine, theirs, seen=seen)


def remove_event(workspace: Workspace, dossier_id: str, event_id: str) -> Dossier:
    """Remove an event entered by mistake."""

    def step(dossier: Dossier) -> Dossier:
        for track in dossier.procedure:
            if any(event.id == event_id for event in track.events):
                kept = tuple(event for event in track.events if event.id != event_id)
                return dossier.with_track(track.having(events=kept))
        return dossier

    return change(workspace, dossier_id, step)


def new_event(workspace: Workspace, kind: EventKind, when: When) -> ProcedureEvent:
    """An event that is not in a dossier yet."""
    return ProcedureEvent(id=workspace.new_id(), kind=kind, when=when)


def _track_for(
    workspace: Workspace, dossier: Dossier, event: ProcedureEvent, person: str | None
) -> ProcedureTrack:
    """Where the event stands already, else where it belongs."""
    for track in dossier.procedure:
        if any(known.id == event.id for known in track.events):
            return track
    if event.kind in MEDICAL:
        return _medical_track(workspace, dossier, person)
    family = (track for track in dossier.procedure if track.kind not in BESIDE)
    own = dossier.track_of(person) if person else next(family, None)
    return own or _family_track(workspace, dossier)


def _medical_track(workspace: Workspace, dossier: Dossier, person: str | None) -> ProcedureTrack:
    if person is None:
        raise ChoiceMissing()
    own = (track for track in dossier.tracks_beside(person) if track.kind == "medical")
    return next(own, None) or ProcedureTrack(id=workspace.new_id(), kind="medical", people=(person,))


def part_procedure(workspace: Workspace, dossier_id: str, person: str) -> Dossier:
    """From here on this person has a procedure apart from the others, with what happened so far.

    Nothing changes where it is theirs alone already, or where there is none.
    """
    track_id = workspace.new_id()
    event_ids: dict[str, str] = {}

    def step(dossier: Dossier) -> Dossier:
        shared = dossier.track_of(person)
        if shared is None or shared.people == (person,):
            return dossier
        events = tuple(
            event.having(id=event_ids.setdefault(event.id, workspace.new_id())) for event in shared.events
        )
        own = ProcedureTrack(id=track_id, kind=shared.kind, people=(person,), events=events)
        return dossier.with_track(shared.without_person(person)).with_track(own)

    return change(workspace, dossier_id, step)


def may_join(dossier: Dossier, person: str) -> bool:
    """Their own procedure holds nothing that the shared one does not."""
    own, shared = dossier.track_of(person), _shared_with(dossier, person)
    return bool(own and shared and _told(own) == _told(shared))


def join_procedure(workspace: Workspace, dossier_id: str, person: str) -> Dossier:
    """Together with the others again, as long as nothing differs; nothing changes otherwise."""

    def step(dossier: Dossier) -> Dossier:
        own, shared = dossier.track_of(person), _shared_with(dossier, person)
        if own is None or shared is None or not may_join(dossier, person):
            return dossier
        others = tuple(track for track in dossier.procedure if track.id != own.id)
        joined = shared.having(people=(*shared.people, person))
        return dossier.having(procedure=others).with_track(joined)

    return change(workspace, dossier_id, step)


def _shared_with(dossier: Dossier, person: str) -> ProcedureTrack | None:
    """The others' procedure for protection, where this person is in one of their own."""
    tracks = (track for track in reversed(dossier.procedure) if track.kind not in BESIDE)
    return next((track for track in tracks if person not in track.people), None)


def _told(track: ProcedureTrack) -> list[ProcedureEvent]:
    return [event.having(id="") for event in track.events]


def _family_track(workspace: Workspace, dossier: Dossier) -> ProcedureTrack:
    return ProcedureTrack(id=workspace.new_id(), people=tuple(person.id for person in dossier.people))
