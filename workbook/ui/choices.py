"""One choice out of a few, or none yet; it stays when the interface changes its language."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from workbook.ui import html

Choice = TypeVar("Choice", bound=str)


def one(
    label: str,
    options: Sequence[Choice],
    name_of: Callable[[str], str],
    *,
    key: str,
    chosen: Choice,
) -> Choice:
    """Exactly one of the options; their names are bound to this run's language."""
    names = {option: html.label(name_of(option)) for option in options}
    value: Choice = st.pills(
        label,
        options,
        default=chosen,
        required=True,
        format_func=lambda option: names.get(option, option),
        key=key,
        wrap=True,
    )
    return value


def perhaps(
    label: str,
    options: Sequence[Choice],
    name_of: Callable[[str], str],
    *,
    key: str,
    chosen: Choice | None = None,
) -> Choice | None:
    """One of the options, or none: nothing is chosen for anybody."""
    names = {option: html.label(name_of(option)) for option in options}
    value: Choice | None = st.pills(
        label,
        options,
        default=chosen if chosen in options else None,
        format_func=lambda option: names.get(option, option),
        key=key,
        wrap=True,
        persist_state="session",
    )
    return value


def of_sentences(
    label: str,
    options: Sequence[Choice],
    name_of: Callable[[str], str],
    *,
    key: str,
) -> Choice | None:
    """One of the options or none, below each other: whole sentences are no pills."""
    names = {option: html.label(name_of(option)) for option in options}
    value: Choice | None = st.radio(
        label,
        options,
        index=None,
        format_func=lambda option: names.get(option, option),
        key=key,
        persist_state="session",
    )
    return value
