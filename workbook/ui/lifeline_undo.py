"""Undo and redo on a lifeline, while one stays on the page: how one person's line was before each change."""

from typing import Any

import streamlit as st

from workbook.model.dossier import Dossier
from workbook.model.life import LifeEvent
from workbook.services.lifeline import put_life_back
from workbook.ui import problems, session
from workbook.ui.words import _

Line = tuple[LifeEvent, ...]

MOST = 50
"""Steps kept in mind."""


def remember(dossier: Dossier, person: str) -> None:
    """Before a change: how the line is now. What was undone before cannot be redone any more."""
    before = session.workspace().store.load(dossier.id).life_of(person)
    _stack("undo", dossier, person).append(before)
    del _stack("undo", dossier, person)[:-MOST]
    _stack("redo", dossier, person).clear()


def show(dossier: Dossier, person: str) -> None:
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
            key=f"{name} {dossier.id} {person}",
            disabled=not _stack(name, dossier, person),
            on_click=_step,
            args=(name, dossier.id, person),
        )


def _step(name: str, dossier_id: str, person: str) -> None:
    with problems.shown_after():
        workspace = session.workspace()
        dossier = workspace.store.load(dossier_id)
        now = dossier.life_of(person)
        back = _stack(name, dossier, person).pop()
        put_life_back(workspace, dossier_id, person, back, seen=now)
        other = "redo" if name == "undo" else "undo"
        _stack(other, dossier, person).append(now)


def _stack(name: str, dossier: Dossier, person: str) -> list[Line]:
    mind: dict[str, Any] = session.in_mind()
    stack: list[Line] = mind.setdefault(f"{name} {dossier.id} {person}", [])
    return stack
