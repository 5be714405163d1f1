"""The counsellor's name and habits, and what lies in the data folder."""

import streamlit as st

from workbook.ui import html, reviews, settings_form
from workbook.ui.words import _

st.html(html.title(_("Administration"), lead=_("How you want the workbook, on this computer.")))
settings_form.show()
reviews.show()
