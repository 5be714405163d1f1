"""The dossier as a whole: another made-up name, or erased for good."""

import streamlit as st

from workbook.model.dossier import Dossier
from workbook.services.dossiers import erase_dossier, rename_dossier
from workbook.ui import frame, html, problems, session
from workbook.ui.words import _


def show(dossier: Dossier) -> None:
    """Open the dialog."""
    st.dialog(html.label(dossier.pseudonym))(_body)(dossier)


@problems.told
def _body(dossier: Dossier) -> None:
    name = st.text_input(_("Made-up name of the family"), value=dossier.pseudonym, key=f"rename {dossier.id}")
    if st.button(_("Keep the name"), key="keep the name"):
        with problems.shown():
            rename_dossier(session.workspace(), dossier.id, name, seen=dossier.pseudonym)
            st.rerun()
    st.html(html.section(_("Erase for good")))
    st.html(
        html.tag(
            "p",
            _("Erasing cannot be taken back. Nobody can open this dossier again, not from this folder."),
            css="wb-meta",
        )
    )
    typed = st.text_input(_("Type the name of the dossier to erase it"), key=f"erase {dossier.id}")
    if st.button(_("Erase the dossier"), key="erase the dossier"):
        with problems.shown():
            erase_dossier(session.workspace(), dossier.id, typed_name=typed)
            frame.go("dossiers")
