"""Note fields that never lose a word: what is typed is kept as a draft while it is typed.

A draft belongs to one field of one tab. It is replaced whole, at most two seconds behind the
typing, and removed when the words are kept or discarded. After a closed tab, a lost connection
or a killed server, the next tab that shows the field takes the words up again.
"""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

import streamlit as st
from streamlit.runtime import exists, get_instance
from streamlit.runtime.scriptrunner import get_script_run_ctx

from workbook.errors import WorkbookError
from workbook.model.drafts import Draft
from workbook.services.notes import unfinished
from workbook.ui import problems, session

NOTE = "note"
"""The name of the field that every conversation has."""

SAME_CLICK = 4.0
"""Seconds in which the same words from the same field are a double click, not a second note."""


@dataclass(frozen=True)
class NoteField:
    """One field: of which dossier and conversation, and which name it has there."""

    dossier: str
    conversation: str
    name: str = NOTE

    @property
    def key(self) -> str:
        """The key of the widget."""
        return f"note {self.conversation} {self.name}"

    @property
    def speaker_key(self) -> str:
        """The key of the choice of who speaks in this field."""
        return f"who speaks in {self.name} {self.conversation}"

    @property
    def draft_id(self) -> str:
        """The same for this field in this tab, another in every other tab."""
        place = f"{self.dossier} {self.conversation} {self.name} {_owner()}"
        return blake2b(place.encode(), digest_size=16).hexdigest()


def text_area(
    field: NoteField, label: str, *, height: int = 130, placeholder: str = "", first: str = ""
) -> str:
    """The field with its words: those of a lost tab, else what stood there `first`."""
    begins = ""
    with problems.shown():
        begins = _begin(field, first)
    st.text_area(
        label,
        value=begins,
        key=field.key,
        height=height,
        placeholder=placeholder,
        on_change=_keep_typed_later,
        args=(field,),
        persist_state="session",
    )
    with problems.shown():
        _keep_typed(field)
    typed: str = st.session_state.get(field.key, "")
    return typed


def keep_once(field: NoteField, keep: Callable[[str], object]) -> None:
    """`keep` the words of the field and empty it; only from a callback.

    A second click before the page was drawn again sends the same words along, or none: nothing is kept twice.
    """
    words = st.session_state.get(field.key, "")
    kept, until = st.session_state.get(_kept(field), ("", 0.0))
    if time.monotonic() > until or words.strip() not in ("", kept):
        keep(words)
        st.session_state[_kept(field)] = (words.strip(), time.monotonic() + SAME_CLICK)
    discard(field)


def discard(field: NoteField) -> None:
    """Empty the field and remove its draft; only from a callback, before the field is drawn."""
    session.workspace().store.discard_draft(field.dossier, field.draft_id)
    st.session_state[field.key] = ""
    st.session_state[_base(field)] = ""


def keep(field: NoteField) -> None:
    """The words were kept where they belong: the draft goes, the field stays as it is."""
    session.workspace().store.discard_draft(field.dossier, field.draft_id)
    st.session_state[_first(field)] = st.session_state.get(field.key, "")


def show_kept(field: NoteField, words: str) -> None:
    """They were kept, and this is what stands now, a colleague's change with it; only from a callback."""
    session.workspace().store.discard_draft(field.dossier, field.draft_id)
    st.session_state[field.key] = st.session_state[_base(field)] = st.session_state[_first(field)] = words


def changed(field: NoteField, otherwise: str) -> str:
    """The words of the field where somebody changed them here; else what stands `otherwise`.

    So a field that was not drawn, or not touched, never puts old words back.
    """
    typed: str | None = st.session_state.get(field.key)
    if typed is None or typed.strip() == seen(field).strip():
        return otherwise
    return typed.strip()


def close(field: NoteField) -> None:
    """Remove the draft and forget the field; it begins anew when it is shown again."""
    session.workspace().store.discard_draft(field.dossier, field.draft_id)
    for key in (field.key, _base(field), _first(field)):
        st.session_state.pop(key, None)


def seen(field: NoteField) -> str:
    """What stood in the field when it was first shown here: what a change is compared with."""
    first: str = st.session_state.get(_first(field), "")
    return first


def waiting(field: NoteField) -> Sequence[Draft]:
    """Words of other lost tabs in this field that are not in it: to take up or to discard."""
    mine = st.session_state.get(field.key, "")
    return [draft for draft in _lost(field) if draft.words.strip() not in mine]


def append(field: NoteField, draft: Draft) -> None:
    """Take the words of a lost tab into the field, below what stands there; only from a callback."""
    with problems.shown_after():
        mine = st.session_state.get(field.key, "")
        st.session_state[field.key] = f"{mine}\n{draft.words}".strip()
        _keep_typed(field)
        session.workspace().store.discard_draft(field.dossier, draft.id)


def is_unfinished(field: NoteField) -> bool:
    """Words stand in this field, here or from a lost tab, that were neither kept nor discarded."""
    return any(
        _is_of(draft, field) and (draft.id == field.draft_id or not _is_connected(draft.owner))
        for draft in unfinished(session.workspace(), field.dossier)
    )


def look_again(field: NoteField, theirs: str) -> None:
    """Both texts were shown; from now on a change is compared with the colleague's."""
    st.session_state[_first(field)] = theirs


def saved_at(dossier_id: str) -> datetime | None:
    """The last moment the store kept something typed here in this dossier."""
    moment: datetime | None = st.session_state.get(_saved_at(dossier_id))
    return moment


def _saved_at(dossier_id: str) -> str:
    return f"saved at {dossier_id}"


def _keep_typed_later(field: NoteField) -> None:
    with suppress(WorkbookError):  # the page tries again, and says what is wrong once
        _keep_typed(field)


def _keep_typed(field: NoteField) -> None:
    """Idempotent: called from the callback and from the page, since either may be skipped."""
    words: str | None = st.session_state.get(field.key)
    if words is None or words == st.session_state.get(_base(field), ""):
        return
    workspace = session.workspace()
    if words.strip():
        st.session_state[_saved_at(field.dossier)] = workspace.store.keep_draft(_draft(field, words))
    else:
        workspace.store.discard_draft(field.dossier, field.draft_id)
    st.session_state[_base(field)] = words
    _drop_superseded(field, words)


def _begin(field: NoteField, first: str) -> str:
    """At the first sight of this field in this tab: the newest words of a lost tab.

    They are only the beginning: where a page outlived its server, the words on it win.
    """
    if field.key in st.session_state:
        return ""
    st.session_state[_first(field)] = st.session_state[_base(field)] = first
    lost = _lost(field)
    if not lost:
        return first
    if lost[-1].speaker:
        st.session_state[field.speaker_key] = lost[-1].speaker
    return lost[-1].words


def _drop_superseded(field: NoteField, words: str) -> None:
    """A lost draft whose words all stand in the field is done with."""
    for draft in _lost(field):
        if draft.words.strip() in words:
            session.workspace().store.discard_draft(field.dossier, draft.id)


def _lost(field: NoteField) -> list[Draft]:
    """Drafts of this field whose tab is gone, oldest first."""
    return [
        draft
        for draft in unfinished(session.workspace(), field.dossier)
        if _is_of(draft, field) and draft.id != field.draft_id and not _is_connected(draft.owner)
    ]


def _is_of(draft: Draft, field: NoteField) -> bool:
    return draft.conversation == field.conversation and draft.field == field.name


def _draft(field: NoteField, words: str) -> Draft:
    return Draft(
        id=field.draft_id,
        dossier=field.dossier,
        owner=_owner(),
        field=field.name,
        words=words,
        typed_at=session.workspace().now(),
        conversation=field.conversation,
        speaker=st.session_state.get(field.speaker_key) or "",
    )


def _kept(field: NoteField) -> str:
    return f"kept from {field.key}"


def _base(field: NoteField) -> str:
    return f"base of {field.key}"


def _first(field: NoteField) -> str:
    return f"first of {field.key}"


def _owner() -> str:
    context = get_script_run_ctx()
    return context.session_id if context else "no-session"


def _is_connected(owner: str) -> bool:
    return exists() and get_instance().is_active_session(owner)


def drop(draft: Draft) -> None:
    """Discard the words of a lost tab; only from a callback."""
    with problems.shown_after():
        session.workspace().store.discard_draft(draft.dossier, draft.id)
