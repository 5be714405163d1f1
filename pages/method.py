"""The signpost of the methodology: from the question one has now to the instrument that answers it."""

import streamlit as st

from workbook.ui import html
from workbook.ui.guide import finding, signpost
from workbook.ui.words import _

signpost.turn_where_tapped()
head, search = st.columns([7, 3], gap="large", vertical_alignment="bottom")
with head:
    lead = _("Each board leads to an instrument. Choose what suits your client.")
    st.html(html.title(_("Which question do you have now?"), kick=_("Methodology"), lead=lead))
with search:
    typed = finding.show_field("signpost")
if typed:
    finding.show_results(typed)
else:
    signpost.show()
