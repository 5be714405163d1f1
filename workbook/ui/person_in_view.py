"""Whose drawing is in view: one person at a time, the first adult until another is chosen (value 7)."""

import streamlit as st

from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.ui import html
from workbook.ui.words import _


def in_address(people: tuple[Person, ...]) -> Person:
    """The person in the address (`?p=`); the first where it names none of them."""
    return next((person for person in people if person.id == st.query_params.get("p", "")), people[0])


def choose(dossier: Dossier, people: tuple[Person, ...]) -> Person:
    """The person in the address (`?p=`) or the one that is chosen here; it stays in the address."""
    person = in_address(people)
    if len(people) > 1:
        names = {one.id: html.label(one.pseudonym) for one in people}
        key = f"person in view {dossier.id}"
        st.session_state[key] = person.id  # the address rules, also after a step back
        st.pills(
            _("Of whom"),
            list(names),
            required=True,
            format_func=lambda one: names.get(one, ""),
            key=key,
            on_change=lambda: st.query_params.update(p=st.session_state[key]),
            label_visibility="collapsed",
        )
    return person
