"""Begin a dossier: a made-up name is enough, the rest can come later."""

import streamlit as st

from workbook.services.dossiers import begin_family
from workbook.ui import frame, html, new_dossier_form, problems, session
from workbook.ui.words import _

st.html(
    html.title(
        _("A new dossier"),
        lead=_("A made-up name is enough. Do not use the real name: whoever sees this screen reads along."),
    )
)
family = new_dossier_form.show_form()
if family is not None:
    with problems.shown():
        begun = begin_family(session.workspace(), family())
        new_dossier_form.begin_anew()
        frame.go("overview", d=begun.id)
