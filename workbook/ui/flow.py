"""HTML on its way to the page, put together as far as it goes: every piece apart costs the browser time."""

import streamlit as st

from workbook.ui import html


class Flow:
    """What is said one after the other, up to where something to tap or fill in follows."""

    def __init__(self) -> None:
        self._said: list[str] = []

    def say(self, *pieces: str) -> None:
        """To stand below what was said before."""
        self._said += pieces

    def pause(self) -> None:
        """Show what was said until here; something that is no HTML follows."""
        if self._said:
            st.html(html.box(*self._said))
        self._said = []
