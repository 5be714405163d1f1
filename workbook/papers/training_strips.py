"""What the papers of the training are built from: lists, paragraphs, sheets to write on."""

from collections.abc import Sequence
from typing import NamedTuple

from workbook.content.library import Library
from workbook.papers.look import BODY, EYEBROW, LEAD, QUESTION, SAID, TITLE
from workbook.papers.pages import ROOM, WIDTH
from workbook.papers.strips import Strips, glued, height_of, pen_lines, section, text, together, white
from workbook.words import Words


class Part(NamedTuple):
    """A part of a kit, for sheets of its own; title and kind stand in the contents."""

    title: str
    strips: Strips
    kind: str = ""


class TrainingWords:
    """The texts of the training in one language, as strips."""

    def __init__(self, words: Words, library: Library) -> None:
        self.words, self.library = words, library

    def say(self, text_id: str) -> str:
        """The text with this id."""
        return self.library.text(text_id, self.words.language)

    def listed(self, title: str, group: str) -> Strips:
        """The texts of a group with a dash before each, as a section; nothing where there are none."""
        items = [self.say(one) for one in self.library.group(group)]
        return (*section(title, WIDTH, above=16), *_dashed(items)) if items else ()

    def under(self, title: str, items: Sequence[str]) -> Strips:
        """Words with a dash before each, under a small title; nothing where there are none."""
        head = (*white(8), *glued(text(title, EYEBROW, WIDTH, tag="H3")), *white(2))
        return (*head, *_dashed(items)) if items else ()

    def paragraphs(self, group: str, *, is_large: bool = False, room: float = 4) -> Strips:
        """The texts of a group below each other."""
        look = SAID if is_large else BODY
        said = self.library.group(group)
        return tuple(strip for one in said for strip in (*text(self.say(one), look, WIDTH), *white(room)))


def _dashed(items: Sequence[str]) -> Strips:
    return tuple(strip for one in items for strip in (*text(f"–  {one}", BODY, WIDTH), *white(3)))


def sheet_to_fill(title: str, lead: str, asked: Sequence[str]) -> Strips:
    """Questions or beginnings of sentences that share the sheet as room for a pen."""
    head = (*text(title, TITLE, WIDTH, tag="H1"), *text(lead, LEAD, WIDTH))
    return (*head, *with_pen_room([text(one, QUESTION, WIDTH) for one in asked], height_of(head)))


def with_pen_room(asked: Sequence[Strips], taken: float) -> Strips:
    """Each with its share of what is left of the sheet, for a pen; `taken` is the height above them."""
    above = 12.0
    left = ROOM - taken - sum(height_of(one) + above for one in asked)
    lines = pen_lines(left / len(asked) - 1, WIDTH)
    return tuple(strip for one in asked for strip in (*white(above), *together((*one, *lines))))
