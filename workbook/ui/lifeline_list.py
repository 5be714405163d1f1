"""The lifeline as a plain list: everything that was told, also what is hidden, without any drawing."""

from functools import partial

import streamlit as st

from workbook.draw.life_words import when_said
from workbook.model.dossier import Dossier
from workbook.model.life import LifeEvent
from workbook.model.people import Person
from workbook.services import lifeline as actions
from workbook.ui import folds, html, life_names, problems, session, taps
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
    with folds.fold(_("As a list"), key=f"list {dossier.id} {person.id}", icon="list") as is_open:
        if is_open:
            nothing = _("Nothing was told yet. What the dossier knows is on the line already.")
            rows = [_row(dossier, person, event) for event in own]
            st.html(html.box(*rows) if rows else html.tag("p", nothing, css="wb-empty"))
            for event in own:
                if taps.pressed(f"change {event.id}"):
                    life_event.show(dossier, line_of(dossier, person), person.id, event)


def _row(dossier: Dossier, person: Person, event: LifeEvent) -> str:
    when = when_said(event.when, life_names.drawn(), line_of(dossier, person))
    facts = filter(
        None, (when, life_names.chapter_name(event.chapter), life_names.showing_name(event.showing))
    )
    buttons = [taps.button(_("Change"), key=f"change {event.id}")]
    for label, is_later in ((_("Earlier"), False), (_("Later"), True)):
        nudge = partial(_nudge, dossier.id, person.id, event.id, is_later=is_later)
        buttons.append(taps.button(label, key=f"later {is_later} {event.id}", then=nudge))
    labels = {"shown": _("Show it"), "hidden": _("Hide it"), "not-now": _("Not now")}
    for showing, label in labels.items():
        if showing != event.showing:
            show = partial(_show, dossier.id, person.id, event.id, showing)
            buttons.append(taps.button(label, key=f"{showing} {event.id}", then=show))
    said = html.tag("p", event.words, css="wb-q") + html.tag("p", ", ".join(facts), css="wb-meta")
    return html.box(said, html.box(*buttons, css="wb-actions"), css="wb-ruled")


def _nudge(dossier_id: str, person: str, event_id: str, *, is_later: bool) -> None:
    with problems.shown_after(), undo.changing(dossier_id, person):
        actions.nudge_life_event(session.workspace(), dossier_id, event_id, is_later=is_later)


def _show(dossier_id: str, person: str, event_id: str, showing: str) -> None:
    with problems.shown_after():
        wanted = next(one for one in actions.SHOWINGS if one == showing)
        with undo.changing(dossier_id, person):
            actions.show_life_event(session.workspace(), dossier_id, event_id, wanted)
