"""What was explained to one person: when, in which language, by whom; each can be changed (value 8)."""

import streamlit as st

from workbook.model.conversations import InformationGiven
from workbook.model.dossier import Dossier
from workbook.model.due import DUTIES
from workbook.model.notes import OPTIONS
from workbook.model.people import Person
from workbook.ui import folds, html, names
from workbook.ui.dialogs import around
from workbook.ui.dialogs import given as dialog
from workbook.ui.languages import language_name
from workbook.ui.words import _, words


def show(dossier: Dossier, person: Person) -> None:
    """The lines in the one fixed order of options, information asked by law first; no stance among them."""
    told = [given for given in dossier.information if given.person == person.id]
    if not told:
        return
    with folds.fold(_("What was explained"), key=f"fold explained {person.id}", icon="check") as is_open:
        for given in sorted(told, key=_in_order) if is_open else ():
            show_line(dossier, given)


def show_line(dossier: Dossier, given: InformationGiven) -> None:
    """One time that something was explained, to read and to change."""
    option = names.option_name(given.option)
    with st.container(horizontal=True, vertical_alignment="center", key=f"given_{given.id}"):
        st.html(
            html.box(
                html.tag("p", option, css="wb-strong"),
                html.tag("p", said(dossier, given), css="wb-meta"),
            )
        )
        label = _("Change: {event}").format(event=html.label(option))
        if st.button(label, key=f"change {given.id}", type="tertiary"):
            dialog.show(dossier, given)


def said(dossier: Dossier, given: InformationGiven) -> str:
    """The day, the language, the interpreter and who explained, as far as they are known."""
    interpreter = next((one for one in dossier.interpreters if one.id == given.interpreter), None)
    parts = (
        words().day(given.given_on),
        language_name(given.language) if given.language else "",
        _("interpreter: {name}").format(name=around.interpreter_said(interpreter)) if interpreter else "",
        _("explained by {name}").format(name=given.by) if given.by else "",
    )
    return ", ".join(filter(None, parts))


def _in_order(given: InformationGiven) -> tuple[int, str]:
    order = (*DUTIES, *OPTIONS)
    place = order.index(given.option) if given.option in order else len(order)
    return place, given.given_on.isoformat()
