"""Dossiers: begin one, find one, and keep who the family is and where in the procedure they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from workbook.errors import RequestUnclear, TextChanged
from workbook.folding import folded
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.people import (
    Consent,
    EarlierCounsellor,
    Interpreter,
    Lawyer,
    Person,
    Role,
    SpokenLanguage,
)
from workbook.model.procedure import BESIDE, EventKind, ProcedureTrack, Situation
from workbook.model.value import merged
from workbook.services.change import change
from workbook.services.procedure import new_event
from workbook.services.workspace import Workspace
from workbook.store.cards import cards_matching
from workbook.store.port import DossierCard

_ADULTS: tuple[Role, ...] = ("adult", "partner", "other-adult")
"""In the order of entry; whoever lives with the couple is another adult."""


@dataclass(frozen=True)
class NewFamily:
    """What a new dossier begins with; only the made-up name is needed."""

    pseudonym: str
    adults: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    language: str = ""
    applied_on: date | None = None
    interview_on: date | None = None


def begin_family(workspace: Workspace, family: NewFamily) -> Dossier:
    """A new dossier with its people and first dates, kept in one go.

    Without any name of an adult the family's own name stands for the first adult, so that a
    conversation can begin at once.
    """
    adults = family.adults or (family.pseudonym,)
    languages = (SpokenLanguage(code=family.language),) if family.language else ()
    roles: list[tuple[str, Role]] = [(name, _ADULTS[min(at, 2)]) for at, name in enumerate(adults)]
    roles += [(name, "child") for name in family.children]
    people = tuple(
        Person(id=workspace.new_id(), pseudonym=name, role=role, languages=languages) for name, role in roles
    )
    dossier = Dossier(
        id=workspace.new_id(),
        pseudonym=family.pseudonym,
        created_at=workspace.now(),
        people=people,
        procedure=_first_track(workspace, family, people),
    )
    return workspace.store.save(dossier, seen=0)


def _first_track(
    workspace: Workspace, family: NewFamily, people: Sequence[Person]
) -> tuple[ProcedureTrack, ...]:
    known: list[tuple[EventKind, date | None]] = [
        ("application", family.applied_on),
        ("interview-cgvs", family.interview_on),
    ]
    events = tuple(new_event(workspace, kind, When.day(on)) for kind, on in known if on)
    if not events:
        return ()
    members = tuple(person.id for person in people)
    return (ProcedureTrack(id=workspace.new_id(), people=members, events=events),)


def find_dossiers(workspace: Workspace, typed: str = "") -> list[DossierCard]:
    """The dossiers in which every typed piece of a word occurs, newest first."""
    return list(cards_matching(workspace.store.cards(), typed))


def rename_dossier(workspace: Workspace, dossier_id: str, pseudonym: str, *, seen: str) -> Dossier:
    """Another made-up name; TextChanged if a colleague gave it another one since it was `seen`."""

    def step(dossier: Dossier) -> Dossier:
        if dossier.pseudonym not in (seen, pseudonym):
            raise TextChanged(mine=pseudonym, theirs=dossier.pseudonym)
        return dossier.having(pseudonym=pseudonym)

    return change(workspace, dossier_id, step)


def keep_person(
    workspace: Workspace, dossier_id: str, person: Person, *, seen: Person | None = None
) -> Dossier:
    """Add this person, also to the family's procedure, or change them from what was `seen`.

    What a colleague changed meanwhile stays; TextChanged where both changed the same thing.
    """

    def step(dossier: Dossier) -> Dossier:
        theirs = next((one for one in dossier.people if one.id == person.id), None)
        following = dossier.with_person(merged(person, theirs, seen=seen) or person)
        if len(following.people) == len(dossier.people) or not dossier.procedure:
            return following
        track = next((one for one in dossier.procedure if one.kind not in BESIDE), None)
        if track is None:
            return following
        return following.with_track(track.having(people=(*track.people, person.id)))

    return change(workspace, dossier_id, step)


def remove_person(workspace: Workspace, dossier_id: str, person_id: str) -> Dossier:
    """Remove somebody entered by mistake; PersonStillNeeded while anything belongs to them."""
    return change(workspace, dossier_id, lambda dossier: dossier.without_person(person_id))


def keep_lawyer(
    workspace: Workspace, dossier_id: str, lawyer: Lawyer | None, *, seen: Lawyer | None = None
) -> Dossier:
    """Who the lawyer is; None where there is none yet. Merged with what a colleague changed."""
    return change(
        workspace,
        dossier_id,
        lambda dossier: dossier.having(lawyer=merged(lawyer, dossier.lawyer, seen=seen)),
    )


def keep_earlier_counsellor(
    workspace: Workspace,
    dossier_id: str,
    counsellor: EarlierCounsellor | None,
    *,
    seen: EarlierCounsellor | None = None,
) -> Dossier:
    """Who guided the family before, elsewhere. Merged with what a colleague changed."""
    return change(
        workspace,
        dossier_id,
        lambda dossier: dossier.having(
            earlier_counsellor=merged(counsellor, dossier.earlier_counsellor, seen=seen)
        ),
    )


def add_interpreter(workspace: Workspace, dossier_id: str, interpreter: Interpreter) -> Dossier:
    """Another interpreter; ChildCannotInterpret where a child of the family is proposed."""
    return change(
        workspace,
        dossier_id,
        lambda dossier: dossier.having(interpreters=(*dossier.interpreters, interpreter)),
    )


def remove_interpreter(workspace: Workspace, dossier_id: str, interpreter_id: str) -> Dossier:
    """No longer an interpreter of this family; conversations that named them keep their booking."""
    return change(
        workspace,
        dossier_id,
        lambda dossier: dossier.having(
            interpreters=tuple(one for one in dossier.interpreters if one.id != interpreter_id)
        ),
    )


def add_consent(workspace: Workspace, dossier_id: str, consent: Consent) -> Dossier:
    """Somebody agreed that somebody else may see their words."""
    return change(
        workspace, dossier_id, lambda dossier: dossier.having(consents=(*dossier.consents, consent))
    )


def withdraw_consent(workspace: Workspace, dossier_id: str, consent_id: str) -> Dossier:
    """They no longer agree; from now on the words are theirs alone again, however often it was noted."""
    today = workspace.now().date()

    def step(dossier: Dossier) -> Dossier:
        doors = {given.door for given in dossier.consents if given.holds and given.id == consent_id}
        return dossier.having(
            consents=tuple(
                given.having(withdrawn_on=today) if given.holds and given.door in doors else given
                for given in dossier.consents
            )
        )

    return change(workspace, dossier_id, step)


def name_situation(workspace: Workspace, dossier_id: str, situation: Situation) -> Dossier:
    """A special situation that holds from now on."""
    return change(
        workspace, dossier_id, lambda dossier: dossier.having(situations=(*dossier.situations, situation))
    )


def end_situation(workspace: Workspace, dossier_id: str, situation_id: str) -> Dossier:
    """It holds no longer."""
    today = workspace.now().date()

    def step(dossier: Dossier) -> Dossier:
        return dossier.having(
            situations=tuple(
                situation.having(ended_on=today)
                if situation.holds and situation.id == situation_id
                else situation
                for situation in dossier.situations
            )
        )

    return change(workspace, dossier_id, step)


def erase_dossier(workspace: Workspace, dossier_id: str, *, typed_name: str) -> None:
    """Erase it for good, with cases told from it, once its name was typed; RequestUnclear otherwise."""
    if folded(typed_name.strip()) != folded(workspace.store.load(dossier_id).pseudonym):
        raise RequestUnclear(what=typed_name)
    workspace.store.erase(dossier_id)
    workspace.store.change_intervision(lambda kept: kept.without_dossier(dossier_id))
