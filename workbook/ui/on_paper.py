"""What one person wants on their own papers; at first nothing that hurts when it is found (value 10)."""

from typing import get_args

import streamlit as st

from workbook.model.dossier import Dossier
from workbook.model.people import Person, ShownOnPaper
from workbook.services.options import choose_for_paper
from workbook.ui import html, problems, session
from workbook.ui.words import _

WHAT: tuple[ShownOnPaper, ...] = get_args(ShownOnPaper)


def show_choices(dossier: Dossier, person: Person) -> None:
    """Three ticks, none of them set for anybody."""
    chosen = dossier.on_papers_of(person.id).shows
    said = {
        "stances": _("what I think of the ways, and my goal"),
        "doubts": _("my doubts"),
        "safety": _("what I said on safety"),
    }
    name = html.label(person.pseudonym)
    st.html(html.tag("p", _("Only if {name} asks for it, these stand on paper too:").format(name=name)))
    for what in WHAT:
        key = f"on paper {what} {person.id}"
        st.checkbox(
            said[what],
            value=what in chosen,
            key=key,
            on_change=_choose,
            args=(dossier.id, person.id, what, key),
        )


def _choose(dossier_id: str, person: str, what: ShownOnPaper, key: str) -> None:
    with problems.shown_after():
        is_shown = bool(st.session_state[key])
        choose_for_paper(session.workspace(), dossier_id, person, what, is_shown=is_shown)
