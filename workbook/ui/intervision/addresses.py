"""Where one is in the intervision, as the address says it."""

import streamlit as st

from workbook.model.intervision import Case, Session
from workbook.services.intervision import kept_intervision
from workbook.ui import frame, session


def place() -> str:
    """What is shown: empty for the beginning, else "case", "room" or "after"."""
    return st.query_params.get("s", "")


def case_in_view() -> Case | None:
    """The case that the address names."""
    return kept_intervision(session.workspace()).case(st.query_params.get("c", ""))


def session_in_view() -> Session | None:
    """The session that the address names."""
    return kept_intervision(session.workspace()).session(st.query_params.get("c", ""))


def to_case(case_id: str) -> None:
    """To the case; only from a callback or a page."""
    frame.go("intervision", s="case", c=case_id)


def to_room(session_id: str) -> None:
    """Into the room."""
    frame.go("intervision", s="room", c=session_id)


def to_after(session_id: str) -> None:
    """To what follows a session."""
    frame.go("intervision", s="after", c=session_id)


def to_beginning() -> None:
    """To the cases."""
    frame.go("intervision")
