"""The form of the counsellor's preferences."""

import streamlit as st

from workbook.ui import dossier_list, html, problems, session
from workbook.ui.words import _

IDLE_CHOICES = (5, 10, 15, 30, 60)
"""Minutes without a key or a tap before the workbook locks."""


def show() -> None:
    """Name and idle time; kept at once."""
    store = session.workspace().store
    before = store.preferences()
    st.html(html.section(_("You")))
    name = st.text_input(_("Your name, as colleagues know it"), value=before.counsellor, key="counsellor")
    st.html(html.section(_("Locking")))
    minutes = st.pills(
        _("Lock after so many minutes without a key or a tap"),
        IDLE_CHOICES if before.idle_minutes in IDLE_CHOICES else (*IDLE_CHOICES, before.idle_minutes),
        default=before.idle_minutes,
        required=True,
        key="idle minutes",
    )
    after = before.having(counsellor=(name or "").strip(), idle_minutes=minutes)
    if after != before:
        with problems.shown():
            store.save_preferences(after)
            st.html(html.tag("p", _("Saved."), css="wb-meta", role="status"))
    st.html(html.section(_("Your data folder")))
    dossier_list.show_set_aside(store.set_aside())
    if not store.set_aside():
        st.html(html.tag("p", _("Every dossier opens. Nothing was set aside."), css="wb-meta"))
