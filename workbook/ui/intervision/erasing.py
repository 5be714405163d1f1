"""Erasing a case or the notes of a session, at once and with a way back; and how long notes are kept."""

import streamlit as st

from workbook.model.intervision import Case, Intervision
from workbook.services.cases import Erased, erase_case, put_back
from workbook.services.intervision import erase_session, keep_for, kept_intervision, over_after
from workbook.ui import html, problems, session
from workbook.ui.words import _, ngettext, text

ERASED = "erased of the intervision"
LONGEST = 365


def show_erase_case(case: Case) -> None:
    """Not while the group is listening to it."""
    if kept_intervision(session.workspace()).is_told_now(case.id):
        return
    st.button(_("Erase this case"), type="tertiary", on_click=_erase_case, args=(case.id,))


def show_erase_session(session_id: str) -> None:
    """What the presenter put in a dossier stays there."""
    st.button(
        _("Erase the notes of this session now"), type="tertiary", on_click=_erase_session, args=(session_id,)
    )


def show_put_back() -> None:
    """What was erased a moment ago."""
    erased = session.in_mind().get(ERASED)
    if isinstance(erased, Erased):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html(html.tag("p", _("Erased."), css="wb-meta", role="status"))
            st.button(_("Put back"), type="tertiary", on_click=_put_back, args=(erased,))


def show_term(kept: Intervision) -> None:
    """The organisation's term; a shorter one says first what goes, and asks."""
    chosen = int(
        st.number_input(
            _("Days that cases and notes are kept"),
            min_value=1,
            max_value=LONGEST,
            value=kept.days_kept,
            key="days kept",
        )
    )
    if chosen == kept.days_kept:
        days = ngettext("After {n} day they are erased.", "After {n} days they are erased.", kept.days_kept)
        said = f"{days.format(n=kept.days_kept)} {text('intervision.after.keep-first')}"
        st.html(html.tag("p", said, css="wb-meta"))
        return
    cases, sessions = over_after(session.workspace(), chosen)
    if cases or sessions:
        st.html(html.tag("p", _what_goes(cases, sessions), css="wb-problem"))
    st.button(_("Keep this term"), on_click=_keep_for, args=(chosen,))


def _what_goes(cases: int, sessions: int) -> str:
    told = ngettext("{n} case", "{n} cases", cases).format(n=cases)
    held = ngettext("{n} session", "{n} sessions", sessions).format(n=sessions)
    return _("With this term the following is erased at once: {cases}, {sessions}.").format(
        cases=told, sessions=held
    )


def _keep_for(days: int) -> None:
    with problems.shown_after():
        keep_for(session.workspace(), days)


def _erase_case(case_id: str) -> None:
    with problems.shown_after():
        session.in_mind()[ERASED] = erase_case(session.workspace(), case_id)
        st.query_params.clear()


def _erase_session(session_id: str) -> None:
    with problems.shown_after():
        gone = erase_session(session.workspace(), session_id)
        session.in_mind()[ERASED] = Erased(sessions=(gone,) if gone else ())
        st.query_params.clear()


def _put_back(erased: Erased) -> None:
    with problems.shown_after():
        put_back(session.workspace(), erased)
        session.in_mind().pop(ERASED, None)
