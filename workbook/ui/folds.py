"""Parts of a page that open and close; what is not open is not made."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import streamlit as st

from workbook.ui import taps


@contextmanager
def fold(label: str, *, key: str, icon: str, is_open: bool = False) -> Iterator[bool]:
    """A part under a heading; gives whether it is open. At first it is as `is_open` says.

    What stands in it is to be made only where it is open.
    """
    now: bool = st.session_state.setdefault(f"{key} is open", is_open)
    turn = partial(_turn, f"{key} is open", is_open=not now)
    st.html(taps.opener(label, key=key, is_open=now, icon=icon, then=turn))
    if not now:
        yield False
        return
    with st.container(key=f"opened {key}"):
        yield True


def _turn(name: str, *, is_open: bool) -> None:
    st.session_state[name] = is_open
