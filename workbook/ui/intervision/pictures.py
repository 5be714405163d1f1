"""The drawings of a case on the screen."""

from workbook.content.library import library
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.sheets import NARROW, SCREEN
from workbook.draw.svg import svg
from workbook.model.intervision import Case
from workbook.papers.case_drawings import case_line, case_puzzle
from workbook.ui import components, session
from workbook.ui.words import words


def show(case: Case, *, life: bool = True, puzzle: bool = True) -> None:
    """Those that the presenter wants shown."""
    drawn = DrawnWords(session.language(), library(), session.workspace().now().date())
    if life and case.shows_life and case.life:
        wide, narrow = (case_line(case, words(), drawn, form).scenes[0] for form in (SCREEN, NARROW))
        components.drawing(svg(wide), svg(narrow), key=f"life of {case.id}")
    if puzzle and case.shows_puzzle and case.pieces:
        wide, narrow = (case_puzzle(case, words(), form).scenes[0] for form in (SCREEN, NARROW))
        components.drawing(svg(wide), svg(narrow), key=f"puzzle of {case.id}")
