"""The beginning of the intervision: prepare a case, the cases that are ready, what was held, the guide."""

import streamlit as st

from workbook.content.library import library
from workbook.model.dossier import Dossier
from workbook.model.intervision import Case, Intervision, Session
from workbook.services.cases import begin_case, case_from_file, propose_case
from workbook.services.intervision import kept_intervision
from workbook.ui import choices, html, problems, session
from workbook.ui.intervision import addresses, erasing
from workbook.ui.words import _, text, words

MOST_SHOWN = 40


def show() -> None:
    """Everything on one page; a case from memory is the first way offered."""
    kept = kept_intervision(session.workspace())
    st.html(html.title(_("Intervision"), lead=text("intervision.case.lead")))
    left, right = st.columns([58, 42], gap="large")
    with left:
        erasing.show_put_back()
        _show_ways_to_prepare()
        _show_cases(kept)
        _show_sessions(kept)
    with right:
        _show_guide(kept)


def _show_ways_to_prepare() -> None:
    st.html(html.section(_("Prepare a case")))
    st.html(html.tag("p", text("intervision.case.from-memory")))
    if st.button(_("Tell a case from memory"), type="primary", icon=":material/edit_note:"):
        with problems.shown():
            addresses.to_case(begin_case(session.workspace()).id)
    with st.expander(_("From a dossier")):
        _show_dossiers()
    with st.expander(_("From a colleague’s file")):
        _show_file()


def _show_dossiers() -> None:
    st.html(html.tag("p", text("intervision.case.from-dossier"), css="wb-meta"))
    cards = session.workspace().store.cards()[:MOST_SHOWN]
    names = {card.id: card.pseudonym for card in cards}
    chosen = st.selectbox(
        _("Dossier"), list(names), format_func=lambda one: names[one], index=None, key="case from dossier"
    )
    if not chosen:
        return
    with problems.shown():
        dossier = session.workspace().store.load(chosen)
        _show_people(dossier)


def _show_people(dossier: Dossier) -> None:
    """One person's case: what another member of the family said is not in it."""
    if not dossier.adults:
        st.html(html.tag("p", _("There is no adult in this dossier yet."), css="wb-empty"))
        return
    people = {person.id: person.pseudonym for person in dossier.adults}
    person = choices.one(
        _("About whom"),
        list(people),
        people.__getitem__,
        key=f"about {dossier.id}",
        chosen=next(iter(people)),
    )
    if st.button(_("Propose a case")):
        case = propose_case(session.workspace(), dossier.id, person, words=words(), library=library())
        addresses.to_case(case.id)


def _show_file() -> None:
    given = st.file_uploader(_("Case file (.json)"), type=["json"], key="case from file")
    if given and st.button(_("Open this case")):
        with problems.shown():
            addresses.to_case(case_from_file(session.workspace(), given.getvalue()).id)


def _show_cases(kept: Intervision) -> None:
    st.html(html.section(_("Cases")))
    if not kept.cases:
        st.html(
            html.tag(
                "p", _("Here come the cases that you prepare. Each participant brings one."), css="wb-empty"
            )
        )
    for case in reversed(kept.cases):
        with st.container(key=f"row_case_{case.id}", horizontal=True, vertical_alignment="center"):
            st.html(
                html.box(
                    html.tag("p", case_name(case), css="wb-strong"),
                    html.tag("p", _state(case), css="wb-meta"),
                ),
                width="content",
            )
            st.button(_("Open"), key=f"open case {case.id}", on_click=addresses.to_case, args=(case.id,))


def case_name(case: Case) -> str:
    """The question of the case, or that it has none yet."""
    return (
        case.question.strip().splitlines()[0] if case.question.strip() else _("A case without a question yet")
    )


def _state(case: Case) -> str:
    return _("read through, ready") if case.is_ready else _("not read through yet")


def _show_sessions(kept: Intervision) -> None:
    if not kept.sessions:
        return
    st.html(html.section(_("Held")))
    for held in reversed(kept.sessions):
        with st.container(key=f"row_session_{held.id}", horizontal=True, vertical_alignment="center"):
            st.html(html.tag("p", session_name(held), css="wb-strong"), width="content")
            if held.ended_at:
                st.button(
                    _("What we take along"),
                    key=f"after {held.id}",
                    on_click=addresses.to_after,
                    args=(held.id,),
                )
            else:
                st.button(
                    _("Back to the intervision"),
                    key=f"room {held.id}",
                    on_click=addresses.to_room,
                    args=(held.id,),
                )


def session_name(held: Session) -> str:
    """Its way of working and its day."""
    today = session.workspace().now().date()
    day = words().day_this_year(held.begun_at.astimezone().date(), today)
    return f"{text(f'intervision.{held.way}.name')}, {day}"


def _show_guide(kept: Intervision) -> None:
    st.html(html.section(text("intervision.organisation.name")))
    parts = [html.tag("p", text("intervision.organisation.lead"))]
    parts += [html.tag("p", text(one)) for one in library().group("intervision.organisation")]
    st.html(html.box(*parts, css="wb-read"))
    erasing.show_term(kept)
