"""What was agreed, who does it, by when; and when you meet again."""

from functools import partial

import streamlit as st

from workbook.errors import TextChanged
from workbook.model.conversations import Agreement, Conversation, NextMeeting
from workbook.model.dossier import Dossier
from workbook.model.sight import agreements_of
from workbook.services.agreements import agree, remove_agreement
from workbook.services.conversations import meet_next
from workbook.typed_dates import as_typed, read_day, read_hour
from workbook.ui import drafts, folds, html, one_person, problems, rounds, session, take_along, taps
from workbook.ui.flow import Flow
from workbook.ui.words import _, words

NAME = "agreement"
"""The name of the field."""

_TAKEN_OUT = "agreements taken out"


def show(dossier: Dossier, talk: Conversation) -> None:
    """The agreements of this conversation, and the fields for one more: open while there is none."""
    rows = [
        _row(dossier, agreement)
        for agreement in agreements_of(dossier, talk.people[0])
        if agreement.conversation == talk.id
    ]
    flow = Flow()
    flow.say(html.section(_("Agreements")), *rows, *_taken_out_rows(dossier, talk))
    field = drafts.NoteField(dossier.id, talk.id, name=NAME)
    with folds.fold(
        _("Add an agreement"),
        icon="add",
        key=f"fold agreement {talk.id}",
        is_open=talk.is_open and not rows,
        must_open=drafts.is_unfinished(field),
        flow=flow,
    ) as is_open:
        if is_open:
            _show_new(dossier, talk, field)
    flow.pause()


def _row(dossier: Dossier, agreement: Agreement) -> str:
    out = taps.button(_("Take out"), key=f"drop {agreement.id}", then=partial(_remove, dossier.id, agreement))
    said = html.tag("p", one_person.agreement_said(dossier, agreement), css="wb-fill")
    return html.box(said, out, css="wb-turn wb-ruled")


# A new one


def _show_new(dossier: Dossier, talk: Conversation, field: drafts.NoteField) -> None:
    person = dossier.person(talk.people[0])
    at = rounds.key(field.key)
    drafts.text_area(field, _("What is agreed"), height=90)
    doers = {"counsellor": session.workspace().counsellor or _("counsellor"), "person": person.pseudonym}
    st.pills(
        _("Who does it"),
        list(doers),
        default="counsellor",
        required=True,
        format_func=lambda who: html.label(doers.get(str(who), "")),
        key=f"by {at}",
        persist_state="session",
    )
    st.text_input(_("By when"), key=f"due {at}", placeholder=_("day/month/year"), persist_state="session")
    st.button(
        _("Add the agreement"),
        icon=":material/add:",
        key=f"add {at}",
        on_click=_add,
        args=(field, person.id),
    )


def _add(field: drafts.NoteField, person: str) -> None:
    with problems.shown_after():
        drafts.keep_once(field, lambda words: _agreed(field, person, words))


def _agreed(field: drafts.NoteField, person: str, words: str) -> None:
    at, typed, workspace = rounds.key(field.key), st.session_state, session.workspace()
    entered = Agreement(
        id=workspace.new_id(),
        person=person,
        words=words,
        by=typed[f"by {at}"],
        due_on=read_day(typed[f"due {at}"], workspace.now().date()),
        conversation=field.conversation,
    )
    agree(workspace, field.dossier, entered)
    rounds.begin_anew(field.key)


# Taking out, and back


def _remove(dossier_id: str, agreement: Agreement) -> None:
    with problems.shown_after():
        remove_agreement(session.workspace(), dossier_id, agreement.id)
        others = (one for one in _taken_out() if one.id != agreement.id)  # a second tap takes nothing out
        st.session_state[_TAKEN_OUT] = (*others, agreement)


def _taken_out_rows(dossier: Dossier, talk: Conversation) -> list[str]:
    return [
        html.box(
            html.tag(
                "p",
                _("Taken out: {what}").format(what=agreement.words),
                css="wb-meta wb-fill",
                role="status",
            ),
            taps.button(
                _("Put it back"), key=f"back {agreement.id}", then=partial(_put_back, dossier.id, agreement)
            ),
            css="wb-turn wb-ruled",
        )
        for agreement in _taken_out()
        if agreement.conversation == talk.id and agreement not in dossier.agreements
    ]


def _put_back(dossier_id: str, agreement: Agreement) -> None:
    with problems.shown_after():
        agree(session.workspace(), dossier_id, agreement)
        st.session_state[_TAKEN_OUT] = tuple(one for one in _taken_out() if one.id != agreement.id)


def _taken_out() -> tuple[Agreement, ...]:
    return tuple(st.session_state.get(_TAKEN_OUT, ()))


# The next meeting


def show_next_meeting(dossier: Dossier, talk: Conversation) -> None:
    """When you meet again, as a leaf of the calendar and as a file for one."""
    agreed = _meeting(talk.next_meeting) + take_along.calendar(dossier, talk) if talk.next_meeting else ""
    flow = Flow()
    flow.say(html.section(_("Next conversation")), agreed)
    key = f"fold next meeting {talk.id}"
    with folds.fold(_("Agree on a day"), icon="event", key=key, flow=flow) as is_open:
        if is_open:
            _show_day(dossier, talk)
    flow.pause()


def _show_day(dossier: Dossier, talk: Conversation) -> None:
    name = f"next meeting {talk.id}"
    at, seen = rounds.key(name), rounds.seen(name, talk.next_meeting)
    on = st.text_input(
        _("Day"),
        value=as_typed(seen.on if seen else None),
        key=f"on {at}",
        placeholder=_("day/month/year"),
        persist_state="session",
    )
    hour = st.text_input(
        _("Hour"),
        value=f"{seen.at:%H:%M}" if seen and seen.at else "",
        key=f"at {at}",
        placeholder="14:00",
        persist_state="session",
    )
    if st.button(_("Keep this date"), key=f"keep {at}"):
        with problems.shown():
            day = read_day(on, session.workspace().now().date())
            meeting = NextMeeting(on=day, at=read_hour(hour)) if day else None
            _keep_meeting(dossier, talk, meeting, seen)
            rounds.begin_anew(name)
            st.rerun()


def _keep_meeting(
    dossier: Dossier, talk: Conversation, meeting: NextMeeting | None, seen: NextMeeting | None
) -> None:
    """Keep it; where a colleague set another, both are shown, and keeping again takes this one."""
    workspace = session.workspace()
    try:
        meet_next(workspace, dossier.id, talk.id, meeting, seen=seen)
    except TextChanged:
        now = workspace.store.load(dossier.id).conversation(talk.id).next_meeting
        rounds.see(f"next meeting {talk.id}", now)
        raise


def _meeting(meeting: NextMeeting) -> str:
    leaf = html.leaf(words().month_short(meeting.on), str(meeting.on.day))
    said = words().weekday(meeting.on)
    if meeting.at:
        said = _("{day} at {hour}").format(day=said, hour=words().hour(meeting.at))
    return html.box(leaf, html.tag("p", said), css="wb-row wb-apart")
