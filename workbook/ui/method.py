"""The pages of the methodology: chapters with folded sections; those to begin with stand open."""

import streamlit as st

from workbook.content.library import GENERAL, Unit, library
from workbook.ui import html, names
from workbook.ui.words import _, text, told


def show() -> None:
    """Every section with its units, below the part of the methodology it belongs to."""
    chapters: dict[str, list[str]] = {}
    for section in library().sections:
        units = library().in_section(section)
        is_open = any("method.opening" in unit.places for unit in units)
        fold = html.fold(text(section), html.units(told(units)), is_open=is_open)
        chapters.setdefault(chapter_of(units[0]), []).append(fold)
    for name, folds in chapters.items():
        st.html(html.section(name))
        st.html(html.box(*folds))


def chapter_of(unit: Unit) -> str:
    """A chapter is an instrument; the conversations have one each."""
    if unit.conversation != GENERAL:
        return names.conversation_name(unit.conversation)
    return {
        "principles": _("Where it starts from"),
        "C": _("The exploration phase"),
        "D": _("The future conversations"),
        "E": _("Lifeline and procedure line"),
        "F": _("The puzzle"),
        "after-decision": _("After a decision"),
    }[unit.instrument]
