"""A page of the guide."""

import streamlit as st

from workbook.ui import html
from workbook.ui.guide import addresses, reading
from workbook.ui.words import _, text

page = addresses.page_in_view()
if page is None:
    st.html(html.title(_("Methodology")))
    st.html(
        html.tag(
            "p", _("There is no such page in the guide. The signpost leads to all of them."), css="wb-empty"
        )
    )
    addresses.link_to_signpost()
else:
    st.html(html.title(text(page.title), kick=text(f"guide.chapter.{page.chapter}"), lead=text(page.lead)))
    reading.show(page)
