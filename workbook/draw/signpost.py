"""The signpost: a post with a board for each question, and beside it the instruments that answer it.

No board points further or stands higher than the order of the methodology has it; all have one ink.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbook.draw.inks import INK, PETROL, SHEET, SOFT_INK, STRONG_LINE, TINT
from workbook.draw.outline import Outline, box, circle, closed, line
from workbook.draw.scene import Group, Item, Label, Scene, Shape, column, height_of, wrapped
from workbook.draw.text.faces import Style

POST, POST_AT = 13.0, 88.0
POINT = 34.0
"""How far the tip of a board reaches."""

BETWEEN_BOARDS, ABOVE_POST, BELOW_BOARDS = 22.0, 20.0, 30.0
QUESTION, NAME, SAID, SIGN = 20.0, 17.0, 14.0, 15.0
LEAST_INSTRUMENT, BELOW_EACH_OTHER = 150.0, 58.0
"""Beside each other only where each has so much room; else so far below each other."""

SHIFTS = (1.0, 22.0, 6.0, 30.0, 14.0)
"""How far each board is moved to the right, as hands nail boards."""

_QUESTION = Style(face="serif", bold=True, colour=INK)
_NAME = Style(bold=True, colour=INK)
_SAID = Style(colour=SOFT_INK)
_SIGN = Style(face="serif", bold=True, colour=PETROL)


@dataclass(frozen=True)
class Instrument:
    """What a board leads to: its chapter and letter, its name, what it is in few words."""

    chapter: str
    name: str
    said: str


@dataclass(frozen=True)
class BoardWords:
    """The question on a board and what answers it."""

    question: str
    instruments: tuple[Instrument, ...]


def draw_signpost(boards: Sequence[BoardWords], *, width: float, title: str, language: str) -> Scene:
    """The post with all boards; each board and each instrument is a group named `chapter <id>`."""
    is_wide = width >= 700
    items: list[Item] = []
    top = ABOVE_POST
    for number, board in enumerate(boards):
        drawn, height = _beside(board, number, top, width) if is_wide else _below(board, top, width)
        items += drawn
        top += height + BETWEEN_BOARDS
    foot = top + BELOW_BOARDS - BETWEEN_BOARDS
    post = _post(foot, width) if is_wide else ()
    return Scene(width, foot + 4, title, language, (*post, *items))


def _post(foot: float, width: float) -> tuple[Item, ...]:
    """The post in the ground: what was is a solid line, what can come a dotted one."""
    ground = Shape(line((20, foot), (POST_AT + 160, foot)), stroke=INK, thickness=2)
    ahead = Shape(
        line((POST_AT + 176, foot), (width - 10, foot)), stroke=STRONG_LINE, thickness=2, dash=(0.1, 7.5)
    )
    return Shape(box(POST_AT, 0, POST, foot, radius=6), fill=INK), ground, ahead


def _beside(board: BoardWords, number: int, top: float, width: float) -> tuple[list[Item], float]:
    """A board on the post, and its instruments to the right of it."""
    left, right = SHIFTS[number % len(SHIFTS)], width * 0.61
    tip = right - SHIFTS[number % 2 * 3] - left
    said = wrapped(board.question, tip - POINT - POST_AT - 46, QUESTION, _QUESTION)
    height = max(78.0, height_of(said, QUESTION) + 30)
    text_top = top + (height - height_of(said, QUESTION)) / 2
    plank = _board(left, top, tip, height)
    lettering = column(said, POST_AT + 40, text_top, QUESTION, _QUESTION)
    nails = (_nail(top + 12), _nail(top + height - 12))
    tap = f"chapter {board.instruments[0].chapter}"
    drawn: list[Item] = [Group(board.question, (plank, *nails, *lettering), name=tap)]
    room = width - right - 30
    each = room / len(board.instruments)
    is_row = each >= LEAST_INSTRUMENT
    for place, instrument in enumerate(board.instruments):
        across, down = (place * each, 0.0) if is_row else (0.0, place * BELOW_EACH_OTHER)
        drawn.append(
            _instrument(instrument, right + 30 + across, top + 12 + down, each - 8 if is_row else room)
        )
    stacked = 0.0 if is_row else BELOW_EACH_OTHER * len(board.instruments)
    return drawn, max(height, stacked)


def _below(board: BoardWords, top: float, width: float) -> tuple[list[Item], float]:
    """In a narrow window: the board, and its instruments below it."""
    said = wrapped(board.question, width - POINT - 34, QUESTION - 2, _QUESTION)
    height = height_of(said, QUESTION - 2) + 28
    plank = _board(1, top, width - 1, height)
    lettering = column(said, 18, top + 14, QUESTION - 2, _QUESTION)
    drawn: list[Item] = [
        Group(board.question, (plank, *lettering), name=f"chapter {board.instruments[0].chapter}")
    ]
    below = top + height + 10
    for instrument in board.instruments:
        drawn.append(_instrument(instrument, 8, below, width - 16))
        below += 52
    return drawn, below - top


def _board(left: float, top: float, right: float, height: float) -> Shape:
    """A plank with a point."""
    return Shape(_arrow(left, top, right, height), fill=SHEET, stroke=PETROL, thickness=1.8)


def _arrow(left: float, top: float, right: float, height: float) -> Outline:
    foot, neck = top + height, right - POINT
    return closed(line((left, top), (neck, top), (right, top + height / 2), (neck, foot), (left, foot)))


def _nail(y: float) -> Shape:
    return Shape(circle(POST_AT + POST / 2, y, 2.4), fill=STRONG_LINE)


def _instrument(instrument: Instrument, left: float, top: float, room: float) -> Group:
    """A letter in a small square, the name, and a few words below."""
    name = wrapped(instrument.name, room - 36, NAME, _NAME)
    said = wrapped(instrument.said, room, SAID, _SAID)
    items = tuple(_instrument_items(instrument.chapter, name, said, left, top))
    return Group(f"{instrument.name}. {instrument.said}", items, name=f"chapter {instrument.chapter}")


def _instrument_items(
    letter: str, name: Sequence[str], said: Sequence[str], left: float, top: float
) -> Iterator[Item]:
    yield Shape(box(left, top, 26, 26, radius=5), fill=TINT)
    yield Label(letter, left + 13, top + 18.5, SIGN, _SIGN, "middle")
    yield from column(name, left + 36, top + 2, NAME, _NAME)
    below = top + max(32.0, height_of(name, NAME) + 8)
    yield from column(said, left, below, SAID, _SAID)
