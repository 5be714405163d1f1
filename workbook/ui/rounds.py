"""Fields that begin anew once their words were kept: their keys carry a round.

A key that is used again would not do: the browser still holds the old words and sends them back.
What stood in the fields when they were first drawn is remembered too, to compare a change with.
"""

import time
from typing import TypeVar

import streamlit as st

from workbook.ui.drafts import SAME_CLICK

Seen = TypeVar("Seen")


def key(name: str) -> str:
    """The key of this field in its present round."""
    return f"{name} {st.session_state.get(_round(name), 0)}"


def seen(name: str, newest: Seen) -> Seen:
    """What the fields were first drawn with; `newest` where that is now."""
    first: Seen = st.session_state.setdefault(_seen(name), newest)
    return first


def see(name: str, shown: object) -> None:
    """From here on a change is compared with this: both versions were shown."""
    st.session_state[_seen(name)] = shown


def begin_anew(name: str) -> None:
    """Kept: the fields are drawn again with what is newest."""
    st.session_state[_round(name)] = st.session_state.get(_round(name), 0) + 1
    st.session_state[_begun(name)] = time.monotonic()
    st.session_state.pop(_seen(name), None)


def has_just_begun(name: str) -> bool:
    """A second click may still come that was meant for the round before."""
    begun: float = st.session_state.get(_begun(name), float("-inf"))
    return time.monotonic() - begun < SAME_CLICK


def _round(name: str) -> str:
    return f"round of {name}"


def _seen(name: str) -> str:
    return f"seen in {name}"


def _begun(name: str) -> str:
    return f"{name} begun"
