"""The procedure line of one person: where they are, what can follow, and what each step is."""

import streamlit as st

from workbook.ui import html, person_in_view, procedure_line, session
from workbook.ui.words import _

dossier = session.dossier()
if not dossier.adults:
    st.html(html.title(_("Procedure line"), kick=dossier.pseudonym))
    st.html(html.tag("p", _("Add an adult on the overview. Then the line can be drawn."), css="wb-empty"))
elif session.is_client_view():
    procedure_line.show_turned(dossier, person_in_view.in_address(dossier.adults))
else:
    st.html(html.title(_("Procedure line"), kick=dossier.pseudonym))
    person = person_in_view.choose(dossier, dossier.adults)
    procedure_line.show_buttons(dossier, person)
    procedure_line.show_drawing(dossier, person)
    procedure_line.show_walk(dossier, person)
    procedure_line.show_stage(dossier, person)
    procedure_line.show_events(dossier, person)
    procedure_line.show_in_words(dossier, person)
    procedure_line.show_method()
    procedure_line.show_papers(dossier, person)
