"""The puzzle to cut out, for a table without a screen: eight empty pieces with knobs, a card per question.

Nobody's words are on it. Another country and other regions, which would tell a stance, only where chosen.
"""

from collections.abc import Iterator, Sequence

from workbook import names
from workbook.content.library import Library
from workbook.content.puzzle_questions import EVERYWHERE, GuidingQuestion, guiding_questions
from workbook.draw import jigsaw
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.inks import HAIRLINE, INK, PEN_LINE, PETROL, SOFT_INK
from workbook.draw.outline import box, line
from workbook.draw.puzzle_said import PuzzleWords
from workbook.draw.puzzle_signs import aspect_sign
from workbook.draw.scene import Group, Item, Scene, Shape, column, height_of, wrapped
from workbook.draw.sheets import LYING
from workbook.draw.text.faces import Style
from workbook.model.choosing import weighs_return
from workbook.model.dossier import Dossier
from workbook.model.notes import Aspect, Place
from workbook.model.on_paper import puzzle_on_paper
from workbook.model.puzzle import ASPECTS, PLACES
from workbook.papers.drawings import Drawing, as_pdf
from workbook.words import Words

COLUMNS, ROWS = 4, 2
CARD_COLUMNS, CARD_ROWS = 4, 4
KNOB, INSIDE = 11.0, 20.0
HEAD, SMALL, ASKED = 12.0, 9.0, 11.0

_HEAD = Style(face="serif", bold=True, colour=INK)
_SMALL = Style(colour=SOFT_INK)
_ASKED = Style(face="serif", colour=INK)


def make_puzzle_sheet(
    dossier: Dossier, person_id: str, *, words: Words, drawn: DrawnWords, library: Library
) -> bytes:
    """The pieces on one sheet, the cards on the next ones, as PDF."""
    person = dossier.person(person_id).id
    places = puzzle_on_paper(dossier, person).places
    spoken = PuzzleWords(words)
    shows_more = "stances" in dossier.on_papers_of(person).shows and weighs_return(dossier, person)
    asked = [
        one
        for one in guiding_questions(library, weighs_return=shows_more)
        if one.asks_about in (*places, EVERYWHERE)
    ]
    scenes = (pieces_sheet(places, spoken), *_card_sheets(asked, spoken, library))
    said = tuple(names.aspect_name(aspect, words) for aspect in ASPECTS)
    title = words.gettext("The puzzle, to cut out")
    lead = library.text("puzzle.cut.how", words.language)
    return as_pdf(Drawing(title, scenes, said), (), drawn, lead=lead)


def pieces_sheet(places: Sequence[Place], spoken: PuzzleWords) -> Scene:
    """Eight empty pieces; the same room in each for every place."""
    width, height = (LYING.width - 2) / COLUMNS, ((LYING.height or 0) - 2) / ROWS
    grid = jigsaw.Grid(jigsaw.evenly(1, width, COLUMNS), jigsaw.evenly(1, height, ROWS), KNOB)
    groups = tuple(
        Group(
            names.aspect_name(aspect, spoken.words),
            tuple(_empty_piece(grid, aspect, number % COLUMNS, number // COLUMNS, places, spoken)),
        )
        for number, aspect in enumerate(ASPECTS)
    )
    title = spoken.words.gettext("The puzzle, to cut out")
    return Scene(LYING.width, LYING.height or 0, title, spoken.words.language, groups)


def _empty_piece(
    grid: jigsaw.Grid, aspect: Aspect, at: int, row: int, places: Sequence[Place], spoken: PuzzleWords
) -> Iterator[Item]:
    left, top = grid.xs[at] + INSIDE, grid.ys[row] + INSIDE
    room = grid.xs[at + 1] - grid.xs[at] - 2 * INSIDE
    yield Shape(jigsaw.piece(grid, at, row), stroke=PETROL, thickness=1)
    yield from aspect_sign(aspect, left, top, 16)
    name = wrapped(names.aspect_name(aspect, spoken.words), room - 22, HEAD, _HEAD)
    yield from column(name, left + 22, top, HEAD, _HEAD)
    begin = top + height_of(name, HEAD) + 6
    each = (grid.ys[row + 1] - INSIDE - begin) / len(places)
    for number, place in enumerate(places):
        y = begin + number * each
        yield from column((spoken.place(place),), left, y, SMALL, _SMALL)
        yield from _dotted_lines(left, y + SMALL * 1.3, room, each - SMALL * 1.3)


def _dotted_lines(left: float, top: float, room: float, height: float) -> Iterator[Item]:
    count = max(1, int(height // 19))
    for number in range(1, count + 1):
        y = top + number * height / count - 3
        yield Shape(line((left, y), (left + room, y)), stroke=PEN_LINE, thickness=0.8, dash=(0.1, 3))


def _card_sheets(asked: Sequence[GuidingQuestion], spoken: PuzzleWords, library: Library) -> Iterator[Scene]:
    in_order = [
        one
        for aspect in ASPECTS
        for place in (*PLACES, EVERYWHERE)
        for one in asked
        if (one.aspect, one.asks_about) == (aspect, place)
    ]
    per_sheet = CARD_COLUMNS * CARD_ROWS
    for start in range(0, len(in_order), per_sheet):
        cards = in_order[start : start + per_sheet]
        items = tuple(
            Group(
                library.text(card.id, spoken.words.language),
                tuple(_card(card, number % CARD_COLUMNS, number // CARD_COLUMNS, spoken, library)),
            )
            for number, card in enumerate(cards)
        )
        title = spoken.words.gettext("Cards with questions, to cut out")
        yield Scene(LYING.width, LYING.height or 0, title, spoken.words.language, items)


def _card(card: GuidingQuestion, at: int, row: int, spoken: PuzzleWords, library: Library) -> Iterator[Item]:
    width, height = (LYING.width - 2) / CARD_COLUMNS, ((LYING.height or 0) - 2) / CARD_ROWS
    left, top = 1 + at * width, 1 + row * height
    yield Shape(
        box(left + 3, top + 3, width - 6, height - 6, radius=6), stroke=HAIRLINE, thickness=0.9, dash=(4, 3)
    )
    aspect = next(one for one in ASPECTS if one == card.aspect)
    yield from aspect_sign(aspect, left + 14, top + 13, 13)
    place = _place_of(card, spoken)
    name = names.aspect_name(aspect, spoken.words)
    head = f"{name} · {place}" if place else name
    yield from column(wrapped(head, width - 50, SMALL, _SMALL)[:2], left + 33, top + 13, SMALL, _SMALL)
    asked = library.text(card.id, spoken.words.language)
    said = wrapped(asked, width - 28, ASKED, _ASKED)
    yield from column(said, left + 14, top + 42, ASKED, _ASKED)


def _place_of(card: GuidingQuestion, spoken: PuzzleWords) -> str:
    return next((spoken.place(place) for place in PLACES if place == card.asks_about), "")
