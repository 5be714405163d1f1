"""Training: workshops that are ready to give, fictional cases, and practising alone."""

import streamlit as st

from workbook.content.training import training_cases, workshops
from workbook.ui import html
from workbook.ui.training import addresses, case, home, practice, workshop
from workbook.ui.words import _

here, name = addresses.place(), addresses.named()
given = next((one for one in workshops() if one.id == name), None)
played = next((one for one in training_cases() if one.id == name), None)
if here == "workshop" and given:
    workshop.show(given)
elif here == "case" and played:
    case.show(played)
elif here == "practice" and played:
    practice.show(played)
else:
    if here:
        gone = _("There is no such workshop or case. All of them stand below.")
        st.html(html.tag("p", gone, css="wb-problem", role="alert"))
    home.show()
