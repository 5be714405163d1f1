"""What a button answers, beside itself: that the words were kept, or what is in the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import streamlit as st

from workbook.errors import WorkbookError
from workbook.ui import html, problems, session
from workbook.ui.words import _, words


@contextmanager
def answering(place: str) -> Iterator[None]:
    """Inside the callback of the button at this place; the page that follows shows the answer there."""
    answers: list[WorkbookError] = []
    with problems.caught(answers.append):
        yield
    st.session_state[_key(place)] = answers[0] if answers else session.workspace().now()


def show(place: str) -> None:
    """The answer, once; below the button, where whoever pressed it is looking."""
    answer = st.session_state.pop(_key(place), None)
    if isinstance(answer, WorkbookError):
        problems.show(answer)
    elif isinstance(answer, datetime):
        kept = _("Kept at {hour}").format(hour=words().hour(answer.astimezone()))
        st.html(html.tag("p", kept, css="wb-meta", role="status"))


def _key(place: str) -> str:
    return f"answer at {place}"
