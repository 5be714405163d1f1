"""Where a page of the guide is, and from which room one gets to which."""

import streamlit as st

from workbook.content.guide import GuidePage, guide
from workbook.model.conversations import ConversationKind
from workbook.ui import frame, html
from workbook.ui.flow import Flow
from workbook.ui.words import _, text

PAGE, PLACE, OPEN = "s", "at", "open"


def is_asked_for() -> bool:
    """The address names a page; otherwise it is the signpost's."""
    return PAGE in st.query_params


def page_in_view() -> GuidePage | None:
    """The page that the address names; None where there is no such."""
    return guide().page(st.query_params.get(PAGE, ""))


def place_in_view() -> str:
    """The term, way, stage, resource or section that the address names."""
    return str(st.query_params.get(PLACE, ""))


def first_of(chapter: str) -> GuidePage:
    """The page with which a chapter begins."""
    return guide().in_chapter(chapter)[0]


# Within the guide


def link(page: str, *, at: str = "", label: str = "", css: str = "") -> str:
    """A way to a page of the guide, and to a place on it."""
    return html.turn_link(label or text(f"guide.{page}"), _query(page, at), css=css)


def link_to_signpost() -> str:
    """Back to where the boards are."""
    return html.turn_link(_("To the signpost"), _dossier_in_view(), css="wb-signpost")


def opener(flow: Flow, name: str, label: str) -> bool:
    """A part of the page that is made only when it is asked for, and is then open.

    The address tells. A closed one costs no more than its line; Streamlit's own costs a fifth of a page.
    """
    is_open = st.query_params.get(OPEN) == name
    here = {key: value for key, value in st.query_params.to_dict().items() if key != OPEN}
    query = here if is_open else {**here, OPEN: name}
    flow.say(html.opener(label, query, is_open=is_open))
    if is_open:
        flow.pause()
    return is_open


# From the work itself


def for_this(page: str, *, at: str = "", named: str = "") -> None:
    """From the work to what the guide says of this moment, step or side of life."""
    label = _("In the guide: {page}").format(page=named or text(f"guide.{page}"))
    st.html(frame.html_link("method", label, icon="menu_book", **_query(page, at)))


def for_conversation(kind: ConversationKind) -> None:
    """To the page of this conversation; after protection, to what changes then."""
    for_this("protection" if kind == "granted" else kind)


def _query(page: str, at: str = "") -> dict[str, str]:
    return {PAGE: page, **({PLACE: at} if at else {}), **_dossier_in_view()}


def _dossier_in_view() -> dict[str, str]:
    """Whose dossier lies open beside the guide, so that the way back stays in the sidebar."""
    return {name: st.query_params[name] for name in ("d", "p") if name in st.query_params}
