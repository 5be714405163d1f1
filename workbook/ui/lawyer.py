"""The lawyer first, while nobody confirmed the last day to act (value 9)."""

from collections.abc import Iterable

import streamlit as st

from workbook.model.dossier import Dossier
from workbook.model.procedure import Delivery
from workbook.model.timely import CALL_THE_LAWYER, awaits_last_day
from workbook.ui import html
from workbook.ui.words import _, text, words


def show_call(dossier: Dossier, people: Iterable[str]) -> None:
    """What to do today, and who the lawyer is; nothing where the day is confirmed or nothing was refused."""
    if any(awaits_last_day(dossier, person) for person in people):
        said = html.tag("p", text(CALL_THE_LAWYER), css="wb-problem")
        st.html(html.box(said, html.tag("p", who(dossier), css="wb-meta")))


def last_day(letter: Delivery | None) -> str:
    """The day that the lawyer confirmed, with who said it and when; until then, whom to call."""
    last = letter.last_day if letter else None
    if last is None:
        return html.tag("p", text(CALL_THE_LAWYER), css="wb-problem")
    said = _("Last day to act: {day}. Confirmed by {name} on {confirmed}.").format(
        day=words().day(last.on), name=last.confirmed_by, confirmed=words().day(last.confirmed_on)
    )
    return html.tag("p", said, css="wb-problem")


def who(dossier: Dossier) -> str:
    """The lawyer with how to reach them; where there is none yet, that."""
    known = dossier.lawyer
    if known is None:
        return _("No lawyer is noted yet.")
    reached = ", ".join(filter(None, (known.name, known.reach.strip())))
    return _("Lawyer: {name}").format(name=reached)
