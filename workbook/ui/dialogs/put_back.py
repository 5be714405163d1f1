"""What was just taken out of a dossier can be put back with one click, as long as one stays with it."""

import streamlit as st

from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.model.procedure import ProcedureEvent
from workbook.services.dossiers import keep_person
from workbook.services.procedure import record_event
from workbook.ui import html, names, problems, session
from workbook.ui.words import _

_TAKEN_OUT = "taken out"

Part = ProcedureEvent | Person


def offer(dossier: Dossier, part: Part) -> None:
    """This was taken out: the overview offers it again."""
    st.session_state[_TAKEN_OUT] = (dossier.id, part)


def show(dossier: Dossier) -> None:
    """What was taken out last, and the way back; nothing where nothing was."""
    of, part = st.session_state.get(_TAKEN_OUT, ("", None))
    if of != dossier.id:
        st.session_state.pop(_TAKEN_OUT, None)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(html.tag("p", _("Taken out: {what}").format(what=_name(part)), role="status"))
        if st.button(_("Put it back"), key="put it back"):
            with problems.shown():
                _put_back(dossier, part)
                st.rerun()


def _put_back(dossier: Dossier, part: Part) -> None:
    if isinstance(part, Person):
        keep_person(session.workspace(), dossier.id, part)
    else:
        record_event(session.workspace(), dossier.id, part)
    st.session_state.pop(_TAKEN_OUT)


def _name(part: Part) -> str:
    return part.pseudonym if isinstance(part, Person) else names.event_name(part.kind)
