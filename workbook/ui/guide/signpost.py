"""The signpost: which question do you have now? Each board leads to an instrument."""

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
    with st.container(horizontal=True, key="guide_more"):
        for chapter in ("why", "after", "reference"):
            for page in guide().in_chapter(chapter):
                if chapter == "reference" or page == addresses.first_of(chapter):
                    addresses.link(page.id)
    on_paper.show_whole()


def _turn_to(name: str) -> None:
    """Remember which board was tapped; the page turns when it is drawn, as a callback cannot."""
    st.session_state["board tapped"] = name.removeprefix("chapter ")


def turn_where_tapped() -> None:
    """To the chapter of the board that was tapped."""
    chapter = st.session_state.pop("board tapped", None)
    if chapter in guide().chapters:
        addresses.go(addresses.first_of(chapter).id)
