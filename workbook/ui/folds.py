"""Parts of a page that open and close; what is not open is not made."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from workbook.ui.words import words


@contextmanager
def fold(label: str, *, key: str, icon: str, is_open: bool = False) -> Iterator[bool]:
    """A part under a heading; gives whether it is open, also after a switch of the interface's language."""
    name = f"{key} is open"
    # The key carries the language: under another label Streamlit takes a part for a new, closed one.
    widget = f"{key} in {words().language}"
    if widget not in st.session_state:
        st.session_state[widget] = st.session_state.get(name, is_open)
    with st.expander(label, icon=icon, key=widget, on_change="rerun") as part:
        st.session_state[name] = bool(part.open)
        yield bool(part.open)
