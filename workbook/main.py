"""The frame of every page: is it unlocked, in which language, with which pages; then the page itself."""

from pathlib import Path

import streamlit as st

from workbook.ui import frame, session
from workbook.ui.words import _

ROOT = Path(__file__).resolve().parent.parent

if session.opened() is None:
    frame.name_window("Toekomstwerkboek")
    frame.show_locked()
    st.stop()

session.remember_language()
# Once a session and language: to find the seventeen files anew takes as long as many a page.
known = f"pages in {session.language()}"
if known not in st.session_state:
    st.session_state[known] = {
        "today": st.Page(ROOT / "pages/today.py", title=_("Today"), url_path="today", default=True),
        "dossiers": st.Page(ROOT / "pages/dossiers.py", title=_("Dossiers"), url_path="dossiers"),
        "new": st.Page(ROOT / "pages/new_dossier.py", title=_("New dossier"), url_path="new"),
        "overview": st.Page(ROOT / "pages/overview.py", title=_("Overview"), url_path="overview"),
        "conversation": st.Page(
            ROOT / "pages/conversation.py", title=_("Conversation"), url_path="conversation"
        ),
        "lifeline": st.Page(ROOT / "pages/lifeline.py", title=_("Lifeline"), url_path="lifeline"),
        "procedure-line": st.Page(
            ROOT / "pages/procedure_line.py", title=_("Procedure line"), url_path="procedure-line"
        ),
        "puzzle": st.Page(ROOT / "pages/puzzle.py", title=_("Puzzle"), url_path="puzzle"),
        "options": st.Page(ROOT / "pages/options.py", title=_("Ways"), url_path="options"),
        "plan": st.Page(ROOT / "pages/plan.py", title=_("Future plan"), url_path="plan"),
        "sheet": st.Page(ROOT / "pages/sheet.py", title=_("Prepare a conversation"), url_path="sheet"),
        "notebook": st.Page(ROOT / "pages/notebook.py", title=_("My notebook"), url_path="notebook"),
        "method": st.Page(ROOT / "pages/method.py", title=_("Methodology"), url_path="method"),
        "intervision": st.Page(ROOT / "pages/intervision.py", title=_("Intervision"), url_path="intervision"),
        "training": st.Page(ROOT / "pages/training.py", title=_("Training"), url_path="training"),
        "settings": st.Page(ROOT / "pages/settings.py", title=_("Administration"), url_path="settings"),
        "about": st.Page(ROOT / "pages/about.py", title=_("About"), url_path="about"),
    }
pages = st.session_state[known]
page = st.navigation(list(pages.values()), position="hidden")
frame.name_window(f"{page.title} – {frame.name()}")
with frame.around(page, pages):
    page.run()
