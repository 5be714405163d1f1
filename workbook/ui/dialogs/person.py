"""Add somebody to the family, or change what is known of them."""

from typing import get_args

import streamlit as st

from workbook.errors import DateUnclear
from workbook.model.dossier import Dossier
from workbook.model.people import Person, Reading, Role, SpokenLanguage
from workbook.services.dossiers import keep_person, remove_person
from workbook.ui import choices, languages, names, problems, session
from workbook.ui.words import _

ROLES: tuple[Role, ...] = get_args(Role)
READINGS: tuple[Reading, ...] = get_args(Reading)


def show(dossier: Dossier, known: Person | None = None) -> None:
    """Open the dialog; for a new person where none is `known`."""
    title = _("Change {name}").format(name=known.pseudonym) if known else _("Add a person")
    st.dialog(title)(_body)(dossier, known)


def _body(dossier: Dossier, known: Person | None) -> None:
    at = f"{dossier.id} {known.id if known else len(dossier.people)}"
    person = known or Person(id=session.workspace().new_id(), pseudonym="?")
    name = st.text_input(_("Made-up first name"), value=known.pseudonym if known else "", key=f"name {at}")
    role = choices.one(_("Role"), ROLES, names.role_name, key=f"role {at}", chosen=person.role)
    year = st.text_input(_("Year of birth, if known"), value=str(person.birth_year or ""), key=f"year {at}")
    spoken = person.languages[0] if person.languages else SpokenLanguage(code="")
    code = languages.choose(_("Language"), key=f"language {at}", chosen=spoken.code)
    reads = choices.one(_("Reading it"), READINGS, names.reading_name, key=f"reads {at}", chosen=spoken.reads)
    wishes = st.text_input(
        _("Wishes about the interpreter"), value=person.interpreter_wishes, key=f"wishes {at}"
    )
    with st.container(horizontal=True):
        is_kept = st.button(_("Keep"), type="primary", key=f"keep {at}")
        is_out = known is not None and st.button(_("Take out"), type="tertiary", key=f"out {at}")
    with problems.shown():
        if is_kept:
            entered = {
                "pseudonym": name,
                "role": role,
                "birth_year": _year(year),
                "languages": (SpokenLanguage(code=code, reads=reads), *person.languages[1:]) if code else (),
                "interpreter_wishes": wishes,
            }
            keep_person(session.workspace(), dossier.id, person.having(**entered), seen=known)
        elif is_out:
            remove_person(session.workspace(), dossier.id, person.id)
        if is_kept or is_out:
            st.rerun()


def _year(typed: str) -> int | None:
    if not typed.strip():
        return None
    if not typed.strip().isdecimal():
        raise DateUnclear(typed=typed)
    return int(typed)
