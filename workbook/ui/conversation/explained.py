"""Which options were explained to this person: ticks in one neutral order, without any stance (value 8)."""

from datetime import date

import streamlit as st

from workbook.content.grounds import days_of_duties
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.due import due_to
from workbook.model.notes import OPTIONS
from workbook.model.since import not_explained_yet
from workbook.services.information import take_back, tell
from workbook.ui import due, html, names, problems, session
from workbook.ui.words import _, words


def show_missing(dossier: Dossier, talk: Conversation) -> None:
    """In the preparation: what this person was not told about yet."""
    for person in talk.people if _concern(talk) else ():
        missing = not_explained_yet(dossier, person)
        if not missing:
            continue
        st.html(html.section(_("Not explained yet"), aside=dossier.person(person).pseudonym))
        st.html(html.bullets([names.option_name(option) for option in missing]))
        st.html(html.tag("p", _("Tick in the wrap-up what you explained."), css="wb-meta"))


def show_ticks(dossier: Dossier, talk: Conversation, person: str) -> None:
    """In the wrap-up: what was explained today, beside when it was before."""
    if not _concern(talk):
        return
    name = dossier.person(person).pseudonym
    heading = _("What {person} was told today").format(person=name)
    st.html(html.section(heading, aside=words().day(talk.day)))
    now = session.workspace().now().date()
    for owed in due_to(dossier, dossier.person(person), now, days_of_duties()):
        due.show_row(dossier, owed)
    for option in OPTIONS:
        today = [
            given
            for given in dossier.information
            if (given.person, given.option, given.conversation) == (person, option, talk.id)
        ]
        key = f"explained {talk.id} {person} {option}"
        before = _before(dossier, talk, person, option)
        label = html.label(names.option_name(option))
        if before:
            label = _("{option} (before: {day})").format(option=label, day=words().day(before))
        st.checkbox(
            label,
            value=bool(today),
            key=key,
            on_change=_tick,
            args=(dossier.id, talk, person, option, key, [given.id for given in today]),
        )


def _concern(talk: Conversation) -> bool:
    """Who was granted protection does not need the ways to go on without it."""
    return talk.kind != "granted"


def _before(dossier: Dossier, talk: Conversation, person: str, option: str) -> date | None:
    days = [
        given.given_on
        for given in dossier.information
        if (given.person, given.option) == (person, option) and given.conversation != talk.id
    ]
    return max(days, default=None)


def _tick(dossier_id: str, talk: Conversation, person: str, option: str, key: str, known: list[str]) -> None:
    with problems.shown_after():
        if st.session_state.get(key):
            tell(session.workspace(), dossier_id, person, option, on=talk.day, talk=talk)
        for given in [] if st.session_state.get(key) else known:
            take_back(session.workspace(), dossier_id, given)
