"""The procedure line to take along: the drawing, then in plain words each step from here on."""

from collections.abc import Iterator
from datetime import date

from workbook.content.library import Library
from workbook.content.procedures import template, term_ids
from workbook.draw.cards import is_confirmed
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.procedure_line import draw_procedure_line
from workbook.draw.said import beside_said, procedure_line_said
from workbook.draw.sheets import LYING, SCREEN, Format
from workbook.model.dossier import Dossier
from workbook.model.procedure_line import ProcedureLine, procedure_line
from workbook.model.template import Stage
from workbook.papers.drawings import A4, Drawing, as_pdf, as_png, as_svg
from workbook.papers.look import BODY, META, SECTION
from workbook.papers.pages import WIDTH
from workbook.papers.strips import Strip, Strips, glued, section, text, together, white
from workbook.words import LANGUAGES


def make_procedure_line(
    dossier: Dossier, person_id: str, *, words: DrawnWords, library: Library, size: float = A4
) -> bytes:
    """The drawing on its sheets and the explanation, as PDF."""
    mine = line_of(dossier, person_id, words.today)
    drawing = drawing_of(dossier, person_id, words, format=LYING)
    return as_pdf(
        drawing,
        _explained(mine, words, library),
        words,
        size=size,
        lead=words.text("no-influence"),
    )


def procedure_line_svg(dossier: Dossier, person_id: str, *, words: DrawnWords) -> bytes:
    """The drawing alone, as SVG."""
    return as_svg(drawing_of(dossier, person_id, words, format=SCREEN))


def procedure_line_png(dossier: Dossier, person_id: str, *, words: DrawnWords) -> bytes:
    """The drawing alone, as a picture."""
    return as_png(drawing_of(dossier, person_id, words, format=SCREEN), words)


def line_of(dossier: Dossier, person_id: str, today: date, supposing: tuple[str, ...] = ()) -> ProcedureLine:
    """The line of this person; PersonUnknown where there is none."""
    person = dossier.person(person_id)
    return procedure_line(template(), dossier.track_of(person.id), today, supposing=supposing)


def drawing_of(
    dossier: Dossier,
    person_id: str,
    words: DrawnWords,
    *,
    format: Format,  # noqa: A002  # of the sheet
    supposing: tuple[str, ...] = (),
) -> Drawing:
    """The line of one person, with what runs beside it, drawn and in words."""
    mine = line_of(dossier, person_id, words.today, supposing)
    beside = [
        procedure_line(template(), track, words.today)
        for track in dossier.tracks_beside(person_id)
        if track.events
    ]
    return Drawing(
        words.text("where-you-are"),
        draw_procedure_line(mine, words, beside, format=format),
        (
            *procedure_line_said(mine, words),
            *(said for other in beside for said in beside_said(other, words)),
        ),
    )


def _explained(mine: ProcedureLine, words: DrawnWords, library: Library) -> Strips:
    """Where the person is, and each step that can follow."""
    stages = [stop.stage for stop in mine.stops if stop.state != "been"]
    stages += [follow.stage for follow in (*mine.follows, *mine.on_the_way)]
    different = list(dict.fromkeys(stages))
    strips = section(words.text("what-is"), WIDTH, above=0)
    return (*strips, *(strip for stage in different for strip in _stage(stage, mine, words, library)))


def _stage(stage: Stage, mine: ProcedureLine, words: DrawnWords, library: Library) -> Iterator[Strip]:
    title = text(words.stage(stage.id, "name"), SECTION, WIDTH, tag="H2")
    lines: list[Strips] = [text(said, BODY, WIDTH) for said in _sentences(stage, mine, words, library)]
    who = text(library.text(f"procedure.authority.{stage.authority}", words.language), META, WIDTH)
    strips = (*title, *who, *(strip for one in lines for strip in (*white(3), *one)))
    yield from (*white(10), *glued(strips[:1]), *together(strips[1:]))


def _sentences(stage: Stage, mine: ProcedureLine, words: DrawnWords, library: Library) -> Iterator[str]:
    """What it is, its term with exceptions, and the reception place; what is not confirmed says so."""
    if words.language not in LANGUAGES:
        yield words.stage(stage.id, "short")
    else:
        yield words.stage(stage.id, "what")
        for text_id in terms_of(stage, mine):
            yield _marked(library.text(text_id, words.language), stage, "term", words)
    yield _marked(words.reception(stage.reception), stage, "reception", words)


def terms_of(stage: Stage, mine: ProcedureLine) -> tuple[str, ...]:
    """The texts on the term under the rules of this line; under both where they are not known."""
    ids = term_ids(stage)
    under = [text_id for text_id in ids if mine.regime and text_id.endswith(mine.regime)]
    return tuple(under) if under else ids


def _marked(said: str, stage: Stage, about: str, words: DrawnWords) -> str:
    return said if is_confirmed(stage, about) else f"{said} {words.text('not-confirmed')}"
