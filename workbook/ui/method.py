"""The pages of the methodology: chapters with folded sections; those to begin with stand open."""

import streamlit as st

from workbook.content.library import library
from workbook.ui import html
from workbook.ui.words import _, text, told


def show() -> None:
    """Every section with its units, below the instrument it belongs to."""
    chapters: dict[str, list[str]] = {}
    for section in library().sections:
        units = library().in_section(section)
        is_open = any("method.opening" in unit.places for unit in units)
        fold = html.fold(text(section), html.units(told(units)), is_open=is_open)
        chapters.setdefault(units[0].instrument, []).append(fold)
    for instrument, folds in chapters.items():
        st.html(html.section(chapter_name(instrument)))
        st.html(html.box(*folds))


def chapter_name(instrument: str) -> str:
    """An instrument of the methodology, as a chapter."""
    return {
        "principles": _("Where it starts from"),
        "C": _("The exploration phase"),
        "D": _("The future conversations"),
    }[instrument]
