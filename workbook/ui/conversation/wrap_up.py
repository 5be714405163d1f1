"""Step three: read back what was noted, hear whether it is right; then agreements and the next date."""

from collections.abc import Callable

import streamlit as st

from workbook.content.library import library
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.notes import Note
from workbook.model.sight import confirmation_of
from workbook.services.conversations import close_conversation, confirm_summary, reopen_conversation
from workbook.services.notes import read_back
from workbook.ui import balance, drafts, frame, html, names, problems, session, take_along
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
from workbook.ui.conversation.answers import choose, confirmations, read_back_answers
from workbook.ui.folds import fold
from workbook.ui.languages import language_name
from workbook.ui.words import _, ngettext, text, told, words


def show(dossier: Dossier, talk: Conversation) -> None:
    """The whole step; it can be left and taken up again, also after closing."""
    entering.enter(dossier, talk, "wrap-up")
    head.show(dossier, talk, "wrap-up", title=_("Wrap up together"), lead=names.title_of(dossier, talk))
    left, right = st.columns([63, 37], gap="large")
    with left:
        _show_unfinished(dossier, talk)
        _show_summary(dossier, talk, _read_back_to(dossier, talk))
        _show_pen_notes(dossier, talk)
        all_of_them.show(dossier, talk)
        marks.show(dossier, talk)
    with right:
        agreements.show(dossier, talk)
        agreements.show_next_meeting(dossier, talk)
        for person in talk.people:
            explained.show_ticks(dossier, talk, person)
        if tips := library().at("wrap-up", talk.kind):
            st.html(html.section(_("Tips for reading back")))
            st.html(html.units(told(tips)))
    _show_foot(dossier, talk)


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


def _show_summary(dossier: Dossier, talk: Conversation, person: str) -> None:
    notes = [note for note in dossier.notes_of(talk.id) if note.person == person and _is_theirs(note)]
    name = dossier.person(person).pseudonym
    count = ngettext("from {n} note", "from {n} notes", len(notes)).format(n=words().number(len(notes)))
    st.html(html.section(_("What {name} said").format(name=name), aside=count if notes else ""))
    if not notes:
        st.html(
            html.tag(
                "p",
                _("No notes yet. Type over your pen notes below, or go back to the conversation."),
                css="wb-empty",
            )
        )
        return
    st.html(html.tag("p", text("workbook.wrap-up.ask"), css="wb-meta"))
    with st.container(key=f"sheet_summary_{person}"):
        for note in notes:
            _show_line(dossier, talk, note)
    _show_confirmation(dossier, talk, person)


def _is_theirs(note: Note) -> bool:
    return note.voice == "person" and not note.private


def _show_line(dossier: Dossier, talk: Conversation, note: Note) -> None:
    answer = note.read_back.answer if note.read_back else None
    with st.container(key=f"marks_line_{note.id}", horizontal=True, vertical_alignment="center"):
        css = "wb-q wb-out" if answer == "rather-not" else "wb-q"
        st.html(html.tag("p", note.words, css=css))
        choose(
            read_back_answers(),
            answer,
            key=f"read back {note.id}",
            label=_("Is it right?"),
            keep=lambda chosen: read_back(session.workspace(), dossier.id, note.id, chosen),
        )
    if answer == "different":
        _show_correction(dossier, talk, note)


def _show_correction(dossier: Dossier, talk: Conversation, note: Note) -> None:
    """In the person's own words; what was first written stays beside it."""
    said = note.read_back.words if note.read_back else ""
    field = drafts.NoteField(dossier.id, talk.id, name=f"correction {note.id}")
    with st.container(key=f"note_correction_{note.id}"):
        typed = drafts.text_area(
            field,
            _("How {name} says it").format(name=dossier.person(note.person).pseudonym),
            height=90,
            first=said or note.words,
        )
    with st.container(key=f"steady_correction_{note.id}"):  # nothing below moves under a finger
        if said == typed.strip():
            st.html(html.tag("p", _("Kept."), css="wb-meta"))
        else:
            st.button(
                _("Keep it like this"),
                key=f"keep correction {note.id}",
                on_click=marks.keep_correction,
                args=(dossier.id, note, field),
            )


def _show_confirmation(dossier: Dossier, talk: Conversation, person: str) -> None:
    """The whole summary, confirmed by the person; every answer is a full one."""
    name = dossier.person(person).pseudonym
    said = confirmation_of(dossier, talk.id, person)
    with st.container(horizontal=True, vertical_alignment="center", key=f"confirm_{person}"):
        how = html.tag("p", _how_read(talk), css="wb-meta") if said else ""
        who = html.box(html.tag("p", name, css="wb-strong"), how)
        st.html(html.box(html.token(dossier.person(person)), who, css="wb-person"))
        choose(
            confirmations(),
            said.answer if said else None,
            key=f"confirmed {talk.id} {person}",
            label=_("Have I understood you well?"),
            keep=lambda chosen: (
                chosen and confirm_summary(session.workspace(), dossier.id, talk.id, person, chosen)
            ),
        )
    if said is None and talk.confirmation_of(person):
        st.html(html.tag("p", _("Something changed since. Read it back once more."), css="wb-meta"))


def _how_read(talk: Conversation) -> str:
    if talk.booking and talk.booking.language:
        return _("Read back in {language}, with the interpreter").format(
            language=language_name(talk.booking.language)
        )
    return _("Read back together")


# Pen notes


def _show_pen_notes(dossier: Dossier, talk: Conversation) -> None:
    if not talk.is_open:
        return
    nothing_yet = not dossier.notes_of(talk.id)
    key = f"fold pen notes {talk.id}"
    with fold(_("Type over pen notes"), icon=":material/edit_note:", key=key, is_open=nothing_yet):
        pen_notes.show(dossier, talk)


# Out


def _show_foot(dossier: Dossier, talk: Conversation) -> None:
    with st.container(key="foot", horizontal=True, vertical_alignment="center", horizontal_alignment="right"):
        st.html(html.tag("p", text("workbook.wrap-up.helped") if talk.is_open else "", css="wb-meta"))
        take_along.extract(dossier, talk, talk.people[0])
        take_along.record(dossier, talk, talk.people[0])
        if not talk.is_open:
            if st.button(_("Open it again")):
                _act(lambda: reopen_conversation(session.workspace(), dossier.id, talk.id))
        elif st.button(_("Close the conversation"), type="primary"):
            _close(dossier, talk)
    if not talk.is_open:
        closed = _("This conversation is closed. You can open it again later.")
        st.html(html.tag("p", closed, css="wb-meta", role="status"))
        frame.link("overview", _("To the overview"), d=dossier.id)
        for person in talk.people:
            balance.show(dossier, dossier.person(person))


def _close(dossier: Dossier, talk: Conversation) -> None:
    """Not while words are waiting: they would be in no room any more."""
    fields = (
        drafts.NoteField(dossier.id, talk.id),
        drafts.NoteField(dossier.id, talk.id, name=pen_notes.NAME),
    )
    if any(drafts.is_unfinished(field) for field in fields):
        waiting = _("Some words are not noted yet. Keep or discard them, then close the conversation.")
        st.html(html.tag("p", waiting, css="wb-problem", role="alert"))
    else:
        _act(lambda: close_conversation(session.workspace(), dossier.id, talk.id))


def _act(action: Callable[[], object]) -> None:
    with problems.shown():
        action()
        st.rerun()
