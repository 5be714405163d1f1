"""The puzzle of one person to take along: the drawing, then all words that lie in it.

As careful as every paper: no remark of the counsellor's; safety and another country only where chosen.
"""

from workbook import names
from workbook.content.library import Library
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.puzzle import draw_puzzle
from workbook.draw.puzzle_said import PuzzleWords, place_said, puzzle_said
from workbook.draw.sheets import LYING, SCREEN, Format
from workbook.model.dossier import Dossier
from workbook.model.notes import Aspect
from workbook.model.on_paper import puzzle_on_paper
from workbook.model.puzzle import ASPECTS, Puzzle
from workbook.papers.drawings import A4, Drawing, as_pdf, as_png, as_svg
from workbook.papers.look import BODY, LEAD, SECTION
from workbook.papers.pages import WIDTH
from workbook.papers.strips import Strips, glued, section, text, together, white
from workbook.words import Words


def make_puzzle(
    dossier: Dossier, person_id: str, *, words: Words, drawn: DrawnWords, library: Library, size: float = A4
) -> bytes:
    """The drawing and the words in full, as PDF."""
    puzzle, spoken = _on_paper(dossier, person_id, words)
    drawing = _drawing(puzzle, spoken, LYING)
    lead = library.text("puzzle.lead.no-total", words.language)
    return as_pdf(drawing, _in_full(puzzle, spoken, library), drawn, size=size, lead=lead)


def puzzle_svg(dossier: Dossier, person_id: str, *, words: Words) -> bytes:
    """The drawing alone, as SVG."""
    return as_svg(_drawing(*_on_paper(dossier, person_id, words), SCREEN))


def puzzle_png(dossier: Dossier, person_id: str, *, words: Words, drawn: DrawnWords) -> bytes:
    """The drawing alone, as a picture."""
    return as_png(_drawing(*_on_paper(dossier, person_id, words), SCREEN), drawn)


def _on_paper(dossier: Dossier, person_id: str, words: Words) -> tuple[Puzzle, PuzzleWords]:
    person = dossier.person(person_id).id
    puzzle = puzzle_on_paper(dossier, person)
    return puzzle, PuzzleWords(words, dossier.puzzle_choices(person).country_name)


def _drawing(puzzle: Puzzle, spoken: PuzzleWords, form: Format) -> Drawing:
    title = spoken.words.gettext("My puzzle")
    scene = draw_puzzle(puzzle, spoken, format=form, title=title)
    return Drawing(title, (scene,), puzzle_said(puzzle, spoken))


def _in_full(puzzle: Puzzle, spoken: PuzzleWords, library: Library) -> Strips:
    """Every piece in words; nothing where no piece is laid."""
    if puzzle.is_empty:
        return ()
    _ = spoken.words.gettext
    lead = text(library.text("puzzle.lead.what", spoken.words.language), LEAD, WIDTH)
    strips: Strips = (*section(_("What lies in each piece"), WIDTH, above=0), *lead)
    for aspect in ASPECTS:
        said = laid_said(puzzle, aspect, spoken)
        if not said:
            continue
        heading = glued(text(names.aspect_name(aspect, spoken.words), SECTION, WIDTH, tag="H2"))
        lines = [strip for one in said for strip in (*white(3), *text(one, BODY, WIDTH))]
        strips = (*strips, *white(10), *together((*heading, *lines)))
    return strips


def laid_said(puzzle: Puzzle, aspect: Aspect, spoken: PuzzleWords) -> list[str]:
    """What lies in a piece, place by place; of an empty place, which may only be left off, nothing."""
    return [
        place_said(puzzle.at(aspect, place), place, spoken)
        for place in puzzle.places
        if not puzzle.at(aspect, place).is_empty
    ]
