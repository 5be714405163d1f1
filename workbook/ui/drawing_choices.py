"""How a drawing is looked at: in which language, which part. It stays when the screen is turned round."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from workbook.content.library import DRAWN_LANGUAGES
from workbook.ui import html, languages, session, taps
from workbook.ui.words import _
from workbook.words import LANGUAGES


def chosen(name: str, first: str) -> str:
    """What was chosen under this name."""
    value: str = st.session_state.get(_kept(name), first)
    return value


def one_of(
    label: str, options: Sequence[str], name_of: Callable[[str], str], *, name: str, first: str
) -> str:
    """One of these, remembered."""
    said = {option: name_of(option) for option in options}
    row = taps.answers(label, said, chosen(name, first), key=name, keep=partial(_keep, name))
    return html.box(html.tag("p", label, css="wb-label"), row)


def whether(label: str, *, name: str) -> str:
    """Yes or no, remembered; yes is any word, no is none."""
    is_so = bool(chosen(name, ""))
    return taps.box(label, key=name, is_ticked=is_so, then=partial(_keep, name, "" if is_so else "yes"))


def language(dossier_id: str) -> str:
    """The language of this dossier's drawings and their papers."""
    return chosen(_language_name(dossier_id), session.language())


def choose_language(dossier_id: str) -> str:
    """To choose it."""
    return one_of(
        _("Language of the drawing"),
        (*LANGUAGES, *DRAWN_LANGUAGES),
        languages.language_name,
        name=_language_name(dossier_id),
        first=session.language(),
    )


def _language_name(dossier_id: str) -> str:
    return f"language of the drawing {dossier_id}"


def _keep(name: str, value: str | None) -> None:
    if value is not None:  # one of them always holds
        st.session_state[_kept(name)] = value


def _kept(name: str) -> str:
    return f"{name} kept"
