"""The methodology as far as the workbook carries it, chapter by chapter, in its own order."""

import streamlit as st

from workbook.ui import html, method
from workbook.ui.words import _

st.html(
    html.title(
        _("Methodology"),
        lead=_("Where future guidance starts from, how trust grows, and the four conversations."),
    )
)
method.show()
