"""What a workshop needs on paper, as one PDF: programme, notes, cases, roles, cards, sheets, evaluation."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import accumulate, groupby

from workbook import names
from workbook.content.facts import crisis_numbers
from workbook.content.library import Library
from workbook.content.training import Block, Timed, Workshop, case_named, workshop_named, workshops
from workbook.draw.inks import INK
from workbook.draw.paint import paint
from workbook.draw.puzzle_said import PuzzleWords
from workbook.model.puzzle import ASPECTS, PLACES
from workbook.papers.cards import sheets_of
from workbook.papers.case_kit import parts_of_case
from workbook.papers.furniture import draw_motif
from workbook.papers.look import BODY, COVER, LEAD, META, QUESTION, SAID, TITLE
from workbook.papers.pages import ROOM, WIDTH, printed_in_parts
from workbook.papers.puzzle_sheet import pieces_sheet
from workbook.papers.strips import (
    Strip,
    Strips,
    glued,
    height_of,
    in_pages,
    pen_lines,
    section,
    text,
    together,
    white,
)
from workbook.papers.tagged import Element, TaggedCanvas
from workbook.papers.training_strips import Part, TrainingWords, sheet_to_fill
from workbook.words import Words

ROOM_TO_SIGN, ROOM_TO_ANSWER = 46.0, 62.0


def make_kit(workshop: str, *, words: Words, library: Library, made_on: date) -> bytes:
    """Everything of one workshop, the first where none is named; RequestUnclear where there is no such."""
    given = workshop_named(workshop or workshops()[0].id)
    kit = _Kit(given, TrainingWords(words, library))
    return printed_in_parts(kit.title, [part.strips for part in kit.parts()], words, made_on)


class _Kit:
    """The parts of a kit in one language, each for sheets of its own."""

    def __init__(self, workshop: Workshop, said: TrainingWords) -> None:
        self._workshop, self._said = workshop, said
        self._, self._say = said.words.gettext, said.say
        self.title = said.say(workshop.text_id("name"))

    def parts(self) -> list[Part]:
        """In the order in which they are needed; the first names the pages of the others."""
        others = list(self._others())
        front = self._front(others, [0] * len(others))
        lengths = [len(in_pages(part.strips, ROOM)) for part in (Part(self.title, front), *others)]
        begins = list(accumulate(lengths[:-1], initial=1))[1:]
        return [Part(self.title, self._front(others, begins)), *others]

    def _others(self) -> Iterator[Part]:
        _, words = self._, self._said.words
        yield Part(_("Notes for the trainer"), self._notes())
        for case in map(case_named, self._workshop.cases):
            yield from parts_of_case(case, self._said)
        for sheet in sheets_of(self._workshop.cards, self.title, words, self._said.library):
            yield Part(_("Question cards"), sheet)
        yield Part(_("Puzzle to cut out"), self._puzzle())
        yield Part(_("Line sheet"), self._line_sheet())
        for block in self._workshop.blocks:
            if block.sheet:
                yield self._sheet(block)
        yield Part(_("Crisis card"), self._crisis())
        yield Part(self._say(self._workshop.text_id("handout.name")), self._handout())
        yield Part(_("What this half day gave you"), self._evaluation())
        yield Part(_("Certificate of attendance"), self._certificate())

    def _front(self, parts: Sequence[Part], begins: Sequence[int]) -> Strips:
        _, workshop = self._, self._workshop
        strips: Strips = (
            Strip(6),
            *text(self.title, COVER, WIDTH, tag="H1"),
            *text(self._say(workshop.text_id("lead")), LEAD, WIDTH),
            *white(6),
            *text(self._say(workshop.text_id("for-whom")), META, WIDTH),
            *self._said.listed(_("Goals"), workshop.text_id("goal")),
            *section(_("Timetable"), WIDTH),
        )
        for timed in workshop.timetable:
            name = self._say(timed.block.text_id("name"))
            minutes = _("{n} min").format(n=timed.block.minutes)
            line = f"{timed.begins:%H:%M}–{timed.ends:%H:%M}   {name} ({minutes})"
            strips = (*strips, *text(line, BODY, WIDTH), *white(2))
        return (
            *strips,
            *self._said.listed(_("Before"), workshop.text_id("before")),
            *self._said.listed(_("The room"), workshop.text_id("room")),
            *self._contents(parts, begins),
        )

    def _contents(self, parts: Sequence[Part], begins: Sequence[int]) -> Strips:
        """On which pages what is, so that it can be printed as often as it is needed."""
        _ = self._
        strips = section(_("In this file"), WIDTH)
        for title, group in groupby(zip(parts, begins, strict=True), key=lambda one: one[0].title):
            said = ", ".join(
                _("{kind} page {page}").format(kind=kind, page=_pages(pages)).strip()
                for kind, pages in groupby(group, key=lambda one: one[0].kind)
            )
            strips = (*strips, *text(f"{title}: {said}", BODY, WIDTH), *white(1))
        return strips

    def _notes(self) -> Strips:
        strips: Strips = text(self._("Notes for the trainer"), TITLE, WIDTH, tag="H1")
        for timed in self._workshop.timetable:
            strips = (*strips, *self._notes_of(timed))
        return strips

    def _notes_of(self, timed: Timed) -> Strips:
        _, block = self._, timed.block
        head = glued(section(f"{timed.begins:%H:%M}  {self._say(block.text_id('name'))}", WIDTH))
        if block.form == "pause":
            return head
        return (
            *head,
            *text(self._say(block.text_id("aim")), LEAD, WIDTH),
            *white(3),
            *self._said.paragraphs(block.text_id("trainer")),
            *self._said.under(_("On the board or the screen"), self._said_in(block, "slide")),
            *self._said.under(_("Question and answers"), self._said_in(block, "poll") if block.poll else []),
            *self._said.under(_("What participants do"), self._said_in(block, "task")),
        )

    def _said_in(self, block: Block, part: str) -> list[str]:
        """The words of a part of a block: its own line where it has one, then those of its group."""
        own = [] if part == "task" else [block.text_id(part)]
        return [self._say(one) for one in (*own, *self._said.library.group(block.text_id(part)))]

    # Sheets

    def _puzzle(self) -> Strips:
        """Eight empty pieces with three places each, to cut out, across the whole sheet."""
        words = self._said.words
        scene = pieces_sheet(PLACES, PuzzleWords(words))
        scale = min((ROOM - 4) / scene.width, WIDTH / scene.height)

        def draw(canvas: TaggedCanvas, x: float, top: float) -> None:
            said = ", ".join(names.aspect_name(aspect, words) for aspect in ASPECTS)
            canvas.tag(Element("Figure", alternative=said))
            canvas.saveState()
            canvas.translate(x + (WIDTH - scene.height * scale) / 2, top - ROOM)
            canvas.rotate(90)
            paint(canvas, scene, 0, 0, scene.width * scale)
            canvas.restoreState()
            canvas.untag()

        return (Strip(ROOM - 2, draw),)

    def _line_sheet(self) -> Strips:
        """Both lines, empty but for a dot that says where somebody is."""
        _ = self._
        title = text(_("Line sheet"), TITLE, WIDTH, tag="H1")
        lines = ((_("Procedure line"), _draw_procedure_line), (_("Lifeline"), _draw_lifeline))
        room = (ROOM - height_of(title)) / 2 - height_of(section("", WIDTH)) - 24
        drawn = (strip for name, draw in lines for strip in (*section(name, WIDTH), Strip(room, draw)))
        return (*title, *drawn)

    def _sheet(self, block: Block) -> Part:
        title = self._say(block.text_id("name"))
        asked = [self._say(one) for one in self._said.library.group(block.text_id("slide"))]
        return Part(title, sheet_to_fill(title, self._("For yourself. Leave open what you wish."), asked))

    def _crisis(self) -> Strips:
        _, words = self._, self._said.words
        title = text(_("Crisis card"), TITLE, WIDTH, tag="H1")
        strips: Strips = (*title, *self._said.paragraphs("crisis", room=6), *section(_("Numbers"), WIDTH))
        for number in crisis_numbers():
            checked = _("checked on {day}, {source}").format(
                day=words.day(number.checked_on), source=number.source
            )
            said = (
                *text(f"{number.number}   {number.label(words.language)}", QUESTION, WIDTH),
                *text(checked, META, WIDTH),
            )
            strips = (*strips, *together(said), *white(2))
        return strips

    def _handout(self) -> Strips:
        workshop = self._workshop
        title = text(self._say(workshop.text_id("handout.name")), TITLE, WIDTH, tag="H1")
        lead = text(self._say(workshop.text_id("handout.lead")), LEAD, WIDTH)
        said = self._said.paragraphs(workshop.text_id("handout"), is_large=True, room=12)
        return (*title, *lead, *white(8), *said)

    def _evaluation(self) -> Strips:
        _ = self._
        strips: Strips = (
            *text(_("What this half day gave you"), TITLE, WIDTH, tag="H1"),
            *text(_("Without a name. Leave open what you wish."), LEAD, WIDTH),
        )
        for question in self._said.library.group(self._workshop.text_id("evaluation")):
            asked = text(self._say(question), QUESTION, WIDTH)
            strips = (*strips, *white(12), *together((*asked, *pen_lines(ROOM_TO_ANSWER, WIDTH))))
        return strips

    def _certificate(self) -> Strips:
        _ = self._
        said = (
            *text(_("Certificate of attendance"), COVER, WIDTH, tag="H1"),
            *white(24),
            *pen_lines(ROOM_TO_SIGN, WIDTH),
            *text(self._say(self._workshop.text_id("certificate")), SAID, WIDTH),
            *white(24),
            *text(_("Day, place and trainer"), META, WIDTH),
            *pen_lines(ROOM_TO_SIGN, WIDTH),
        )
        return (*white((ROOM - height_of(said)) / 3), *said)


def _pages(begins: Iterable[tuple[Part, int]]) -> str:
    pages = [page for _part, page in begins]
    return f"{pages[0]}–{pages[-1]}" if len(pages) > 1 else str(pages[0])


def _draw_procedure_line(canvas: TaggedCanvas, x: float, top: float) -> None:
    draw_motif(canvas, x, x + WIDTH, top - 130)


def _draw_lifeline(canvas: TaggedCanvas, x: float, top: float) -> None:
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1.4)
    canvas.line(x, top - 130, x + WIDTH, top - 130)
