"""The guide as a book, whole or one chapter: cover, contents, bookmarks, boxes, figures, index of terms."""

from datetime import date

from workbook import names
from workbook.content.glossary import glossary
from workbook.content.guide import GuidePage, guide
from workbook.content.library import LANGUAGES, Library
from workbook.content.options import options
from workbook.content.procedures import template
from workbook.content.resources import GROUPS, Resource, resources
from workbook.content.searching.entries import stage_text_ids
from workbook.draw.sheets import Format
from workbook.errors import RequestUnclear
from workbook.folding import folded
from workbook.papers import book
from workbook.papers.figures import figure
from workbook.papers.guide_strips import GuideStrips, drawn
from workbook.papers.look import BODY, COVER, LEAD, META, QUESTION
from workbook.papers.options import option_strips, source_strips
from workbook.papers.pages import ROOM, WIDTH
from workbook.papers.strips import Mark, Strips, glued, height_of, marked, section, text, together, white
from workbook.words import Words


def make_handbook(chapter: str, *, words: Words, library: Library, made_on: date) -> bytes:
    """All chapters, or the one that is named, as PDF; RequestUnclear where there is no such chapter."""
    known = guide().chapters
    if chapter and chapter not in known:
        raise RequestUnclear(what=chapter)
    making = _Handbook(words, library)
    chapters = [chapter] if chapter else list(known)
    return book.printed(making.book(chapters), words, made_on)


def cover_of(chapter: str, words: Words, library: Library) -> Strips:
    """The first page of the whole book, or of one chapter."""
    return _Handbook(words, library).book([chapter] if chapter else list(guide().chapters)).cover


class _Handbook:
    """The parts of the book in one language."""

    def __init__(self, words: Words, library: Library) -> None:
        self._words = words
        self._library = library
        self._strips = GuideStrips(words, library)

    def book(self, chapters: list[str]) -> book.Book:
        """The book of these chapters."""
        title = self._words.gettext("The methodology")
        is_whole = len(chapters) > 1
        return book.Book(
            title=title if is_whole else f"{title}: {self._say(f'guide.chapter.{chapters[0]}')}",
            cover=self._cover(title, "" if is_whole else chapters[0]),
            chapters=tuple(self._chapter(chapter) for chapter in chapters),
            index={term.name: term.full_name(self._library, self._words.language) for term in glossary()},
        )

    def _cover(self, title: str, chapter: str) -> Strips:
        """The title, the signpost, what always holds."""
        _ = self._words.gettext
        always = [self._say(one) for one in self._library.group("guide.always")]
        below = self._say(f"guide.chapter.{chapter}") if chapter else _("Future conversations in reception")
        signpost = figure("signpost", self._words, self._library, Format(720.0))
        parts = (
            (*text(title, COVER, WIDTH, tag="H1"), *white(8), *text(below, LEAD, WIDTH)),
            (drawn(signpost),),
            tuple(strip for one in always for strip in (*text(one, QUESTION, WIDTH), *white(3))),
        )
        share = (ROOM - sum(map(height_of, parts))) / (len(parts) + 1)
        return tuple(strip for part in parts for strip in (*white(share), *part))

    def _chapter(self, chapter: str) -> Strips:
        """Its name, then its pages below each other."""
        name = f"guide.chapter.{chapter}"
        heading = marked(text(self._say(name), COVER, WIDTH, tag="H1"), Mark(name, self._say(name)))
        strips: Strips = (*glued(heading), *glued(self._strips.paragraph(f"{name}.lead", LEAD)), *white(24))
        for page in guide().in_chapter(chapter):
            strips = (*strips, *self._page(page), *white(30))
        return strips

    def _page(self, page: GuidePage) -> Strips:
        looked_up = {
            "ways": self._ways,
            "stages": self._stages,
            "resources": self._resources,
            "glossary": self._glossary,
        }
        return (*self._strips.page(page), *(looked_up[page.id]() if page.id in looked_up else ()))

    # To look things up

    def _ways(self) -> Strips:
        known = options()
        strips = tuple(
            strip for one in known.options for strip in option_strips(one, self._words, self._library)
        )
        return (*strips, *source_strips(known, self._words))

    def _stages(self) -> Strips:
        strips: Strips = ()
        for stage in template().stages.values():
            said = (self._strips.paragraph(one) for one in stage_text_ids(stage))
            body = (strip for one in said for strip in (*one, *white(3)))
            strips = (*strips, *section(self._say(f"procedure.{stage.id}.name"), WIDTH, above=16), *body)
        checked = self._words.gettext("Looked up on {day}. Rules change: ask the lawyer.")
        day = self._words.day(template().checked_on)
        return (*strips, *white(10), *text(checked.format(day=day), META, WIDTH))

    def _resources(self) -> Strips:
        strips: Strips = ()
        for group in GROUPS:
            strips = (*strips, *section(names.resource_group_name(group, self._words), WIDTH, above=18))
            for one in resources():
                if one.group == group:
                    strips = (*strips, *self._resource(one), *white(8))
        return strips

    def _resource(self, one: Resource) -> Strips:
        """What it is for and where; where no address was found sure, it says so."""
        _ = self._words.gettext
        sure = "" if one.is_confirmed else f"{_('Not yet confirmed.')} "
        checked = _("Looked up on {day}").format(day=self._words.day(one.checked_on))
        lines = (
            *text(one.name[self._words.language], QUESTION, WIDTH),
            *self._strips.paragraph(one.what),
            *text(one.reach or _("Address not confirmed yet: look it up by the name."), BODY, WIDTH),
            *text(f"{sure}{checked}", META, WIDTH),
        )
        return together(lines)

    def _glossary(self) -> Strips:
        language = self._words.language
        strips: Strips = white(12)
        for term in sorted(glossary(), key=lambda one: folded(self._say(one.name))):
            others = [term.full_name(self._library, other) for other in LANGUAGES if other != language]
            lines = (
                *marked(text(term.full_name(self._library, language), QUESTION, WIDTH), Mark(term.name)),
                *text(" · ".join(others), META, WIDTH),
                *text(self._say(term.means), BODY, WIDTH),
            )
            strips = (*strips, *together(lines), *white(7))
        return strips

    def _say(self, text_id: str) -> str:
        return self._library.text(text_id, self._words.language)
