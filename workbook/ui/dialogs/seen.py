"""What a dialog showed when it opened: what a change is compared with, so that nobody's words are lost.

Where a colleague changed the same part, both texts are shown and the counsellor decides: keeping
again, having read both, keeps hers.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import streamlit as st

from workbook.errors import TextChanged
from workbook.model.procedure import Delivery
from workbook.model.value import Value, said

Same = TypeVar("Same", bound=Value)

_OPENINGS = "dialogs opened"


def begin(place: str, known: Value | None) -> str:
    """A dialog opens, with fresh fields: the name that its fields carry this time."""
    number = st.session_state.get(_OPENINGS, 0) + 1
    st.session_state[_OPENINGS] = number
    at = f"{place} {number}"
    st.session_state[_key(at)] = known
    return at


@contextmanager
def merging(at: str, mine: Same | None, newest: Callable[[], Same | None]) -> Iterator[Same | None]:
    """Keep `mine`, compared with what this gives; after TextChanged the next time goes on from there."""
    seen: Same | None = st.session_state.get(_key(at))
    try:
        yield seen
    except TextChanged as error:
        theirs = newest()
        st.session_state[_key(at)] = having_read(mine, theirs, seen)
        if seen is None and mine and theirs:
            raise TextChanged(mine=said(mine), theirs=said(theirs)) from error
        raise


def having_read(mine: Same | None, theirs: Same | None, seen: Same | None) -> Same | None:
    """What was seen, with the first part that both changed as the other has it: that one was read."""
    if mine is None or theirs is None or seen is None:
        return theirs
    for name, part in dict(theirs).items():
        own, before = dict(mine)[name], dict(seen)[name]
        if own == part or before in (own, part):
            continue
        # Letters are merged part by part (services/dossiers), so they are read part by part.
        read = having_read(own, part, before) if isinstance(part, Delivery) else part
        if read != before:
            return seen.having(**{name: read})
    return seen


def _key(at: str) -> str:
    return f"seen in {at}"
