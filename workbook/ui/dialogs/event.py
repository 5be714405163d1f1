"""Something that happened in the procedure, or is announced; with the letter of a decision."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import get_args

import streamlit as st

from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.procedure import (
    DECISIONS,
    Delivery,
    DeliveryWay,
    EventKind,
    LastDay,
    Outcome,
    ProcedureEvent,
)
from workbook.services.dossiers import new_event, record_event, remove_event
from workbook.typed_dates import read_day, read_when
from workbook.ui import choices, names, problems, session
from workbook.ui.words import _, text

KINDS: tuple[EventKind, ...] = get_args(EventKind)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
WAYS: tuple[DeliveryWay, ...] = get_args(DeliveryWay)


@dataclass(frozen=True)
class _Letter:
    outcome: Outcome
    way: DeliveryWay
    delivered: str
    letter_says: str
    last_day: str
    confirmed_by: str

    def read(self) -> Delivery:
        """As entered; DateUnclear where a date cannot be read."""
        last = read_day(self.last_day)
        today = session.workspace().now().date()
        return Delivery(
            way=self.way,
            on=read_day(self.delivered),
            letter_says=self.letter_says,
            last_day=LastDay(on=last, confirmed_by=self.confirmed_by, confirmed_on=today) if last else None,
        )


def show(dossier: Dossier, known: ProcedureEvent | None = None) -> None:
    """Open the dialog; for a new event where none is `known`."""
    st.dialog(names.event_name(known.kind) if known else _("What happened"))(_body)(dossier, known)


def _body(dossier: Dossier, known: ProcedureEvent | None) -> None:
    at = f"{dossier.id} {known.id if known else 'new'}"
    kind = (
        known.kind
        if known
        else choices.one(_("What"), KINDS, names.event_name, key=f"kind {at}", chosen="application")
    )
    when = st.text_input(
        _("When (a month or a year is fine too)"),
        value=_as_typed(known.when if known else When.unknown()),
        key=f"when {at}",
        placeholder=_("day/month/year"),
    )
    letter = _letter(known, at) if kind in DECISIONS else None
    with st.container(horizontal=True):
        is_kept = st.button(_("Keep"), type="primary", key=f"keep {at}")
        is_out = known is not None and st.button(_("Take out"), type="tertiary", key=f"out {at}")
    with problems.shown():
        if is_kept:
            _keep(dossier, known or new_event(session.workspace(), kind, When.unknown()), when, letter)
        elif is_out and known:
            remove_event(session.workspace(), dossier.id, known.id)
        if is_kept or is_out:
            st.rerun()


def _keep(dossier: Dossier, event: ProcedureEvent, when: str, letter: _Letter | None) -> None:
    event = event.having(when=read_when(when) or When.unknown())
    if letter:
        event = event.having(outcome=letter.outcome, delivery=letter.read())
    record_event(session.workspace(), dossier.id, event)


def _letter(known: ProcedureEvent | None, at: str) -> _Letter:
    before = (known and known.delivery) or Delivery(way="registered-letter")
    last = before.last_day
    field = _fields(at)
    st.html(f'<p class="wb-problem">{text("workbook.deadline.call-today")}</p>')
    return _Letter(
        outcome=choices.one(
            _("The decision says"),
            OUTCOMES,
            names.outcome_name,
            key=f"outcome {at}",
            chosen=(known and known.outcome) or "refusal",
        ),
        way=choices.one(
            _("How it was delivered"), WAYS, names.delivery_name, key=f"way {at}", chosen=before.way
        ),
        delivered=field(_("Delivered on"), _day(before.on)),
        letter_says=field(_("What the letter says about the term, in its own words"), before.letter_says),
        last_day=field(_("Last day, confirmed by the lawyer"), _day(last.on if last else None)),
        confirmed_by=field(_("Confirmed by"), last.confirmed_by if last else ""),
    )


def _fields(at: str) -> Callable[[str, str], str]:
    return lambda label, value: st.text_input(label, value=value, key=f"{label} {at}")


def _as_typed(when: When) -> str:
    if when.on is None:
        return ""
    return {"day": _day(when.on), "year": str(when.on.year)}.get(
        when.precision, f"{when.on.month}/{when.on.year}"
    )


def _day(on: date | None) -> str:
    return f"{on.day}/{on.month}/{on.year}" if on else ""
