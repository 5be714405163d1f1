"""The methodology: the signpost, from the question one has now to the instrument; or a page of the guide."""

import streamlit as st

from workbook.ui import html
from workbook.ui.guide import addresses, finding, reading, signpost
from workbook.ui.words import _

page = addresses.page_in_view()
if page:
    reading.show(page)
elif addresses.is_asked_for():
    st.html(html.title(_("Methodology")))
    gone = _("There is no such page in the guide. The signpost leads to all of them.")
    st.html(html.tag("p", gone, css="wb-empty") + addresses.link_to_signpost())
else:
    lead = _("Each board leads to an instrument. Choose what suits your client.")
    head = html.title(_("Which question do you have now?"), kick=_("Methodology"), lead=lead)
    typed = finding.show_field_beside(head, "signpost")
    if typed:
        finding.show_results(typed)
    else:
        signpost.show()
