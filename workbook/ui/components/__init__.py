"""Small parts of the screen that Streamlit lacks: html, css and js files, mounted as components.

The files are read as text, since Streamlit takes paths only from installed packages.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import streamlit as st

from workbook.ui import session, taps
from workbook.ui.words import _, text

_HERE = Path(__file__).parent

REST_MS, TYPING_MS = 700, 1200
"""Typed text is sent after this rest, and at the latest this long after the first unsent key."""

LOOK = "/app/static/style.css"

PLACES = ("d", "p", "c", "step", "s", "at", "open")
"""What an address names: a dossier, a person, a conversation and its step; in the guide, what is open."""

READING_BACK_MINUTES = 4
"""The last minutes of the interpreter are for reading back."""


def component(name: str) -> Any:
    """The component made of the files in the folder of this name."""
    files: dict[str, Any] = {
        file.suffix[1:]: file.read_text(encoding="utf-8") for file in sorted((_HERE / name).glob(f"{name}.*"))
    }
    return st.components.v2.component(f"workbook.{name}", **files)


@dataclass(frozen=True)
class Moved:
    """What was moved: to the place `x` of the drawing of this size, or by one step with a key (-1 or 1)."""

    name: str
    x: float | None
    nudge: int
    size: str


_autosave = component("autosave")
_page = component("page")
_clock = component("clock")
_drawing = component("drawing")
_step_clock = component("step_clock")


def autosave() -> None:
    """From here on, text areas send what is typed while it is typed."""
    _autosave(key="autosave", data={"ms_rest": REST_MS, "ms_typing": TYPING_MS})


def page(language: str, place: str, *, undisturbed: bool = False) -> None:
    """The look of the page, and its language for browser and screen reader.

    It begins at the top where `place` is another than before; `undisturbed`, nothing stands around it.
    """
    at = st.query_params.get("at", "")
    data = {"lang": language, "look": LOOK, "place": place, "at": at, "undisturbed": undisturbed}
    _page(key="page", data=data, on_turned_change=_turned, on_tapped_change=_tapped)


def _tapped() -> None:
    """Something within a piece of HTML was tapped; the last taps are told again each time."""
    told = st.session_state["page"].get("tapped")
    if told:
        _answer_taps(told)


def _answer_taps(told: dict[str, Any]) -> None:
    taps.answer([(str(one["key"]), int(one["at"])) for one in told["taps"]])


def _turned() -> None:
    """A link within the page was tapped: the address follows, and the page with it."""
    told = st.session_state["page"].get("turned")
    if told:
        _answer_taps(told)  # what was tapped just before goes first
        asked = parse_qs(str(told["query"]).removeprefix("?"))
        wanted = {name: asked[name][-1] for name in PLACES if name in asked}
        if "open" not in wanted and "open" not in st.query_params:
            session.turned()
        st.query_params.from_dict(wanted)


def drawing(
    wide: str,
    narrow: str,
    *,
    key: str,
    on_tap: Callable[[str], None] | None = None,
    on_move: Callable[["Moved"], None] | None = None,
) -> None:
    """A drawing as SVG, for a wide and a narrow window; `on_tap` is told the name of what was tapped.

    Where things on it can be moved, `on_move` is told what was dragged to where, or nudged with a key.
    """

    def tapped() -> None:
        told = st.session_state[key].get("tapped")
        if on_tap and told:
            on_tap(told["name"])

    def moved() -> None:
        told = st.session_state[key].get("moved")
        if on_move and told:
            x = told["x"]
            on_move(Moved(told["name"], None if x is None else float(x), int(told["nudge"]), told["size"]))

    _drawing(
        key=key,
        data={
            "wide": wide,
            "narrow": narrow,
            "tappable": on_tap is not None,
            "movable": on_move is not None,
        },
        on_tapped_change=tapped,
        on_moved_change=moved,
    )


def interpreter_clock(who: str, ends_at: datetime, minutes: int) -> None:
    """How long the interpreter is booked still; the last minutes are for reading back."""
    _clock(
        key="clock",
        data={
            "ends_ms": ends_at.timestamp() * 1000,
            "minutes": minutes,
            "reading": READING_BACK_MINUTES,
            "words": {
                "who": who,
                "left": _("{n} min left"),
                "over": _("the booked time is over"),
                "reading": text("workbook.interpreter.four-minutes"),
            },
        },
    )


def step_clock(ends_at: datetime | None, seconds_left: int | None, minutes: int) -> None:
    """What is left of a step, without a sound; it stands still where `seconds_left` is given."""
    _step_clock(
        key="step clock",
        data={
            "ends_ms": ends_at.timestamp() * 1000 if ends_at else None,
            "seconds_left": seconds_left or 0,
            "minutes": minutes,
            "over": _("The time of this step is over. Finish the sentence."),
        },
    )
