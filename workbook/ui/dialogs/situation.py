"""Special situations: those that stop future conversations, and those that ask for care."""

from typing import get_args

import streamlit as st

from workbook.errors import ChoiceMissing
from workbook.model.dossier import Dossier
from workbook.model.procedure import Situation, SituationKind
from workbook.model.sight import situations_of, situations_of_all
from workbook.services.dossiers import end_situation, name_situation
from workbook.ui import choices, html, names, problems, session
from workbook.ui.words import _

KINDS: tuple[SituationKind, ...] = get_args(SituationKind)


def show(dossier: Dossier) -> None:
    """What holds now, and the way to add or to end."""
    st.dialog(_("Special situation"), width="medium")(_body)(dossier)


@problems.told
def _body(dossier: Dossier) -> None:
    for situation in (*situations_of_all(dossier), *_of_each(dossier)):
        _show_holding(dossier, situation)
    kind = choices.perhaps(_("What"), KINDS, names.situation_name, key="situation kind")
    people = {person.id: person.pseudonym for person in dossier.people}
    who = choices.perhaps(
        _("For whom (nobody chosen: the whole family)"),
        list(people),
        lambda one: people[one],
        key="situation who",
    )
    remark = st.text_input(_("What colleagues should know, in few words"), key="situation words")
    if st.button(_("Keep"), type="primary", key="keep situation"):
        with problems.shown():
            if kind is None:
                raise ChoiceMissing()
            workspace = session.workspace()
            situation = Situation(
                id=workspace.new_id(), kind=kind, person=who, since=workspace.now().date(), words=remark
            )
            name_situation(workspace, dossier.id, situation)
            st.rerun()


def _of_each(dossier: Dossier) -> list[Situation]:
    """What is one person's alone, without the remark: others may sit beside the counsellor."""
    each = (one for person in dossier.people for one in situations_of(dossier, person.id))
    return [one.having(words="") for one in each]


def situation_said(dossier: Dossier, situation: Situation) -> str:
    """Whose it is, what it is, and the remark for colleagues."""
    who = dossier.person(situation.person).pseudonym if situation.person else dossier.pseudonym
    said = f"{who}: {names.situation_name(situation.kind)}"
    return f"{said}. {situation.words}" if situation.words.strip() else said


def _show_holding(dossier: Dossier, situation: Situation) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(html.tag("p", situation_said(dossier, situation)))
        if st.button(_("It is over"), key=f"over {situation.id}", type="tertiary"):
            with problems.shown():
                end_situation(session.workspace(), dossier.id, situation.id)
                st.rerun()
