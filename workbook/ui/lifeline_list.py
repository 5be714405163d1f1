"""The lifeline as a plain list: everything that was told, also what is hidden, without any drawing."""

import streamlit as st

from workbook.draw.life_words import when_said
from workbook.model.dossier import Dossier
from workbook.model.life import LifeEvent
from workbook.model.people import Person
from workbook.services import lifeline as actions
from workbook.ui import folds, html, life_names, problems, session
from workbook.ui import lifeline_undo as undo
from workbook.ui.dialogs import life_event
from workbook.ui.lifeline_moves import line_of
from workbook.ui.words import _


def show_list(dossier: Dossier, person: Person) -> None:
    """Everything that was told, each to change, to move, to hide or to leave for now; without any drawing."""
    order = [point.id for point in line_of(dossier, person).points]
    told_last = len(order)
    own = sorted(
        dossier.life_of(person.id),
        key=lambda event: order.index(event.id) if event.id in order else told_last,
    )
    with folds.fold(
        _("As a list"), key=f"list {dossier.id} {person.id}", icon="list", is_open=False
    ) as is_open:
        if is_open and not own:
            said = _("Nothing was told yet. What the dossier knows is on the line already.")
            st.html(html.tag("p", said, css="wb-empty"))
        for event in own if is_open else ():
            _show_event(dossier, person, event)


def _show_event(dossier: Dossier, person: Person, event: LifeEvent) -> None:
    mine = line_of(dossier, person)
    when = when_said(event.when, life_names.drawn(), mine)
    facts = filter(
        None, (when, life_names.chapter_name(event.chapter), life_names.showing_name(event.showing))
    )
    with st.container(key=f"life_{event.id}"):
        st.html(
            html.box(html.tag("p", event.words, css="wb-q"), html.tag("p", ", ".join(facts), css="wb-meta"))
        )
        with st.container(horizontal=True, gap="small"):
            if st.button(_("Change"), key=f"change {event.id}", type="tertiary"):
                life_event.show(dossier, mine, person.id, event)
            for label, is_later in ((_("Earlier"), False), (_("Later"), True)):
                st.button(
                    label,
                    key=f"{is_later} {event.id}",
                    type="tertiary",
                    on_click=_nudge,
                    args=(dossier.id, person, event.id),
                    kwargs={"is_later": is_later},
                )
            others = [one for one in ("shown", "hidden", "not-now") if one != event.showing]
            for showing in others:
                label = {"shown": _("Show it"), "hidden": _("Hide it"), "not-now": _("Not now")}[showing]
                st.button(
                    label,
                    key=f"{showing} {event.id}",
                    type="tertiary",
                    on_click=_show,
                    args=(dossier.id, person.id, event.id, showing),
                )


def _nudge(dossier_id: str, person: str, event_id: str, *, is_later: bool) -> None:
    with problems.shown_after(), undo.changing(dossier_id, person):
        actions.nudge_life_event(session.workspace(), dossier_id, event_id, is_later=is_later)


def _show(dossier_id: str, person: str, event_id: str, showing: str) -> None:
    with problems.shown_after():
        wanted = next(one for one in actions.SHOWINGS if one == showing)
        with undo.changing(dossier_id, person):
            actions.show_life_event(session.workspace(), dossier_id, event_id, wanted)
