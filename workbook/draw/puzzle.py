"""The puzzle of one person: eight interlocking pieces, in each the same room for every place.

No total, no order of merit, one ink: what opens a way and what stands in the way weigh the same to the eye.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbook import names
from workbook.draw import jigsaw
from workbook.draw.inks import HAIRLINE, INK, PETROL, SAND, SHEET, SOFT_INK, STRONG_LINE
from workbook.draw.outline import box, line
from workbook.draw.puzzle_said import PuzzleWords, piece_said
from workbook.draw.puzzle_signs import aspect_sign, effect_sign, plus
from workbook.draw.scene import Group, Item, Label, Scene, Shape, column, height_of, wrapped
from workbook.draw.sheets import Format
from workbook.draw.text.faces import Style
from workbook.model.notes import Aspect
from workbook.model.puzzle import ASPECTS, EFFECTS, Effect, Meaning, Puzzle

KNOB = 10.0
SIDE, ABOVE, BELOW = 19.0, 24.0, 22.0
"""White inside a piece, so that no knob touches a word."""

HEAD, WORDS, SMALL = 12.0, 10.0, 8.0
SIGN = 12.0
BESIDE_SIGN, BESIDE_HEAD = SIGN + 6, 20.0
LEAST_CELL = 38.0
MOST_LINES, MANY_LINES = 4, 14
"""Of somebody's words in a piece; all of them stand below the drawing and in its text. A client sees more."""

WIDE_ENOUGH_FOR_FOUR = 600.0
FEW_IN_A_ROW, MANY_IN_A_ROW = 2, 4

_HEAD = Style(face="serif", bold=True, colour=INK)
_SAID = Style(face="serif", colour=INK)
_SMALL = Style(colour=SOFT_INK)


@dataclass(frozen=True)
class _Cell:
    """One place in one piece, measured."""

    place: tuple[str, ...]
    effect: Effect | None
    said: tuple[str, ...]
    aside: tuple[str, ...]
    invitation: tuple[str, ...]

    @property
    def height(self) -> float:
        body = height_of(self.said, WORDS) + height_of(self.aside, SMALL)
        return height_of(self.place, SMALL) + 3 + max(body, LEAST_CELL) + 10


@dataclass(frozen=True)
class _Piece:
    """One side of life, measured."""

    aspect: Aspect
    name: tuple[str, ...]
    cells: tuple[_Cell, ...]
    title: str


def draw_puzzle(
    puzzle: Puzzle,
    words: PuzzleWords,
    *,
    format: Format,  # noqa: A002  # of the sheet
    title: str,
    most_lines: int = MOST_LINES,
) -> Scene:
    """The puzzle as it lies, as wide as the format; each piece is a group named `piece <aspect>`."""
    across = MANY_IN_A_ROW if format.width >= WIDE_ENOUGH_FOR_FOUR else FEW_IN_A_ROW
    width = (format.width - 2) / across
    pieces = [_measured(puzzle, aspect, words, width - 2 * SIDE, most_lines) for aspect in ASPECTS]
    rows = [pieces[start : start + across] for start in range(0, len(pieces), across)]
    tops = jigsaw.at_heights(1, [_row_height(row) for row in rows])
    grid = jigsaw.Grid(jigsaw.evenly(1, width, across), tops, KNOB)
    groups = tuple(
        Group(piece.title, tuple(_drawn(grid, piece, at, number, rows)), name=f"piece {piece.aspect}")
        for number, row in enumerate(rows)
        for at, piece in enumerate(row)
    )
    legend, foot = _legend(format.width, tops[-1] + 14, words)
    return Scene(format.width, foot, title, words.words.language, (*groups, *legend))


def _measured(puzzle: Puzzle, aspect: Aspect, words: PuzzleWords, room: float, most_lines: int) -> _Piece:
    name = names.aspect_name(aspect, words.words)
    return _Piece(
        aspect=aspect,
        name=wrapped(name, room - BESIDE_HEAD, HEAD, _HEAD),
        cells=tuple(
            _cell(words.place(place), puzzle.at(aspect, place), words, room, most_lines)
            for place in puzzle.places
        ),
        title=piece_said(puzzle, aspect, words),
    )


def _cell(place: str, meaning: Meaning, words: PuzzleWords, room: float, most_lines: int) -> _Cell:
    inner = room - (BESIDE_SIGN if meaning.effect else 0)
    effect = names.effect_name(meaning.effect, words.words) if meaning.effect else ""
    weight = names.weight_name(meaning.weight, words.words) if meaning.weight else ""
    ways = ", ".join(way.words for way in meaning.ways)
    told = (wrapped(text, inner, WORDS, _SAID) for text in (meaning.words, effect, ways, weight))
    said = next((lines for lines in told if lines), ())
    is_weight_alone = not any((meaning.words.strip(), effect, ways))
    return _Cell(
        place=wrapped(place, room, SMALL, _SMALL)[:2],
        effect=meaning.effect,
        said=_few(said, inner, most_lines),
        aside=() if is_weight_alone else wrapped(weight, inner, SMALL, _SMALL)[:2],
        invitation=wrapped(words.invitation, room - 34, SMALL, _SMALL)[:2],
    )


def _few(lines: tuple[str, ...], room: float, most: int) -> tuple[str, ...]:
    """As many as a piece has room for; the last one shortened so that the dots still fit."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and Label(f"{last} …", 0, 0, WORDS, _SAID).width > room:
        last = last[:-1].rstrip()
    return (*lines[: most - 1], f"{last} …")


def _cell_height(row: Sequence[_Piece]) -> float:
    """The same for every place of every piece in a row: none has more room than another."""
    return max(cell.height for piece in row for cell in piece.cells)


def _head_height(row: Sequence[_Piece]) -> float:
    return max(height_of(piece.name, HEAD) for piece in row) + 8


def _row_height(row: Sequence[_Piece]) -> float:
    return ABOVE + _head_height(row) + len(row[0].cells) * _cell_height(row) + BELOW


def _drawn(
    grid: jigsaw.Grid, piece: _Piece, at: int, number: int, rows: Sequence[Sequence[_Piece]]
) -> Iterator[Item]:
    left, top = grid.xs[at] + SIDE, grid.ys[number] + ABOVE
    room = grid.xs[at + 1] - grid.xs[at] - 2 * SIDE
    fill = SAND if (at + number) % 2 else SHEET
    yield Shape(jigsaw.piece(grid, at, number), fill=fill, stroke=PETROL, thickness=1.2)
    yield from aspect_sign(piece.aspect, left, top + 1, 14)
    yield from column(piece.name, left + BESIDE_HEAD, top, HEAD, _HEAD)
    y, height = top + _head_height(rows[number]), _cell_height(rows[number])
    for place, cell in enumerate(piece.cells):
        if place:
            yield Shape(line((left, y - 5), (left + room, y - 5)), stroke=HAIRLINE, thickness=0.8)
        yield from _cell_items(cell, left, y, room, height)
        y += height


def _cell_items(cell: _Cell, left: float, top: float, room: float, height: float) -> Iterator[Item]:
    yield from column(cell.place, left, top, SMALL, _SMALL)
    y = top + height_of(cell.place, SMALL) + 3
    if not cell.said:
        if not cell.invitation:
            return
        yield from _room_to_tell(cell, left, y, room, top + height - 11 - y)
        return
    x = left
    if cell.effect:
        yield from effect_sign(cell.effect, left, y + 1, SIGN)
        x += BESIDE_SIGN
    yield from column(cell.said, x, y, WORDS, _SAID)
    yield from column(cell.aside, x, y + height_of(cell.said, WORDS), SMALL, _SMALL)


def _room_to_tell(cell: _Cell, left: float, top: float, room: float, height: float) -> Iterator[Item]:
    """An empty piece invites; nothing about it says that something is missing."""
    yield Shape(box(left, top, room, height, radius=4), stroke=STRONG_LINE, thickness=0.8, dash=(2.4, 2.6))
    middle = top + height / 2
    yield from plus(left + 10, middle - 4, 8)
    yield from column(
        cell.invitation, left + 26, middle - height_of(cell.invitation, SMALL) / 2, SMALL, _SMALL
    )


def _legend(width: float, top: float, words: PuzzleWords) -> tuple[tuple[Item, ...], float]:
    """What the signs mean, all five alike; and where the drawing ends."""
    items: list[Item] = []
    x = 0.0
    for effect in EFFECTS:
        label = Label(names.effect_name(effect, words.words), 0, 0, SMALL + 1, _SMALL)
        if x and x + SIGN + 6 + label.width > width:
            x, top = 0.0, top + SIGN + 8
        items += effect_sign(effect, x, top, SIGN)
        items.append(replace(label, x=x + SIGN + 6, y=top + SIGN - 2.5))
        x += SIGN + 6 + label.width + 20
    return tuple(items), top + SIGN + 4
