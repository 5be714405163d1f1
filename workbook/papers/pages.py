"""A paper of text in one column, on as many pages as it takes, with the head and foot of the booklet."""

from collections.abc import Sequence
from datetime import date

from workbook.papers.furniture import HEAD_HEIGHT, draw_foot, draw_head
from workbook.papers.look import BOTTOM, PAGE_HEIGHT, PAGE_WIDTH, TOP
from workbook.papers.strips import Strips, draw, in_pages
from workbook.papers.tagged import TaggedCanvas
from workbook.words import Words

MARGIN = 68.0
WIDTH = PAGE_WIDTH - 2 * MARGIN
BELOW_HEAD, ABOVE_FOOT = 10.0, 14.0
ROOM = PAGE_HEIGHT - TOP - HEAD_HEIGHT - BELOW_HEAD - ABOVE_FOOT - BOTTOM


def printed(title: str, strips: Strips, words: Words, made_on: date) -> bytes:
    """These strips as PDF, under this title."""
    return _drawn(title, in_pages(strips, ROOM), words, made_on)


def printed_in_parts(title: str, parts: Sequence[Strips], words: Words, made_on: date) -> bytes:
    """The same, each part on a page of its own."""
    pages = [page for part in parts for page in in_pages(part, ROOM)]
    return _drawn(title, pages, words, made_on)


def _drawn(title: str, pages: Sequence[Strips], words: Words, made_on: date) -> bytes:
    _ = words.gettext
    canvas = TaggedCanvas(title=title, language=words.language, made_on=made_on)
    foot = _("Made with the Future Workbook on {day}. Its texts are not legal advice.")
    for number, page in enumerate(pages, start=1):
        draw_head(canvas, MARGIN, words)
        draw(canvas, page, MARGIN, PAGE_HEIGHT - TOP - HEAD_HEIGHT - BELOW_HEAD)
        of_all = _("Page {number} of {count}").format(number=number, count=len(pages))
        draw_foot(canvas, MARGIN, foot.format(day=words.day(made_on)), of_all)
        canvas.showPage()
    return canvas.finished()
