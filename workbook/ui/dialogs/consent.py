"""Who agreed that whom may see their words (value 7)."""

import streamlit as st

from workbook.errors import ChoiceMissing
from workbook.model.dossier import Dossier
from workbook.model.people import Consent
from workbook.services.dossiers import add_consent, withdraw_consent
from workbook.ui import choices, html, problems, session
from workbook.ui.words import _, words

_OUTSIDE = "somebody outside"


def show(dossier: Dossier) -> None:
    """What was agreed, and the way to add or to take back."""
    st.dialog(_("Who may see what"), width="medium")(_body)(dossier)


@problems.told
def _body(dossier: Dossier) -> None:
    st.html(
        html.tag(
            "p",
            _("One person’s words are that person’s. Others see them only with that person’s consent."),
            css="wb-meta",
        )
    )
    for consent in dossier.consents:
        _show_given(dossier, consent)
    names = {person.id: person.pseudonym for person in dossier.people}
    owner = choices.perhaps(_("Who agrees"), list(names), lambda one: names[one], key="consent owner")
    readers = {
        **{one: name for one, name in names.items() if one != owner},
        _OUTSIDE: _("somebody outside the family"),
    }
    reader = choices.perhaps(
        _("Who may read along"), list(readers), lambda one: readers[one], key="consent reader"
    )
    outside = ""
    if reader == _OUTSIDE:
        outside = st.text_input(_("Who is that, and for what"), key="consent outside")
    if st.button(_("Note the consent"), type="primary"):
        with problems.shown():
            _add(dossier, owner, reader, outside)
            st.rerun()


def _add(dossier: Dossier, owner: str | None, reader: str | None, outside: str) -> None:
    if not owner or not reader or (reader == _OUTSIDE and not outside.strip()):
        raise ChoiceMissing()
    workspace = session.workspace()
    consent = Consent(
        id=workspace.new_id(),
        person=owner,
        reader=None if reader == _OUTSIDE else reader,
        outside=outside if reader == _OUTSIDE else "",
        given_on=workspace.now().date(),
    )
    add_consent(workspace, dossier.id, consent)


def _show_given(dossier: Dossier, consent: Consent) -> None:
    reader = dossier.person(consent.reader).pseudonym if consent.reader else consent.outside
    owner = dossier.person(consent.person).pseudonym
    if not consent.holds:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        said = _("{owner} agreed on {day} that {reader} may read along.")
        st.html(html.tag("p", said.format(owner=owner, reader=reader, day=words().day(consent.given_on))))
        if st.button(_("Take back"), key=f"withdraw {consent.id}", type="tertiary"):
            with problems.shown():
                withdraw_consent(session.workspace(), dossier.id, consent.id)
                st.rerun()
