"""The frame of every page: is it unlocked, in which language, with which pages; then the page itself."""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

from workbook.ui import frame, session
from workbook.ui.words import _

ROOT = Path(__file__).resolve().parent.parent


def pages_in_this_language() -> dict[str, Page]:
    """Made once a session: to find seventeen files again takes as long as many a page."""
    known = f"pages in {session.language()}"
    if known not in st.session_state:
        st.session_state[known] = pages_by_name()
    pages: dict[str, Page] = st.session_state[known]
    return pages


def pages_by_name() -> dict[str, Page]:
    """Every page of the workbook, by the name that the code calls it."""
    titles = {
        "today": _("Today"),
        "dossiers": _("Dossiers"),
        "new": _("New dossier"),
        "overview": _("Overview"),
        "conversation": _("Conversation"),
        "lifeline": _("Lifeline"),
        "procedure-line": _("Procedure line"),
        "puzzle": _("Puzzle"),
        "options": _("Ways"),
        "plan": _("Future plan"),
        "sheet": _("Prepare a conversation"),
        "notebook": _("My notebook"),
        "method": _("Methodology"),
        "intervision": _("Intervision"),
        "training": _("Training"),
        "settings": _("Administration"),
        "about": _("About"),
    }
    files = {"new": "new_dossier"}
    return {
        name: st.Page(
            ROOT / f"pages/{files.get(name, name).replace('-', '_')}.py",
            title=title,
            url_path=name,
            default=name == "today",
        )
        for name, title in titles.items()
    }


here = session.opened()
if here is None:
    frame.name_window("Toekomstwerkboek")
    frame.show_locked()
    st.stop()

with session.one_run(here):
    pages = pages_in_this_language()
    page = st.navigation(list(pages.values()), position="hidden")
    frame.name_window(f"{page.title} – {frame.name()}")
    with frame.around(page, pages):
        page.run()
