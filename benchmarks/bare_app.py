"""A page with the fields and buttons of one of ours and nothing else: what Streamlit takes for these alone.

Comments and no docstrings below, since Streamlit shows a bare text of the script on the page.
"""

import streamlit as st

# Where one chooses from answers; most of ours have three.
OPTIONS = 3

# What is counted on a page of ours, by Streamlit's own names in the browser, and how it is made.
KINDS = {
    "stButton": lambda name: st.button(name, key=name),
    "stPageLink": lambda name: st.page_link(_pages()[0], label=name),
    "stCheckbox": lambda name: st.checkbox(name, key=name),
    "stButtonGroup": lambda name: st.pills(name, [f"{name} {place}" for place in range(OPTIONS)], key=name),
    "stRadio": lambda name: st.radio(name, [f"{name} {place}" for place in range(OPTIONS)], key=name),
    "stSelectbox": lambda name: st.selectbox(name, [f"{name} {place}" for place in range(OPTIONS)], key=name),
    "stTextInput": lambda name: st.text_input(name, key=name),
    "stNumberInput": lambda name: st.number_input(name, key=name),
    "stTextArea": lambda name: st.text_area(name, key=name),
    "stExpander": lambda name: st.expander(name, key=name, on_change="rerun"),
    "stPopover": lambda name: st.popover(name, key=name, on_change="rerun"),
}


def one() -> None:
    """The page one leaves; its address says how many of each the other page has."""
    st.html("<h1>One</h1>")
    st.page_link(_pages()[1], label="Two", query_params=st.query_params.to_dict())


def two() -> None:
    """The page one comes to."""
    st.html("<h1>Two</h1>")
    for kind, make in KINDS.items():
        for number in range(int(st.query_params.get(kind, 0))):
            make(f"{kind} {number}")


def _pages() -> list[st.Page]:
    return [st.Page(one, title="One", default=True), st.Page(two, title="Two")]


if __name__ == "__main__":
    st.navigation(_pages()).run()
