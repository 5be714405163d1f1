"""Cases for the intervision: from memory, or proposed from a dossier without what identifies anybody."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from workbook import names
from workbook.content.identity.neutral import without_identity
from workbook.content.identity.spotting import known_of
from workbook.content.library import Library
from workbook.errors import CaseBeingTold, CaseUnclear
from workbook.model.course import course_of
from workbook.model.dossier import Dossier
from workbook.model.identifiers import own_parts
from workbook.model.intervision import (
    Case,
    CaseEvent,
    CaseField,
    CaseFile,
    CasePiece,
    Intervision,
    Session,
)
from workbook.model.life import CLOSED_AT_FIRST
from workbook.model.notes import Note
from workbook.model.puzzle import puzzle_of
from workbook.model.value import placed
from workbook.services.workspace import Workspace
from workbook.words import Words

A_YEAR = 365
MOST_QUESTIONS = 4
"""Questions that were asked, as far as a proposal names them."""


def begin_case(workspace: Workspace) -> Case:
    """An empty case, to be told from memory: the first way, since colleagues next door recognise families."""
    return _kept(workspace, Case(id=workspace.new_id(), made_at=workspace.now()))


def propose_case(
    workspace: Workspace, dossier_id: str, person_id: str, *, words: Words, library: Library
) -> Case:
    """A case about this person of this dossier, in neutral words; none of their own words are in it.

    The presenter adds what it did to them, and the question. DossierGone, PersonUnknown.
    """
    dossier = workspace.store.load(dossier_id)
    whose = dossier.person(person_id).id
    case = Case(
        id=workspace.new_id(),
        made_at=workspace.now(),
        dossier=dossier.id,
        person=whose,
        situation=" ".join(_situation(workspace, dossier, words.language, library)),
        phase=library.text(f"intervision.proposal.stage.{course_of(dossier, whose).stage}", words.language),
        tried="\n".join(_tried(dossier, whose, words, library)),
        life=_life(dossier, whose),
        pieces=_pieces(dossier, whose),
    )
    shown = case.having(shows_life=bool(case.life), shows_puzzle=bool(case.pieces))
    return _kept(workspace, shown)


def _situation(workspace: Workspace, dossier: Dossier, language: str, library: Library) -> Iterator[str]:
    adults, children = len(dossier.adults), len(dossier.children)
    household = {(False, False): "alone", (False, True): "parent", (True, False): "adults"}.get(
        (adults > 1, children > 0), "family"
    )
    yield library.text(f"intervision.proposal.household.{household}", language)
    waited = (workspace.now() - dossier.created_at).days
    yield library.text(f"intervision.proposal.here.{'long' if waited > A_YEAR else 'short'}", language)
    if any(talk.booking for talk in dossier.conversations):
        yield library.text("intervision.proposal.interpreter", language)


def _tried(dossier: Dossier, person: str, words: Words, library: Library) -> Iterator[str]:
    """Which conversations there were, and questions of the methodology that were asked."""
    held = [talk for talk in dossier.conversations_with(person) if talk.was_held]
    for kind in dict.fromkeys(talk.kind for talk in held):
        yield names.conversation_name(kind, words)
    asked = [card.unit for talk in held for card in talk.cards if card.state == "asked" and card.unit]
    for unit in asked[-MOST_QUESTIONS:]:
        if unit in library.words[words.language]:
            yield f"– {library.text(unit, words.language)}"


def _life(dossier: Dossier, person: str) -> tuple[CaseEvent, ...]:
    """What the person has on their line; not what is hidden, left for now, or in a closed chapter."""
    choices = dossier.choices_of(person)
    return tuple(
        CaseEvent(kind=event.kind, chapter=event.chapter)
        for event in dossier.life_of(person)
        if event.showing == "shown"
        and (event.chapter not in CLOSED_AT_FIRST or choices.is_open(event.chapter))
    )


def _pieces(dossier: Dossier, person: str) -> tuple[CasePiece, ...]:
    """How the puzzle lies; not what was said on safety."""
    lying = puzzle_of(dossier.puzzle, dossier.puzzle_choices(person)).pieces
    return tuple(
        CasePiece(aspect=piece.aspect, place=piece.place, effect=piece.meaning.effect)
        for piece in lying
        if piece.meaning.effect and piece.aspect != "safety"
    )


# Words of the person that the presenter may take along


@dataclass(frozen=True)
class Offered:
    """A note of the person, as it would stand in the case."""

    note: str
    words: str


def offered_words(workspace: Workspace, case: Case, language: str) -> tuple[Offered, ...]:
    """What this one person said and did not hold back, in neutral words; no stance, nothing on safety."""
    if not case.dossier:
        return ()
    dossier = workspace.store.load(case.dossier)
    known = known_of(own_parts(dossier), workspace.now().date())
    return tuple(
        Offered(note.id, without_identity(note.words_now, known, language))
        for note in dossier.notes
        if note.person == case.person and _may_be_told(note)
    )


def _may_be_told(note: Note) -> bool:
    return note.belongs_in_summary and note.marks.option is None and note.marks.aspect != "safety"


# Writing


def write_case(workspace: Workspace, case_id: str, field: CaseField, words: str) -> None:
    """Keep what the presenter typed in this field; silent where the case is gone."""
    _change(workspace, case_id, lambda case: case.telling(field, words, workspace.now()))


def show_drawings(workspace: Workspace, case_id: str, *, life: bool, puzzle: bool) -> None:
    """With or without lifeline and puzzle."""
    _change(workspace, case_id, lambda case: case.showing(workspace.now(), life=life, puzzle=puzzle))


# As a file, for a colleague's workbook


def case_from_file(workspace: Workspace, content: bytes) -> Case:
    """A colleague's case, to be read through here once more; CaseUnclear where it is none."""
    try:
        told = CaseFile.model_validate_json(content)
    except ValidationError as wrong:
        raise CaseUnclear() from wrong
    return _kept(workspace, told.as_case(workspace.new_id(), workspace.now()))


# Erasing


@dataclass(frozen=True)
class Erased:
    """What went, so that it can be put back."""

    cases: tuple[Case, ...] = ()
    sessions: tuple[Session, ...] = ()


def erase_case(workspace: Workspace, case_id: str) -> Erased:
    """Erase it with what came up about it; CaseBeingTold while a room is open in which it is told."""
    gone = Erased()

    def without(kept: Intervision) -> Intervision:
        nonlocal gone
        if kept.is_told_now(case_id):
            raise CaseBeingTold()
        after = kept.without_case(case_id)
        gone = Erased(
            tuple(one for one in kept.cases if one not in after.cases),
            tuple(one for one in kept.sessions if one not in after.sessions),
        )
        return after

    workspace.store.change_intervision(without)
    return gone


def put_back(workspace: Workspace, erased: Erased) -> None:
    """It was erased by mistake a moment ago."""

    def again(kept: Intervision) -> Intervision:
        sessions = kept.sessions
        for one in erased.sessions:
            sessions = placed(sessions, one)
        for case in erased.cases:
            kept = kept.with_case(case)
        return kept.having(sessions=sessions)

    workspace.store.change_intervision(again)


def _kept(workspace: Workspace, case: Case) -> Case:
    workspace.store.change_intervision(lambda kept: kept.with_case(case))
    return case


def _change(workspace: Workspace, case_id: str, step: Callable[[Case], Case]) -> None:
    def change(kept: Intervision) -> Intervision:
        case = kept.case(case_id)
        return kept.with_case(step(case)) if case else kept

    workspace.store.change_intervision(change)
