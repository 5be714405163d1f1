"""Prepare a conversation without a dossier: the moment, the language, one A4."""

import streamlit as st

from workbook.ui import html, sheet_form
from workbook.ui.words import _

st.html(
    html.title(
        _("Prepare a conversation"),
        lead=_("One sheet with three questions, what to mind, and room for a pen. No dossier is needed."),
    )
)
sheet_form.show()
