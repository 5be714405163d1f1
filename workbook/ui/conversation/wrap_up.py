"""Step three: read back what was noted, hear whether it is right; then agreements and the next date."""

from collections.abc import Callable

import streamlit as st

from workbook.content.library import library
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.notes import Note
from workbook.services.conversations import close_conversation, confirm_summary, reopen_conversation
from workbook.ui import drafts, frame, html, names, problems, session, take_along
from workbook.ui.conversation import agreements, head, marks, pen_notes
from workbook.ui.conversation.answers import choose, confirmations, read_back_answers
from workbook.ui.languages import language_name
from workbook.ui.words import _, ngettext, text, told, words


def show(dossier: Dossier, talk: Conversation) -> None:
    """The whole step; it can be left and taken up again, also after closing."""
    head.show(dossier, talk, "wrap-up", title=_("Wrap up together"), lead=names.title_of(dossier, talk))
    left, right = st.columns([63, 37], gap="large")
    with left:
        for person in _speakers(dossier, talk):
            _show_summary(dossier, talk, person)
        _show_pen_notes(dossier, talk)
        marks.show(dossier, talk)
    with right:
        agreements.show(dossier, talk)
        agreements.show_next_meeting(dossier, talk)
        st.html(html.section(_("Tips for reading back")))
        st.html(html.units(told(library().at("wrap-up", talk.kind))))
    _show_foot(dossier, talk)


def _speakers(dossier: Dossier, talk: Conversation) -> list[str]:
    """Those of the conversation, and the children who said something in it."""
    spoke = {note.person for note in dossier.notes_of(talk.id)}
    others = [person.id for person in dossier.people if person.id in spoke and person.id not in talk.people]
    return [*talk.people, *others]


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
    left, right = st.columns([5, 5], vertical_alignment="center")
    with left:
        css = "wb-q wb-out" if answer == "rather-not" else "wb-q"
        st.html(html.tag("p", note.words, css=css))
    with right, st.container(key=f"marks_{note.id}"):
        chosen = choose(read_back_answers(), answer, key=f"read back {note.id}", label=_("Is it right?"))
    if chosen == "different":
        _show_correction(dossier, talk, note)
    elif chosen != answer:
        with problems.shown():
            marks.answer(dossier, note, chosen)
            st.rerun()


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
    is_kept = note.read_back is not None and note.read_back.answer == "different" and said == typed.strip()
    if is_kept:
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
    before = talk.confirmation_of(person)
    with st.container(horizontal=True, vertical_alignment="center", key=f"confirm_{person}"):
        said = html.box(html.tag("p", name, css="wb-strong"), html.tag("p", _how_read(talk), css="wb-meta"))
        st.html(html.box(html.token(dossier.person(person)), said, css="wb-person"))
        chosen = choose(
            confirmations(),
            before.answer if before else None,
            key=f"confirmed {talk.id} {person}",
            label=_("Have I understood you well?"),
        )
    if chosen and (before is None or chosen != before.answer):
        with problems.shown():
            confirm_summary(session.workspace(), dossier.id, talk.id, person, chosen)
            st.rerun()


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
    with st.expander(_("Type over pen notes"), icon=":material/edit_note:", expanded=nothing_yet):
        pen_notes.show(dossier, talk)


# Out


def _show_foot(dossier: Dossier, talk: Conversation) -> None:
    with st.container(key="foot", horizontal=True, vertical_alignment="center", horizontal_alignment="right"):
        st.html(html.tag("p", text("workbook.wrap-up.helped"), css="wb-meta"))
        take_along.extract(dossier, talk, talk.people[0])
        take_along.record(dossier, talk, talk.people[0])
        if not talk.is_open:
            if st.button(_("Open it again")):
                _act(lambda: reopen_conversation(session.workspace(), dossier.id, talk.id))
        elif st.button(_("Close the conversation"), type="primary"):
            _act(lambda: close_conversation(session.workspace(), dossier.id, talk.id))
    if not talk.is_open:
        closed = _("This conversation is closed. You can open it again later.")
        st.html(html.tag("p", closed, css="wb-meta", role="status"))
        frame.link("overview", _("To the overview"), d=dossier.id)


def _act(action: Callable[[], object]) -> None:
    with problems.shown():
        action()
        st.rerun()
