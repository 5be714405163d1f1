"""This browser's session: the open workbook, the language, and which dossier the address names."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import streamlit as st

from workbook.errors import Locked
from workbook.model.dossier import Dossier
from workbook.model.preferences import InterfaceLanguage
from workbook.services.workspace import Workspace
from workbook.ui import door
from workbook.words import LANGUAGES

_LANGUAGE = "language"
_IN_MIND = "kept in mind by this page"
_TURNS = "turns of the page within itself"


@dataclass
class _Run:
    """What is asked for many times while one page is made; never kept beyond it."""

    workspace: Workspace
    language: InterfaceLanguage
    dossier: Dossier | None = None


_run: ContextVar[_Run | None] = ContextVar("the page that is being made", default=None)


def opened() -> Workspace | None:
    """The workbook this browser unlocked, or None when it is locked."""
    return door.opened(st.context.cookies)


@contextmanager
def one_run(here: Workspace) -> Iterator[None]:
    """While this page is made: the open workbook and the language, the counsellor's own at first."""
    if _LANGUAGE not in st.session_state:
        st.session_state[_LANGUAGE] = here.store.preferences().language
    token = _run.set(_Run(here, st.session_state[_LANGUAGE]))
    try:
        yield
    finally:
        _run.reset(token)


def workspace() -> Workspace:
    """The open workbook; Locked otherwise."""
    run = _run.get()
    here = run.workspace if run else opened()
    if here is None:
        raise Locked()
    return here


def language() -> InterfaceLanguage:
    """The language on this screen: chosen here, else as the counsellor prefers."""
    if run := _run.get():
        return run.language
    chosen: InterfaceLanguage = st.session_state.get(_LANGUAGE, "nl")
    return chosen


def switch_language(chosen: str) -> None:
    """Show everything in this language from now on; what was typed and chosen stays."""
    if chosen in LANGUAGES and chosen != language():
        st.session_state[_LANGUAGE] = chosen
        store = workspace().store
        store.save_preferences(store.preferences().having(language=chosen))


def turn_to(page: str) -> None:
    """Another page than before: what the earlier one kept in mind goes."""
    known, _mind = st.session_state.get(_IN_MIND, ("", {}))
    if known != page:
        st.session_state[_IN_MIND] = (page, {})


def turned() -> None:
    """The page was turned within itself: what belonged to the place before begins anew."""
    st.session_state[_TURNS] = turns() + 1


def turns() -> int:
    """How often that happened in this tab."""
    return int(st.session_state.get(_TURNS, 0))


def in_mind() -> dict[str, object]:
    """What this page keeps in mind while one stays with it; never anything that is to be kept."""
    mind: dict[str, object] = st.session_state.setdefault(_IN_MIND, ("", {}))[1]
    return mind


def dossier() -> Dossier:
    """The dossier the address names (`?d=`); DossierGone where there is none.

    Who asks first gets the one that the frame was drawn with, which is why pages ask before anything else;
    whoever asks again, the newest.
    """
    run = _run.get()
    if run and run.dossier:
        at_hand, run.dossier = run.dossier, None
        return at_hand
    return workspace().store.load(dossier_id())


def dossier_around() -> Dossier:
    """The same, for what stands around the page before it is made."""
    found = dossier()
    if run := _run.get():
        run.dossier = found
    return found


def dossier_id() -> str:
    """The id in the address; empty outside a dossier."""
    return st.query_params.get("d", "")


def conversation_id() -> str:
    """The conversation in the address (`&c=`); empty where none is open."""
    return st.query_params.get("c", "")


def step() -> str:
    """The step of the conversation in the address (`&step=`); empty where it names none."""
    return st.query_params.get("step", "")


def is_client_view() -> bool:
    """The screen is turned to the client: only what is meant for them is sent."""
    return st.query_params.get("view") == "client"
