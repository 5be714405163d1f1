"""The note field that is always there, who speaks, and what was noted already."""

from functools import partial

import streamlit as st

from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.notes import Note
from workbook.services.notes import write_note
from workbook.ui import drafts, html, problems, session
from workbook.ui.conversation import head, marks, speaker
from workbook.ui.words import _, ngettext, text, words


def show(dossier: Dossier, talk: Conversation) -> None:
    """Type, say who spoke, keep. What is typed is safe before it is kept.

    No fragment: words and the button pressed right after them reach the server as one message, which would
    run the fragment only and forget the button.
    """
    field = drafts.NoteField(dossier.id, talk.id)
    left, right = st.columns([6, 5], gap="medium", vertical_alignment="bottom")
    with left, st.container(key="note"):
        drafts.text_area(field, _("What was said"), height=110, placeholder=text("workbook.coach.note"))
    with right:
        speaker.choose(dossier, talk, field)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(
                _("Keep this note"),
                type="primary",
                shortcut="alt+enter",
                on_click=_keep,
                args=(dossier.id, talk, field),
            )
            head.saved(dossier)
    _show_lost(field)


def show_noted(dossier: Dossier, talk: Conversation) -> None:
    """What was noted in this conversation, newest first; one person at a time stays with that person."""
    noted = dossier.notes_of(talk.id)
    count = ngettext("{n} note", "{n} notes", len(noted)).format(n=words().number(len(noted)))
    heading = html.section(_("Noted"), aside=count if noted else "")
    rows = (_noted(dossier, talk, note) for note in reversed(noted))
    st.html(html.box(heading, marks.taken_out(dossier, talk), *rows))


def _noted(dossier: Dossier, talk: Conversation, note: Note) -> str:
    if note.private:
        private = _("Private note of {hour}").format(hour=words().hour(note.written_at.astimezone()))
        return html.tag("p", private, css="wb-said wb-meta")
    if note.voice == "counsellor":  # closed, since a client sits beside this screen
        hour = words().hour(note.written_at.astimezone())
        return html.fold(_("My words, {hour}").format(hour=hour), html.tag("p", note.words))
    if note.person in talk.people:
        return _theirs(dossier, talk, note)
    # A child's words stay with the child (value 7), also while a parent sits at the table.
    said = _("A note of {name}").format(name=dossier.person(note.person).pseudonym)
    return html.tag("p", said, css="wb-said wb-meta")


def _theirs(dossier: Dossier, talk: Conversation, note: Note) -> str:
    """What was said; it is taken out at once where the person asks not to write it down."""
    said = html.said(note, dossier.person(note.person).pseudonym)
    out = marks.take_out(dossier, note, label=_("Take out")) if talk.is_open else ""
    return html.box(html.box(said, css="wb-fill"), out, css="wb-turn wb-noted")


def _keep(dossier_id: str, talk: Conversation, field: drafts.NoteField) -> None:
    person, voice = speaker.chosen(talk, field)
    with problems.shown_after():
        write = partial(write_note, person=person, voice=voice, conversation=talk.id)
        drafts.keep_once(field, lambda words: write(session.workspace(), dossier_id, words))


def _show_lost(field: drafts.NoteField) -> None:
    """Words typed in a tab that is gone and that do not stand in the field."""
    for draft in drafts.waiting(field):
        with st.container(key=f"sheet_lost_{draft.id}"):
            typed = words().hour(draft.typed_at.astimezone())
            st.html(
                html.quote(
                    draft.words, meta=_("Typed at {hour} in another tab, not kept yet").format(hour=typed)
                )
            )
            with st.container(horizontal=True):
                st.button(
                    _("Put it in the field"),
                    key=f"take {draft.id}",
                    on_click=drafts.append,
                    args=(field, draft),
                )
                st.button(
                    _("Discard it"),
                    key=f"drop {draft.id}",
                    type="tertiary",
                    on_click=drafts.drop,
                    args=(draft,),
                )
