"""Without the client: marks on notes where they help, and notes kept for the counsellor alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import get_args

import streamlit as st

from workbook.errors import TextChanged
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.notes import OPTIONS, Aspect, Feeling, Note, Place
from workbook.services.notes import (
    keep_note_private,
    mark_note,
    put_note_back,
    read_back,
    remove_note,
    reword_note,
)
from workbook.ui import drafts, folds, html, names, problems, session, taps
from workbook.ui.flow import Flow
from workbook.ui.words import _, text

_TAKEN_OUT = "note taken out"

LINES: tuple[tuple[str, tuple[str, ...], Callable[[str], str]], ...] = (
    ("aspect", get_args(Aspect), names.aspect_name),
    ("place", get_args(Place), names.place_name),
    ("feeling", get_args(Feeling), names.feeling_name),
    ("option", OPTIONS, names.option_name),
)


def show(flow: Flow, dossier: Dossier, talk: Conversation) -> None:
    """Each note with its marks, folded, since a client may look along."""
    heading = html.section(_("Without the client"), aside=_("where it helps"))
    flow.say(heading, taken_out(dossier, talk))
    with folds.fold(_("Marks on notes"), icon="lock", key=f"fold marks {talk.id}", flow=flow) as is_open:
        if is_open:
            st.html(html.tag("p", text("workbook.marks.optional"), css="wb-meta"))
            for note in dossier.notes_of(talk.id):
                _show_note(dossier, note)


def _show_note(dossier: Dossier, note: Note) -> None:
    owner = dossier.person(note.person).pseudonym if note.voice == "person" else _("my words")
    st.html(html.said(note, owner))
    with st.container(key=f"marks_of_{note.id}"):
        for mark, options, name_of in LINES:
            _show_mark(dossier, note, mark, options, {option: name_of(option) for option in options})
        _show_rewording(dossier, note)
        with st.container(horizontal=True, vertical_alignment="center"):
            key = f"private {note.id}"
            st.checkbox(
                _(
                    "Private: on no paper and on no screen a client sees. "
                    "A colleague who replaces you can read it."
                ),
                wrap=True,
                value=note.private,
                key=key,
                on_change=_set_private,
                args=(dossier.id, note.id, key),
            )
            st.html(take_out(dossier, note, label=_("Take this note out")))


def _show_mark(
    dossier: Dossier, note: Note, mark: str, options: tuple[str, ...], said: dict[str, str]
) -> None:
    labels = {"aspect": _("What about"), "place": _("Where"), "feeling": _("Feeling"), "option": _("Option")}
    key = f"{mark} {note.id}"
    st.pills(
        labels[mark],
        options,
        default=getattr(note.marks, mark),
        format_func=lambda option: said.get(option, option),
        key=key,
        on_change=_set_mark,
        args=(dossier.id, note.id, mark, key),
        wrap=True,
    )


def _set_mark(dossier_id: str, note_id: str, mark: str, key: str) -> None:
    with problems.shown_after():
        mark_note(session.workspace(), dossier_id, note_id, mark, st.session_state[key])


def _set_private(dossier_id: str, note_id: str, key: str) -> None:
    with problems.shown_after():
        keep_note_private(session.workspace(), dossier_id, note_id, private=st.session_state[key])


# Other words


def _show_rewording(dossier: Dossier, note: Note) -> None:
    """A slip of the pen, mended; what the person said differently is for reading back."""
    if not st.toggle(_("Change these words"), key=f"reword {note.id}"):
        return
    field = drafts.NoteField(dossier.id, note.conversation or "", name=f"words {note.id}")
    drafts.text_area(field, _("The note"), height=90, first=note.words)
    st.button(
        _("Keep these words"),
        key=f"keep words {note.id}",
        on_click=_reword,
        args=(dossier.id, note.id, field),
    )


def _reword(dossier_id: str, note_id: str, field: drafts.NoteField) -> None:
    with problems.shown_after(), _looking_again(field):
        said = st.session_state.get(field.key, "")
        reword_note(session.workspace(), dossier_id, note_id, said, seen=drafts.seen(field))
        drafts.close(field)
        st.session_state[f"reword {note_id}"] = False


# Taking out, and back


def take_out(dossier: Dossier, note: Note, *, label: str) -> str:
    """A button that takes this note out; it can be put back."""
    return taps.button(label, key=f"out {note.id}", then=partial(_take_out, dossier.id, note.id))


def _take_out(dossier_id: str, note_id: str) -> None:
    with problems.shown_after():
        _dossier, note = remove_note(session.workspace(), dossier_id, note_id)
        if note:  # a second tap takes nothing out, and leaves the way back
            st.session_state[_TAKEN_OUT] = note


def taken_out(dossier: Dossier, talk: Conversation) -> str:
    """The note taken out last, to be put back."""
    note: Note | None = st.session_state.get(_TAKEN_OUT)
    if note is None or note.conversation != talk.id:
        return ""
    said = html.tag("p", _("The note was taken out."), css="wb-meta wb-fill", role="status")
    back = taps.button(_("Put it back"), key=f"back {note.id}", then=partial(_put_back, dossier.id, note))
    return html.box(said, back, css="wb-turn")


def _put_back(dossier_id: str, note: Note) -> None:
    with problems.shown_after():
        put_note_back(session.workspace(), dossier_id, note)
        st.session_state[_TAKEN_OUT] = None


# Said differently


def keep_correction(dossier_id: str, note: Note, field: drafts.NoteField) -> None:
    """The line as the person says it; only from a callback."""
    with problems.shown_after(), _looking_again(field):
        said = st.session_state.get(field.key, "")
        read_back(session.workspace(), dossier_id, note.id, "different", said, seen=drafts.seen(field))
        drafts.keep(field)


@contextmanager
def _looking_again(field: drafts.NoteField) -> Iterator[None]:
    """After both texts were shown, keeping once more keeps what stands here."""
    try:
        yield
    except TextChanged as changed:
        drafts.look_again(field, str(changed.values["theirs"]))
        raise
