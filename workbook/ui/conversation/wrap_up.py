"""Step three: read back what was noted, hear whether it is right; then agreements and the next date."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from workbook.content.library import library
from workbook.model.conversations import Confirmation, Conversation
from workbook.model.dossier import Dossier
from workbook.model.notes import Note, ReadBackAnswer
from workbook.model.sight import confirmation_of
from workbook.services.conversations import close_conversation, confirm_summary, reopen_conversation
from workbook.services.notes import read_back
from workbook.ui import balance, drafts, folds, frame, html, names, problems, session, take_along, taps
from workbook.ui.conversation import (
    agreements,
    all_of_them,
    dock,
    entering,
    explained,
    head,
    marks,
    pen_notes,
)
from workbook.ui.conversation.answers import confirmations, read_back_answers
from workbook.ui.flow import Flow
from workbook.ui.languages import language_name
from workbook.ui.words import _, ngettext, text, told, words


def show(dossier: Dossier, talk: Conversation) -> None:
    """The whole step; it can be left and taken up again, also after closing."""
    entering.enter(dossier, talk, "wrap-up")
    head.show(dossier, talk, "wrap-up", title=_("Wrap up together"), lead=names.title_of(dossier, talk))
    if not talk.is_open:
        closed = _("This conversation is closed. You can open it again later.")
        st.html(html.tag("p", closed, css="wb-strong", role="status"))
    left, right = st.columns([63, 37], gap="large")
    with left:
        _show_unfinished(dossier, talk)
        flow = Flow()
        _show_summary(flow, dossier, talk, _read_back_to(dossier, talk))
        _show_pen_notes(flow, dossier, talk)
        flow.say(*all_of_them.said(dossier, talk))
        marks.show(flow, dossier, talk)
        flow.pause()
    with right:
        agreements.show(dossier, talk)
        agreements.show_next_meeting(dossier, talk)
        flow = Flow()
        flow.say(*(explained.ticks(dossier, talk, person) for person in talk.people), _tips(talk))
        flow.pause()
    _show_foot(dossier, talk)


def _tips(talk: Conversation) -> str:
    tips = library().at("wrap-up", talk.kind)
    return html.section(_("Tips for reading back")) + html.units(told(tips)) if tips else ""


def _show_unfinished(dossier: Dossier, talk: Conversation) -> None:
    """Words of the conversation that were typed and neither kept nor discarded."""
    field = drafts.NoteField(dossier.id, talk.id)
    if not talk.is_open or not drafts.is_unfinished(field):
        return
    with st.container(key="sheet_unfinished"):
        st.html(html.tag("p", _("These words are not noted yet. Keep them, or discard them."), css="wb-meta"))
        dock.show(dossier, talk)
        st.button(
            _("Discard it"), key="discard unfinished", type="tertiary", on_click=_discard, args=(field,)
        )


def _discard(field: drafts.NoteField) -> None:
    with problems.shown_after():
        drafts.discard(field)


def _read_back_to(dossier: Dossier, talk: Conversation) -> str:
    """One person at a time (value 7): those of the conversation, and the children who said something."""
    spoke = {note.person for note in dossier.notes_of(talk.id)}
    others = [person.id for person in dossier.people if person.id in spoke and person.id not in talk.people]
    people = {one: dossier.person(one).pseudonym for one in (*talk.people, *others)}
    if len(people) == 1:
        return talk.people[0]
    chosen = st.pills(
        _("Read back to"),
        list(people),
        default=talk.people[0],
        required=True,
        format_func=lambda one: html.label(people.get(one) or ""),
        key=f"read back to {talk.id}",
    )
    return chosen or talk.people[0]


# The summary, line by line


def _show_summary(flow: Flow, dossier: Dossier, talk: Conversation, person: str) -> None:
    notes = [note for note in dossier.notes_of(talk.id) if note.person == person and _is_theirs(note)]
    name = dossier.person(person).pseudonym
    count = ngettext("from {n} note", "from {n} notes", len(notes)).format(n=words().number(len(notes)))
    heading = html.section(_("What {name} said").format(name=name), aside=count if notes else "")
    if not notes:
        said = _("No notes yet. Type over your pen notes below, or go back to the conversation.")
        flow.say(heading, html.tag("p", said, css="wb-empty"))
        return
    flow.say(heading, html.tag("p", text("workbook.wrap-up.ask"), css="wb-meta"))
    flow.pause()
    with st.container(key=f"sheet_summary_{person}"):
        for note in notes:
            _show_line(flow, dossier, talk, note)
        flow.pause()
    flow.say(_confirmation(dossier, talk, person))


def _is_theirs(note: Note) -> bool:
    return note.voice == "person" and not note.private


def _show_line(flow: Flow, dossier: Dossier, talk: Conversation, note: Note) -> None:
    answer = note.read_back.answer if note.read_back else None
    line = html.tag("p", note.words, css="wb-q wb-out" if answer == "rather-not" else "wb-q")
    is_right = taps.answers(
        _("Is it right?"),
        read_back_answers(),
        answer,
        key=f"read back {note.id}",
        keep=partial(_read_back, dossier.id, note.id),
    )
    flow.say(html.box(line, is_right, css="wb-asked-back"))
    if answer == "different":
        _show_correction(flow, dossier, talk, note)


def _read_back(dossier_id: str, note_id: str, answer: ReadBackAnswer | None) -> None:
    with problems.shown_after():
        read_back(session.workspace(), dossier_id, note_id, answer)


def _show_correction(flow: Flow, dossier: Dossier, talk: Conversation, note: Note) -> None:
    """In the person's own words; what was first written stays above it.

    A field that was open stays open while one is here: nothing below moves under a finger.
    """
    said = note.read_back.words if note.read_back else ""
    field = drafts.NoteField(dossier.id, talk.id, name=f"correction {note.id}")
    mind, key = session.in_mind(), f"correct {note.id}"
    if not said or drafts.is_unfinished(field) or taps.pressed(key):
        mind[key] = True
    if key not in mind:
        change = taps.button(_("Change"), key=key, name=_("Change: {event}").format(event=said))
        flow.say(html.box(html.tag("p", said, css="wb-q wb-fill"), change, css="wb-turn wb-corrected"))
        return
    flow.pause()
    typed = drafts.text_area(
        field,
        _("How {name} says it").format(name=dossier.person(note.person).pseudonym),
        height=90,
        first=said or note.words,
    )
    with st.container(key=f"steady_correction_{note.id}"):
        if said == typed.strip():
            st.html(html.tag("p", _("Kept."), css="wb-meta"))
        else:
            st.button(
                _("Keep it like this"),
                key=f"keep correction {note.id}",
                on_click=marks.keep_correction,
                args=(dossier.id, note, field),
            )


def _confirmation(dossier: Dossier, talk: Conversation, person: str) -> str:
    """The whole summary, confirmed by the person; every answer is a full one."""
    name = dossier.person(person).pseudonym
    said = confirmation_of(dossier, talk.id, person)
    how = html.tag("p", _how_read(talk), css="wb-meta") if said else ""
    who = html.box(html.tag("p", name, css="wb-strong"), how)
    is_right = taps.answers(
        _("Have I understood you well?"),
        confirmations(),
        said.answer if said else None,
        key=f"confirmed {talk.id} {person}",
        keep=partial(_confirm, dossier.id, talk.id, person),
    )
    row = html.box(html.token(dossier.person(person)), who, is_right, css="wb-person wb-confirmed")
    if said is None and talk.confirmation_of(person):
        row += html.tag("p", _("Something changed since. Read it back once more."), css="wb-meta")
    return row


def _confirm(dossier_id: str, talk_id: str, person: str, answer: Confirmation | None) -> None:
    """What was answered stays answered: there is no way back to none."""
    if answer:
        with problems.shown_after():
            confirm_summary(session.workspace(), dossier_id, talk_id, person, answer)


def _how_read(talk: Conversation) -> str:
    if talk.booking and talk.booking.language:
        return _("Read back in {language}, with the interpreter").format(
            language=language_name(talk.booking.language)
        )
    return _("Read back together")


# Pen notes


def _show_pen_notes(flow: Flow, dossier: Dossier, talk: Conversation) -> None:
    if not talk.is_open:
        return
    field = drafts.NoteField(dossier.id, talk.id, name=pen_notes.NAME)
    with folds.fold(
        _("Type over pen notes"),
        icon="edit_note",
        key=f"fold pen notes {talk.id}",
        is_open=not dossier.notes_of(talk.id),
        must_open=drafts.is_unfinished(field),
        flow=flow,
    ) as is_open:
        if is_open:
            pen_notes.show(dossier, talk)


# Out


def _show_foot(dossier: Dossier, talk: Conversation) -> None:
    """The ways on, which stay in view with whatever stands in their way."""
    with st.container(key="foot"):
        if taps.pressed(f"close {talk.id}"):
            _close(dossier, talk)
        if taps.pressed(f"reopen {talk.id}"):
            _act(lambda: reopen_conversation(session.workspace(), dossier.id, talk.id))
        st.html(_foot(dossier, talk))
    if taps.pressed(f"extract {talk.id}"):
        take_along.extract(dossier, talk, talk.people[0])
    if not talk.is_open:
        st.html(frame.html_link("overview", _("To the overview"), d=dossier.id))
        for person in talk.people:
            balance.show(dossier, dossier.person(person))


def _foot(dossier: Dossier, talk: Conversation) -> str:
    said = [text("workbook.wrap-up.helped")] if talk.is_open else []
    if talk.is_open and talk.next_meeting is None:
        said.append(_("There is no next day yet."))
    extract = taps.button(
        _("For the social file"), key=f"extract {talk.id}", kind="secondary", icon="content_copy"
    )
    last = (
        taps.button(_("Close the conversation"), key=f"close {talk.id}", kind="primary")
        if talk.is_open
        else taps.button(_("Open it again"), key=f"reopen {talk.id}", kind="secondary")
    )
    record = take_along.record(dossier, talk, talk.people[0])
    return html.foot("\n".join(said), extract, record, last)


def _close(dossier: Dossier, talk: Conversation) -> None:
    """Not while words are waiting: they would be in no room any more."""
    named = (drafts.NOTE, pen_notes.NAME, agreements.NAME)
    fields = [drafts.NoteField(dossier.id, talk.id, name=name) for name in named]
    if any(drafts.is_unfinished(field) for field in fields):
        waiting = _("Some words are not noted yet. Keep or discard them, then close the conversation.")
        st.html(html.tag("p", waiting, css="wb-problem", role="alert"))
    else:
        _act(lambda: close_conversation(session.workspace(), dossier.id, talk.id))


def _act(action: Callable[[], object]) -> None:
    with problems.shown():
        action()
        st.rerun()
