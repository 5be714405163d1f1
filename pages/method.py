"""The methodology as far as the workbook carries it, section by section, in the order of the method."""

import streamlit as st

from workbook.content.library import library
from workbook.ui import html
from workbook.ui.words import _, text, told

st.html(
    html.title(
        _("Methodology"),
        lead=_("Future conversations: the general part, and the exploration conversation."),
    )
)
for section in library().sections:
    st.html(html.section(text(section)))
    st.html(html.units(told(library().in_section(section))))
