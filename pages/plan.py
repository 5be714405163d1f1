"""The future plan of one person, and what follows a decision."""

import streamlit as st

from workbook.ui import after_decision, html, person_in_view, plan, session
from workbook.ui.words import _, text

dossier = session.dossier()
if not dossier.adults:
    st.html(html.title(_("Future plan"), kick=dossier.pseudonym))
    st.html(html.tag("p", _("Add an adult on the overview. Then a plan can be made."), css="wb-empty"))
else:
    st.html(html.title(_("Future plan"), kick=dossier.pseudonym, lead=text("plan.lead.what")))
    person = person_in_view.choose(dossier, dossier.adults)
    plan.show_buttons(dossier, person)
    plan.show_form(dossier, person)
    plan.show_versions(dossier, person)
    after_decision.show(dossier, person)
    plan.show_papers(dossier, person)
