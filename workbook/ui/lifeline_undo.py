"""Undo and redo on a lifeline, while one stays on the page: each change of one person's line and back."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import streamlit as st

from workbook.services.lifeline import Line, put_life_back
from workbook.ui import problems, session
from workbook.ui.words import _

Change = tuple[Line, Line]
"""The line before, and after."""

MOST = 50
"""Changes kept in mind."""


@contextmanager
def changing(dossier_id: str, person: str) -> Iterator[None]:
    """What happens in here can be undone; what was undone before cannot be redone any more."""
    store = session.workspace().store
    before = store.load(dossier_id).life_of(person)
    yield
    after = store.load(dossier_id).life_of(person)
    if before != after:
        _stack("undo", dossier_id, person).append((before, after))
        del _stack("undo", dossier_id, person)[:-MOST]
        _stack("redo", dossier_id, person).clear()


def show(dossier_id: str, person: str) -> None:
    """The two buttons."""
    for name, label, icon, shortcut in (
        ("undo", _("Undo"), ":material/undo:", "alt+z"),
        ("redo", _("Redo"), ":material/redo:", "alt+y"),
    ):
        st.button(
            label,
            icon=icon,
            shortcut=shortcut,
            type="tertiary",
            key=f"{name} {dossier_id} {person}",
            disabled=not _stack(name, dossier_id, person),
            on_click=_step,
            args=(name, dossier_id, person),
        )


def _step(name: str, dossier_id: str, person: str) -> None:
    stack = _stack(name, dossier_id, person)
    if not stack:
        return
    with problems.shown_after():
        back, now = stack[-1]
        put_life_back(session.workspace(), dossier_id, person, back, instead_of=now)
        stack.pop()
        _stack("redo" if name == "undo" else "undo", dossier_id, person).append((now, back))


def _stack(name: str, dossier_id: str, person: str) -> list[Change]:
    mind: dict[str, Any] = session.in_mind()
    stack: list[Change] = mind.setdefault(f"{name} {dossier_id} {person}", [])
    return stack
