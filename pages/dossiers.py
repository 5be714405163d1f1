"""The list of dossiers: filters while one types; empty, it says what will be here."""

import streamlit as st

from workbook.services.dossiers import find_dossiers
from workbook.ui import dossier_list, frame, html, session
from workbook.ui.words import _

workspace = session.workspace()
st.html(html.title(_("Dossiers"), lead=_("The families you guide.")))
dossier_list.show_set_aside(workspace.store.set_aside())

if not workspace.store.cards():
    dossier_list.show_empty()
else:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        typed = st.text_input(
            _("Find a dossier"), key="find", live="200ms", placeholder=_("A few letters of a name")
        )
        if st.button(_("New dossier"), type="primary", icon=":material/add:"):
            frame.go("new")
    dossier_list.show(find_dossiers(workspace, typed or ""))
