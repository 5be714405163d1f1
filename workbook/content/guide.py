"""The guide: the sections of the methodology grouped into pages that one reads, and the signpost to them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from workbook.content.library import CONTENT_DIR, Library, Unit, read_toml

FIGURES = frozenset({"signpost", "phase-table", "lifeline", "procedure-line", "puzzle"})
"""The pictures of the methodology; each stands on one page."""


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A page: the chapter it stands in and the sections on it.

    A page without sections is made of the workbook's own texts (`groups`) and of dated facts, or it is one
    to look things up in, made of other files. `figure` names the picture on it.
    """

    id: str
    chapter: str
    sections: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    figure: str = ""

    @property
    def title(self) -> str:
        """The id of its title."""
        return f"guide.{self.id}"

    @property
    def lead(self) -> str:
        """The id of the sentence that says what one finds there."""
        return f"guide.{self.id}.lead"


@dataclass(frozen=True, slots=True)
class Board:
    """A board of the signpost: the id of its question, and the chapters that answer it."""

    id: str
    chapters: tuple[str, ...]


@dataclass(frozen=True)
class Guide:
    """All pages in reading order, and the boards that lead to them."""

    chapters: tuple[str, ...]
    boards: tuple[Board, ...]
    pages: tuple[GuidePage, ...]

    def page(self, page_id: str) -> GuidePage | None:
        """The page with this id, where there is one."""
        return next((page for page in self.pages if page.id == page_id), None)

    def in_chapter(self, chapter: str) -> tuple[GuidePage, ...]:
        """The pages of this chapter, in order."""
        return tuple(page for page in self.pages if page.chapter == chapter)

    def around(self, page: GuidePage) -> tuple[GuidePage | None, GuidePage | None]:
        """The page before and the page after, as one reads from the first to the last."""
        number = self.pages.index(page)
        before = self.pages[number - 1] if number else None
        after = self.pages[number + 1] if number + 1 < len(self.pages) else None
        return before, after

    def page_of(self, section: str) -> GuidePage:
        """The page on which this section stands."""
        return next(page for page in self.pages if section in page.sections)


def units_on(page: GuidePage, known: Library) -> Iterator[Unit]:
    """The units of the methodology on this page, in order."""
    for section in page.sections:
        yield from known.in_section(section)


def group_name(group: str) -> str:
    """The id of what stands above a group of the workbook's own texts."""
    return f"guide.group.{group}"


def text_ids(guide: Guide) -> Iterator[str]:
    """Every text that the guide needs in each language beside the words of its sections."""
    for chapter in guide.chapters:
        yield f"guide.chapter.{chapter}"
        yield f"guide.chapter.{chapter}.lead"
    yield from (board.id for board in guide.boards)
    for page in guide.pages:
        yield from (page.title, page.lead)
        yield from map(group_name, page.groups)


def guide_from(data: dict[str, Any]) -> Guide:
    """The guide from what was read; KeyError where an entry is not whole."""
    return Guide(
        chapters=tuple(entry["id"] for entry in data["chapter"]),
        boards=tuple(Board(entry["id"], tuple(entry["chapters"])) for entry in data["board"]),
        pages=tuple(
            GuidePage(
                id=entry["id"],
                chapter=entry["chapter"],
                sections=tuple(entry.get("sections", ())),
                groups=tuple(entry.get("groups", ())),
                facts=tuple(entry.get("facts", ())),
                figure=entry.get("figure", ""),
            )
            for entry in data["page"]
        ),
    )


@cache
def guide() -> Guide:
    """The guide of this workbook."""
    return guide_from(read_toml(CONTENT_DIR / "outline" / "guide.toml"))
