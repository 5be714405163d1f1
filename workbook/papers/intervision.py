"""A case on paper for colleagues, and one page of what came out of a session. Neither names anybody."""

from collections.abc import Sequence
from datetime import date

from workbook.content.intervision import way_named
from workbook.content.library import Library
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.sheets import Format
from workbook.model.intervision import CASE_FIELDS, Case, Session
from workbook.papers.case_drawings import case_line, case_puzzle
from workbook.papers.drawings import Drawing
from workbook.papers.guide_strips import drawn
from workbook.papers.look import BODY, LEAD, META, SAID, TITLE
from workbook.papers.pages import WIDTH, printed
from workbook.papers.strips import Strip, Strips, glued, pen_lines, rows, section, text, white
from workbook.words import Words

ROOM_FOR_NOTES = 120.0


def make_case(case: Case, *, words: Words, library: Library, made_on: date) -> bytes:
    """The case as colleagues hear it, with its drawings, as PDF."""
    _ = words.gettext
    strips: Strips = (
        Strip(6),
        *text(_("A case for the intervision"), TITLE, WIDTH, tag="H1"),
        *white(4),
        *text(library.text("intervision.hidden", words.language), LEAD, WIDTH),
    )
    for field in CASE_FIELDS:
        told = case.texts[field].strip()
        if told:
            title = library.text(f"intervision.case.{field}", words.language)
            strips = (
                *strips,
                *section(title, WIDTH),
                *text(told, SAID if field == "question" else BODY, WIDTH),
            )
    strips = (*strips, *_drawings(case, words, library, made_on))
    return printed(_("A case for the intervision"), strips, words, made_on)


def _drawings(case: Case, words: Words, library: Library, made_on: date) -> Strips:
    form, drawings = Format(WIDTH), list[Drawing]()
    if case.shows_life and case.life:
        drawings.append(case_line(case, words, DrawnWords(words.language, library, made_on), form))
    if case.shows_puzzle and case.pieces:
        drawings.append(case_puzzle(case, words, form))
    return tuple(
        strip for one in drawings for strip in (*glued(section(one.title, WIDTH)), drawn(one), *white(12))
    )


def make_result(
    session: Session, cases: Sequence[Case], *, words: Words, library: Library, made_on: date
) -> bytes:
    """What the presenters take along, with room for a pen; the question of each case stands above it."""
    _ = words.gettext
    way = library.text(way_named(session.way).text_id("name"), words.language)
    strips: Strips = (
        Strip(6),
        *text(_("What we take along"), TITLE, WIDTH, tag="H1"),
        *white(4),
        *text(way, LEAD, WIDTH),
    )
    for case in cases:
        taken = [text(one.words, SAID, WIDTH) for one in session.about(case.id) if one.is_taken]
        nothing = text(_("Nothing was chosen to take along. That is fine too."), BODY, WIDTH)
        strips = (
            *strips,
            *section(_("The question of the presenter"), WIDTH),
            *text(case.question, SAID, WIDTH),
            *section(_("What the presenter takes along"), WIDTH),
            *(rows(taken, WIDTH, room=8) or nothing),
        )
    erased = text(library.text("intervision.after.erased", words.language), META, WIDTH)
    to_do = (*section(_("What I do with it"), WIDTH), *pen_lines(ROOM_FOR_NOTES, WIDTH))
    return printed(_("What we take along"), (*strips, *to_do, *white(10), *erased), words, made_on)
