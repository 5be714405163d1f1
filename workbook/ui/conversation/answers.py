"""Answers to choose from; each is a full answer and looks like any other (values 2 and 7 of the look)."""

from typing import TypeVar

import streamlit as st

from workbook.model.conversations import Confirmation
from workbook.model.notes import ReadBackAnswer
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


def choose(names: dict[Answer, str], before: Answer | None, *, key: str, label: str) -> Answer | None:
    """One answer or none; none can be chosen again by tapping the chosen one."""
    chosen: Answer | None = st.pills(
        label,
        list(names),
        default=before,
        format_func=lambda answer: names.get(answer, answer),
        key=key,
        label_visibility="collapsed",
    )
    return chosen
