"""The puzzle: what each place means to one person for each side of life, in their own words.

Nothing here is ever added up over sides of life or places (value 1). A piece that stays empty is no gap.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Self, get_args

from pydantic import AwareDatetime, field_validator, model_validator

from workbook.errors import SafetyNotArgued, WordsMissing
from workbook.model.dates import day_in_belgium
from workbook.model.notes import Aspect, Place
from workbook.model.value import Text, Value

ASPECTS: tuple[Aspect, ...] = get_args(Aspect)
PLACES: tuple[Place, ...] = get_args(Place)
ALWAYS: tuple[Place, ...] = ("country-of-origin", "belgium")
"""The places that are always there; another country only once the person brings it up."""

Effect = Literal["opens", "in-the-way", "both", "dont-know", "rather-not"]
"""It opens a way, it stands in the way, both; or one of two answers that are just as full."""

Weight = Literal["much", "some", "little", "dont-know"]
"""How much this weighs for the person. Said by them, never computed with."""

EFFECTS: tuple[Effect, ...] = get_args(Effect)
WEIGHTS: tuple[Weight, ...] = get_args(Weight)
HINDERS: tuple[Effect, ...] = ("in-the-way", "both")


class WayForward(Value):
    """What might help with something that stands in the way, and who could help."""

    words: Text
    who: Text = ""

    @field_validator("words")
    @classmethod
    def _says_something(cls, words: str) -> str:
        if not words.strip():
            raise WordsMissing()
        return words.strip()


class Meaning(Value):
    """What a place means for one side of a life: the person's words, and the counsellor's apart."""

    words: Text = ""
    effect: Effect | None = None
    weight: Weight | None = None
    ways: tuple[WayForward, ...] = ()
    remark: Text = ""

    @property
    def is_empty(self) -> bool:
        """Nothing was laid here."""
        return self == Meaning()


class Piece(Value):
    """A meaning as it was laid at one moment: in a conversation, or on a day without one."""

    id: str
    person: str
    aspect: Aspect
    place: Place
    meaning: Meaning
    laid_at: AwareDatetime
    conversation: str | None = None

    @model_validator(mode="after")
    def _safety_is_not_argued(self) -> Self:
        if self.aspect == "safety" and self.meaning.ways:
            raise SafetyNotArgued()
        return self

    @property
    def moment(self) -> str:
        """Pieces of the same conversation, or else of the same day, belong to one moment."""
        return self.conversation or day_in_belgium(self.laid_at).isoformat()

    @property
    def spot(self) -> tuple[str, Aspect, Place]:
        """Whose, which side of life, where."""
        return self.person, self.aspect, self.place


class PuzzleChoices(Value):
    """How one person wants the puzzle, and which of its questions they were asked."""

    person: str
    another_country: bool = False
    country_name: Text = ""
    weighs_return: bool = False
    asked: tuple[str, ...] = ()
    balance_read: tuple[int, ...] = ()
    """How much was asked per place, in the order of `PLACES`, when the balance remark was read last."""

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that the puzzle is held against."""
        return PLACES if self.another_country else ALWAYS


@dataclass(frozen=True)
class Puzzle:
    """The pieces of one person as they lay at one moment."""

    person: str
    places: tuple[Place, ...]
    pieces: tuple[Piece, ...] = ()

    def at(self, aspect: Aspect, place: Place) -> Meaning:
        """What lies there; an empty meaning where nothing does."""
        laid = (piece.meaning for piece in self.pieces if (piece.aspect, piece.place) == (aspect, place))
        return next(laid, Meaning())

    @property
    def is_empty(self) -> bool:
        """No piece is laid yet."""
        return not self.pieces


@dataclass(frozen=True)
class Moment:
    """When pieces were laid: in this conversation, or on this day."""

    name: str
    day: date
    conversation: str | None
    until: datetime
    """The last piece of this moment was laid then."""


@dataclass(frozen=True)
class Changed:
    """One spot that lies otherwise than it did before."""

    aspect: Aspect
    place: Place
    before: Meaning
    after: Meaning


def placed_piece(pieces: tuple[Piece, ...], piece: Piece) -> tuple[Piece, ...]:
    """With this piece: in the place of one of the same moment, else on top of the earlier ones."""
    others = (one for one in pieces if (one.spot, one.moment) != (piece.spot, piece.moment))
    return tuple(sorted((*others, piece), key=lambda one: one.laid_at))


def puzzle_of(pieces: Iterable[Piece], choices: PuzzleChoices, *, until: datetime | None = None) -> Puzzle:
    """How the puzzle of one person lies, now or as it lay at an earlier moment."""
    newest: dict[tuple[Aspect, Place], Piece] = {}
    places = choices.places
    for piece in pieces:
        if piece.person == choices.person and (until is None or piece.laid_at <= until):
            newest[piece.aspect, piece.place] = piece
    if until is not None:  # a place that nobody had brought up yet was not there
        places = tuple(one for one in places if one in ALWAYS or any(one == place for _on, place in newest))
    lying = tuple(
        newest[aspect, place]
        for aspect in ASPECTS
        for place in places
        if (aspect, place) in newest and not newest[aspect, place].meaning.is_empty
    )
    return Puzzle(choices.person, places, lying)


def moments_of(pieces: Iterable[Piece], person: str) -> tuple[Moment, ...]:
    """When this person laid pieces, oldest first."""
    found: dict[str, Moment] = {}
    for piece in pieces:
        if piece.person == person:
            day = day_in_belgium(piece.laid_at)
            found[piece.moment] = Moment(piece.moment, day, piece.conversation, piece.laid_at)
    return tuple(sorted(found.values(), key=lambda moment: moment.until))


def changed_between(before: Puzzle, after: Puzzle) -> tuple[Changed, ...]:
    """Every spot that lies otherwise, in the fixed order; words, effect, weight and ways, not remarks."""
    return tuple(
        Changed(aspect, place, before.at(aspect, place), after.at(aspect, place))
        for aspect in ASPECTS
        for place in after.places
        if _as_said(before.at(aspect, place)) != _as_said(after.at(aspect, place))
    )


def _as_said(meaning: Meaning) -> Meaning:
    return meaning.having(remark="")
