"""Reading a case through as a colleague next door would, before it is shared; and so what comes out of it."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from workbook.content.identity.neutral import Betrayal, Risk, betrayals, risks
from workbook.content.identity.spotting import SHORT_NAME, Known, known_of, names_only
from workbook.errors import CaseNamesSomebody, CaseNotRead, WorkbookError
from workbook.model.identifiers import own_parts
from workbook.model.intervision import Case, CaseField, Session
from workbook.services.intervision import kept_intervision
from workbook.services.workspace import Workspace


@dataclass(frozen=True)
class LookedThrough:
    """What would name somebody in a case, and sentences to look at once more, by field."""

    betrayals: tuple[tuple[CaseField, Betrayal], ...]
    risks: tuple[tuple[CaseField, Risk], ...]


def look_through(workspace: Workspace, case: Case) -> LookedThrough:
    """What a page shows while the case is written: known from its own dossier, and every family's names.

    DossierGone where its dossier was erased.
    """
    known = (*_of_its_dossier(workspace, case), _names_on_the_cards(workspace))
    told = case.texts.items()
    return LookedThrough(
        tuple((field, one) for field, text in told for one in _betrayals(text, known)),
        tuple((field, one) for field, text in told for one in risks(text, known[0])),
    )


def confirm_case(workspace: Workspace, case: Case) -> None:
    """The presenter read it through: it may be shared. CaseNamesSomebody while something in it identifies.

    Here it is compared with everybody who is named in any dossier, also lawyers and interpreters.
    """
    _nobody_is_named(case.texts.values(), (*_of_its_dossier(workspace, case), _everybody(workspace)))
    now = workspace.now()
    workspace.store.change_intervision(
        lambda kept: kept.with_case(case.having(read_at=now)) if kept.case(case.id) == case else kept
    )


def betrayed_in(workspace: Workspace, session: Session) -> tuple[Betrayal, ...]:
    """What in the words that are taken along would tell who it was about, as far as a page looks at once."""
    known = (*_of_all_told(workspace, session), _names_on_the_cards(workspace))
    return tuple(one for taken in session.taken for one in _betrayals(taken.words, known))


def confirm_result(workspace: Workspace, session: Session) -> None:
    """May go on one page: CaseNotRead, CaseNamesSomebody where a case or what is taken along may not."""
    cases = _told(workspace, session)
    if not all(case.is_ready for case in cases):
        raise CaseNotRead()
    known = (*_of_all_told(workspace, session), _everybody(workspace))
    _nobody_is_named((one.words for one in session.taken), known)


def _told(workspace: Workspace, session: Session) -> tuple[Case, ...]:
    kept = kept_intervision(workspace)
    return tuple(case for case in map(kept.case, session.cases) if case)


def _of_all_told(workspace: Workspace, session: Session) -> tuple[Known, ...]:
    return tuple(known for case in _told(workspace, session) for known in _of_its_dossier(workspace, case))


def _betrayals(text: str, known: Iterable[Known]) -> tuple[Betrayal, ...]:
    return tuple(dict.fromkeys(one for each in known for one in betrayals(text, each)))


def _nobody_is_named(texts: Iterable[str], known: tuple[Known, ...]) -> None:
    found = [one for text in texts for one in _betrayals(text, known)]
    if found:
        raise CaseNamesSomebody(words=found[0].words)


# Who is known


def _of_its_dossier(workspace: Workspace, case: Case) -> tuple[Known, ...]:
    """Everything that its own dossier knows; nothing of a case from memory."""
    if not case.dossier:
        return (Known(),)
    return (known_of(own_parts(workspace.store.load(case.dossier)), workspace.now().date()),)


def _names_on_the_cards(workspace: Workspace) -> Known:
    """The families and their people, without opening a dossier."""
    cards = workspace.store.cards()
    people = (name for card in cards for name in card.found_by.split() if len(name) >= SHORT_NAME)
    return names_only([*(card.pseudonym for card in cards), *people])


def _everybody(workspace: Workspace) -> Known:
    return names_only(_names_in_all_dossiers(workspace))


def _names_in_all_dossiers(workspace: Workspace) -> Iterator[str]:
    for card in workspace.store.cards():
        yield card.pseudonym
        with suppress(WorkbookError):  # a damaged dossier stops no intervision; its card still names it
            yield from own_parts(workspace.store.load(card.id)).names
