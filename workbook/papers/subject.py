"""What a paper is asked to be about, and what every maker of papers is."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from workbook.content.library import Library
from workbook.errors import CaseNotRead, RequestUnclear
from workbook.model.dossier import Dossier
from workbook.model.intervision import Case, Session
from workbook.words import Words


@dataclass(frozen=True)
class Subject:
    """What is asked for; of nobody's paper only `part` counts.

    It names the conversation that a sheet prepares, or the chapter of the handbook and the cards.
    """

    dossier: Dossier | None = None
    conversation: str = ""
    person: str = ""
    part: str = ""
    case: Case | None = None
    session: Session | None = None
    told_in_session: tuple[Case, ...] = ()

    @property
    def told(self) -> Case:
        """The case; CaseNotRead where there is none that may be shared."""
        if self.case is None or not self.case.is_ready:
            raise CaseNotRead()
        return self.case

    @property
    def family(self) -> Dossier:
        """The dossier; RequestUnclear where none was given."""
        if self.dossier is None:
            raise RequestUnclear(what="dossier")
        return self.dossier


class MakePaper(Protocol):
    """Values in, bytes out."""

    def __call__(self, subject: Subject, *, words: Words, library: Library, made_on: date) -> bytes:
        """The paper; the same values give the same bytes."""
