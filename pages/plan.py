"""The future plan of one person, and what follows a decision."""

import streamlit as st

from workbook.model.timely import stops_conversation
from workbook.ui import after_decision, html, person_in_view, plan, session
from workbook.ui.conversation import entering
from workbook.ui.words import _, text

dossier = session.dossier()
if not dossier.adults:
    st.html(html.title(_("Future plan"), kick=dossier.pseudonym))
    st.html(html.tag("p", _("Add an adult on the overview. Then a plan can be made."), css="wb-empty"))
elif stops_conversation(dossier, person_in_view.in_address(dossier.adults).id):
    st.html(html.title(_("Future plan"), kick=dossier.pseudonym))
    person = person_in_view.choose(dossier, dossier.adults)
    entering.show_stop()
    plan.show_versions(dossier, person)
    plan.show_papers(dossier, person)
else:
    st.html(html.title(_("Future plan"), kick=dossier.pseudonym, lead=text("plan.lead.what")))
    person = person_in_view.choose(dossier, dossier.adults)
    plan.show_buttons(dossier, person)
    plan.show_form(dossier, person)
    plan.show_versions(dossier, person)
    after_decision.show(dossier, person)
    plan.show_papers(dossier, person)
