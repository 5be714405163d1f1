"""The empty puzzle of a room, on which the browser lays everybody's signs, each by itself."""

from dataclasses import dataclass

from workbook import names
from workbook.draw import jigsaw
from workbook.draw.inks import HAIRLINE, INK, PETROL, SAND, SHEET, SOFT_INK
from workbook.draw.outline import line
from workbook.draw.puzzle_signs import effect_sign
from workbook.draw.scene import Item, Label, Scene, Shape
from workbook.draw.svg import svg
from workbook.draw.text.faces import Style
from workbook.model.notes import Aspect
from workbook.model.puzzle import ALWAYS, ASPECTS, EFFECTS
from workbook.words import Words

ACROSS, DOWN = 4, 2
WIDTH, HEIGHT = 1136.0, 560.0
SIDE, KNOB = 34.0, 13.0
HEAD, SMALL = 22.0, 15.0
FIRST, CELL = 62.0, 98.0
"""Where the first place begins in a piece, and how much room each has."""

_HEAD = Style(face="serif", bold=True, colour=INK)
_PLACE = Style(colour=SOFT_INK)


@dataclass(frozen=True)
class Spot:
    """Room for signs: what it is called, and where it lies on the drawing."""

    name: str
    x: float
    y: float
    width: float
    height: float


def room_spots() -> tuple[Spot, ...]:
    """For every side of life and both places, where signs lie."""
    width, height = WIDTH / ACROSS, HEIGHT / DOWN
    return tuple(
        Spot(
            f"{aspect}/{place}",
            number % ACROSS * width + SIDE,
            number // ACROSS * height + FIRST + at * CELL + SMALL + 6,
            width - 2 * SIDE + 10,
            CELL - SMALL - 20,
        )
        for number, aspect in enumerate(ASPECTS)
        for at, place in enumerate(ALWAYS)
    )


def draw_room_puzzle(words: Words) -> Scene:
    """Eight pieces that interlock, with room for the signs of each place."""
    xs = jigsaw.evenly(1, (WIDTH - 2) / ACROSS, ACROSS)
    grid = jigsaw.Grid(xs, jigsaw.evenly(1, (HEIGHT - 2) / DOWN, DOWN), KNOB)
    items = [
        item
        for number, aspect in enumerate(ASPECTS)
        for item in _piece(grid, aspect, number % ACROSS, number // ACROSS, words)
    ]
    title = words.gettext("The puzzle of the room")
    return Scene(WIDTH, HEIGHT, title, words.language, tuple(items))


def _piece(grid: jigsaw.Grid, aspect: Aspect, column: int, row: int, words: Words) -> list[Item]:
    left, top = grid.xs[column] + SIDE, grid.ys[row]
    fill = SAND if (column + row) % 2 else SHEET
    items: list[Item] = [
        Shape(jigsaw.piece(grid, column, row), fill=fill, stroke=PETROL, thickness=2),
        Label(names.aspect_name(aspect, words), left, top + 42, HEAD, _HEAD),
    ]
    for at, place in enumerate(ALWAYS):
        y = top + FIRST + at * CELL
        if at:
            rule = line((left, y - 5), (grid.xs[column + 1] - SIDE, y - 5))
            items.append(Shape(rule, stroke=HAIRLINE, thickness=1))
        items.append(Label(names.place_name(place, words), left, y + SMALL, SMALL, _PLACE))
    return items


def sign_svgs(words: Words, size: float = 24) -> dict[str, str]:
    """Each sign as a drawing of its own, by what it says."""
    return {
        effect: svg(
            Scene(
                size,
                size,
                names.effect_name(effect, words),
                words.language,
                tuple(effect_sign(effect, 1, 1, size - 2)),
            )
        )
        for effect in EFFECTS
    }
