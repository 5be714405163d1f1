"""Information that is due by law: what to tell, by when, and a plain tick without any stance."""

import streamlit as st

from workbook.content.grounds import duty_ground
from workbook.model.dossier import Dossier
from workbook.model.due import Due
from workbook.services.information import tell
from workbook.ui import grounds, html, problems, session
from workbook.ui.words import _, text, words


def show_row(dossier: Dossier, due: Due, *, with_family: bool = False) -> None:
    """One person, one duty: the tick, what it is, by when, and where that stands."""
    key = f"due {dossier.id} {due.person} {due.duty}"
    person = html.label(dossier.person(due.person).pseudonym)
    ground = duty_ground(due.duty, due.regime, session.language())
    unsure = "" if ground.fact is None or ground.fact.is_confirmed else " " + _("Not yet confirmed.")
    with st.container(key=f"duty_{key}"):
        st.checkbox(
            _("Explained to {person}").format(person=person),
            key=key,
            on_change=_tick,
            args=(dossier.id, due, key),
        )
        family = f"{dossier.pseudonym}. " if with_family else ""
        st.html(
            html.box(
                html.tag("p", text(due.why)),
                html.tag("p", f"{family}{_by_when(due)}{unsure}", css="wb-meta"),
                grounds.fold_around([ground]),
                css="wb-duty",
            )
        )


def _by_when(due: Due) -> str:
    if due.by is None:
        return _("As soon as it fits.")
    today = session.workspace().now().date()
    day = words().weekday(due.by)
    return (_("By {day}.") if due.by >= today else _("It was to be told by {day}.")).format(day=day)


def _tick(dossier_id: str, due: Due, key: str) -> None:
    if st.session_state.get(key):
        with problems.shown_after():
            tell(session.workspace(), dossier_id, due.person, due.duty)
