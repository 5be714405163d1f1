"""The lifeline to take along, alone or with the procedure line on one axis. One person.s, without names."""

from collections.abc import Sequence

from workbook.draw.drawn_words import DrawnWords
from workbook.draw.lifeline import Sides, draw_lifeline
from workbook.draw.said import lifeline_said
from workbook.draw.sheets import LYING, SCREEN, Format
from workbook.errors import LifelineEmpty
from workbook.model.dossier import Dossier
from workbook.model.life import CHAPTERS, Chapter
from workbook.model.lifeline import lifeline
from workbook.papers.drawings import A4, Drawing, as_pdf, as_png, as_svg


def make_lifeline(
    dossier: Dossier, person_id: str, *, words: DrawnWords, size: float = A4, sides: Sides = "in-turn"
) -> bytes:
    """The drawing as PDF; LifelineEmpty where nothing is on it yet."""
    drawing = _not_empty(dossier, person_id, words, LYING, sides)
    return as_pdf(drawing, (), words, size=size, lead="")


def lifeline_svg(dossier: Dossier, person_id: str, *, words: DrawnWords, sides: Sides = "in-turn") -> bytes:
    """The drawing alone, as SVG."""
    return as_svg(_not_empty(dossier, person_id, words, SCREEN, sides))


def lifeline_png(dossier: Dossier, person_id: str, *, words: DrawnWords, sides: Sides = "in-turn") -> bytes:
    """The drawing alone, as a picture."""
    return as_png(_not_empty(dossier, person_id, words, SCREEN, sides), words)


def drawing_of(
    dossier: Dossier,
    person_id: str,
    words: DrawnWords,
    *,
    format: Format,  # noqa: A002  # of the sheet
    sides: Sides = "in-turn",
    chapters: Sequence[Chapter] = CHAPTERS,
    on_paper: bool = False,
) -> Drawing:
    """The line of one person, drawn and in words; PersonUnknown where there is none."""
    whose = dossier.person(person_id).id
    mine = lifeline(dossier, whose, words.today, on_paper=on_paper).only(chapters)
    title = words.text("lifeline" if sides == "in-turn" else "lines-combined")
    return Drawing(title, draw_lifeline(mine, words, format=format, sides=sides), lifeline_said(mine, words))


def _not_empty(dossier: Dossier, person_id: str, words: DrawnWords, form: Format, sides: Sides) -> Drawing:
    if lifeline(dossier, dossier.person(person_id).id, words.today, on_paper=True).is_empty:
        raise LifelineEmpty()
    return drawing_of(dossier, person_id, words, format=form, sides=sides, on_paper=True)
