"""The guide and its cards to print: whole, or one chapter."""

import streamlit as st

from workbook.services.papers import PaperRequest
from workbook.ui import html, session
from workbook.ui.paper_route import address_of
from workbook.ui.words import _


def show_whole() -> None:
    """The handbook and the deck."""
    _show({"handbook": _("The whole guide as PDF"), "cards": _("All cards, to print and cut")}, "")


def show_chapter(chapter: str, *, has_cards: bool) -> None:
    """The same of one chapter."""
    labels = {"handbook": _("This chapter as PDF")}
    _show(labels | ({"cards": _("Its cards, to print and cut")} if has_cards else {}), chapter)


def _show(labels: dict[str, str], chapter: str) -> None:
    links = [html.file_link(label, address_of(_request(kind, chapter))) for kind, label in labels.items()]
    st.html(html.box(*links, css="wb-files"))


def _request(kind: str, chapter: str) -> PaperRequest:
    return PaperRequest(kind, "", chapter, "", session.language())
