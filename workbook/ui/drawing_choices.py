"""How a drawing is looked at: in which language, which part. It stays when the screen is turned round.

Streamlit forgets what a widget held once a page is drawn without it; so it is kept beside the widget.
"""

from collections.abc import Callable, Sequence

import streamlit as st

from workbook.content.library import DRAWN_LANGUAGES
from workbook.ui import choices, languages, session
from workbook.ui.words import _
from workbook.words import LANGUAGES


def chosen(name: str, first: str) -> str:
    """What was chosen under this name."""
    value: str = st.session_state.get(_kept(name), first)
    return value


def one_of(
    label: str, options: Sequence[str], name_of: Callable[[str], str], *, name: str, first: str
) -> None:
    """One of these, remembered."""
    widget = f"{name} widget"
    choices.one(
        label, options, name_of, key=widget, chosen=chosen(name, first), on_change=_keep(name, widget)
    )


def whether(label: str, *, name: str) -> None:
    """Yes or no, remembered; yes is any word, no is none."""
    widget = f"{name} widget"
    st.checkbox(label, value=bool(chosen(name, "")), key=widget, on_change=_keep(name, widget))


def language(dossier_id: str) -> str:
    """The language of this dossier's drawings and their papers."""
    return chosen(_language_name(dossier_id), session.language())


def show_language(dossier_id: str) -> None:
    """To choose it."""
    one_of(
        _("Language of the drawing"),
        (*LANGUAGES, *DRAWN_LANGUAGES),
        languages.language_name,
        name=_language_name(dossier_id),
        first=session.language(),
    )


def _language_name(dossier_id: str) -> str:
    return f"language of the drawing {dossier_id}"


def _keep(name: str, widget: str) -> Callable[[], None]:
    def keep() -> None:
        value = st.session_state[widget]
        st.session_state[_kept(name)] = value if isinstance(value, str) else "yes" if value else ""

    return keep


def _kept(name: str) -> str:
    return f"{name} kept"
