"""Intervision: prepare a case without identity, hold it with colleagues, take something along."""

import streamlit as st

from workbook.services.intervision import kept_intervision
from workbook.ui import html, session
from workbook.ui.intervision import addresses, after, case, home, room
from workbook.ui.words import _

here = addresses.place()
shown_case = addresses.case_in_view() if here == "case" else None
held = addresses.session_in_view() if here in ("room", "after") else None
if shown_case:
    case.show(shown_case)
elif held and here == "after":
    after.show(held)
elif held and (told := kept_intervision(session.workspace()).case(held.case)):
    if told.is_ready:
        room.show(held, told)
    else:
        changed = _("This case was changed. Read it through before the group sees it again.")
        st.html(html.tag("p", changed, css="wb-problem", role="alert"))
        case.show(told)
else:
    if here:
        gone = _("This case or session is not here any more. What is kept stands below.")
        st.html(html.tag("p", gone, css="wb-problem", role="alert"))
    home.show()
