"""Begin a dossier: a made-up name is enough, the rest can come later."""

import streamlit as st

from workbook.services.dossiers import begin_family
from workbook.ui import frame, html, problems, session
from workbook.ui.new_dossier_form import show_form
from workbook.ui.words import _

st.html(
    html.title(
        _("A new dossier"),
        lead=_("A made-up name is enough. Do not use the real name: whoever sees this screen reads along."),
    )
)
family = show_form()
if family is not None:
    with problems.shown():
        frame.go("overview", d=begin_family(session.workspace(), family()).id)
