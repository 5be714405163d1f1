"""The form of a new dossier. It keeps what was typed until the dossier is there."""

from collections.abc import Callable

import streamlit as st

from workbook.services.dossiers import NewFamily
from workbook.typed_dates import read_day
from workbook.ui import html, languages, session
from workbook.ui.words import _

_ROUND = "new dossier round"


def show_form() -> Callable[[], NewFamily] | None:
    """The form; once sent, a function that reads it and raises what is unclear in it."""
    left, right = st.columns([7, 5], gap="large")
    with left:
        st.html(html.section(_("The family")))
        pseudonym = _field(_("Made-up name of the family"), "name", _("For instance: Willow"))
        adult = _field(_("First adult, a made-up first name"), "adult")
        partner = _field(_("Partner, if there is one"), "partner")
        children = _field(_("Children, with commas between"), "children")
        language = languages.choose(_("Language of the family"), key=_key("language"))
    with right:
        st.html(html.section(_("The procedure"), aside=_("may come later")))
        applied = _field(_("Application made on"), "applied", _("day/month/year"))
        interview = _field(_("Personal interview at the CGRS on"), "interview", _("day/month/year"))
        st.html(html.tag("p", _("Leave open what you do not know."), css="wb-meta"))
    if not st.button(_("Create the dossier"), type="primary", icon=":material/check:"):
        return None
    today = session.workspace().now().date()
    return lambda: NewFamily(
        pseudonym=pseudonym,
        adults=tuple(name for name in (adult, partner) if name.strip()),
        children=tuple(name for name in children.split(",") if name.strip()),
        language=language,
        applied_on=read_day(applied, today),
        interview_on=read_day(interview, today),
    )


def begin_anew() -> None:
    """The dossier is there: the next family finds an empty form."""
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _field(label: str, name: str, placeholder: str = "") -> str:
    """What is typed also stays while one looks at another page."""
    return st.text_input(label, key=_key(name), placeholder=placeholder, persist_state="session")


def _key(name: str) -> str:
    return f"new {name} {st.session_state.get(_ROUND, 0)}"
