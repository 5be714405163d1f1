"""What a workshop needs on paper, as one PDF: programme, notes, cases, roles, cards, puzzle, evaluation."""

from collections.abc import Iterator, Sequence
from datetime import date

from workbook import names
from workbook.content.library import Library
from workbook.content.training import TrainingCase, Workshop, case_named, workshop_named, workshops
from workbook.draw.paint import paint
from workbook.draw.puzzle_said import PuzzleWords
from workbook.model.puzzle import ALWAYS, ASPECTS
from workbook.papers.cards import sheets_of
from workbook.papers.look import BODY, COVER, LEAD, META, QUESTION, SAID, TITLE
from workbook.papers.pages import ROOM, WIDTH, printed_in_parts
from workbook.papers.puzzle_sheet import pieces_sheet
from workbook.papers.strips import (
    Strip,
    Strips,
    cut_line,
    glued,
    height_of,
    pen_lines,
    section,
    text,
    together,
    white,
)
from workbook.papers.tagged import Element, TaggedCanvas
from workbook.words import Words

ROOM_TO_WRITE, ROOM_TO_ANSWER = 46.0, 62.0
AROUND_CUT = 8.0
HALF = (ROOM - 1) / 2 - AROUND_CUT
"""How high a card may be of which a sheet takes two."""


def make_kit(workshop: str, *, words: Words, library: Library, made_on: date) -> bytes:
    """Everything of one workshop, the first where none is named; RequestUnclear where there is no such."""
    given = workshop_named(workshop or workshops()[0].id)
    kit = _Kit(words, library)
    title = library.text(given.text_id("name"), words.language)
    return printed_in_parts(title, list(kit.of_workshop(given)), words, made_on)


def make_case_kit(case: str, *, words: Words, library: Library, made_on: date) -> bytes:
    """One case with its roles and observation sheet; RequestUnclear where there is no such case."""
    played = case_named(case or workshops()[0].cases[0])
    title = library.text(played.text_id("name"), words.language)
    return printed_in_parts(title, list(_Kit(words, library).of_case(played)), words, made_on)


def in_halves(cards: Sequence[Strips]) -> Iterator[Strips]:
    """Cards to cut apart, two on a sheet where both keep to their half."""
    waiting: list[Strips] = []
    for card in cards:
        if height_of(card) > HALF:
            yield card
        elif waiting:
            upper = waiting.pop()
            fill = Strip(HALF - height_of(upper))
            yield (*upper, fill, cut_line(WIDTH), Strip(AROUND_CUT), *card)
        else:
            waiting.append(card)
    yield from waiting


class _Kit:
    """The parts of a kit in one language, each for a sheet of its own."""

    def __init__(self, words: Words, library: Library) -> None:
        self._words, self._library, self._ = words, library, words.gettext

    def of_workshop(self, workshop: Workshop) -> Iterator[Strips]:
        """In the order in which they are needed."""
        yield self._front(workshop)
        yield self._notes(workshop)
        cases = [case_named(one) for one in workshop.cases]
        for case in cases:
            yield from self.of_case(case)
        asked = [unit for case in cases for unit in self._questions(case)]
        yield from sheets_of(list(dict.fromkeys(asked)), self._words, self._library)
        yield self._puzzle()
        yield self._handout(workshop)
        yield self._evaluation(workshop)
        yield self._certificate(workshop)

    def of_case(self, case: TrainingCase) -> Iterator[Strips]:
        """What everybody knows, a card for each role, the observation sheet, what to talk about."""
        yield self._case_sheet(case)
        yield from in_halves([self._role(case, role) for role in case.roles])
        yield self._observation(case)

    # Of a workshop

    def _front(self, workshop: Workshop) -> Strips:
        _ = self._
        strips: Strips = (
            Strip(6),
            *text(self._say(workshop.text_id("name")), COVER, WIDTH, tag="H1"),
            *text(self._say(workshop.text_id("lead")), LEAD, WIDTH),
            *white(6),
            *text(self._say(workshop.text_id("for-whom")), META, WIDTH),
            *self._list(_("Goals"), workshop.text_id("goal")),
            *section(_("Timetable"), WIDTH),
        )
        for timed in workshop.timetable:
            name = self._say(timed.block.text_id("name"))
            minutes = _("{n} min").format(n=timed.block.minutes)
            line = f"{timed.begins:%H:%M}–{timed.ends:%H:%M}   {name} ({minutes})"
            strips = (*strips, *text(line, BODY, WIDTH), *white(2))
        before = self._list(_("Before"), workshop.text_id("before"))
        return (*strips, *before, *self._list(_("The room"), workshop.text_id("room")))

    def _notes(self, workshop: Workshop) -> Strips:
        _ = self._
        strips: Strips = text(_("Notes for the trainer"), TITLE, WIDTH, tag="H1")
        for timed in workshop.timetable:
            block = timed.block
            head = section(f"{timed.begins:%H:%M}  {self._say(block.text_id('name'))}", WIDTH)
            strips = (*strips, *glued(head))
            if block.form == "pause":
                continue
            aim = text(self._say(block.text_id("aim")), LEAD, WIDTH)
            notes = self._paragraphs(block.text_id("trainer"))
            tasks = self._list(_("What participants do"), block.text_id("task"), above=8)
            strips = (*strips, *aim, *white(3), *notes, *tasks)
        return strips

    def _handout(self, workshop: Workshop) -> Strips:
        title = text(self._say(workshop.text_id("handout.name")), TITLE, WIDTH, tag="H1")
        lead = text(self._say(workshop.text_id("handout.lead")), LEAD, WIDTH)
        return (
            *title,
            *lead,
            *white(8),
            *self._paragraphs(workshop.text_id("handout"), is_large=True, room=12),
        )

    def _evaluation(self, workshop: Workshop) -> Strips:
        _ = self._
        strips: Strips = (
            *text(_("What this half day gave you"), TITLE, WIDTH, tag="H1"),
            *text(_("Without a name. Leave open what you wish."), LEAD, WIDTH),
        )
        for question in self._library.group(workshop.text_id("evaluation")):
            asked = text(self._say(question), QUESTION, WIDTH)
            strips = (*strips, *white(12), *together((*asked, *pen_lines(ROOM_TO_ANSWER, WIDTH))))
        return strips

    def _certificate(self, workshop: Workshop) -> Strips:
        _ = self._
        said = (
            *text(_("Certificate of attendance"), COVER, WIDTH, tag="H1"),
            *white(24),
            *pen_lines(ROOM_TO_WRITE, WIDTH),
            *text(self._say(workshop.text_id("certificate")), SAID, WIDTH),
            *white(24),
            *text(_("Day, place and trainer"), META, WIDTH),
            *pen_lines(ROOM_TO_WRITE, WIDTH),
        )
        return (*white((ROOM - height_of(said)) / 3), *said)

    def _puzzle(self) -> Strips:
        """Eight empty pieces to cut out, across the whole sheet."""
        scene = pieces_sheet(ALWAYS, PuzzleWords(self._words))
        scale = (ROOM - 4) / scene.width

        def draw(canvas: TaggedCanvas, x: float, top: float) -> None:
            said = ", ".join(names.aspect_name(aspect, self._words) for aspect in ASPECTS)
            canvas.tag(Element("Figure", alternative=said))
            canvas.saveState()
            canvas.translate(x + (WIDTH - scene.height * scale) / 2, top - ROOM)
            canvas.rotate(90)
            paint(canvas, scene, 0, 0, scene.width * scale)
            canvas.restoreState()
            canvas.untag()

        return (Strip(ROOM - 2, draw),)

    # Of a case

    def _case_sheet(self, case: TrainingCase) -> Strips:
        _ = self._
        return (
            *self._head(case, _("For everybody")),
            *self._paragraphs(case.text_id("situation"), room=6),
            *self._list(_("The role play, step by step"), case.text_id("step")),
            *self._list(_("To talk about afterwards"), case.text_id("learn")),
        )

    def _role(self, case: TrainingCase, role: str) -> Strips:
        _ = self._
        opening = self._words.quoted(self._say(case.text_id("opening"))) if role == "client" else ""
        return (
            *self._head(case, names.role_in_play(role, self._words)),
            *self._paragraphs(case.text_id(role), is_large=True, room=10),
            *(text(opening, SAID, WIDTH) if opening else ()),
            *white(10),
            *text(_("You may decline this role. Then you observe."), META, WIDTH),
        )

    def _observation(self, case: TrainingCase) -> Strips:
        """What to watch for, with the rest of the sheet as room for a pen."""
        _ = self._
        head: Strips = (
            *self._head(case, _("Observation sheet")),
            *text(_("Write down what you see and hear. Leave out what you think of it."), LEAD, WIDTH),
        )
        tips = [text(self._say(unit), BODY, WIDTH) for unit in case.observe]
        above = 12.0
        left = ROOM - height_of(head) - sum(height_of(tip) + above for tip in tips)
        lines = pen_lines(left / len(tips) - 1, WIDTH)
        return (*head, *(strip for tip in tips for strip in (*white(above), *together((*tip, *lines)))))

    def _questions(self, case: TrainingCase) -> list[str]:
        return [
            unit.id
            for unit in self._library.units
            if unit.conversation == case.conversation and unit.kind == "question"
        ][:8]

    def _head(self, case: TrainingCase, title: str) -> Strips:
        name = text(self._say(case.text_id("name")), META, WIDTH)
        return (Strip(4), *name, *text(title, TITLE, WIDTH, tag="H1"), *white(6))

    # Pieces

    def _list(self, title: str, group: str, *, above: float = 16) -> Strips:
        items = self._library.group(group)
        if not items:
            return ()
        lines = [strip for one in items for strip in (*text(f"–  {self._say(one)}", BODY, WIDTH), *white(3))]
        return (*section(title, WIDTH, above=above), *lines)

    def _paragraphs(self, group: str, *, is_large: bool = False, room: float = 4) -> Strips:
        look = SAID if is_large else BODY
        said: Sequence[str] = self._library.group(group)
        return tuple(strip for one in said for strip in (*text(self._say(one), look, WIDTH), *white(room)))

    def _say(self, text_id: str) -> str:
        return self._library.text(text_id, self._words.language)
