"""The drawings of a case: the line without words, days or places, and the puzzle with its signs alone."""

from workbook import names
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.lifeline import draw_lifeline
from workbook.draw.puzzle import draw_puzzle
from workbook.draw.puzzle_said import PuzzleWords, puzzle_said
from workbook.draw.said import lifeline_said
from workbook.draw.sheets import Format
from workbook.model.intervision import Case
from workbook.model.lifeline import Lifeline, Point
from workbook.model.puzzle import ALWAYS, PLACES, Meaning, Piece, Puzzle
from workbook.papers.drawings import Drawing
from workbook.words import Words


def case_line(case: Case, words: Words, drawn: DrawnWords, form: Format) -> Drawing:
    """What kinds of things there were, in the order in which they were told."""
    points = [
        Point(f"event-{number}", "life", event.chapter, words=names.life_kind_name(event.kind, words))
        for number, event in enumerate(case.life)
    ]
    behind = (point for point in points if not point.is_ahead)
    ahead = (point for point in points if point.is_ahead)
    line = Lifeline((*behind, Point("now", "now", "belgium"), *ahead), drawn.today)
    title = words.gettext("The lifeline, without words or dates")
    return Drawing(title, draw_lifeline(line, drawn, format=form), lifeline_said(line, drawn))


def case_puzzle(case: Case, words: Words, form: Format) -> Drawing:
    """Where something opens a way or stands in it; a place is there only where a piece lies."""
    lying = {piece.place for piece in case.pieces}
    pieces = tuple(
        Piece(
            id=f"piece-{number}",
            person="",
            aspect=piece.aspect,
            place=piece.place,
            meaning=Meaning(effect=piece.effect),
            laid_at=case.made_at,
        )
        for number, piece in enumerate(case.pieces)
    )
    puzzle = Puzzle("", tuple(one for one in PLACES if one in lying or one in ALWAYS), pieces)
    title, spoken = words.gettext("The puzzle, without words"), PuzzleWords(words, "", invites=False)
    scene = draw_puzzle(puzzle, spoken, format=form, title=title)
    return Drawing(title, (scene,), puzzle_said(puzzle, spoken))
