"""The room: steps on the left, the case in the middle, a quiet clock and what is taken along on the right."""

from collections.abc import Callable
from contextlib import suppress

import streamlit as st

from workbook.content.intervision import Way, WayStep
from workbook.content.library import library
from workbook.errors import WorkbookError
from workbook.model.intervision import Case, Gathered, GatheredKind, Session
from workbook.services.intervision import (
    begin_with,
    end_session,
    gather,
    go_on_with_clock,
    kept_intervision,
    next_speaker,
    step_of,
    stop_clock,
    take_gathered,
    take_second_case,
    turn_step,
    write_notes,
)
from workbook.services.workspace import Workspace
from workbook.ui import components, html, problems, rounds, session
from workbook.ui.dialogs import help_now
from workbook.ui.intervision import addresses, pictures
from workbook.ui.intervision.home import case_name
from workbook.ui.words import _, ngettext, text

ROLES = ("facilitator", "presenter", "colleague", "writer")
FIELD = "gathered in the room"
NOTES = "notes of the group"


def show(held: Session, case: Case) -> None:
    """One step of the way at a time."""
    way, step = step_of(held)
    _show_top(held)
    left, middle, right = st.columns([22, 50, 28], gap="large")
    with left:
        _show_steps(held, way)
    with middle:
        st.html(html.title(text(way.text_id("name", step)), lead=text(way.text_id("do", step))))
        if step.mode == "choose":
            _show_cases_to_choose(held)
        else:
            _show_case(case, step)
        _show_to_lend(way, step)
        _show_facilitator(way, step)
    with right:
        _show_clock(held, way, step)
        _show_speaker(held, step)
        _show_gathered(held, step)
        _show_notes(held)


def _show_top(held: Session) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="top"):
        st.html(html.tag("p", _("Intervision"), css="wb-top"))
        many = ngettext("{n} colleague", "{n} colleagues", held.seats).format(n=held.seats)
        guided = _("facilitator: {name}").format(name=held.facilitator) if held.facilitator else ""
        st.html(html.tag("p", ", ".join(filter(None, (many, guided))), css="wb-meta"))
        if st.button(_("Crisis card"), icon=":material/emergency_home:"):
            help_now.crisis()
        if st.button(_("Step out, the clock goes on")):
            addresses.to_beginning()
        if st.button(_("End the intervision")):
            with problems.shown():
                end_session(session.workspace(), held.id)
                addresses.to_after(held.id)


def _show_steps(held: Session, way: Way) -> None:
    minutes = _("{n} min")
    steps = [(text(way.text_id("name", step)), minutes.format(n=step.minutes)) for step in way.steps]
    st.html(html.rail(steps, held.step, _("Steps")))
    if way.second_case and held.step + 1 == len(way.steps):
        _show_second_case(held)


def _show_second_case(held: Session) -> None:
    kept = kept_intervision(session.workspace())
    waiting = [case for case in kept.cases if case.is_ready and case.id not in held.cases]
    st.html(html.tag("p", text("B.org-tip.second-case-if-time"), css="wb-meta"))
    for case in waiting:
        st.button(
            _("Second case: {name}").format(name=html.label(case_name(case))),
            key=f"second {case.id}",
            on_click=_second,
            args=(held.id, case.id),
        )


def _show_cases_to_choose(held: Session) -> None:
    """Only their questions: the rest of a case is told once it was chosen."""
    kept = kept_intervision(session.workspace())
    for one in (case for case in kept.cases if case.is_ready):
        with st.container(key=f"row_choose_{one.id}"):
            st.html(html.tag("p", one.question, css="wb-q"))
            st.button(
                _("Begin with this one"), key=f"begin {one.id}", on_click=_begin_with, args=(held.id, one.id)
            )


def _show_case(case: Case, step: WayStep) -> None:
    hidden = ("question", *step.hides)
    told = [(field, words) for field, words in case.texts.items() if field not in hidden and words.strip()]
    parts = [
        html.tag("p", _("The question of the presenter"), css="wb-meta"),
        html.tag("p", case.question, css="wb-q wb-large"),
        *(
            html.tag("p", text(f"intervision.case.{field}"), css="wb-meta") + html.tag("p", words)
            for field, words in told
        ),
        html.tag("p", text("intervision.hidden"), css="wb-meta wb-ruled"),
    ]
    st.html(html.box(*parts, css="wb-case"))
    pictures.show(case, life=step.mode in ("listen", "questions"), puzzle=step.mode in ("listen", "puzzle"))


def _show_to_lend(way: Way, step: WayStep) -> None:
    lent = [text(f"{way.text_id('lend', step)}.{number}") for number in (1, 2, 3)]
    st.html(
        html.section(_("Questions to borrow"))
        + html.box(*(html.tag("p", one) for one in lent), css="wb-lent")
    )


def _show_facilitator(way: Way, step: WayStep) -> None:
    roles = [f"{text(f'intervision.role.{role}')}: {text(f'intervision.role.{role}.does')}" for role in ROLES]
    safety = [text(one) for one in library().group("intervision.safety")]
    inner = html.tag("p", text(way.text_id("facilitator", step))) + html.bullets([*roles, *safety])
    st.html(html.fold(_("For the facilitator"), inner))


# The clock, who has the word


def _show_clock(held: Session, way: Way, step: WayStep) -> None:
    components.step_clock(held.ends_at, held.seconds_left, step.minutes)
    with st.container(horizontal=True):
        if held.seconds_left is None:
            st.button(_("Pause"), icon=":material/pause:", on_click=_do, args=(stop_clock, held.id))
        else:
            st.button(
                _("Go on"), icon=":material/play_arrow:", on_click=_do, args=(go_on_with_clock, held.id)
            )
        if held.step + 1 < len(way.steps):
            st.button(_("Next step"), type="primary", on_click=_turn, args=(held.id, held.step + 1))
        if held.step:
            st.button(_("Back"), on_click=_turn, args=(held.id, held.step - 1))


def _show_speaker(held: Session, step: WayStep) -> None:
    said = {
        "presenter": _("The presenter has the word."),
        "facilitator": _("The facilitator has the word."),
        "all": _("Whoever wants to has the word."),
        "round": _("Colleague {n} has the word, counted from the presenter’s left. Passing is fine.").format(
            n=held.speaker + 1
        ),
    }[step.speaks]
    st.html(html.tag("p", said, css="wb-strong"))
    if step.speaks == "round":
        st.button(_("The next has the word"), on_click=_do, args=(next_speaker, held.id))


# What comes up


def _show_gathered(held: Session, step: WayStep) -> None:
    """The presenter chooses; nothing is judged, counted or put in an order of merit."""
    is_taking = step.mode == "take-along"
    st.html(html.section(_("What we take along") if is_taking else _("What comes up")))
    for one in held.about(held.case):
        if is_taking or one.is_taken:
            key = f"taken {one.id}"
            st.checkbox(
                html.label(one.words), value=one.is_taken, key=key, on_change=_take, args=(held.id, one, key)
            )
        else:
            st.html(html.tag("p", one.words))
    kind: GatheredKind = "question" if step.mode == "questions" else "suggestion"
    field = rounds.key(FIELD)
    st.text_input(_("A question or an idea"), key=field, on_change=_gather, args=(held.id, kind, field))


def _show_notes(held: Session) -> None:
    key = f"{NOTES} {held.id}"
    typed = st.text_area(
        _("Other notes, for the group alone"),
        value=held.notes,
        key=key,
        height=110,
        on_change=_keep_notes_later,
        args=(held.id, key),
        persist_state="session",
    )
    with problems.shown():
        if typed != held.notes:
            write_notes(session.workspace(), held.id, typed)


def _keep_notes_later(session_id: str, key: str) -> None:
    with suppress(WorkbookError):
        write_notes(session.workspace(), session_id, st.session_state[key])


def _gather(session_id: str, kind: GatheredKind, key: str) -> None:
    with problems.shown_after():
        words = st.session_state[key]
        if words.strip():
            gather(session.workspace(), session_id, kind, words)
            rounds.begin_anew(FIELD)


def _take(session_id: str, one: Gathered, key: str) -> None:
    with problems.shown_after():
        take_gathered(session.workspace(), session_id, one.id, is_taken=bool(st.session_state[key]))


def _do(action: Callable[[Workspace, str], None], session_id: str) -> None:
    with problems.shown_after():
        action(session.workspace(), session_id)


def _turn(session_id: str, to: int) -> None:
    with problems.shown_after():
        turn_step(session.workspace(), session_id, to)


def _begin_with(session_id: str, case_id: str) -> None:
    with problems.shown_after():
        begin_with(session.workspace(), session_id, case_id)


def _second(session_id: str, case_id: str) -> None:
    with problems.shown_after():
        take_second_case(session.workspace(), session_id, case_id)
