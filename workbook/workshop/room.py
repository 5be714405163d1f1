"""What is in the room while it is open: who sits where, what each laid. Nothing is written anywhere."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from workbook.errors import CodeWrong, RequestUnclear, RoomClosed, RoomFull
from workbook.model.puzzle import ALWAYS, ASPECTS, EFFECTS, Effect

Activity = Literal["wait", "puzzle", "line", "questions", "poll"]
ACTIVITIES: tuple[Activity, ...] = get_args(Activity)

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Of a code; without those that are read as figures."""

CODE_LENGTH = 4
MOST_SEATS, MOST_GROUPS, MOST_QUESTIONS = 40, 4, 3
WRONG_CODES_A_MINUTE = 60
"""More than a room full of people mistypes; far fewer than it takes to guess."""


@dataclass
class Seat:
    """One participant: a number, a group, and what they laid. No name."""

    number: int
    group: int
    pieces: dict[str, Effect] = field(default_factory=dict)
    line: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    poll: dict[str, int] = field(default_factory=dict)
    is_here: bool = False


def spot(aspect: str, place: str) -> str:
    """The name of a place in a piece, as the browser sends it."""
    return f"{aspect}/{place}"


SPOTS = frozenset(spot(aspect, place) for aspect in ASPECTS for place in ALWAYS)


@dataclass(frozen=True)
class Offer:
    """What the block in view lets participants do: the case, stops, questions and answers, by id."""

    block: str
    case: str = ""
    stops: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    answers: int = 0
    ends_ms: int = 0
    """When its time is over (milliseconds since 1970), for the clock on the beamer."""


class Room:
    """One room. Every change makes `version` one higher, which tells who watches to look again."""

    def __init__(
        self, offer: Offer, *, new_token: Callable[[], str] = lambda: secrets.token_urlsafe(18)
    ) -> None:
        self.code = "".join(secrets.choice(LETTERS) for _letter in range(CODE_LENGTH))
        self.version = 0
        self.activity: Activity = "wait"
        self.groups = 1
        self.offer = offer
        self.is_open = True
        self._new_token = new_token
        self._seats: dict[str, Seat] = {}
        self._wrong: list[float] = []

    # Coming in

    def join(self, code: str, now: float) -> str:
        """A seat for whoever knows the code; its token. CodeWrong, RoomFull or RoomClosed."""
        self._needs_open()
        self._wrong = [moment for moment in self._wrong if now - moment < 60]
        if code.strip().upper() != self.code or len(self._wrong) >= WRONG_CODES_A_MINUTE:
            self._wrong.append(now)
            raise CodeWrong()
        if len(self._seats) >= MOST_SEATS:
            raise RoomFull()
        token, number = self._new_token(), len(self._seats) + 1
        self._seats[token] = Seat(number, (number - 1) % self.groups + 1)
        self._changed()
        return token

    def seat(self, token: str) -> Seat | None:
        """Whose seat this is; the same after somebody dropped out and returned."""
        return self._seats.get(token)

    def is_at_seat(self, token: str, *, here: bool) -> None:
        """The browser of this seat came or went."""
        seat = self._seats.get(token)
        if seat and seat.is_here != here:
            seat.is_here = here
            self._changed()

    # What participants do

    def lay(self, token: str, where: str, effect: str) -> None:
        """A sign in a piece; the same sign once more takes it away."""
        seat = self._known(token, "puzzle")
        if where not in SPOTS or effect not in EFFECTS:
            raise RequestUnclear(what=where)
        if seat.pieces.get(where) == effect:
            del seat.pieces[where]
        else:
            seat.pieces[where] = next(one for one in EFFECTS if one == effect)
        self._changed()

    def put_on_line(self, token: str, stop: str) -> None:
        """The next stop of the line; one that is on it goes off again, with those after it."""
        seat = self._known(token, "line")
        if stop not in self.offer.stops:
            raise RequestUnclear(what=stop)
        seat.line = seat.line[: seat.line.index(stop)] if stop in seat.line else [*seat.line, stop]
        self._changed()

    def choose(self, token: str, question: str) -> None:
        """Up to three questions; one that was chosen goes back."""
        seat = self._known(token, "questions")
        if question not in self.offer.questions:
            raise RequestUnclear(what=question)
        if question in seat.questions:
            seat.questions.remove(question)
        elif len(seat.questions) < MOST_QUESTIONS:
            seat.questions.append(question)
        self._changed()

    def answer(self, token: str, number: int) -> None:
        """One answer to the block's question; another one replaces it."""
        seat = self._known(token, "poll")
        if not 1 <= number <= self.offer.answers:
            raise RequestUnclear(what=str(number))
        seat.poll[self.offer.block] = number
        self._changed()

    # What the trainer does

    def show(self, activity: str, offer: Offer) -> None:
        """What everybody does now; a puzzle of another case, or another line, begins empty."""
        self._needs_open()
        if activity not in ACTIVITIES:
            raise RequestUnclear(what=activity)
        if offer.case != self.offer.case:
            for seat in self._seats.values():
                seat.pieces.clear()
                seat.questions.clear()
        if offer.stops != self.offer.stops:
            for seat in self._seats.values():
                seat.line.clear()
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
            "version": self.version,
            "open": self.is_open,
            "activity": self.activity,
            "block": self.offer.block,
            "ends_ms": self.offer.ends_ms,
            "groups": self.groups,
            "here": sum(seat.is_here for seat in self._seats.values()),
            "seats": [
                {
                    "group": seat.group,
                    "pieces": dict(seat.pieces),
                    "line": list(seat.line),
                    "questions": list(seat.questions),
                    "poll": seat.poll.get(self.offer.block, 0),
                }
                for seat in self._seats.values()
            ],
        }

    def own_picture(self, token: str) -> Mapping[str, object]:
        """What one participant sees: their own, and nobody else's."""
        seat = self._seats.get(token)
        own = seat or Seat(0, 0)
        return {
            "version": self.version,
            "open": self.is_open,
            "activity": self.activity,
            "block": self.offer.block,
            "group": own.group if self.groups > 1 else 0,
            "pieces": dict(own.pieces),
            "line": list(own.line),
            "questions": list(own.questions),
            "poll": own.poll.get(self.offer.block, 0),
        }

    def _known(self, token: str, activity: Activity) -> Seat:
        self._needs_open()
        seat = self._seats.get(token)
        if seat is None or self.activity != activity:
            raise RequestUnclear(what=activity)
        return seat

    def _needs_open(self) -> None:
        if not self.is_open:
            raise RoomClosed()

    def _changed(self) -> None:
        self.version += 1
