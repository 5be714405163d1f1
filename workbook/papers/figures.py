"""The pictures of the guide: the signpost, the phases with their conversations, both lines, the puzzle.

They show how a drawing begins. The life on them is made up, in the reader's language.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

from workbook import names
from workbook.content.guide import guide
from workbook.content.library import Library
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.phase_table import draw_phase_table
from workbook.draw.puzzle import draw_puzzle
from workbook.draw.puzzle_said import PuzzleWords, puzzle_said
from workbook.draw.sheets import Format
from workbook.draw.signpost import BoardWords, Instrument, draw_signpost
from workbook.model.conversations import ConversationKind
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.life import Chapter, LifeEvent, LifeKind, LifelineChoices, LifeWhen
from workbook.model.people import Person
from workbook.model.procedure import EventKind, ProcedureEvent, ProcedureTrack
from workbook.model.puzzle import PLACES, Puzzle
from workbook.papers import lifeline, procedure_line
from workbook.papers.drawings import Drawing
from workbook.words import Words

_SOMEBODY = "somebody"
_DAY = date(2026, 10, 5)
"""A fixed day, so that the example never grows older."""


def _in_year(year: int) -> When:
    return When(on=date(year, 1, 1), precision="year")


def _in_month(year: int, month: int) -> When:
    return When(on=date(year, month, 1), precision="month")


_LIFE: tuple[tuple[Chapter, LifeKind, When], ...] = (
    ("earlier", "work", _in_year(2009)),
    ("earlier", "family", _in_year(2014)),
    ("belgium", "move", _in_month(2025, 9)),
    ("belgium", "school", _in_month(2025, 10)),
    ("belgium", "school", _in_month(2026, 1)),
    ("ahead", "hope", When.unknown()),
)
_PROCEDURE: tuple[tuple[EventKind, date], ...] = (
    ("application", date(2026, 7, 6)),
    ("interview-dvz", date(2026, 8, 20)),
)
_PHASES: tuple[ConversationKind, ...] = ("exploration", "what-if", "interim", "what-now")


def figure(name: str, words: Words, library: Library, form: Format) -> Drawing:
    """The figure of this name, as wide as the form; KeyError where there is none."""
    return _FIGURES[name](words, library, form)


def signpost_words(words: Words, library: Library) -> list[BoardWords]:
    """The boards of the signpost and the instruments that answer them."""

    def instrument(chapter: str) -> Instrument:
        said = (f"guide.chapter.{chapter}", f"guide.chapter.{chapter}.lead")
        name, lead = (library.text(one, words.language) for one in said)
        return Instrument(chapter, name, lead)

    return [
        BoardWords(library.text(board.id, words.language), tuple(map(instrument, board.chapters)))
        for board in guide().boards
    ]


def _signpost(words: Words, library: Library, form: Format) -> Drawing:
    boards = signpost_words(words, library)
    title = words.gettext("Signpost")
    scene = draw_signpost(boards, width=form.width, title=title, language=words.language)
    said = [f"{board.question} {', '.join(one.name for one in board.instruments)}." for board in boards]
    return Drawing(title, (scene,), tuple(said))


def _phases(words: Words, library: Library, form: Format) -> Drawing:
    phases = [library.text(one, words.language) for one in library.group("guide.phase")]
    talks = [names.conversation_name(kind, words) for kind in _PHASES]
    rows = list(zip(phases, talks, strict=True))
    title = words.gettext("Which conversation belongs to which phase")
    scene = draw_phase_table(rows, width=form.width, title=title, language=words.language)
    return Drawing(title, (scene,), tuple(f"{phase}: {talk}." for phase, talk in rows))


def _lifeline(words: Words, library: Library, form: Format) -> Drawing:
    drawn = DrawnWords(words.language, library, _DAY)
    return lifeline.drawing_of(_example(words, library), _SOMEBODY, drawn, format=form)


def _procedure_line(words: Words, library: Library, form: Format) -> Drawing:
    drawn = DrawnWords(words.language, library, _DAY)
    return procedure_line.drawing_of(_example(words, library), _SOMEBODY, drawn, format=form)


def _puzzle(words: Words, _library: Library, form: Format) -> Drawing:
    empty = Puzzle(_SOMEBODY, PLACES)
    spoken = PuzzleWords(words, "")
    title = words.gettext("The puzzle")
    scene = draw_puzzle(empty, spoken, format=form, title=title)
    return Drawing(title, (scene,), puzzle_said(empty, spoken))


def _example(words: Words, library: Library) -> Dossier:
    """A life and a procedure to draw; nobody's."""
    said = [library.text(one, words.language) for one in library.group("guide.example")]
    life = tuple(
        LifeEvent(
            id=f"example-{number}",
            person=_SOMEBODY,
            words=text,
            kind=kind,
            chapter=chapter,
            when=LifeWhen(at=when),
        )
        for number, (text, (chapter, kind, when)) in enumerate(zip(said, _LIFE, strict=True))
    )
    events = tuple(ProcedureEvent(id=kind, kind=kind, when=When.day(on)) for kind, on in _PROCEDURE)
    return Dossier(
        id="example",
        pseudonym=words.gettext("An example"),
        created_at=datetime(2026, 7, 6, tzinfo=UTC),
        people=(Person(id=_SOMEBODY, pseudonym=words.gettext("Somebody"), role="adult"),),
        procedure=(ProcedureTrack(id="example-procedure", people=(_SOMEBODY,), events=events),),
        life=life,
        lifelines=(LifelineChoices(person=_SOMEBODY, opened=("earlier",)),),
    )


_FIGURES: Mapping[str, Callable[[Words, Library, Format], Drawing]] = {
    "signpost": _signpost,
    "phase-table": _phases,
    "lifeline": _lifeline,
    "procedure-line": _procedure_line,
    "puzzle": _puzzle,
}
FIGURES = tuple(_FIGURES)
