"""Answers to choose from; each is a full answer and looks like any other (values 2 and 7 of the look)."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from workbook.model.conversations import Confirmation
from workbook.model.notes import ReadBackAnswer
from workbook.ui import problems
from workbook.ui.words import _

Answer = TypeVar("Answer", bound=str)


def read_back_answers() -> dict[ReadBackAnswer, str]:
    """Is this line right?"""
    return {"right": _("It is right"), "different": _("Differently"), "rather-not": _("Rather not")}


def confirmations() -> dict[Confirmation, str]:
    """Is the whole of it right?"""
    return {
        "confirmed": _("Confirmed"),
        "not-yet": _("Not yet"),
        "does-not-want": _("I would rather not"),
    }


def choose(
    names: dict[Answer, str],
    kept: Answer | None,
    *,
    key: str,
    label: str,
    keep: Callable[[Answer | None], object],
) -> None:
    """One answer or none, as it is kept; only a tap of this person calls `keep`.

    The store leads: what another tab kept shows here, and nothing here writes by itself.
    """
    shown = f"{key} as kept"
    was_away = key not in st.session_state  # Streamlit forgets an answer that was not drawn for a while
    if was_away or shown not in st.session_state or st.session_state[shown] != kept:
        st.session_state[key] = st.session_state[shown] = kept
    st.pills(
        label,
        list(names),
        format_func=lambda answer: names.get(answer, answer),
        key=key,
        label_visibility="collapsed",
        on_change=_tapped,
        args=(key, keep),
    )


def _tapped(key: str, keep: Callable[[Answer | None], object]) -> None:
    with problems.shown_after():
        keep(st.session_state[key])
    st.session_state.pop(f"{key} as kept", None)
