"""What the workbook is, what it keeps, and whom it credits."""

import streamlit as st

from workbook.content.facts import sources
from workbook.content.library import library
from workbook.ui import html
from workbook.ui.words import _, text

st.html(html.title(_("About the workbook"), lead=text("workbook.about.what")))
for line in library().group("about")[1:]:
    st.html(html.tag("p", text(line), css="wb-measure"))
st.html(html.section(_("Sources and their publishers")))
for source in sources():
    credit = ", ".join(part for part in (source.publisher, source.year) if part)
    title = html.tag("p", source.title, css="wb-strong")
    st.html(html.box(title, html.tag("p", credit, css="wb-meta"), css="wb-said"))
st.html(html.tag("p", _("Licence: EUPL-1.2."), css="wb-meta"))
