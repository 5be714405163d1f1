"""What is kept, who can read it, what one may ask: in plain words, about nobody in particular."""

from datetime import date

from workbook.content.library import Library
from workbook.papers.look import BODY, LEAD, TITLE
from workbook.papers.pages import WIDTH, printed
from workbook.papers.strips import Strip, Strips, section, text, white
from workbook.words import Words


def make_privacy(*, words: Words, library: Library, made_on: date) -> bytes:
    """The paper, as PDF, in the language of `words`."""
    _ = words.gettext
    parts = (
        (_("What is kept"), "privacy.kept"),
        (_("Who can read it"), "privacy.readers"),
        (_("What you may ask"), "privacy.rights"),
    )
    strips: Strips = (
        Strip(6),
        *text(_("What we keep about you"), TITLE, WIDTH, tag="H1"),
        *white(4),
        *text(library.text("workbook.opening.no-influence", words.language), LEAD, WIDTH),
    )
    for title, group in parts:
        strips = (*strips, *section(title, WIDTH, above=24), *_lines(group, words, library))
    return printed(_("What we keep about you"), strips, words, made_on)


def _lines(group: str, words: Words, library: Library) -> Strips:
    said = (text(library.text(one, words.language), BODY, WIDTH) for one in library.group(group))
    return tuple(strip for line in said for strip in (*line, *white(7)))
