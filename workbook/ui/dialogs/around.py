"""The people around the family: lawyer, interpreter, earlier counsellor."""

from typing import get_args

import streamlit as st

from workbook.model.dossier import Dossier
from workbook.model.people import EarlierCounsellor, Interpreter, InterpreterMode, Lawyer
from workbook.services.dossiers import add_interpreter, keep_earlier_counsellor, keep_lawyer
from workbook.ui import choices, html, languages, names, problems, session
from workbook.ui.words import _, text

MODES: tuple[InterpreterMode, ...] = get_args(InterpreterMode)


def lawyer(dossier: Dossier) -> None:
    """Who the lawyer is and how to reach them."""
    st.dialog(_("Lawyer"))(_lawyer)(dossier)


def _lawyer(dossier: Dossier) -> None:
    known = dossier.lawyer
    name = st.text_input(_("Name"), value=known.name if known else "", key=f"lawyer {dossier.id}")
    reach = st.text_input(
        _("How to reach"), value=known.reach if known else "", key=f"lawyer reach {dossier.id}"
    )
    if st.button(_("Keep"), type="primary", key="keep lawyer"):
        with problems.shown():
            entered = Lawyer(name=name, reach=reach) if name.strip() or reach.strip() else None
            keep_lawyer(session.workspace(), dossier.id, entered, seen=known)
            st.rerun()


def interpreter(dossier: Dossier) -> None:
    """Somebody who interprets; a child never does."""
    st.dialog(_("Interpreter"))(_interpreter)(dossier)


def _interpreter(dossier: Dossier) -> None:
    at = f"{dossier.id} {len(dossier.interpreters)}"
    name = st.text_input(_("Name or service"), key=f"interpreter {at}")
    code = languages.choose(_("Language"), key=f"interpreter language {at}")
    mode = choices.one(_("How"), MODES, names.mode_name, key=f"interpreter mode {at}", chosen="phone")
    people = {person.id: person.pseudonym for person in dossier.people}
    somebody = st.pills(
        _("Is it somebody of the family?"),
        list(people),
        format_func=lambda one: people.get(one, ""),
        key=f"is {at}",
    )
    if st.button(_("Keep"), type="primary", key=f"keep interpreter {at}"):
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


def earlier_counsellor(dossier: Dossier) -> None:
    """The colleague who guided the family elsewhere."""
    st.dialog(_("Earlier counsellor"))(_earlier)(dossier)


def _earlier(dossier: Dossier) -> None:
    known = dossier.earlier_counsellor
    st.html(html.tag("p", text("workbook.transfer.ask-earlier"), css="wb-meta"))
    name = st.text_input(_("Name"), value=known.name if known else "", key=f"earlier {dossier.id}")
    place = st.text_input(
        _("Reception place"), value=known.place if known else "", key=f"earlier at {dossier.id}"
    )
    reach = st.text_input(
        _("How to reach"), value=known.reach if known else "", key=f"earlier by {dossier.id}"
    )
    if st.button(_("Keep"), type="primary", key="keep earlier"):
        with problems.shown():
            entered = (
                EarlierCounsellor(name=name, place=place, reach=reach)
                if name.strip() or place.strip()
                else None
            )
            keep_earlier_counsellor(session.workspace(), dossier.id, entered, seen=known)
            st.rerun()
