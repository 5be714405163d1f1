"""What the workbook is, what it keeps, and whom it credits."""

import streamlit as st

from workbook.content.facts import sources
from workbook.content.library import library
from workbook.ui import html
from workbook.ui.words import _, text

parts = [html.title(_("About the workbook"), lead=text("workbook.about.what"))]
parts += [html.tag("p", text(line), css="wb-measure") for line in library().group("about")[1:]]
parts.append(html.section(_("Sources and their publishers")))
for source in sources():
    credit = ", ".join(part for part in (source.publisher, source.year) if part)
    title = html.tag("p", source.title, css="wb-strong")
    parts.append(html.box(title, html.tag("p", credit, css="wb-meta"), css="wb-said"))
parts.append(html.tag("p", _("Licence: EUPL-1.2."), css="wb-meta"))
st.html("".join(parts))
