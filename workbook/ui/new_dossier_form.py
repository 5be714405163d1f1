"""The form of a new dossier. It keeps what was typed until the dossier is there."""

from collections.abc import Callable

import streamlit as st

from workbook.services.dossiers import NewFamily
from workbook.typed_dates import read_day
from workbook.ui import html, languages
from workbook.ui.words import _


def show_form() -> Callable[[], NewFamily] | None:
    """The form; once sent, a function that reads it and raises what is unclear in it."""
    left, right = st.columns([7, 5], gap="large")
    with left:
        st.html(html.section(_("The family")))
        pseudonym = st.text_input(
            _("Made-up name of the family"), key="new name", placeholder=_("For instance: Willow")
        )
        adult = st.text_input(_("First adult, a made-up first name"), key="new adult")
        partner = st.text_input(_("Partner, if there is one"), key="new partner")
        children = st.text_input(_("Children, with commas between"), key="new children")
        language = languages.choose(_("Language of the family"), key="new language")
    with right:
        st.html(html.section(_("The procedure"), aside=_("may come later")))
        applied = st.text_input(_("Application made on"), key="new applied", placeholder=_("day/month/year"))
        interview = st.text_input(
            _("Personal interview at the CGRS on"), key="new interview", placeholder=_("day/month/year")
        )
        st.html(html.tag("p", _("Leave open what you do not know."), css="wb-meta"))
    if not st.button(_("Create the dossier"), type="primary", icon=":material/check:"):
        return None
    return lambda: NewFamily(
        pseudonym=pseudonym,
        adults=tuple(name for name in (adult, partner) if name.strip()),
        children=tuple(name for name in children.split(",") if name.strip()),
        language=language,
        applied_on=read_day(applied),
        interview_on=read_day(interview),
    )
