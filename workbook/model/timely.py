"""Which conversation is timely for whom, and why. Never overdue: a conversation is not a duty.

Reasons are ids of texts in `content/`; the outline says there which unit of the methodology or which
dated fact each of them rests on, so that a page can show it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from workbook.model.conversations import Conversation, ConversationKind
from workbook.model.course import Course, Stage, course_of
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.model.procedure import NO_CONVERSATION, EventKind, Outcome, ProcedureEvent
from workbook.model.regime import regime_on

CALL_THE_LAWYER = "workbook.deadline.call-today"


@dataclass(frozen=True)
class Timely:
    """What is timely for one person; `why` and `mind` are ids of texts."""

    person: str
    conversation: ConversationKind | None
    why: str
    mind: tuple[str, ...] = ()
    is_last: bool = False
    """It sums up all conversations: the reception ends."""


def timely_conversations(dossier: Dossier, today: date) -> tuple[Timely, ...]:
    """One answer per adult of the household."""
    return tuple(timely_for(dossier, person, today) for person in dossier.adults)


def timely_for(dossier: Dossier, person: Person, today: date) -> Timely:
    """The conversation that fits where this person is in the procedure, or why none is named."""
    if stops_conversation(dossier, person.id):
        return Timely(person.id, None, "workbook.limits.detention")
    file = _File(dossier, person, course_of(dossier, person.id), today)
    answer = _RULES[file.course.stage](file)
    return Timely(person.id, answer.conversation, answer.why, tuple(answer.mind), answer.is_last)


def awaits_last_day(dossier: Dossier, person_id: str) -> bool:
    """Refused, and no lawyer confirmed the last day to act yet (value 9)."""
    course = course_of(dossier, person_id)
    if course.stage not in ("refused", "final") or course.decision is None:
        return False
    letter = course.decision.delivery
    return letter is None or letter.last_day is None


def stops_conversation(dossier: Dossier, person_id: str) -> bool:
    """Detained, or a removal is set: legal help instead (value 5)."""
    return any(
        situation.holds and situation.kind in NO_CONVERSATION and situation.person in (None, person_id)
        for situation in dossier.situations
    )


@dataclass(frozen=True)
class _File:
    """What the rules look at."""

    dossier: Dossier
    person: Person
    course: Course
    today: date

    def has(self, *kinds: EventKind) -> bool:
        """One of these events happened in this round, or is announced."""
        return any(event.kind in kinds for event in self.course.events)

    def was_held(
        self, kind: ConversationKind, since: ProcedureEvent | None = None, *, is_last: bool = False
    ) -> bool:
        """Such a conversation was held here, not before this event; held elsewhere, it is begun anew."""
        return self.times_held(kind, since, is_last=is_last) > 0

    def times_held(
        self, kind: ConversationKind, since: ProcedureEvent | None = None, *, is_last: bool = False
    ) -> int:
        """How often; an event without a day counts from the last day that is known before it."""
        arrival = self.arrival.when.on if self.arrival else None
        days = [day for day in (arrival, self.course.day_reached(since)) if day]
        return sum(
            talk.kind == kind
            and talk.closed_at is not None
            and all(talk.day >= day for day in days)
            and (talk.is_last or not is_last)
            for talk in self._talks
        )

    @property
    def _talks(self) -> tuple[Conversation, ...]:
        return self.dossier.conversations_with(self.person.id)

    @property
    def arrival(self) -> ProcedureEvent | None:
        """When the person came to this reception place, if that was a transfer somebody noted."""
        track = self.dossier.track_of(self.person.id)
        arrivals = [event for event in track.in_order() if event.kind == "arrival"] if track else []
        return arrivals[-1] if arrivals else None

    @property
    def is_new_here(self) -> bool:
        """They were guided elsewhere before: conversations held there, or a colleague who is known."""
        came = self.arrival.when.on if self.arrival else None
        return bool(came and any(talk.closed_at and talk.day < came for talk in self._talks))


class _Answer(NamedTuple):
    conversation: ConversationKind | None
    why: str
    mind: Iterable[str] = ()
    is_last: bool = False


def _nothing_known(_file: _File) -> _Answer:
    return _Answer(None, "workbook.timely.application-first")


def _while_pending(file: _File) -> _Answer:
    """Before the CGVS decides: the exploration; in a later round, what was explored is taken up again."""
    if not file.was_held("exploration"):
        mind = (*_apart(file), *_family(file), *_after_a_transfer(file))
        return _Answer("exploration", _why_explore(file), mind)
    beginning = file.course.events[0] if file.course.events[0].begins_anew else None
    if beginning is None:
        return _Answer(None, "workbook.timely.exploration-held")
    if file.was_held("interim", beginning):
        return _Answer(None, "workbook.timely.interim-held")
    is_new = beginning.kind == "subsequent-application"
    again = "workbook.interim.subsequent" if is_new else "workbook.interim.annulled"
    return _Answer("interim", again, ("workbook.interim.may-coincide", *_each_apart(file)))


def _why_explore(file: _File) -> str:
    if file.is_new_here:
        return "workbook.exploration.anew"
    interview = file.course.newest("interview-cgvs")
    is_over = interview is not None and interview.when.is_surely_before(When.day(file.today))
    return "workbook.exploration.before-decision" if is_over else "workbook.exploration.before-interview"


def _when_unclear(_file: _File) -> _Answer:
    return _Answer(None, "workbook.timely.after-decision")


def _after_a_refusal(file: _File) -> _Answer:
    """The CGVS refused and no appeal is entered yet."""
    if file.was_held("what-if", file.course.newest("decision-cgvs")):
        return _Answer(None, "workbook.timely.what-if-held")
    mind = (
        *_call_the_lawyer(file),
        "workbook.what-if.procedure-first",
        *_each_apart(file),
        *_first_meeting(file),
        *_after_a_transfer(file),
        *_legal(file),
    )
    return _Answer("what-if", "workbook.what-if.after-refusal", mind)


def _during_the_appeal(file: _File) -> _Answer:
    appealed = file.course.newest("appeal") or file.course.newest("request-to-stay", "decision-cgvs")
    if file.was_held("interim", appealed or file.course.events[0]):
        return _Answer(None, "workbook.timely.interim-held")
    decided = file.course.newest("decision-cgvs")
    missed = () if file.was_held("what-if", decided) else ("workbook.interim.no-what-if",)
    mind = (
        "workbook.interim.may-coincide",
        *missed,
        *_each_apart(file),
        *_after_a_transfer(file),
        *_legal(file),
    )
    return _Answer("interim", _why_interim(file), mind)


def _why_interim(file: _File) -> str:
    hearing = file.course.newest("hearing-rvv")
    if hearing is None:
        return "workbook.interim.soon"
    is_over = hearing.when.is_surely_before(When.day(file.today))
    return "workbook.interim.after-hearing" if is_over else "workbook.interim.before-hearing"


_REASONS_TO_TALK_AGAIN: tuple[tuple[EventKind, str], ...] = (
    ("order-to-leave", "workbook.what-now.order"),
    ("return-place", "workbook.what-now.return-place"),
)


def _after_the_last_word(file: _File) -> _Answer:
    """Refused by the Council, or no appeal: once, again at an order to leave, and at the end of reception."""
    mind = (
        *_call_the_lawyer(file),
        "workbook.what-now.after-explanation",
        "workbook.what-now.emotions",
        *_each_apart(file),
        *(("workbook.appeal.cassation",) if file.has("cassation") else ()),
        *_after_a_transfer(file),
    )
    if file.has("reception-ends"):
        if file.was_held("what-now", file.course.decision, is_last=True):
            return _Answer(None, "workbook.timely.last-held")
        return _Answer("what-now", "workbook.what-now.last", mind, is_last=True)
    for kind, why in _REASONS_TO_TALK_AGAIN:
        event = file.course.newest(kind)
        # Without a day it may have come after the first conversation: then it takes a second one.
        enough = 1 if event is None or event.when.on else 2
        if event and file.times_held("what-now", event) < enough:
            return _Answer("what-now", why, mind)
    if file.was_held("what-now", file.course.newest("decision-rvv", "no-appeal")):
        return _Answer(None, "workbook.timely.what-now-held")
    why = "workbook.what-now.no-appeal" if file.has("no-appeal") else "workbook.what-now.refused"
    return _Answer("what-now", why, mind)


def _after_protection(file: _File) -> _Answer:
    if file.was_held("granted"):
        return _Answer(None, "workbook.timely.granted-held")
    mind = ("workbook.granted.mixed-feelings", *_each_apart(file))
    return _Answer("granted", "workbook.granted.why", mind)


_RULES: dict[Stage, Callable[[_File], _Answer]] = {
    "unknown": _nothing_known,
    "pending": _while_pending,
    "unclear": _when_unclear,
    "refused": _after_a_refusal,
    "on-appeal": _during_the_appeal,
    "final": _after_the_last_word,
    "granted": _after_protection,
}


# What to mind

_STAY_TO_BE_ASKED: frozenset[Outcome] = frozenset({"inadmissible", "manifestly-unfounded"})


def _apart(file: _File) -> Iterator[str]:
    yield "workbook.exploration.apart-from-procedure"
    yield from _each_apart(file)


def _each_apart(file: _File) -> Iterator[str]:
    if len(file.dossier.adults) > 1:
        yield "workbook.exploration.each-apart"


def _family(file: _File) -> Iterator[str]:
    if file.dossier.children:
        yield "workbook.exploration.ask-children"


def _first_meeting(file: _File) -> Iterator[str]:
    if not file.was_held("exploration") and not file.is_new_here:
        yield "workbook.timely.not-met-yet"


def _after_a_transfer(file: _File) -> Iterator[str]:
    earlier = file.dossier.earlier_counsellor
    if earlier and earlier.called_on is None:
        yield "workbook.transfer.ask-earlier"


def _call_the_lawyer(file: _File) -> Iterator[str]:
    """Value 9: until the lawyer confirmed the last day of the newest decision."""
    if awaits_last_day(file.dossier, file.person.id):
        yield CALL_THE_LAWYER


def _legal(file: _File) -> Iterator[str]:
    """What the lawyer has to be asked; never a term of our own (value 9)."""
    decided = file.course.newest("decision-cgvs")
    if decided is None:
        return
    rules = regime_on(decided.notified)
    if file.has("request-to-stay"):
        yield "workbook.appeal.stay-was-asked"
    elif rules == "since-pact" and (decided.outcome in _STAY_TO_BE_ASKED or file.course.is_repeated):
        yield "workbook.appeal.ask-to-stay"
    applied = file.course.application
    if applied and regime_on(applied.when) == "before-pact" and rules == "since-pact":
        yield "workbook.appeal.mixed"
    if file.has("order-to-leave"):
        yield "workbook.appeal.order-too"
