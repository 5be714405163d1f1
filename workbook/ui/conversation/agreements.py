"""What was agreed, who does it, by when; and when you meet again."""

import streamlit as st

from workbook.model.conversations import Agreement, Conversation, NextMeeting
from workbook.model.dossier import Dossier
from workbook.model.sight import agreements_of
from workbook.services.agreements import agree, remove_agreement
from workbook.services.conversations import meet_next
from workbook.typed_dates import read_day, read_hour
from workbook.ui import choices, html, one_person, problems, session, take_along
from workbook.ui.words import _, words


def show(dossier: Dossier, talk: Conversation) -> None:
    """The agreements of this conversation, and one more."""
    st.html(html.section(_("Agreements")))
    person = talk.people[0]
    for agreement in agreements_of(dossier, person):
        if agreement.conversation != talk.id:
            continue
        with st.container(horizontal=True, vertical_alignment="center", key=f"row_{agreement.id}"):
            st.html(html.tag("p", one_person.agreement_said(dossier, agreement), css="wb-grow"))
            st.button(
                _("Take out"),
                key=f"drop {agreement.id}",
                type="tertiary",
                on_click=_remove,
                args=(dossier.id, agreement.id),
            )
    count = sum(one.conversation == talk.id for one in dossier.agreements)
    _show_new(dossier, talk, f"{talk.id} {count}")


def _show_new(dossier: Dossier, talk: Conversation, at: str) -> None:
    person = dossier.person(talk.people[0])
    with st.container(key=f"sheet_agree_{talk.id}"):
        what = st.text_input(_("What is agreed"), key=f"agree {at}", live="500ms")
        doers = {"counsellor": session.workspace().counsellor or _("counsellor"), "person": person.pseudonym}
        by = choices.one(
            _("Who does it"),
            ("counsellor", "person"),
            lambda who: doers[who],
            key=f"by {at}",
            chosen="counsellor",
        )
        due = st.text_input(_("By when"), key=f"due {at}", placeholder=_("day/month/year"))
        if st.button(_("Add the agreement"), icon=":material/add:", key=f"add {at}"):
            with problems.shown():
                workspace = session.workspace()
                entered = Agreement(
                    id=workspace.new_id(),
                    person=person.id,
                    words=what,
                    by="person" if by == "person" else "counsellor",
                    due_on=read_day(due),
                    conversation=talk.id,
                )
                agree(workspace, dossier.id, entered)
                st.rerun()


def _remove(dossier_id: str, agreement_id: str) -> None:
    with problems.shown_after():
        remove_agreement(session.workspace(), dossier_id, agreement_id)


def show_next_meeting(dossier: Dossier, talk: Conversation) -> None:
    """When you meet again, as a leaf of the calendar and as a file for one."""
    st.html(html.section(_("Next conversation")))
    meeting = talk.next_meeting
    if meeting:
        leaf = html.leaf(words().month_short(meeting.on), str(meeting.on.day))
        said = words().weekday(meeting.on)
        if meeting.at:
            said += _(" at {hour}").format(hour=words().hour(meeting.at))
        st.html(html.box(leaf, html.tag("p", said), css="wb-row"))
        take_along.calendar(talk)
    on = st.text_input(
        _("Day"),
        value=f"{meeting.on.day}/{meeting.on.month}/{meeting.on.year}" if meeting else "",
        key=f"next on {talk.id}",
        placeholder=_("day/month/year"),
    )
    at = st.text_input(
        _("Hour"),
        value=f"{meeting.at:%H:%M}" if meeting and meeting.at else "",
        key=f"next at {talk.id}",
        placeholder="14:00",
    )
    if st.button(_("Keep this date"), key=f"keep next {talk.id}"):
        with problems.shown():
            day = read_day(on)
            meet_next(
                session.workspace(),
                dossier.id,
                talk.id,
                NextMeeting(on=day, at=read_hour(at)) if day else None,
            )
            st.rerun()
