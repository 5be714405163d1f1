"""What is in the room while it is open: who sits where, what each laid. Nothing is written anywhere."""

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Literal, get_args

from workbook.errors import CodeWrong, RequestUnclear, RoomClosed, RoomFull
from workbook.model.puzzle import ALWAYS, ASPECTS, EFFECTS, Effect

Activity = Literal["wait", "puzzle", "line", "questions", "poll"]
ACTIVITIES: tuple[Activity, ...] = get_args(Activity)

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Of a code; without those that are read as figures."""

CODE_LENGTH = 4
MOST_SEATS, MOST_GROUPS, MOST_QUESTIONS = 40, 4, 3
MOST_WINDOWS = 8
"""Of one seat; a device that lost its network leaves some behind, which the server finds out later."""


@dataclass
class Work:
    """What a participant did in one block."""

    pieces: dict[str, Effect] = field(default_factory=dict)
    line: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    poll: int = 0


@dataclass
class Seat:
    """One participant: a number, a group, and what they did in each block. No name."""

    number: int
    group: int
    works: dict[str, Work] = field(default_factory=dict)
    windows: int = 0
    """How many of their browser's windows are open on the room."""

    def work_in(self, block: str) -> Work:
        """Theirs in this block, as they left it."""
        return self.works.setdefault(block, Work())


def spot(aspect: str, place: str) -> str:
    """The name of a place in a piece, as the browser sends it."""
    return f"{aspect}/{place}"


SPOTS = frozenset(spot(aspect, place) for aspect in ASPECTS for place in ALWAYS)


@dataclass(frozen=True)
class Offer:
    """What the block in view lets participants do: stops, questions and answers, by id."""

    block: str
    stops: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    answers: int = 0
    ends_ms: int = 0
    """When its time is over (milliseconds since 1970), for the clock on the beamer."""


class Room:
    """One room. Every change makes `version` one higher, which tells who watches to look again."""

    def __init__(self, offer: Offer) -> None:
        self.code = "".join(secrets.choice(LETTERS) for _letter in range(CODE_LENGTH))
        self.version = 0
        self.activity: Activity = "wait"
        self.groups = 1
        self.offer = offer
        self.is_open = True
        self._seats: dict[str, Seat] = {}

    # Coming in

    def join(self, token: str, code: str) -> None:
        """A seat for whoever knows the code; who has one keeps it. CodeWrong, RoomFull or RoomClosed."""
        self._needs_open()
        if token in self._seats:
            return
        if code.strip().upper() != self.code:
            raise CodeWrong()
        if len(self._seats) >= MOST_SEATS:
            raise RoomFull()
        number = len(self._seats) + 1
        self._seats[token] = Seat(number, (number - 1) % self.groups + 1)
        self._changed()

    def seat(self, token: str) -> Seat | None:
        """Whose seat this is; the same after somebody dropped out and returned."""
        return self._seats.get(token)

    def open_window(self, token: str) -> bool:
        """One more window of this seat; False where there is no such seat, or it has too many."""
        seat = self._seats.get(token)
        if seat is None or seat.windows >= MOST_WINDOWS:
            return False
        seat.windows += 1
        self._changed()
        return True

    def close_window(self, token: str) -> None:
        """One window less; whoever has none left is not here."""
        if seat := self._seats.get(token):
            seat.windows -= 1
            self._changed()

    # What participants do

    def lay(self, token: str, where: str, effect: str) -> None:
        """A sign in a piece; the same sign once more takes it away."""
        pieces = self._work(token, "puzzle").pieces
        if where not in SPOTS or effect not in EFFECTS:
            raise RequestUnclear(what=where)
        if pieces.get(where) == effect:
            del pieces[where]
        else:
            pieces[where] = next(one for one in EFFECTS if one == effect)
        self._changed()

    def put_on_line(self, token: str, stop: str) -> None:
        """The next stop of the line; one that is on it goes off again, with those after it."""
        line = self._work(token, "line").line
        if stop not in self.offer.stops:
            raise RequestUnclear(what=stop)
        if stop in line:
            del line[line.index(stop) :]
        else:
            line.append(stop)
        self._changed()

    def choose(self, token: str, question: str) -> None:
        """Up to three questions; one that was chosen goes back."""
        questions = self._work(token, "questions").questions
        if question not in self.offer.questions:
            raise RequestUnclear(what=question)
        if question in questions:
            questions.remove(question)
        elif len(questions) < MOST_QUESTIONS:
            questions.append(question)
        self._changed()

    def answer(self, token: str, number: int) -> None:
        """One answer to the block's question; another one replaces it."""
        work = self._work(token, "poll")
        if not 1 <= number <= self.offer.answers:
            raise RequestUnclear(what=str(number))
        work.poll = number
        self._changed()

    # What the trainer does

    def show(self, activity: str, offer: Offer) -> None:
        """What everybody does now; a block that was shown before lies as everybody left it."""
        self._needs_open()
        if activity not in ACTIVITIES:
            raise RequestUnclear(what=activity)
        self.activity = next(one for one in ACTIVITIES if one == activity)
        self.offer = offer
        self._changed()

    def divide(self, groups: int) -> None:
        """Everybody over so many groups, in turn."""
        self._needs_open()
        self.groups = min(max(groups, 1), MOST_GROUPS)
        for seat in self._seats.values():
            seat.group = (seat.number - 1) % self.groups + 1
        self._changed()

    def close(self) -> None:
        """Everything is gone."""
        self.is_open = False
        self._seats.clear()
        self._changed()

    # What is seen

    def picture(self) -> Mapping[str, object]:
        """What trainer and beamer see: each seat by itself, nothing added up or put in an order of merit."""
        return {
            **self._now(),
            "ends_ms": self.offer.ends_ms,
            "groups": self.groups,
            "here": sum(seat.windows > 0 for seat in self._seats.values()),
            "seats": [{"group": seat.group, **self._told(seat)} for seat in self._seats.values()],
        }

    def own_picture(self, token: str) -> Mapping[str, object]:
        """What one participant sees: their own, and nobody else's."""
        own = self._seats.get(token) or Seat(0, 0)
        return {**self._now(), "group": own.group if self.groups > 1 else 0, **self._told(own)}

    def _now(self) -> dict[str, object]:
        return {
            "version": self.version,
            "open": self.is_open,
            "activity": self.activity,
            "block": self.offer.block,
        }

    def _told(self, seat: Seat) -> dict[str, object]:
        return asdict(seat.work_in(self.offer.block))

    def _work(self, token: str, activity: Activity) -> Work:
        self._needs_open()
        seat = self._seats.get(token)
        if seat is None or self.activity != activity:
            raise RequestUnclear(what=activity)
        return seat.work_in(self.offer.block)

    def _needs_open(self) -> None:
        if not self.is_open:
            raise RoomClosed()

    def _changed(self) -> None:
        self.version += 1
