"""The counsellor's own notebook on the screen: one field, the remarks below it, each to erase."""

from contextlib import suppress

import streamlit as st

from workbook.errors import WorkbookError
from workbook.model.notebook import Remark
from workbook.services.notebook import erase_remark, mark_for_intervision, put_remark_back, write_remark
from workbook.ui import html, problems, session
from workbook.ui.words import _, words

FIELD = "notebook field"
TYPING = "notebook remark being typed"
ERASED = "notebook remark erased"


def show_field() -> None:
    """What is typed is kept while it is typed, like every word; keeping it only empties the field."""
    if TYPING not in st.session_state:
        st.session_state[TYPING] = session.workspace().new_id()
    with st.container(key="note_notebook"):
        st.text_area(
            _("What it did to you"),
            key=FIELD,
            height=130,
            on_change=_keep_typed_later,
            persist_state="session",
        )
    st.button(_("Keep this note"), type="primary", on_click=_begin_anew)
    with problems.shown():  # below the button, which stays where the hand is
        _keep_typed()


def show_remarks() -> None:
    """All remarks, newest first, but for the one that stands in the field."""
    _show_put_back()
    st.html(html.section(_("So far")))
    remarks = [
        one for one in session.workspace().store.notebook().remarks if one.id != st.session_state[TYPING]
    ]
    if not remarks:
        said = _(
            "Here come your own doubts, resistance and questions after a talk. They stand in no dossier."
        )
        st.html(html.tag("p", said, css="wb-empty"))
    for remark in reversed(remarks):
        _show_remark(remark)


def _show_remark(remark: Remark) -> None:
    today = session.workspace().now().date()
    day = words().day_this_year(remark.written_at.astimezone().date(), today)
    key = f"for intervision {remark.id}"
    with st.container(key=f"remark_{remark.id}"):
        st.html(html.box(html.tag("p", remark.words), html.tag("p", day, css="wb-meta"), css="wb-said"))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.checkbox(
                _("To bring to intervision"),
                value=remark.for_intervision,
                key=key,
                on_change=_mark,
                args=(remark.id, key),
            )
            st.button(
                _("Erase"), key=f"erase {remark.id}", type="tertiary", on_click=_erase, args=(remark.id,)
            )


def _show_put_back() -> None:
    erased = session.in_mind().get(ERASED)
    if isinstance(erased, Remark):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html(html.tag("p", _("Erased."), css="wb-meta", role="status"))
            st.button(_("Put back"), type="tertiary", on_click=_put_back, args=(erased,))


def _keep_typed() -> None:
    typed = st.session_state.get(FIELD) or ""
    kept = f"{TYPING} as kept"
    if typed != st.session_state.get(kept, ""):
        write_remark(session.workspace(), st.session_state[TYPING], typed)
        st.session_state[kept] = typed


def _keep_typed_later() -> None:
    """From a callback nothing may be raised: the page tries again, and says what is wrong."""
    with suppress(WorkbookError):
        _keep_typed()


def _begin_anew() -> None:
    with problems.shown_after(), suppress(WorkbookError):  # the page tries again, and says what is wrong
        _keep_typed()
        st.session_state[TYPING] = session.workspace().new_id()
        st.session_state[FIELD] = st.session_state[f"{TYPING} as kept"] = ""


def _mark(remark_id: str, key: str) -> None:
    with problems.shown_after():
        mark_for_intervision(session.workspace(), remark_id, is_for=st.session_state[key])


def _erase(remark_id: str) -> None:
    with problems.shown_after():
        session.in_mind()[ERASED] = erase_remark(session.workspace(), remark_id)


def _put_back(remark: Remark) -> None:
    with problems.shown_after():
        put_remark_back(session.workspace(), remark)
        session.in_mind().pop(ERASED, None)
