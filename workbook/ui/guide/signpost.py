"""The signpost: which question do you have now? Each board leads to an instrument."""

from html import escape

import streamlit as st

from workbook.content.guide import guide
from workbook.content.library import library
from workbook.draw.signpost import draw_signpost
from workbook.draw.svg import svg
from workbook.papers.figures import signpost_words
from workbook.ui import components, html, session
from workbook.ui.guide import addresses, on_paper
from workbook.ui.words import _, text, words

WIDE, NARROW = 1050.0, 380.0


def show() -> None:
    """The boards to tap, what always holds, and everything else that one can look up."""
    boards = signpost_words(words(), library())
    drawn = [
        svg(draw_signpost(boards, width=width, title=_("Signpost"), language=session.language()))
        for width in (WIDE, NARROW)
    ]
    components.drawing(*drawn, key="signpost", on_tap=_turn_to)
    always = "".join(f"<span>{html.lines(text(one))}</span>" for one in library().group("guide.always"))
    heading = html.lines(_("Always"))
    st.html(f'<p class="wb-always"><b>{heading}</b>{always}</p>')
    st.html(f'<nav class="wb-more" aria-label="{escape(_("More in the guide"))}">{"".join(_further())}</nav>')
    on_paper.show_whole()


def _further() -> list[str]:
    """Where no board leads: why, what follows a decision, and everything to look up."""
    first = [addresses.first_of(chapter) for chapter in ("why", "after")]
    return [addresses.link(page.id) for page in (*first, *guide().in_chapter("reference"))]


def _turn_to(name: str) -> None:
    chapter = name.removeprefix("chapter ")
    if chapter in guide().chapters:
        addresses.go(addresses.first_of(chapter).id)
