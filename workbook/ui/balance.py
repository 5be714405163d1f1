"""A quiet remark to the counsellor, afterwards and once: were all places asked about alike (value 1)?"""

import streamlit as st

from workbook.content.library import library
from workbook.content.puzzle_questions import places_asked_about
from workbook.model.balance import balance_of, counts_of, is_new_since_read
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.services.puzzle import see_balance
from workbook.ui import html, names, problems, session
from workbook.ui.words import _, text


def show(dossier: Dossier, person: Person) -> None:
    """Once, quietly: about which place the counsellor asked and explained most, and least (value 1)."""
    asks_about = places_asked_about(library())
    found = balance_of(dossier, person.id, asks_about)
    if found is None or not is_new_since_read(dossier, person.id, asks_about):
        return
    said = text("puzzle.balance.note").format(
        more=names.place_name(found.more),
        many=found.many,
        less=names.place_name(found.less),
        few=found.few,
    )
    with st.container(horizontal=True, vertical_alignment="center", key="balance"):
        st.html(html.tag("p", said, css="wb-meta"))
        st.button(
            _("Read"),
            key=f"balance read {person.id}",
            type="tertiary",
            on_click=_saw,
            args=(dossier.id, person.id, counts_of(dossier, person.id, asks_about)),
        )


def _saw(dossier_id: str, person: str, counted: tuple[int, ...]) -> None:
    with problems.shown_after():
        see_balance(session.workspace(), dossier_id, person, counted)
