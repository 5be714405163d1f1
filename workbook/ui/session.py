"""This browser's session: the open workbook, the language, and which dossier the address names."""

from contextvars import ContextVar

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

_on_screen: ContextVar[InterfaceLanguage] = ContextVar("language on the screen")
"""As this run began, since a page asks for it hundreds of times; a thread of Streamlit serves one session."""


def opened() -> Workspace | None:
    """The workbook this browser unlocked, or None when it is locked."""
    return door.opened(st.context.cookies)


def workspace() -> Workspace:
    """The open workbook; Locked otherwise."""
    here = opened()
    if here is None:
        raise Locked()
    return here


def language() -> InterfaceLanguage:
    """The language on this screen: chosen here, else as the counsellor prefers."""
    known = _on_screen.get(None)
    if known:
        return known
    chosen: InterfaceLanguage = st.session_state.get(_LANGUAGE, "nl")
    return chosen


def remember_language() -> None:
    """At the start of a session: the counsellor's language."""
    if _LANGUAGE not in st.session_state:
        st.session_state[_LANGUAGE] = workspace().store.preferences().language
    _on_screen.set(st.session_state[_LANGUAGE])


def switch_language(chosen: str) -> None:
    """Show everything in this language from now on; what was typed and chosen stays."""
    if chosen in LANGUAGES and chosen != language():
        st.session_state[_LANGUAGE] = chosen
        _on_screen.set(st.session_state[_LANGUAGE])
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
    """The dossier the address names (`?d=`); DossierGone where there is none."""
    return workspace().store.load(dossier_id())


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
