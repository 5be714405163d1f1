"""One dossier: what is timely, where in the procedure, who the family is, what was agreed and said."""

import streamlit as st

from workbook.ui import html, one_person, overview, session
from workbook.ui.words import _

dossier = session.dossier()
counsellor = session.workspace().counsellor
st.html(
    html.title(
        dossier.pseudonym,
        kick=_("Dossier, guided by {name}").format(name=counsellor) if counsellor else _("Dossier"),
        lead=overview.lead(dossier),
    )
)
overview.show_put_back(dossier)
overview.show_timely(dossier)
overview.show_due(dossier)
overview.show_procedure(dossier)
left, right = st.columns(2, gap="large")
with left:
    overview.show_family(dossier)
    overview.show_around(dossier)
with right:
    one_person.show(dossier)
overview.show_dossier_links(dossier)
