"""The signpost: which question do you have now? Each board leads to an instrument.

Boards are links in one piece of HTML: a drawing that can be tapped cost as much again as an empty page.
"""

from html import escape

import streamlit as st

from workbook.content.guide import Board, guide
from workbook.content.library import library
from workbook.ui import html
from workbook.ui.guide import addresses, on_paper
from workbook.ui.words import _, text


def show() -> None:
    """The boards, what always holds, and everything else that one can look up."""
    boards = "".join(map(_board, guide().boards))
    always = "".join(f"<span>{html.lines(text(one))}</span>" for one in library().group("guide.always"))
    heading, further = html.lines(_("Always")), escape(_("More in the guide"))
    name = escape(_("Signpost"))
    st.html(
        f'<nav class="wb-post" aria-label="{name}">{boards}</nav>'
        f'<p class="wb-always"><b>{heading}</b>{always}</p>'
        f'<nav class="wb-more" aria-label="{further}">{"".join(_further())}</nav>' + on_paper.whole()
    )


def _board(board: Board) -> str:
    """The question on its board, and beside it the instruments that answer it."""
    first = addresses.first_of(board.chapters[0])
    plank = addresses.link(first.id, label=text(board.id), css="wb-board")
    return f'<div class="wb-arm">{plank}<div>{"".join(map(_instrument, board.chapters))}</div></div>'


def _instrument(chapter: str) -> str:
    name, lead = (text(f"guide.chapter.{chapter}{part}") for part in ("", ".lead"))
    way = addresses.link(addresses.first_of(chapter).id, label=name)
    return f'<p><b aria-hidden="true">{chapter}</b> {way}<span>{html.lines(lead)}</span></p>'


def _further() -> list[str]:
    """Where no board leads: why, what follows a decision, and everything to look up."""
    first = [addresses.first_of(chapter) for chapter in ("why", "after")]
    ways = [addresses.link(page.id) for page in (*first, *guide().in_chapter("reference"))]
    ways += [addresses.link(page) for page in ("reception-ends", "emotions")]
    return [*ways, addresses.link("resources", at="crisis", label=_("Crisis card"))]
