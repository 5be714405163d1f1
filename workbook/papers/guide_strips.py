"""A page of the guide on paper: headings, paragraphs, lists, boxes, questions and figures as strips."""

from collections.abc import Iterator
from dataclasses import replace

from workbook import names
from workbook.content.grounds import facts_in
from workbook.content.guide import GuidePage, group_name
from workbook.content.library import Library, Unit
from workbook.content.reading import BOXED, Block, Form, blocks
from workbook.content.terms_in_text import pieces
from workbook.draw.inks import INK, PETROL, SHEET, STRONG_LINE
from workbook.draw.paint import paint
from workbook.draw.sheets import Format
from workbook.papers.drawings import Drawing
from workbook.papers.figures import figure
from workbook.papers.look import BODY, EYEBROW, LEAD, META, SAID, TITLE, Role
from workbook.papers.pages import WIDTH
from workbook.papers.strips import (
    Mark,
    Strip,
    Strips,
    glued,
    marked,
    section,
    text,
    together,
    white,
)
from workbook.papers.tagged import Element, TaggedCanvas
from workbook.words import Words

INDENT = 15.0
DRAWN_WIDTH = {"signpost": 720.0, "phase-table": 560.0}
"""In which width a figure is drawn before it is set in the column, so that its words stay readable."""

_EDGES: dict[Form, str] = {"tip": PETROL, "mind": INK, "organisation": STRONG_LINE}


class GuideStrips:
    """Makes strips of the guide in one language; every paragraph is marked with the terms in it."""

    def __init__(self, words: Words, library: Library) -> None:
        self._words = words
        self._library = library
        self._language = words.language

    def page(self, page: GuidePage) -> Strips:
        """Everything on a page of the guide; one named as its chapter needs no heading of its own."""
        title = self._say(page.title)
        heading = marked(text(title, TITLE, WIDTH, tag="H1"), Mark(page.title, title, level=1))
        is_named = title == self._say(f"guide.chapter.{page.chapter}")
        parts: list[Strips] = [() if is_named else (*glued(heading), Strip(3, glued=True))]
        parts.append(glued(self.paragraph(page.lead, LEAD)))
        for number, section_id in enumerate(page.sections):
            parts.append(self._section(section_id))
            if number == 0 and page.figure not in ("", "signpost"):  # that one is on the cover
                parts.append(self._figure(page.figure))
        parts += [self._group(group) for group in page.groups]
        parts += [self._facts(group) for group in page.facts]
        return tuple(strip for part in parts for strip in part)

    def paragraph(self, text_id: str, role: Role = BODY, width: float = WIDTH) -> Strips:
        """A text by its id, marked with its terms."""
        return self.said(self._say(text_id), role, width)

    def said(self, words: str, role: Role = BODY, width: float = WIDTH) -> Strips:
        """The same for words that were put together already."""
        found = pieces(words, self._language, set())
        marks = [Mark(piece.term.name) for piece in found if piece.term]
        return marked(text(words, role, width), *marks)

    def listed(self, words: str, role: Role = BODY) -> Strips:
        """A point of a list."""
        return tuple(_with_bullet(self.said(words, role, WIDTH - INDENT)))

    def _section(self, section_id: str) -> Strips:
        strips = section(self._say(section_id), WIDTH, above=18)
        for block in blocks(self._library.in_section(section_id)):
            strips = (*strips, *self._block(block))
        return strips

    def _block(self, block: Block) -> Strips:
        if block.form == "told" or (block.form == "listed" and len(block.units) == 1):
            return (*self.said(" ".join(self._say(unit.id) for unit in block.units)), *white(7))
        if block.form in BOXED:
            return self._box(block)
        points = (self._point(unit, block.form) for unit in block.units)
        return (*(strip for point in points for strip in (*point, *white(4))), *white(4))

    def _point(self, unit: Unit, form: Form) -> Strips:
        if form == "asked":
            return _moved(self.said(self._quoted(unit), SAID, WIDTH - INDENT), INDENT)
        return self.listed(self._quoted(unit))

    def _box(self, block: Block) -> Strips:
        name = names.box_name(block.form, len(block.units), self._words)
        inner: Strips = (
            Strip(8, glued=True),
            *glued(text(name, EYEBROW, WIDTH - 2 * INDENT)),
        )
        for unit in block.units:
            indent = INDENT if unit.parent else 0.0
            role = SAID if unit.is_said else BODY
            said = self.said(self._quoted(unit), role, WIDTH - 2 * INDENT - indent)
            inner = (*inner, *_moved(said, indent), Strip(5))
        edge = _EDGES[block.form]
        return (*white(6), *(_in_box(strip, edge) for strip in inner), *white(10))

    def _quoted(self, unit: Unit) -> str:
        """What is said aloud stands between marks."""
        said = self._say(unit.id)
        return self._words.quoted(said) if unit.is_said else said

    def _group(self, group: str) -> Strips:
        points = (self.listed(self._say(one)) for one in self._library.group(group))
        heading = section(self._say(group_name(group)), WIDTH, above=18)
        return (*heading, *(strip for point in points for strip in (*point, *white(4))))

    def _facts(self, group: str) -> Strips:
        """Dated facts, each with its source."""
        _ = self._words.gettext
        strips = section(_("What is known, and what not yet"), WIDTH, above=18)
        for fact in facts_in(group):
            says = fact.says[self._language]
            said = says if fact.is_confirmed else f"{says} {_('Not yet confirmed.')}"
            day = self._words.day(fact.checked_on)
            source = _("Source: {source}. Looked up on {day}.").format(source=fact.source, day=day)
            strips = (*strips, *together((*self.said(said), *text(source, META, WIDTH))), *white(6))
        return strips

    def _figure(self, name: str) -> Strips:
        drawing = figure(name, self._words, self._library, Format(DRAWN_WIDTH.get(name, 640.0)))
        return (*white(10), drawn(drawing), *white(10))

    def _say(self, text_id: str) -> str:
        return self._library.text(text_id, self._language)


def drawn(drawing: Drawing) -> Strip:
    """A drawing as wide as the column, with what it shows in words."""
    scene = drawing.scenes[0]

    def draw(canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.tag(Element("Figure", alternative=" ".join(drawing.said)))
        paint(canvas, scene, x, top, WIDTH)
        canvas.untag()

    return Strip(scene.height * WIDTH / scene.width, draw)


def _moved(strips: Strips, by: float) -> Strips:
    """Moved in from the left."""
    return tuple(
        replace(strip, draw=lambda canvas, x, top, strip=strip: strip.draw(canvas, x + by, top))  # type: ignore[misc]
        for strip in strips
    )


def _with_bullet(strips: Strips) -> Iterator[Strip]:
    first, *others = _moved(strips, INDENT)

    def draw(canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.setFillColor(PETROL)
        canvas.circle(x + 4, top - first.height * 0.58, 1.9, stroke=0, fill=1)
        first.draw(canvas, x, top)

    yield replace(first, draw=draw)
    yield from others


def _in_box(strip: Strip, edge: str) -> Strip:
    """On a tinted ground, with an ink edge at the left."""

    def draw(canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.setFillColor(SHEET)
        canvas.rect(x, top - strip.height, WIDTH, strip.height, stroke=0, fill=1)
        canvas.setFillColor(edge)
        canvas.rect(x, top - strip.height, 3, strip.height, stroke=0, fill=1)
        strip.draw(canvas, x + INDENT, top)

    return replace(strip, draw=draw, between=False)
