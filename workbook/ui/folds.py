"""Parts of a page that open and close; what is not open is not made."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import streamlit as st

from workbook.ui import taps
from workbook.ui.flow import Flow


@contextmanager
def fold(
    label: str,
    *,
    key: str,
    icon: str,
    is_open: bool = False,
    must_open: bool = False,
    flow: Flow | None = None,
) -> Iterator[bool]:
    """A part under a heading; gives whether it is open. At first it is as `is_open` says.

    Where it `must_open`, somebody's words wait in it: it does not close over them.
    What stands in it is to be made only where it is open. In a `flow` what is closed is one piece with
    the rest.
    """
    now: bool = st.session_state.setdefault(f"{key} is open", is_open) or must_open
    turn = partial(_turn, f"{key} is open", is_open=not now)
    heading = taps.opener(label, key=key, is_open=now, icon=icon, then=turn)
    here = flow or Flow()
    here.say(heading)
    if not now:
        if flow is None:
            here.pause()
        yield False
        return
    here.pause()
    with st.container(key=f"opened {key}"):
        yield True


def _turn(name: str, *, is_open: bool) -> None:
    st.session_state[name] = is_open
