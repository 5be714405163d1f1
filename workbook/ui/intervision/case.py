"""Preparing a case: six questions, drawings, and reading it through as a colleague next door would."""

from contextlib import suppress

import streamlit as st

from workbook.content.intervision import way_named, ways
from workbook.errors import WorkbookError
from workbook.model.intervision import CASE_FIELDS, Case, CaseField
from workbook.services.cases import offered_words, show_drawings, write_case
from workbook.ui import choices, html, problems, session
from workbook.ui.intervision import addresses, erasing, pictures, sharing
from workbook.ui.words import _, text

HEIGHTS: dict[CaseField, int] = {"situation": 150, "tried": 130}
USUAL_HEIGHT = 90


def show(case: Case) -> None:
    """Write on the left; what helps, the preview and the next step on the right."""
    lead = text("intervision.case.kept")
    st.html(html.title(_("A case for the intervision"), kick=_("Intervision"), lead=lead))
    left, right = st.columns([56, 44], gap="large")
    with left:
        way = _show_ways()
        for field in CASE_FIELDS:
            _show_field(case, field)
        erasing.show_erase_case(case)
    newest = addresses.case_in_view() or case
    with right:
        _show_own_notes(newest)
        _show_words(newest)
        _show_drawings(newest)
        sharing.show(newest, way)


def _show_ways() -> str:
    """First, as one of them asks to leave a field empty."""
    way = choices.one(
        _("Way of working"),
        tuple(one.id for one in ways()),
        lambda one: text(f"intervision.{one}.name"),
        key="way of working",
        chosen=ways()[0].id,
    )
    minutes = _("One case takes {n} minutes.").format(n=way_named(way).minutes)
    st.html(
        html.tag("p", f"{text(f'intervision.{way}.lead')} {minutes}")
        + html.tag("p", text(f"intervision.{way}.mind"), css="wb-meta")
    )
    return way


def _key(case_id: str, field: str) -> str:
    return f"case {case_id} {field}"


def _show_field(case: Case, field: CaseField) -> None:
    key = _key(case.id, field)
    typed = st.text_area(
        text(f"intervision.case.{field}"),
        value=case.texts[field],
        help=text(f"intervision.case.{field}.hint"),
        key=key,
        height=HEIGHTS.get(field, USUAL_HEIGHT),
        on_change=_keep_later,
        args=(case.id, field, key),
        persist_state="session",
    )
    with problems.shown():
        if typed != case.texts[field]:
            write_case(session.workspace(), case.id, field, typed)


def _keep_later(case_id: str, field: CaseField, key: str) -> None:
    """From a callback nothing may be raised: the page tries again, and says what is wrong."""
    with suppress(WorkbookError):
        write_case(session.workspace(), case_id, field, st.session_state[key])


def _take(case_id: str, field: CaseField, words: str) -> None:
    """Below what stands in a field; only from a callback."""
    with problems.shown_after():
        key = _key(case_id, field)
        before = st.session_state.get(key, "")
        st.session_state[key] = f"{before}\n{words}".strip()
        write_case(session.workspace(), case_id, field, st.session_state[key])


# What helps


def _show_own_notes(case: Case) -> None:
    """Remarks that the counsellor marked for intervision; none comes into a case by itself."""
    remarks = [one for one in session.workspace().store.notebook().remarks if one.for_intervision]
    if not remarks:
        return
    with st.expander(_("From my notebook, to bring to intervision")):
        for remark in remarks:
            st.html(html.tag("p", remark.words))
            st.button(
                _("Take over"),
                key=f"take remark {remark.id}",
                on_click=_take,
                args=(case.id, "reactions", remark.words),
            )


def _show_words(case: Case) -> None:
    with problems.shown():
        offered = offered_words(session.workspace(), case, session.language())
        if not offered:
            return
        with st.expander(_("Words of this person")):
            st.html(html.tag("p", text("intervision.case.words-of-person"), css="wb-meta"))
            for one in offered:
                st.html(html.quote(one.words))
                st.button(
                    _("Take over"),
                    key=f"take words {one.note}",
                    on_click=_take,
                    args=(case.id, "situation", f"“{one.words}”"),
                )


def _show_drawings(case: Case) -> None:
    if not case.life and not case.pieces:
        return
    st.html(html.section(_("Drawings")))
    for name, label, is_there, is_shown in (
        ("life", _("The lifeline, without words or dates"), bool(case.life), case.shows_life),
        ("puzzle", _("The puzzle, without words"), bool(case.pieces), case.shows_puzzle),
    ):
        if is_there:
            key = f"case {case.id} shows {name}"
            st.checkbox(label, value=is_shown, key=key, on_change=_show_or_not, args=(case,))
    pictures.show(case)


def _show_or_not(case: Case) -> None:
    with problems.shown_after():
        show_drawings(
            session.workspace(),
            case.id,
            life=bool(st.session_state.get(f"case {case.id} shows life")),
            puzzle=bool(st.session_state.get(f"case {case.id} shows puzzle")),
        )
