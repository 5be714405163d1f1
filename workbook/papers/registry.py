"""Which papers there are, in which formats and languages: one list for pages and commands."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from workbook.content.library import Library
from workbook.errors import PaperUnknown, RequestUnclear
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.papers.preparation import make_preparation
from workbook.papers.record import make_record
from workbook.words import LANGUAGES, Words


class MakePaper(Protocol):
    """A paper of one conversation with one person: values in, bytes out."""

    def __call__(
        self,
        dossier: Dossier,
        conversation_id: str,
        person_id: str,
        *,
        words: Words,
        library: Library,
        made_on: date,
    ) -> bytes:
        """The paper; the same values give the same bytes."""


@dataclass(frozen=True)
class Paper:
    """A kind of paper, and which conversations it can be made of."""

    kind: str
    make: MakePaper
    suits: Callable[[Conversation], bool]
    formats: tuple[str, ...] = ("pdf",)
    languages: tuple[str, ...] = LANGUAGES


def _is_ahead(conversation: Conversation) -> bool:
    return conversation.started_at is None


def _was_held(conversation: Conversation) -> bool:
    moments = (conversation.started_at, conversation.held_on, conversation.closed_at)
    return any(moment is not None for moment in moments)


PAPERS: dict[str, Paper] = {
    paper.kind: paper
    for paper in (
        Paper("preparation", make_preparation, _is_ahead),
        Paper("record", make_record, _was_held),
    )
}


def paper(kind: str, *, format: str, language: str) -> Paper:  # noqa: A002  # the word of the command line
    """The paper of this kind; PaperUnknown where it does not exist in this format or language."""
    found = PAPERS.get(kind)
    if found is None or format not in found.formats or language not in found.languages:
        raise PaperUnknown(kind=kind, format=format, language=language)
    return found


def conversation_for(kind: str, dossier: Dossier, person_id: str) -> Conversation:
    """The newest conversation of this person that such a paper can be made of; RequestUnclear without one."""
    talks = reversed(dossier.conversations_with(person_id))
    found = next((talk for talk in talks if PAPERS[kind].suits(talk)), None)
    if found is None:
        raise RequestUnclear(what="conversation")
    return found
