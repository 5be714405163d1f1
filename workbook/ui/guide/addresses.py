"""Where a page of the guide is, and from which room one gets to which."""

import streamlit as st

from workbook.content.guide import GuidePage, guide
from workbook.model.conversations import ConversationKind
from workbook.ui import frame
from workbook.ui.words import _, text

PAGE, PLACE = "s", "at"


def page_in_view() -> GuidePage | None:
    """The page that the address names; the first where it names none, and None where there is no such."""
    known = guide()
    asked = st.query_params.get(PAGE, "")
    return known.page(asked) if asked else known.pages[0]


def place_in_view() -> str:
    """The term, way, stage, resource or section that the address names."""
    return str(st.query_params.get(PLACE, ""))


def link(page: str, *, at: str = "", label: str = "", icon: str | None = None, among: str = "") -> None:
    """A way to a page of the guide, and to a place on it; see `frame.link`."""
    query = {PAGE: page, **({PLACE: at} if at else {}), **_dossier_in_view()}
    frame.link("guide", label or text(f"guide.{page}"), icon=icon, among=among, **query)


def go(page: str) -> None:
    """Turn to this page."""
    frame.go("guide", **{PAGE: page, **_dossier_in_view()})


def for_this(page: str, *, at: str = "", named: str = "") -> None:
    """From the work itself to what the guide says of this moment, step or side of life."""
    label = _("In the guide: {page}").format(page=named or text(f"guide.{page}"))
    link(page, at=at, label=label, icon=":material/menu_book:")


def for_conversation(kind: ConversationKind) -> None:
    """To the page of this conversation; after protection, to what changes then."""
    for_this("protection" if kind == "granted" else kind)


def _dossier_in_view() -> dict[str, str]:
    """Whose dossier lies open beside the guide, so that the way back stays in the sidebar."""
    return {name: st.query_params[name] for name in ("d", "p") if name in st.query_params}


def link_to_signpost() -> None:
    """Back to where the boards are."""
    frame.link("method", _("To the signpost"), icon=":material/signpost:", **_dossier_in_view())


def first_of(chapter: str) -> GuidePage:
    """The page with which a chapter begins."""
    return guide().in_chapter(chapter)[0]
