"""What was agreed with, and said by, one person at a time (value 7)."""

from collections.abc import Callable, Iterator
from functools import partial

import streamlit as st

from workbook.model.conversations import Agreement
from workbook.model.dossier import Dossier
from workbook.model.notes import Note
from workbook.model.people import Person
from workbook.model.sight import agreements_of, last_summary_of, notes_readable_by, situations_of
from workbook.services.agreements import tick_agreement
from workbook.ui import given, html, problems, session, take_along, taps
from workbook.ui.dialogs import situation
from workbook.ui.words import _, words

_SHOWN = 4
"""The last words; all of them stand in their conversations."""


def show(dossier: Dossier) -> None:
    """Choose a person; then their agreements and what they said last. Nobody's before that."""
    st.html(html.section(_("Agreed and said"), aside=_("one person at a time")))
    person = _choose(dossier)
    if person is None:
        st.html(_empty(_("Choose a person. What is agreed and said is shown apart for each.")))
        return
    special = (situation.situation_said(dossier, one) for one in situations_of(dossier, person.id))
    st.html("".join(html.tag("p", said, css="wb-meta") for said in special) + _agreements(dossier, person))
    given.show(dossier, person)
    said = [
        html.said(note, _when_said(dossier, note, person)) for note in last_summary_of(dossier, person.id)
    ]
    st.html(
        take_along.summary(dossier, person.id)
        + ("".join(said[-_SHOWN:]) or _empty(_("Nothing noted yet.")))
        + "".join(_read_along(dossier, person))
    )


def agreement_said(dossier: Dossier, agreement: Agreement) -> str:
    """What, who does it, and by when."""
    by = dossier.person(agreement.person).pseudonym
    if agreement.by == "counsellor":
        by = session.workspace().counsellor or _("counsellor")
    due = words().weekday(agreement.due_on) if agreement.due_on else _("no day set")
    return f"{agreement.words} ({by}, {due})"


def _choose(dossier: Dossier) -> Person | None:
    if not dossier.people:
        return None
    if len(dossier.people) == 1:
        return dossier.people[0]
    chosen = st.pills(
        _("Of whom"),
        [person.id for person in dossier.people],
        format_func=_names_in(dossier),
        key=f"of whom {dossier.id}",
        label_visibility="collapsed",
    )
    return dossier.person(chosen) if chosen else None


def _names_in(dossier: Dossier) -> Callable[[str], str]:
    names = {person.id: html.label(person.pseudonym) for person in dossier.people}
    return lambda person_id: names.get(person_id, "")


def _agreements(dossier: Dossier, person: Person) -> str:
    boxes = [
        taps.box(
            agreement_said(dossier, agreement),
            key=f"agreement {agreement.id}",
            is_ticked=agreement.done_on is not None,
            then=partial(_tick, dossier.id, agreement),
        )
        for agreement in agreements_of(dossier, person.id)
    ]
    return "".join(boxes) or _empty(_("What you agree in a conversation comes here."))


def _read_along(dossier: Dossier, reader: Person) -> Iterator[str]:
    """What others said who agreed that this person reads along; each clearly by name."""
    readable = notes_readable_by(dossier, reader.id)
    for owner in dossier.people:
        lines = [note for note in readable if note.person == owner.id]
        if owner.id == reader.id or not lines:
            continue
        said = _("{owner} agreed that {reader} reads along").format(
            owner=owner.pseudonym, reader=reader.pseudonym
        )
        quotes = (html.said(note, _when_said(dossier, note, owner)) for note in lines[-_SHOWN:])
        yield html.fold(said, html.box(*quotes))


def _tick(dossier_id: str, agreement: Agreement) -> None:
    is_done = agreement.done_on is None
    with problems.shown_after():
        tick_agreement(session.workspace(), dossier_id, agreement.id, is_done=is_done)


def _when_said(dossier: Dossier, note: Note, person: Person) -> str:
    today = session.workspace().now().date()
    talk = dossier.conversation(note.conversation) if note.conversation else None
    said_on = talk.day if talk else note.written_at.astimezone().date()
    return f"{person.pseudonym}, {words().day_this_year(said_on, today)}"


def _empty(said: str) -> str:
    return html.tag("p", said, css="wb-empty")
