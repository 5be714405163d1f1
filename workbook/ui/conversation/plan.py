"""When a conversation is, and with which interpreter; none is booked before somebody says so."""

from typing import get_args

import streamlit as st

from workbook.errors import TextChanged
from workbook.model.conversations import Conversation, InterpreterBooking
from workbook.model.dossier import Dossier
from workbook.model.people import InterpreterMode
from workbook.services.conversations import Plan, plan_conversation, plan_of
from workbook.typed_dates import as_typed, read_day, read_hour
from workbook.ui import folds, html, languages, names, problems, rounds, session
from workbook.ui.conversation import head
from workbook.ui.dialogs import around
from workbook.ui.dialogs.given import choose_interpreter
from workbook.ui.words import _

NONE = "none"
"""No interpreter is booked yet."""


def show(dossier: Dossier, talk: Conversation) -> None:
    """The plan as it stands, and folded away the fields to change it."""
    st.html(html.section(_("When, and which interpreter")))
    st.html(html.tag("p", head.when_and_how(talk) or _("Not planned yet"), css="wb-meta"))
    _show_known(dossier, talk)
    # A label that changed with the plan would close the fold over words that a colleague's plan kept waiting.
    with folds.fold(
        _("Change the plan"),
        key=f"fold plan {talk.id}",
        icon="interpreter_mode",
        is_open=talk.booking is None and talk.is_open,
    ) as is_open:
        if is_open:
            _show_fields(dossier, talk)


def _show_known(dossier: Dossier, talk: Conversation) -> None:
    """What the dossier knows for booking: the languages, the wishes, who interprets for the family."""
    lines = []
    for person in map(dossier.person, talk.people):
        lines += [languages.language_name(one.code) for one in person.languages[:2]]
        if person.interpreter_wishes.strip():
            wishes = _("Wishes about the interpreter: {wishes}").format(wishes=person.interpreter_wishes)
            lines.append(wishes)
    lines += [around.interpreter_said(known) for known in dossier.interpreters]
    if lines:
        st.html(html.box(*(html.tag("p", line, css="wb-meta") for line in lines)))


def _show_fields(dossier: Dossier, talk: Conversation) -> None:
    name = _name(talk)
    at, seen = rounds.key(name), rounds.seen(name, plan_of(talk))
    on = st.text_input(
        _("Day"),
        value=as_typed(seen.on),
        key=f"on {at}",
        placeholder=_("day/month/year"),
        persist_state="session",
    )
    hour = st.text_input(
        _("Hour"),
        value=f"{seen.at:%H:%M}" if seen.at else "",
        key=f"at {at}",
        placeholder="14:00",
        persist_state="session",
    )
    booking = _choose_interpreter(seen.booking, _spoken(dossier, talk), at)
    if booking:
        known = booking.interpreter if seen.booking else _usual(dossier, booking.language)
        booking = booking.having(interpreter=choose_interpreter(dossier, known, at))
    if st.button(_("Keep the plan"), key=f"keep {at}"):
        with problems.shown():
            day = read_day(on, session.workspace().now().date())
            _keep(dossier, talk, Plan(day, read_hour(hour), booking), seen)
            st.rerun()


def _choose_interpreter(seen: InterpreterBooking | None, spoken: str, at: str) -> InterpreterBooking | None:
    """First whether and how; the language and the minutes only then."""
    said = {NONE: _("none yet")} | {mode: names.mode_name(mode) for mode in get_args(InterpreterMode)}
    mode = st.pills(
        _("Interpreter"),
        list(said),
        default=seen.mode if seen else NONE,
        required=True,
        format_func=lambda one: said.get(one, one),
        key=f"mode {at}",
        persist_state="session",
    )
    if mode == NONE:
        return None
    booking = seen or InterpreterBooking(language=spoken)
    code = languages.choose(_("Interpreter for which language"), key=f"booked {at}", chosen=booking.language)
    minutes = st.number_input(
        _("Booked for how many minutes"),
        min_value=5,
        max_value=480,
        step=5,
        value=booking.minutes,
        key=f"minutes {at}",
        persist_state="session",
    )
    return booking.having(language=code, mode=mode, minutes=minutes)


def _usual(dossier: Dossier, language: str) -> str | None:
    """The family's interpreter for this language, where there is one alone."""
    theirs = [one.id for one in dossier.interpreters if language in one.languages]
    return theirs[0] if len(theirs) == 1 else None


def _spoken(dossier: Dossier, talk: Conversation) -> str:
    spoken = dossier.person(talk.people[0]).languages
    return spoken[0].code if spoken else ""


def _keep(dossier: Dossier, talk: Conversation, plan: Plan, seen: Plan) -> None:
    """Keep it; where a colleague planned too, both are shown, and keeping again takes these words."""
    workspace = session.workspace()
    try:
        plan_conversation(workspace, dossier.id, talk.id, plan, seen=seen)
    except TextChanged:
        now = plan_of(workspace.store.load(dossier.id).conversation(talk.id))
        rounds.see(_name(talk), _where_changed(plan, now, seen))
        raise
    rounds.begin_anew(_name(talk))


def _where_changed(mine: Plan, now: Plan, seen: Plan) -> Plan:
    """What stands now, where I changed it too; elsewhere what I saw, so that the other's change stays."""
    return Plan(
        now.on if mine.on != seen.on else seen.on,
        now.at if mine.at != seen.at else seen.at,
        now.booking if mine.booking != seen.booking else seen.booking,
    )


def _name(talk: Conversation) -> str:
    return f"plan {talk.id}"
