"""Where something goes wrong: a clear sentence in the user's language, and everything typed stays."""

import logging
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import ParamSpec

import streamlit as st

from workbook.errors import TextChanged, WorkbookError
from workbook.problems import sentence
from workbook.ui import html
from workbook.ui.words import _, words

_LATER = "problem to show"
_log = logging.getLogger(__name__)

Given = ParamSpec("Given")


@contextmanager
def shown() -> Iterator[None]:
    """Run an action; where it fails for a reason people can mend, say so here and go on."""
    try:
        yield
    except WorkbookError as error:
        show(error)


@contextmanager
def shown_after() -> Iterator[None]:
    """The same inside a callback, also for what nobody expected: said at the top of the page that follows."""
    with caught(lambda error: st.session_state.update({_LATER: error})):
        yield


@contextmanager
def caught(say: Callable[[WorkbookError], None]) -> Iterator[None]:
    """The last resort: whatever goes wrong becomes one of our errors, and `say` says it.

    Streamlit's own signals to stop or to run anew are no `Exception` and pass.
    """
    try:
        yield
    except WorkbookError as error:
        say(error)
    except Exception as error:  # noqa: BLE001  Streamlit would show it in English, with a client's words
        _log.warning("unexpected: %s in %s", type(error).__name__, _places(error))
        say(WorkbookError())


def _places(error: Exception) -> str:
    """Which lines of code it went through; never its message, which may carry a client's words."""
    steps = traceback.extract_tb(error.__traceback__)
    return " > ".join(f"{Path(step.filename).stem}:{step.lineno}" for step in steps[-6:])


def told(body: Callable[Given, None]) -> Callable[Given, None]:
    """For the body of a dialog or fragment, which run without the page: say there what goes wrong."""

    @wraps(body)
    def telling(*args: Given.args, **kwargs: Given.kwargs) -> None:
        with caught(show):
            body(*args, **kwargs)

    return telling


def show_waiting() -> None:
    """Say what went wrong in the callback before this run."""
    if error := st.session_state.pop(_LATER, None):
        show(error)


def show(error: WorkbookError) -> None:
    """One error as a quiet, clear box; both texts where two people changed the same one."""
    with st.container():
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
