"""The page of today: what is timely and why, what is due, this week's meetings, what was left unfinished."""

from datetime import date, datetime

import streamlit as st

from workbook.content.library import library
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.timely import CALL_THE_LAWYER, Timely
from workbook.services.agenda import Agenda, Meeting, Unfinished, planned_talk
from workbook.services.conversations import open_conversation
from workbook.ui import due, frame, grounds, html, lawyer, names, problems, session
from workbook.ui.words import _, ngettext, text, words

SHOWN = 12
"""Rows of what is timely; the dossiers themselves show the others."""


def show_head(now: datetime, counsellor: str) -> None:
    """The day, and a greeting that knows the hour."""
    st.html(html.title(_greeting(now, counsellor), kick=_capital(words().weekday(now.date()))))


def show(agenda: Agenda) -> None:
    """Everything; where nothing is known yet, the two ways to begin."""
    left, right = st.columns([7, 3], gap="large")
    with left:
        _show_timely(agenda)
    with right:
        _show_lawyers(agenda)
        _show_due(agenda)
        st.html(_meetings(agenda) + _agreed(agenda) + _unfinished(agenda) + _sheet())


def show_beginning() -> None:
    """Before the first dossier: a dossier, or one sheet for a conversation, without creating anything."""
    st.html(
        html.tag(
            "p",
            _("The families you guide will be here. A made-up first name is enough to begin."),
            css="wb-empty",
        )
    )
    with st.container(horizontal=True):
        if st.button(_("Begin a dossier"), type="primary", icon=":material/add:"):
            frame.go("new")
        if st.button(_("Prepare a conversation"), icon=":material/print:"):
            frame.go("sheet")
    st.html(
        html.tag(
            "p",
            _(
                "A conversation in ten minutes? Choose the moment in the procedure and take one sheet along. "
                "Nothing is created."
            ),
            css="wb-meta",
        )
    )


def _greeting(now: datetime, counsellor: str) -> str:
    said = {True: _("Good morning"), False: _("Good afternoon")}[now.hour < 12]
    said = _("Good evening") if now.hour >= 18 else said
    return f"{said}, {counsellor}" if counsellor else said


# What is timely


def _show_timely(agenda: Agenda) -> None:
    aside = "" if agenda.is_all else _("in the dossiers you touched last")
    st.html(html.section(_("Timely"), aside=aside))
    if not agenda.timely:
        st.html(
            html.tag("p", _("No conversation is timely now. The dossiers say why."), css="wb-empty"),
        )
    with st.container(key="turns"):  # a grid of words and button, in turns: nothing else may come into it
        pressed = [
            turn
            for number, turn in enumerate(agenda.timely[:SHOWN])
            if _is_pressed(*turn, is_first=number == 0)
        ]
    for dossier, answer in pressed:
        _prepare(dossier, answer)
    more = len(agenda.timely) - SHOWN
    if more > 0:
        st.html(
            html.tag(
                "p",
                ngettext("{n} more stands in its dossier.", "{n} more stand in their dossiers.", more).format(
                    n=words().number(more)
                ),
                css="wb-meta",
            )
        )


def _is_pressed(dossier: Dossier, answer: Timely, *, is_first: bool) -> bool:
    """One conversation that is timely, and whether it is to be prepared now."""
    st.html(_row(dossier, answer))
    key = f"prepare {dossier.id} {answer.person}"
    return st.button(_("Prepare"), key=key, type="primary" if is_first else "secondary")


def _row(dossier: Dossier, answer: Timely) -> str:
    assert answer.conversation is not None
    person = dossier.person(answer.person)
    planned = planned_talk(dossier, answer)
    leaf = _leaf(planned.planned_on) if planned and planned.planned_on else ""
    name = (
        f'<h3 class="wb-name"><span dir="auto">{html.lines(person.pseudonym)}</span>'
        f'<small dir="auto">{html.lines(dossier.pseudonym)}</small></h3>'
    )
    kind = html.tag("p", names.conversation_name(answer.conversation), css="wb-strong")
    why = html.tag("p", text(answer.why), css="wb-soft")
    urgent = html.tag("p", text(CALL_THE_LAWYER)) if CALL_THE_LAWYER in answer.mind else ""
    rests = grounds.fold_of((answer.why, *answer.mind))
    return html.box(
        leaf, html.box(name, kind, why, urgent, rests, css="wb-grow"), css="wb-row wb-top-aligned"
    )


def _leaf(on: date) -> str:
    is_today = on == session.workspace().now().date()
    return html.leaf(words().month_short(on), str(on.day), now=is_today)


def _prepare(dossier: Dossier, answer: Timely) -> None:
    assert answer.conversation is not None
    with problems.shown():
        _after, talk = open_conversation(
            session.workspace(),
            dossier.id,
            answer.conversation,
            answer.person,
            library(),
            is_last=answer.is_last,
        )
        frame.go("conversation", d=dossier.id, c=talk, step="prepare")


# What is due, this week, unfinished


def _show_lawyers(agenda: Agenda) -> None:
    """Once the conversation was held, the call to the lawyer stays until the last day is confirmed."""
    if agenda.lawyer:
        rows = [
            _line(frame.html_link("overview", person.pseudonym, d=dossier.id), lawyer.who(dossier))
            for dossier, person in agenda.lawyer
        ]
        st.html(html.section(_("Call the lawyer")) + "".join(rows))


def _show_due(agenda: Agenda) -> None:
    if agenda.due:
        st.html(html.section(_("Information to give"), aside=_("by law")))
        for dossier, owed in agenda.due:
            due.show_row(dossier, owed, with_family=True)


def _line(way: str, said: str) -> str:
    """One way to somewhere, and below it what it is about."""
    return html.box(way, html.tag("p", said, css="wb-meta"), css="wb-whereto")


def _meetings(agenda: Agenda) -> str:
    rows = [
        _to_talk(meeting.dossier, meeting.talk, _meeting_said(meeting), is_ahead=meeting.is_planned)
        for meeting in agenda.meetings
    ]
    if not rows:
        rows = [html.tag("p", _("No conversation is planned in the next seven days."), css="wb-meta")]
    return html.section(_("This week")) + "".join(rows)


def _meeting_said(meeting: Meeting) -> str:
    day = words().weekday(meeting.on)
    if meeting.at is None:
        return _capital(day)
    return _("{day} at {hour}").format(day=_capital(day), hour=words().hour(meeting.at))


def _agreed(agenda: Agenda) -> str:
    """With whom something is agreed and by when; what it is stands in the dossier (value 7)."""
    rows = []
    for dossier, agreement in agenda.agreed:
        assert agreement.due_on is not None
        day = _capital(words().weekday(agreement.due_on))
        way = frame.html_link("overview", dossier.person(agreement.person).pseudonym, d=dossier.id)
        rows.append(_line(way, f"{day}, {dossier.pseudonym}"))
    return html.section(_("Agreed for this week")) + "".join(rows) if rows else ""


def _unfinished(agenda: Agenda) -> str:
    rows = [_to_talk(left.dossier, left.talk, _left_said(left)) for left in agenda.unfinished]
    return html.section(_("Left unfinished")) + "".join(rows) if rows else ""


def _left_said(left: Unfinished) -> str:
    if left.has_words:
        return _("Words typed and not kept yet")
    return _("To wrap up") if left.talk.step == "wrap-up" else _("Begun, not wrapped up")


def _to_talk(dossier: Dossier, talk: Conversation, said: str, *, is_ahead: bool = True) -> str:
    """To the conversation; where it only names the next meeting, to the dossier."""
    if is_ahead:
        label = names.title_of(dossier, talk)
        way = frame.html_link("conversation", label, d=dossier.id, c=talk.id, step=talk.step)
    else:
        way = frame.html_link("overview", _with_whom(dossier, talk), d=dossier.id)
    return _line(way, f"{said}, {dossier.pseudonym}")


def _with_whom(dossier: Dossier, talk: Conversation) -> str:
    people = words().listed(dossier.person(person).pseudonym for person in talk.people)
    return _("Next conversation with {person}").format(person=people)


def _sheet() -> str:
    return html.section(_("Without a dossier")) + frame.html_link(
        "sheet", _("Prepare a conversation"), icon="print"
    )


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
