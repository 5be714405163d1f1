"""After a session: what the presenter takes along goes to the dossier; one page comes out; notes go."""

import streamlit as st

from workbook.errors import DossierGone
from workbook.model.intervision import Case, Gathered, Session
from workbook.services.intervision import (
    is_preparing,
    kept_intervision,
    return_as_agreement,
    return_as_question,
    reword_taken,
)
from workbook.services.papers import PaperRequest
from workbook.services.reading_through import betrayed_in
from workbook.ui import html, problems, session
from workbook.ui.intervision import addresses, erasing, sharing
from workbook.ui.paper_route import address_of
from workbook.ui.words import _, text


def show(held: Session) -> None:
    """What was chosen, and where it goes."""
    kept = kept_intervision(session.workspace())
    st.html(html.title(_("What we take along"), kick=_("Intervision"), lead=text("intervision.after.lead")))
    if not held.taken:
        st.html(html.tag("p", _("Nothing was chosen to take along. That is fine too."), css="wb-empty"))
    told = [case for case in map(kept.case, held.cases) if case]
    for case in told:
        _show_case(held, case)
    with problems.shown():
        _show_paper(held)
    said = text("intervision.after.erased"), text("intervision.after.keep-first")
    st.html(html.tag("p", " ".join(said), css="wb-meta"))
    with st.container(horizontal=True):
        if st.button(_("To the cases")):
            addresses.to_beginning()
        erasing.show_erase_session(held.id)


def _show_paper(held: Session) -> None:
    """One page, once nothing on it names anybody."""
    betrayed = betrayed_in(session.workspace(), held)
    if betrayed:
        sharing.show_betrayals([one.words for one in betrayed])
        return
    paper = PaperRequest("intervision-result", "", held.id, "", session.language())
    st.html(
        html.box(html.file_link(_("One page to take along"), address_of(paper)), css="wb-files")
        + html.tag("p", _("Read it through for names before you hand it over."), css="wb-meta")
    )


def _show_case(held: Session, case: Case) -> None:
    taken = [one for one in held.about(case.id) if one.is_taken]
    if not taken:
        return
    st.html(html.section(case.question))
    if case.dossier:
        st.html(html.tag("p", text("intervision.after.to-dossier"), css="wb-meta"))
    for one in taken:
        _show_taken(held, case, one)


def _show_taken(held: Session, case: Case, one: Gathered) -> None:
    """In the presenter's own words, since it may come before the client's eyes."""
    with st.container(key=f"row_taken_{one.id}"):
        if one.returned_at:
            st.html(html.tag("p", one.words) + html.tag("p", _("in the dossier"), css="wb-meta"))
            return
        key = f"reworded {one.id}"
        st.text_input(
            _("What I take along"), value=one.words, key=key, on_change=_reword, args=(held.id, one.id, key)
        )
        if case.dossier:
            with st.container(horizontal=True):
                _show_ways_back(held, case, one)


def _show_ways_back(held: Session, case: Case, one: Gathered) -> None:
    try:
        dossier = session.workspace().store.load(case.dossier)
    except DossierGone:
        return
    args = (case, held.id, one)
    st.button(_("As an agreement"), key=f"agree {one.id}", on_click=_as_agreement, args=args)
    if is_preparing(dossier, case.person):
        st.button(_("As a question next time"), key=f"ask {one.id}", on_click=_as_question, args=args)


def _as_agreement(case: Case, session_id: str, one: Gathered) -> None:
    with problems.shown_after():
        return_as_agreement(session.workspace(), case, session_id, one)


def _as_question(case: Case, session_id: str, one: Gathered) -> None:
    with problems.shown_after():
        return_as_question(session.workspace(), case, session_id, one)


def _reword(session_id: str, gathered_id: str, key: str) -> None:
    with problems.shown_after():
        reword_taken(session.workspace(), session_id, gathered_id, st.session_state[key])
