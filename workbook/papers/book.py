"""A book: a cover, contents with page numbers, chapters that begin on a new page, bookmarks, an index.

Chapters are measured first; where something stands is known before anything is drawn.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from workbook.draw.inks import STRONG_LINE
from workbook.draw.text.block import Block
from workbook.papers.furniture import HEAD_HEIGHT, draw_foot, draw_head
from workbook.papers.look import BODY, PAGE_HEIGHT, SECTION, TITLE, TOP, Role
from workbook.papers.pages import BELOW_HEAD, MARGIN, ROOM, WIDTH
from workbook.papers.strips import BASELINE, Mark, Strip, Strips, draw, in_pages, marked, text, white
from workbook.papers.tagged import Element, TaggedCanvas
from workbook.words import Words

_INDEX = "index"
TOP_OF_TEXT = PAGE_HEIGHT - TOP - HEAD_HEIGHT - BELOW_HEAD


@dataclass(frozen=True)
class Book:
    """What is printed: the first page, the chapters, and what the index names by mark."""

    title: str
    cover: Strips
    chapters: tuple[Strips, ...]
    index: Mapping[str, str]


def printed(book: Book, words: Words, made_on: date) -> bytes:
    """The book as PDF."""
    body = [page for chapter in book.chapters for page in in_pages(chapter, ROOM)]
    titles = [mark for page in body for mark in marks_on(page) if mark.title]
    titles += [_index_mark(words)] if book.index else []
    first = len(in_pages(_contents(titles, {}, words), ROOM)) + 2  # after the cover and the contents
    places = {**_places(body, first=first), _INDEX: [first + len(body)]}
    pages = [
        book.cover,
        *in_pages(_contents(titles, places, words), ROOM),
        *body,
        *(in_pages(_index(book.index, places, words), ROOM) if book.index else ()),
    ]
    return _drawn(book.title, pages, words, made_on)


def marks_on(page: Strips) -> Iterator[Mark]:
    """Every mark on this page, in order."""
    return (mark for strip in page for mark in strip.marks)


def _places(body: Sequence[Strips], *, first: int) -> dict[str, list[int]]:
    """On which pages each mark stands, by its name."""
    places: dict[str, list[int]] = {}
    for number, page in enumerate(body, start=first):
        for mark in marks_on(page):
            pages = places.setdefault(mark.name, [])
            if number not in pages:
                pages.append(number)
    return places


# Contents and index


def _contents(titles: Sequence[Mark], places: Mapping[str, list[int]], words: Words) -> Strips:
    _ = words.gettext
    strips: Strips = (*text(_("Contents"), TITLE, WIDTH, tag="H1"), *white(10))
    for mark in titles:
        page = str(places.get(mark.name, [0])[0] or "")
        role = SECTION if mark.level == 0 else BODY
        above = white(8) if mark.level == 0 else ()
        strips = (*strips, *above, _line_with_page(mark, page, role))
    return strips


def _line_with_page(mark: Mark, page: str, role: Role) -> Strip:
    """The title, a dotted line, the page; all of it leads there."""
    indent = 16.0 * mark.level
    title, number = (Block.of(said, role.style, role.size) for said in (mark.title, page or " "))
    element = Element("P")

    def draw_line(canvas: TaggedCanvas, x: float, top: float) -> None:
        y = top - role.leading * BASELINE
        (line,) = title.lines(WIDTH)[:1]
        canvas.tag(element)
        title.draw(canvas, line, x + indent, y)
        canvas.untag()
        right = x + WIDTH
        canvas.setStrokeColor(STRONG_LINE)
        canvas.setLineWidth(0.8)
        canvas.setDash([0.1, 4])
        canvas.line(x + indent + line.width + 8, y + 1.5, right - number.width - 8, y + 1.5)
        canvas.setDash([])
        if page:
            canvas.tag(element)
            number.draw(canvas, number.lines(WIDTH)[0], right - number.width, y)
            canvas.untag()
        canvas.linkRect("", mark.name, (x, top - role.leading, right, top), thickness=0)

    return Strip(role.leading + 2, draw_line)


def _index_mark(words: Words) -> Mark:
    return Mark(_INDEX, words.gettext("Index of terms"))


def _index(names: Mapping[str, str], places: Mapping[str, list[int]], words: Words) -> Strips:
    """Every term that was met, by the alphabet, with its pages."""
    _ = words.gettext
    heading = text(_("Index of terms"), TITLE, WIDTH, tag="H1")
    strips: Strips = (*marked(heading, _index_mark(words)), *white(10))
    for mark, term in sorted(names.items(), key=lambda one: one[1].casefold()):
        if mark in places:
            pages = ", ".join(map(str, places[mark]))
            strips = (*strips, *text(f"{term}  {pages}", BODY, WIDTH))
    return strips


# Drawing


def _drawn(title: str, pages: Sequence[Strips], words: Words, made_on: date) -> bytes:
    _ = words.gettext
    canvas = TaggedCanvas(title=title, language=words.language, made_on=made_on)
    canvas.showOutline()
    foot = _("Made with the Future Workbook on {day}. Its texts are not legal advice.")
    for number, page in enumerate(pages, start=1):
        for mark in marks_on(page):
            if mark.title:
                canvas.bookmarkPage(mark.name)
                canvas.addOutlineEntry(mark.title, mark.name, level=mark.level)
        draw_head(canvas, MARGIN, words)
        draw(canvas, page, MARGIN, TOP_OF_TEXT)
        draw_foot(canvas, MARGIN, foot.format(day=words.day(made_on)), str(number))
        canvas.showPage()
    return canvas.finished()
