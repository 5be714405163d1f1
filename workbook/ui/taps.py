"""Buttons, answers and boxes to tick within one piece of HTML.

In a list every row has one, and as fields of Streamlit they take the browser longer than the rest of the page
(`docs/decisions/0007-click-to-paint.md`). They work as Streamlit's own do: an action runs before the page is
made anew, and `pressed` is true for one run. Not for dialogs: a tap would close them.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from html import escape
from typing import Literal, TypeVar

import streamlit as st

from workbook.ui import html

Action = Callable[[], object]
Kind = Literal["primary", "secondary", "tertiary"]
Answer = TypeVar("Answer", bound=str)

_RUN, _ACTIONS = "number of this page's making", "actions of what can be tapped"
_TAPPED, _PRESSED = "button just tapped", "button this page answers"
_LAST = "moment of the last tap that was answered"


def begin() -> None:
    """A page is being made; until it is there, what the one before showed can still be tapped."""
    st.session_state[_RUN] = st.session_state.get(_RUN, 0) + 1
    st.session_state[_PRESSED] = st.session_state.pop(_TAPPED, "")


def end() -> None:
    """The page is there; only what it shows can be tapped."""
    run = st.session_state[_RUN]
    st.session_state[_ACTIONS] = {key: known for key, known in _actions().items() if known[0] == run}


def answer(told: Iterable[tuple[str, int]]) -> None:
    """What was tapped and when, in milliseconds; only from the callback of the page.

    Each tap is answered once, in order. What stands there no more does nothing.
    """
    for key, at in told:
        if at <= st.session_state.get(_LAST, 0):
            continue
        st.session_state[_LAST] = at
        if known := _actions().get(key):
            st.session_state[_TAPPED] = key
            known[1]()


def pressed(key: str) -> bool:
    """Whether this button was tapped just before this run."""
    return bool(st.session_state.get(_PRESSED) == key)


def button(
    label: str,
    *,
    key: str,
    then: Action | None = None,
    kind: Kind = "tertiary",
    icon: str = "",
    name: str = "",
    shortcut: str = "",
    is_off: bool = False,
) -> str:
    """A button; `icon` is the bare name of a sign, `name` is said to a screen reader in the label's place.

    A `shortcut` is Alt and a capital letter or an arrow: "Alt+T", "Alt+ArrowLeft". It cannot
    be tapped where it `is_off`.
    """
    said = f' aria-label="{escape(name)}"' if name else ""
    said += f' aria-keyshortcuts="{shortcut}"' if shortcut else ""
    said += " disabled" * is_off
    keys = shortcut.replace("+", " + ").replace("ArrowLeft", "←").replace("ArrowRight", "→")
    hint = f'<kbd aria-hidden="true">{keys}</kbd>' if keys else ""
    return _button(
        key, then, html.sign(icon) + html.lines(label) + hint, f'class="wb-button wb-{kind}"{said}'
    )


def answers(
    label: str,
    names: Mapping[Answer, str],
    chosen: Answer | None,
    *,
    key: str,
    keep: Callable[[Answer | None], object],
) -> str:
    """One answer or none, as it is kept; the store leads, and only a tap calls `keep`."""
    buttons = (
        _button(
            f"{key} {answer}",
            partial(keep, None if answer == chosen else answer),
            html.lines(name),
            f'role="radio" aria-checked="{_state(answer == chosen)}"',
        )
        for answer, name in names.items()
    )
    return f'<div class="wb-answers" role="radiogroup" aria-label="{escape(label)}">{"".join(buttons)}</div>'


def box(label: str, *, key: str, is_ticked: bool, then: Action) -> str:
    """A box to tick, ticked where that is kept."""
    return _button(
        key, then, html.lines(label), f'class="wb-tick" role="checkbox" aria-checked="{_state(is_ticked)}"'
    )


def opener(label: str, *, key: str, is_open: bool, then: Action, icon: str = "") -> str:
    """The heading of a part that opens; what is closed is not made."""
    inner = html.sign(icon) + html.lines(label)
    return _button(key, then, inner, f'class="wb-opens" aria-expanded="{_state(is_open)}"')


def _button(key: str, then: Action | None, inner: str, attributes: str) -> str:
    st.session_state.setdefault(_ACTIONS, {})[key] = (st.session_state.get(_RUN, 0), then or _nothing)
    return f'<button type="button" data-tap="{escape(key)}" dir="auto" {attributes}>{inner}</button>'


def _actions() -> dict[str, tuple[int, Action]]:
    known: dict[str, tuple[int, Action]] = st.session_state.get(_ACTIONS, {})
    return known


def _state(is_so: bool) -> str:
    return "true" if is_so else "false"


def _nothing() -> None:
    """A button that is only asked after, with `pressed`."""
