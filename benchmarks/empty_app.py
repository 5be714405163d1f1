"""Two pages with one word each: what Streamlit itself takes from a click to a painted page."""

import streamlit as st


def one() -> None:
    """The page one leaves."""
    st.html("<h1>One</h1>")


def two() -> None:
    """The page one comes to."""
    st.html("<h1>Two</h1>")


st.navigation([st.Page(one, title="One"), st.Page(two, title="Two")]).run()
