"""One line of what was explained: when, by whom, in which language, with which interpreter (value 8)."""

import streamlit as st

from workbook.errors import WordsMissing
from workbook.model.conversations import InformationGiven
from workbook.model.dossier import Dossier
from workbook.services.information import change_given, take_back
from workbook.typed_dates import as_typed, read_day
from workbook.ui import choices, html, languages, names, problems, session
from workbook.ui.dialogs import around, seen
from workbook.ui.words import _


def show(dossier: Dossier, given: InformationGiven) -> None:
    """Open the dialog for this line."""
    at = seen.begin(f"given {given.id}", given)
    st.dialog(names.option_name(given.option))(_body)(dossier, given, at)


@problems.told
def _body(dossier: Dossier, given: InformationGiven, at: str) -> None:
    person = dossier.person(given.person).pseudonym
    st.html(html.tag("p", _("Explained to {person}").format(person=person), css="wb-meta"))
    day = st.text_input(
        _("Day"), value=as_typed(given.given_on), key=f"day {at}", placeholder=_("day/month/year")
    )
    by = st.text_input(_("Who explained it"), value=given.by, key=f"by {at}")
    code = languages.choose(_("In which language"), key=f"language {at}", chosen=given.language)
    interpreter = choose_interpreter(dossier, given.interpreter, at)
    with st.container(horizontal=True):
        is_kept = st.button(_("Keep"), type="primary", key=f"keep {at}")
        is_out = st.button(_("Take out"), type="tertiary", key=f"out {at}")
    with problems.shown():
        if is_kept:
            _keep(dossier, given.having(by=by, language=code, interpreter=interpreter), day, at)
        if is_out:
            take_back(session.workspace(), dossier.id, given.id)
        if is_kept or is_out:
            st.rerun()


def choose_interpreter(dossier: Dossier, known: str | None, at: str) -> str | None:
    """One of the family's interpreters, or none; one who was taken out meanwhile stays as it was."""
    offered = {one.id: around.interpreter_said(one) for one in dossier.interpreters}
    if not offered:
        return known
    chosen = choices.perhaps(
        _("With which interpreter"),
        list(offered),
        lambda one: offered[one],
        key=f"interpreter {at}",
        chosen=known,
    )
    return known if chosen is None and known not in offered else chosen


def _keep(dossier: Dossier, entered: InformationGiven, day: str, at: str) -> None:
    workspace = session.workspace()
    on = read_day(day, workspace.now().date())
    if on is None:
        raise WordsMissing()
    entered = entered.having(given_on=on)
    with seen.merging(at, entered, lambda: _newest(dossier, entered.id)) as before:
        change_given(workspace, dossier.id, entered, seen=before)


def _newest(dossier: Dossier, given_id: str) -> InformationGiven | None:
    now = session.workspace().store.load(dossier.id).information
    return next((given for given in now if given.id == given_id), None)
