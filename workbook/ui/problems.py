"""Where something goes wrong: a clear sentence in the user's language, and everything typed stays."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from workbook.errors import TextChanged, WorkbookError
from workbook.problems import sentence
from workbook.ui import html
from workbook.ui.words import _, words

_LATER = "problem to show"


@contextmanager
def shown() -> Iterator[None]:
    """Run an action; where it fails for a reason people can mend, say so here and go on."""
    try:
        yield
    except WorkbookError as error:
        show(error)


@contextmanager
def shown_after() -> Iterator[None]:
    """The same inside a callback: said at the top of the page that follows."""
    try:
        yield
    except WorkbookError as error:
        st.session_state[_LATER] = error


def show_waiting() -> None:
    """Say what went wrong in the callback before this run."""
    if error := st.session_state.pop(_LATER, None):
        show(error)


def show(error: WorkbookError) -> None:
    """One error as a quiet, clear box; both texts where two people changed the same one."""
    with st.container(key=f"problem_{error.code.replace('.', '_')}"):
        st.html(html.tag("p", sentence(error, words()), role="alert", css="wb-problem"))
        if isinstance(error, TextChanged):
            st.html(
                html.two_versions(
                    _("Your text"),
                    str(error.values["mine"]),
                    _("Your colleague’s text"),
                    str(error.values["theirs"]),
                )
            )
