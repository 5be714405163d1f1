"""Languages as people call them, for choosing and for showing."""

from collections.abc import Callable
from functools import cache

import streamlit as st

from workbook import names
from workbook.ui.words import _, words
from workbook.words import words_in

SPOKEN = (
    "ar", "prs", "fa", "ps", "ti", "so", "tr", "ru", "uk", "es", "pt", "sq", "ln", "kmr", "ckb",
    "am", "om", "ur", "pa", "bn", "ka", "hy", "sr", "ro", "ff", "sw", "rn", "rw", "fr", "en", "nl",
)  # fmt: skip
"""Languages offered, by ISO code; others are typed in."""


def language_name(code: str) -> str:
    """The language's name in the session's language; the code itself where it has none."""
    return _names(words().language).get(code, code)


def choose(label: str, *, key: str, chosen: str = "") -> str:
    """A language to choose, or none. A choice outlives a switch of the interface's language.

    It is forgotten where the form shows another `chosen` than before; a form that begins anew takes
    another key.
    """
    name = f"{key} value"
    source, value = st.session_state.get(name, (chosen, chosen))
    if source != chosen:
        value = chosen
    options = ["", *sorted(SPOKEN, key=language_name)]
    if value not in options:
        options.append(value)
    # The key carries the language, since the browser sends back the label: a switch would reset the choice.
    widget = f"{key} in {words().language}"
    return st.selectbox(
        label,
        options,
        index=options.index(value),
        format_func=_label_in(words().language, _("not known yet")),
        key=widget,
        on_change=lambda: st.session_state.update({name: (chosen, st.session_state[widget])}),
    )


def _label_in(language: str, none: str) -> Callable[[str], str]:
    """Bound to a language now: Streamlit formats labels outside the run as well."""
    names = _names(language)
    return lambda code: names.get(code, code) if code else none


@cache
def _names(language: str) -> dict[str, str]:
    return {code: names.language_name(code, words_in(language)) for code in SPOKEN}
