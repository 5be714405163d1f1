"""Add somebody to the family, or change what is known of them."""

from typing import get_args

import streamlit as st

from workbook.errors import DateUnclear, PersonUnknown
from workbook.model.dossier import Dossier
from workbook.model.people import Person, Reading, Role, SpokenLanguage
from workbook.services.dossiers import keep_person, remove_person
from workbook.ui import choices, html, languages, names, problems, session
from workbook.ui.dialogs import put_back, seen
from workbook.ui.words import _

ROLES: tuple[Role, ...] = get_args(Role)
READINGS: tuple[Reading, ...] = get_args(Reading)


def show(dossier: Dossier, known: Person | None = None) -> None:
    """Open the dialog; for a new person where none is `known`."""
    at = seen.begin(f"person {dossier.id}", known)
    title = _("Change {name}").format(name=html.label(known.pseudonym)) if known else _("Add a person")
    st.dialog(title)(_body)(dossier, known, at)


@problems.told
def _body(dossier: Dossier, known: Person | None, at: str) -> None:
    person = known or Person(id=session.workspace().new_id(), pseudonym="?")
    name = st.text_input(_("Made-up first name"), value=known.pseudonym if known else "", key=f"name {at}")
    role = choices.one(_("Role"), ROLES, names.role_name, key=f"role {at}", chosen=person.role)
    year = st.text_input(_("Year of birth, if known"), value=str(person.birth_year or ""), key=f"year {at}")
    spoken = _spoken(person, at)
    wishes = st.text_input(
        _("Wishes about the interpreter"), value=person.interpreter_wishes, key=f"wishes {at}"
    )
    with st.container(horizontal=True):
        is_kept = st.button(_("Keep"), type="primary", key=f"keep {at}")
        is_out = known is not None and st.button(_("Take out"), type="tertiary", key=f"out {at}")
    with problems.shown():
        if is_kept:
            _keep(
                dossier,
                person.having(
                    pseudonym=name,
                    role=role,
                    birth_year=_year(year),
                    languages=spoken,
                    interpreter_wishes=wishes,
                ),
                at,
            )
        elif is_out:
            remove_person(session.workspace(), dossier.id, person.id)
            put_back.offer(dossier, person)
        if is_kept or is_out:
            st.rerun()


def _spoken(person: Person, at: str) -> tuple[SpokenLanguage, ...]:
    """The languages with the first one as chosen; the others stay, also where the first is not known yet."""
    first = person.languages[0] if person.languages else SpokenLanguage(code="")
    code = languages.choose(_("Language"), key=f"language {at}", chosen=first.code)
    reads = choices.one(_("Reading it"), READINGS, names.reading_name, key=f"reads {at}", chosen=first.reads)
    others = person.languages[1:]
    return (first.having(code=code, reads=reads), *others) if code else others


def _keep(dossier: Dossier, person: Person, at: str) -> None:
    workspace = session.workspace()
    with seen.merging(at, person, lambda: _newest(dossier, person.id)) as before:
        keep_person(workspace, dossier.id, person, seen=before)


def _newest(dossier: Dossier, person_id: str) -> Person | None:
    try:
        return session.workspace().store.load(dossier.id).person(person_id)
    except PersonUnknown:
        return None


def _year(typed: str) -> int | None:
    if not typed.strip():
        return None
    if not typed.strip().isdecimal():
        raise DateUnclear(typed=typed)
    return int(typed)
