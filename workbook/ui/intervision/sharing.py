"""Below a case: reading it through, what stops it, and once it may be shared: papers and the room."""

import streamlit as st

from workbook.content.library import library
from workbook.model.intervision import FEWEST, MOST, Case, Session
from workbook.services.intervision import begin_session, kept_intervision
from workbook.services.papers import PaperRequest
from workbook.services.reading_through import LookedThrough, confirm_case, look_through
from workbook.ui import html, problems, session
from workbook.ui.intervision import addresses
from workbook.ui.paper_route import address_of
from workbook.ui.words import _, text


def show(case: Case, way: str) -> None:
    """What a colleague next door would recognise; then the way to the room."""
    st.html(html.section(_("Read it through")))
    with problems.shown():
        found = look_through(session.workspace(), case)
        _show_betrayals(found)
        _show_risks(found)
    if case.is_ready:
        _show_papers(case)
        _show_room(case, way)
    else:
        _show_confirm(case)


def _show_betrayals(found: LookedThrough) -> None:
    if found.betrayals:
        show_betrayals([one.words for _field, one in found.betrayals])


def show_betrayals(words: list[str]) -> None:
    """What stops something from being shared."""
    said = html.tag("p", _("This would tell who it is about. Say it in other words:"), css="wb-strong")
    st.html(html.box(said, html.bullets(words), css="wb-problem"))


def _show_risks(found: LookedThrough) -> None:
    """Sentence by sentence: together, rare things can tell who somebody is."""
    if not found.risks:
        return
    said = _("Would a colleague next door recognise somebody by these sentences?")
    rows = [f"{risk.sentence} ({', '.join(risk.words)})" for _field, risk in found.risks]
    st.html(html.box(html.tag("p", said), html.bullets(rows), css="wb-risks"))


def _show_confirm(case: Case) -> None:
    st.html(html.tag("p", text("intervision.not-a-legal-case"), css="wb-meta"))
    st.button(
        _("I read it through. It may be shared"),
        type="primary",
        disabled=not case.question.strip(),
        on_click=_confirm,
        args=(case,),
    )
    if not case.question.strip():
        st.html(html.tag("p", _("A case ends with a question to the group."), css="wb-meta"))


def _confirm(case: Case) -> None:
    with problems.shown_after():
        confirm_case(session.workspace(), case)


def _show_papers(case: Case) -> None:
    pdf = PaperRequest("intervision-case", "", case.id, "", session.language())
    file = PaperRequest("intervision-case", "", case.id, "", session.language(), "json")
    links = (
        html.file_link(_("The case as PDF"), address_of(pdf)),
        html.file_link(_("For a colleague’s workbook"), address_of(file)),
    )
    st.html(
        html.tag("p", _("Read through. It may be shared."), css="wb-meta", role="status")
        + html.box(*links, css="wb-files")
        + html.tag("p", text("intervision.case.file-is-open"), css="wb-meta")
    )


def _show_room(case: Case, way: str) -> None:
    st.html(html.section(_("Hold the intervision")))
    open_room = _room_of(case)
    if open_room:
        if st.button(_("Back to the intervision"), type="primary"):
            addresses.to_room(open_room.id)
        return
    seats = st.number_input(
        _("How many are you, yourself included?"), min_value=FEWEST, max_value=MOST, value=6, key="seats"
    )
    facilitator = st.text_input(_("Facilitator"), key="facilitator")
    st.html(html.bullets([text(one) for one in library().group("intervision.agreement")]))
    if st.button(_("Begin the intervision"), type="primary"):
        with problems.shown():
            held = begin_session(session.workspace(), case.id, way, seats=int(seats), facilitator=facilitator)
            addresses.to_room(held.id)


def _room_of(case: Case) -> Session | None:
    sessions = kept_intervision(session.workspace()).sessions
    return next((one for one in sessions if one.case == case.id and one.ended_at is None), None)
