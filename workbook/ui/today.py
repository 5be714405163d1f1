"""The page of today: what is timely and why, what is due, this week's meetings, what was left unfinished."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import repeat

import streamlit as st

from workbook.content.library import library
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.timely import CALL_THE_LAWYER, Timely
from workbook.services.agenda import Agenda, Meeting, Unfinished, planned_talk
from workbook.services.conversations import open_conversation
from workbook.ui import due, frame, grounds, html, lawyer, names, problems, session, taps
from workbook.ui.words import _, ngettext, text, words

SHOWN = 12
"""Rows of what is timely; the dossiers themselves show the others."""


def show_head(now: datetime, counsellor: str) -> None:
    """The day, and a greeting that knows the hour."""
    st.html(html.title(_greeting(now, counsellor), kick=_capital(words().weekday(now.date()))))


def show(agenda: Agenda) -> None:
    """Everything, in two columns."""
    left, right = st.columns([7, 3], gap="large")
    with left:
        _show_timely(agenda)
    right.html(
        _lawyers(agenda) + _due(agenda) + _meetings(agenda) + _agreed(agenda) + _unfinished(agenda) + _sheet()
    )


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
    nothing = html.tag("p", _("No conversation is timely now. The dossiers say why."), css="wb-empty")
    rows = [
        html.box(
            _row(*turn), taps.button(_("Prepare"), key=_prepares(*turn), kind=kind), css="wb-turn wb-ruled"
        )
        for turn, kind in zip(agenda.timely[:SHOWN], _kinds(), strict=False)
    ]
    st.html(html.section(_("Timely"), aside=aside) + ("".join(rows) or nothing) + _more(agenda))
    for dossier, answer in agenda.timely[:SHOWN]:
        if taps.pressed(_prepares(dossier, answer)):
            _prepare(dossier, answer)


def _kinds() -> Iterator[taps.Kind]:
    """The first one stands out."""
    yield "primary"
    yield from repeat("secondary")


def _prepares(dossier: Dossier, answer: Timely) -> str:
    return f"prepare {dossier.id} {answer.person}"


def _more(agenda: Agenda) -> str:
    more = len(agenda.timely) - SHOWN
    if more <= 0:
        return ""
    said = ngettext("{n} more stands in its dossier.", "{n} more stand in their dossiers.", more)
    return html.tag("p", said.format(n=words().number(more)), css="wb-meta")


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
    past = names.past_plan(planned, session.workspace().now().date())
    why = (html.tag("p", past) if past else "") + html.tag("p", text(answer.why), css="wb-soft")
    urgent = html.tag("p", text(CALL_THE_LAWYER)) if CALL_THE_LAWYER in answer.mind else ""
    rests = grounds.fold_of((answer.why, *answer.mind))
    return html.box(leaf, html.box(name, kind, why, urgent, rests), css="wb-row wb-top-aligned wb-fill")


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


def _lawyers(agenda: Agenda) -> str:
    """Once the conversation was held, the call to the lawyer stays until the last day is confirmed."""
    rows = [
        _line(frame.html_link("overview", person.pseudonym, d=dossier.id), lawyer.who(dossier))
        for dossier, person in agenda.lawyer
    ]
    return html.section(_("Call the lawyer")) + "".join(rows) if rows else ""


def _due(agenda: Agenda) -> str:
    rows = [due.row(dossier, owed, with_family=True) for dossier, owed in agenda.due]
    return html.section(_("Information to give"), aside=_("by law")) + "".join(rows) if rows else ""


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
    return html.section(_("Agreed, up to this week")) + "".join(rows) if rows else ""


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
