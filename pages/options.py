"""The ways that may be open, in one fixed order: what was explained, and what one person says of each."""

import streamlit as st

from workbook.model.timely import stops_conversation
from workbook.ui import html, options, person_in_view, session
from workbook.ui.conversation import entering
from workbook.ui.words import _, text

dossier = session.dossier()
if not dossier.adults:
    st.html(html.title(_("Ways"), kick=dossier.pseudonym))
    st.html(html.tag("p", _("Add an adult on the overview. Then the ways can be looked at."), css="wb-empty"))
elif stops_conversation(dossier, person_in_view.in_address(dossier.adults).id):
    st.html(html.title(_("Ways"), kick=dossier.pseudonym))
    person = person_in_view.choose(dossier, dossier.adults)
    entering.show_stop()
    options.show_informed_choice(dossier)
    options.show_papers(dossier, person)
else:
    st.html(html.title(_("Ways"), kick=dossier.pseudonym, lead=text("options.lead.order")))
    person = person_in_view.choose(dossier, dossier.adults)
    options.show_buttons(dossier, person)
    options.show_all(dossier, person)
    options.show_informed_choice(dossier)
    options.show_country_info()
    options.show_papers(dossier, person)
