"""The counsellor's own notebook: kept apart from every dossier."""

import streamlit as st

from workbook.ui import dossier_list, html, notebook, session
from workbook.ui.words import _, text

st.html(
    html.title(_("My notebook"), lead=_("What a talk did to you. It is nobody's dossier, and on no paper."))
)
st.html(html.tag("p", text("workbook.notebook.mine"), css="wb-meta"))
dossier_list.show_set_aside(
    [one for one in session.workspace().store.set_aside() if one.file.startswith("notebook")]
)
notebook.show_field()
notebook.show_remarks()
