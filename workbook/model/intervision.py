"""Intervision: cases without identity, and sessions of four to eight colleagues around one screen.

Nothing of it stands in a dossier. The group's notes are erased once the organisation's term is over.
"""

from datetime import datetime, timedelta
from typing import Literal, get_args

from pydantic import AwareDatetime, Field, field_validator

from workbook.errors import CaseNotRead, WordsMissing
from workbook.model.life import Chapter, LifeKind
from workbook.model.notes import Aspect, Place
from workbook.model.puzzle import Effect
from workbook.model.value import Text, Value, placed

CaseField = Literal["situation", "phase", "tried", "reactions", "resistance", "question"]
CASE_FIELDS: tuple[CaseField, ...] = get_args(CaseField)
"""What a case tells, in the order in which it is told."""

GatheredKind = Literal["question", "suggestion"]
FEWEST, MOST = 4, 8
"""Colleagues around the screen, the presenter among them."""

DAYS_KEPT = 30


class CaseEvent(Value):
    """A stop of the lifeline without words, day or place: only what kind of thing it was, in its order."""

    kind: LifeKind
    chapter: Chapter


class CasePiece(Value):
    """A piece of the puzzle without words: whether something opens a way there or stands in it."""

    aspect: Aspect
    place: Place
    effect: Effect


class Case(Value):
    """A case as colleagues hear it. `dossier` and `person` stay with the presenter; empty from memory."""

    id: str
    made_at: AwareDatetime
    dossier: str = ""
    person: str = ""
    situation: Text = ""
    phase: Text = ""
    tried: Text = ""
    reactions: Text = ""
    resistance: Text = ""
    question: Text = ""
    life: tuple[CaseEvent, ...] = ()
    pieces: tuple[CasePiece, ...] = ()
    shows_life: bool = False
    shows_puzzle: bool = False
    changed_at: AwareDatetime | None = None
    read_at: AwareDatetime | None = None
    """When the presenter read it through and said that it may be shared."""

    @property
    def texts(self) -> dict[CaseField, str]:
        """What it tells, by field."""
        told = dict(self)
        return {field: told[field] for field in CASE_FIELDS}

    @property
    def is_ready(self) -> bool:
        """Read through since it was changed last."""
        return self.read_at is not None

    @property
    def touched_at(self) -> datetime:
        """When somebody worked on it last."""
        return max(filter(None, (self.made_at, self.changed_at, self.read_at)))

    def telling(self, field: CaseField, words: str, now: datetime) -> "Case":
        """With other words in this field; it has to be read through again where they differ."""
        if dict(self)[field] == words:
            return self
        return self.having(**{field: words, "changed_at": now, "read_at": None})

    def showing(self, now: datetime, *, life: bool, puzzle: bool) -> "Case":
        """With or without its drawings; read through again where that changes."""
        if (self.shows_life, self.shows_puzzle) == (life, puzzle):
            return self
        return self.having(shows_life=life, shows_puzzle=puzzle, changed_at=now, read_at=None)


class CaseFile(Value):
    """What of a case is in a file for a colleague: nothing by which it could be found in a dossier."""

    workbook_case: Literal[1] = 1
    situation: Text = ""
    phase: Text = ""
    tried: Text = ""
    reactions: Text = ""
    resistance: Text = ""
    question: Text = ""
    life: tuple[CaseEvent, ...] = ()
    pieces: tuple[CasePiece, ...] = ()

    @classmethod
    def of(cls, case: Case) -> "CaseFile":
        """The case as it goes out: drawings only where the presenter shows them."""
        life = case.life if case.shows_life else ()
        pieces = case.pieces if case.shows_puzzle else ()
        return cls.model_validate({**case.texts, "life": life, "pieces": pieces})

    def as_case(self, case_id: str, now: datetime) -> Case:
        """The case as it comes in, not read through yet."""
        told = {name: part for name, part in dict(self).items() if name != "workbook_case"}
        shows = {"shows_life": bool(self.life), "shows_puzzle": bool(self.pieces)}
        return Case.model_validate({"id": case_id, "made_at": now, **told, **shows})


class Gathered(Value):
    """What a colleague asked or suggested; nobody's name, no judgement. The presenter chooses."""

    id: str
    kind: GatheredKind
    words: Text
    case: str = ""
    """The case that was told when it came up."""

    is_taken: bool = False
    returned_at: AwareDatetime | None = None
    """When it went to the presenter's own dossier."""

    @field_validator("words")
    @classmethod
    def _says_something(cls, words: str) -> str:
        if not words.strip():
            raise WordsMissing()
        return words.strip()


class Session(Value):
    """One intervision: the way of working, who sits where, the step, and what came up."""

    id: str
    begun_at: AwareDatetime
    way: str
    seats: int = Field(default=6, ge=FEWEST, le=MOST)
    facilitator: Text = ""
    cases: tuple[str, ...] = Field(min_length=1)
    step: int = 0
    speaker: int = 0
    ends_at: AwareDatetime | None = None
    """When the step's time is over, while its clock runs."""

    seconds_left: int | None = None
    """What was left when the clock was stopped."""

    notes: Text = ""
    gathered: tuple[Gathered, ...] = ()
    ended_at: AwareDatetime | None = None

    @property
    def case(self) -> str:
        """The case that is told now."""
        return self.cases[-1]

    @property
    def taken(self) -> tuple[Gathered, ...]:
        """What the presenters take along."""
        return tuple(one for one in self.gathered if one.is_taken)

    def about(self, case: str) -> tuple[Gathered, ...]:
        """What came up while this case was told."""
        return tuple(one for one in self.gathered if one.case == case)

    def at_step(self, step: int, minutes: int, now: datetime) -> "Session":
        """At this step, with its clock begun anew and the first speaker's turn."""
        ends = now + timedelta(minutes=minutes)
        return self.having(step=step, speaker=0, ends_at=ends, seconds_left=None)

    def stopped(self, now: datetime) -> "Session":
        """With the clock standing still."""
        if self.ends_at is None:
            return self
        left = max(0, round((self.ends_at - now).total_seconds()))
        return self.having(ends_at=None, seconds_left=left)

    def going_on(self, now: datetime) -> "Session":
        """With the clock running again."""
        if self.seconds_left is None:
            return self
        return self.having(ends_at=now + timedelta(seconds=self.seconds_left), seconds_left=None)

    def with_gathered(self, one: Gathered) -> "Session":
        """With this question or suggestion added, or replaced where the id is known."""
        return self.having(gathered=placed(self.gathered, one))

    def without_case(self, case: str) -> "Session | None":
        """Without this case and what came up about it; None where it was the only one."""
        others = tuple(one for one in self.cases if one != case)
        if not others:
            return None
        return self.having(cases=others, gathered=tuple(one for one in self.gathered if one.case != case))


class Intervision(Value):
    """Everything of it that this workbook keeps, and for how many days after a session."""

    cases: tuple[Case, ...] = ()
    sessions: tuple[Session, ...] = ()
    days_kept: int = Field(default=DAYS_KEPT, ge=1, le=365)

    def case(self, case_id: str) -> Case | None:
        """The case with this id."""
        return next((case for case in self.cases if case.id == case_id), None)

    def session(self, session_id: str) -> Session | None:
        """The session with this id."""
        return next((session for session in self.sessions if session.id == session_id), None)

    def with_case(self, case: Case) -> "Intervision":
        """With this case added, or replaced where the id is known."""
        return self.having(cases=placed(self.cases, case))

    def without_case(self, case_id: str) -> "Intervision":
        """Without this case and what came up about it."""
        left = (one.without_case(case_id) for one in self.sessions)
        return self.having(
            cases=tuple(case for case in self.cases if case.id != case_id),
            sessions=tuple(session for session in left if session),
        )

    def without_dossier(self, dossier_id: str) -> "Intervision":
        """Without the cases that were proposed from this dossier, which is erased."""
        after = self
        for case in self.cases:
            after = after.without_case(case.id) if case.dossier == dossier_id else after
        return after

    def is_told_now(self, case_id: str) -> bool:
        """A room is open in which it is told."""
        return any(case_id in one.cases and one.ended_at is None for one in self.sessions)

    def with_session(self, session: Session) -> "Intervision":
        """With this session; CaseNotRead where its case was not read through by the presenter."""
        case = self.case(session.case)
        if case is None or not case.is_ready:
            raise CaseNotRead()
        return self.having(sessions=placed(self.sessions, session))

    def without_session(self, session_id: str) -> "Intervision":
        """Without this session."""
        return self.having(sessions=tuple(one for one in self.sessions if one.id != session_id))

    def without_overdue(self, now: datetime) -> "Intervision":
        """Without the sessions whose term is over, their cases, and cases that were left that long."""
        until = now - timedelta(days=self.days_kept)
        sessions = tuple(one for one in self.sessions if (one.ended_at or one.begun_at) > until)
        told = {case for one in sessions for case in one.cases}
        over = {case for one in self.sessions for case in one.cases} - told
        cases = tuple(
            case
            for case in self.cases
            if case.id in told or (case.id not in over and case.touched_at > until)
        )
        if (cases, sessions) == (self.cases, self.sessions):
            return self
        return self.having(cases=cases, sessions=sessions)
