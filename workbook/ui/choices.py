"""One choice out of a few, as pills; it stays when the interface changes its language."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

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
    names = {option: name_of(option) for option in options}
    value: Choice = st.pills(
        label,
        options,
        default=chosen,
        required=True,
        format_func=lambda option: names.get(option, option),
        key=key,
    )
    return value
