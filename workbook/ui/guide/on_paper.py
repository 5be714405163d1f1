"""The guide and its cards to print: whole, or one chapter."""

from workbook.services.papers import PaperRequest
from workbook.ui import html, session
from workbook.ui.paper_route import address_of
from workbook.ui.words import _


def whole() -> str:
    """The handbook and the deck."""
    return _links({"handbook": _("The whole guide as PDF"), "cards": _("All cards, to print and cut")}, "")


def of_chapter(chapter: str, *, has_cards: bool) -> str:
    """The same of one chapter."""
    labels = {"handbook": _("This chapter as PDF")}
    return _links(labels | ({"cards": _("Its cards, to print and cut")} if has_cards else {}), chapter)


def _links(labels: dict[str, str], chapter: str) -> str:
    links = [html.file_link(label, address_of(_request(kind, chapter))) for kind, label in labels.items()]
    return html.box(*links, css="wb-files")


def _request(kind: str, chapter: str) -> PaperRequest:
    return PaperRequest(kind, "", chapter, "", session.language())
