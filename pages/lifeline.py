"""The lifeline of one person, drawn with them: what was, now, and what they hope for."""

import streamlit as st

from workbook.ui import html, lifeline, lifeline_list, person_in_view, session
from workbook.ui.words import _

dossier = session.dossier()
if not dossier.people:
    st.html(html.title(_("Lifeline"), kick=dossier.pseudonym))
    st.html(html.tag("p", _("Add a person on the overview. Then a line can be drawn."), css="wb-empty"))
elif session.is_client_view():
    lifeline.show_turned(dossier, person_in_view.in_address(dossier.people))
else:
    st.html(html.title(_("Lifeline"), kick=dossier.pseudonym))
    person = person_in_view.choose(dossier, dossier.people)
    lifeline.show_buttons(dossier, person)
    lifeline.show_reminder()
    lifeline.show_drawing(dossier, person)
    lifeline.show_views_and_wishes(dossier, person)
    lifeline_list.show_list(dossier, person)
    lifeline.show_in_words(dossier, person)
    lifeline.show_method()
    lifeline.show_papers(dossier, person)
