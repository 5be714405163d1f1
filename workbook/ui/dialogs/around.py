"""The people around the family: lawyer, interpreters, earlier counsellor."""

from typing import get_args

import streamlit as st

from workbook.model.dossier import Dossier
from workbook.model.people import EarlierCounsellor, Interpreter, InterpreterMode, Lawyer
from workbook.services.dossiers import (
    add_interpreter,
    keep_earlier_counsellor,
    keep_lawyer,
    remove_interpreter,
)
from workbook.ui import choices, html, languages, names, problems, session
from workbook.ui.dialogs import seen
from workbook.ui.words import _, text, words

MODES: tuple[InterpreterMode, ...] = get_args(InterpreterMode)


def lawyer(dossier: Dossier) -> None:
    """Who the lawyer is and how to reach them."""
    at = seen.begin(f"lawyer {dossier.id}", dossier.lawyer)
    st.dialog(_("Lawyer"))(_lawyer)(dossier, at)


@problems.told
def _lawyer(dossier: Dossier, at: str) -> None:
    known = dossier.lawyer
    name = st.text_input(_("Name"), value=known.name if known else "", key=f"name {at}")
    reach = st.text_input(_("How to reach"), value=known.reach if known else "", key=f"reach {at}")
    if st.button(_("Keep"), type="primary", key="keep lawyer"):
        with problems.shown():
            entered = Lawyer(name=name, reach=reach) if name.strip() or reach.strip() else None
            _keep_lawyer(dossier, entered, at)
            st.rerun()


def _keep_lawyer(dossier: Dossier, entered: Lawyer | None, at: str) -> None:
    workspace = session.workspace()
    with seen.merging(at, entered, lambda: workspace.store.load(dossier.id).lawyer) as before:
        keep_lawyer(workspace, dossier.id, entered, seen=before)


def interpreter(dossier: Dossier) -> None:
    """Somebody who interprets; a child never does. Whoever no longer does is taken out."""
    at = seen.begin(f"interpreter {dossier.id}", None)
    st.dialog(_("Interpreter"))(_interpreter)(dossier, at)


def interpreter_said(known: Interpreter) -> str:
    """Name, languages and how."""
    spoken = words().listed(map(languages.language_name, known.languages))
    return ", ".join(filter(None, (known.name, spoken, names.mode_name(known.mode))))


@problems.told
def _interpreter(dossier: Dossier, at: str) -> None:
    for known in dossier.interpreters:
        _show_interpreter(dossier, known)
    name = st.text_input(_("Name or service"), key=f"name {at}")
    code = languages.choose(_("Language"), key=f"language {at}")
    mode = choices.one(_("How"), MODES, names.mode_name, key=f"mode {at}", chosen="phone")
    people = {person.id: person.pseudonym for person in dossier.people}
    somebody = choices.perhaps(
        _("Is it somebody of the family?"), list(people), lambda one: people[one], key=f"is {at}"
    )
    if st.button(_("Keep"), type="primary", key=f"keep {at}"):
        with problems.shown():
            entered = Interpreter(
                id=session.workspace().new_id(),
                name=name,
                languages=(code,) if code else (),
                mode=mode,
                person=somebody,
            )
            add_interpreter(session.workspace(), dossier.id, entered)
            st.rerun()


def _show_interpreter(dossier: Dossier, known: Interpreter) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(html.tag("p", interpreter_said(known)))
        if st.button(_("Take out"), key=f"out {known.id}", type="tertiary"):
            with problems.shown():
                remove_interpreter(session.workspace(), dossier.id, known.id)
                st.rerun()


def earlier_counsellor(dossier: Dossier) -> None:
    """The colleague who guided the family elsewhere."""
    at = seen.begin(f"earlier {dossier.id}", dossier.earlier_counsellor)
    st.dialog(_("Earlier counsellor"))(_earlier)(dossier, at)


@problems.told
def _earlier(dossier: Dossier, at: str) -> None:
    known = dossier.earlier_counsellor
    st.html(html.tag("p", text("workbook.transfer.ask-earlier"), css="wb-meta"))
    name = st.text_input(_("Name"), value=known.name if known else "", key=f"name {at}")
    place = st.text_input(_("Reception place"), value=known.place if known else "", key=f"place {at}")
    reach = st.text_input(_("How to reach"), value=known.reach if known else "", key=f"reach {at}")
    if st.button(_("Keep"), type="primary", key="keep earlier"):
        with problems.shown():
            _keep_earlier(dossier, _earlier_as_entered(known, name, place, reach), at)
            st.rerun()


def _earlier_as_entered(
    known: EarlierCounsellor | None, name: str, place: str, reach: str
) -> EarlierCounsellor | None:
    """None where every field is empty; the day of the call stays. NameMissing where only the name is."""
    if not (name + place + reach).strip():
        return None
    called_on = known.called_on if known else None
    return EarlierCounsellor(name=name, place=place, reach=reach, called_on=called_on)


def _keep_earlier(dossier: Dossier, entered: EarlierCounsellor | None, at: str) -> None:
    workspace = session.workspace()
    with seen.merging(at, entered, lambda: workspace.store.load(dossier.id).earlier_counsellor) as before:
        keep_earlier_counsellor(workspace, dossier.id, entered, seen=before)
