"""Something that happened in the procedure, or is announced; with the letter of a decision."""

from dataclasses import dataclass
from datetime import date
from typing import get_args

import streamlit as st

from workbook.errors import LastDayIncomplete
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.procedure import (
    DECISIONS,
    MEDICAL,
    PROTECTION,
    Delivery,
    DeliveryWay,
    EventKind,
    LastDay,
    Outcome,
    ProcedureEvent,
)
from workbook.services.procedure import new_event, record_event, remove_event
from workbook.typed_dates import as_typed, read_day, read_when
from workbook.ui import choices, html, names, problems, session
from workbook.ui.dialogs import put_back, seen
from workbook.ui.words import _, text

KINDS: tuple[EventKind, ...] = tuple(kind for kind in get_args(EventKind) if kind not in MEDICAL)
MEDICAL_KINDS: tuple[EventKind, ...] = tuple(kind for kind in get_args(EventKind) if kind in MEDICAL)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
WAYS: tuple[DeliveryWay, ...] = get_args(DeliveryWay)


@dataclass(frozen=True)
class _Deadline:
    """The last day as it stands in the fields; what is known already keeps the day of its confirmation."""

    day: str
    confirmed_by: str
    known: LastDay | None

    def read(self, today: date) -> LastDay | None:
        on, lawyer = read_day(self.day, today), self.confirmed_by.strip()
        if on is None:
            if lawyer:
                raise LastDayIncomplete()
            return None
        if self.known and (on, lawyer) == (self.known.on, self.known.confirmed_by):
            return self.known
        return LastDay(on=on, confirmed_by=lawyer, confirmed_on=today)


@dataclass(frozen=True)
class _Letter:
    outcome: Outcome | None
    way: DeliveryWay | None
    delivered: str
    letter_says: str
    deadline: _Deadline

    def read(self) -> Delivery | None:
        """As entered, or None where nothing was; DateUnclear where a date cannot be read."""
        today = session.workspace().now().date()
        delivery = Delivery(
            way=self.way,
            on=read_day(self.delivered, today),
            letter_says=self.letter_says,
            last_day=self.deadline.read(today),
        )
        return None if delivery == Delivery() else delivery


def show(
    dossier: Dossier, known: ProcedureEvent | None = None, *, person: str = "", is_medical: bool = False
) -> None:
    """Open the dialog; without a `known` event for a new one, of `person` or of the whole family."""
    at = seen.begin(f"event {dossier.id}", known)
    title = names.event_name(known.kind) if known else _("What happened")
    if is_medical:
        title = _("Medical request of {name}").format(name=html.label(dossier.person(person).pseudonym))
    st.dialog(title)(_body)(dossier, known, at, person, is_medical=is_medical)


@problems.told
def _body(
    dossier: Dossier, known: ProcedureEvent | None, at: str, person: str = "", *, is_medical: bool = False
) -> None:
    kinds = MEDICAL_KINDS if is_medical else KINDS
    kind = known.kind if known else choices.perhaps(_("What"), kinds, names.event_name, key=f"kind {at}")
    if kind is None:
        return  # nothing is chosen for anybody; the rest follows
    when = st.text_input(
        _("When (a month or a year is fine too)"),
        value=_as_typed(known.when if known else When.unknown()),
        key=f"when {at}",
        placeholder=_("day/month/year"),
    )
    letter = _letter(kind, known, f"{at} {kind}") if kind in DECISIONS else None
    with st.container(horizontal=True):
        is_kept = st.button(_("Keep"), type="primary", key=f"keep {at}")
        is_out = known is not None and st.button(_("Take out"), type="tertiary", key=f"out {at}")
    with problems.shown():
        if is_kept:
            event = known or new_event(session.workspace(), kind, When.unknown())
            _keep(dossier, event, when, letter, at, person)
        elif is_out and known:
            _take_out(dossier, known)
        if is_kept or is_out:
            st.rerun()


def _keep(
    dossier: Dossier, event: ProcedureEvent, when: str, letter: _Letter | None, at: str, person: str
) -> None:
    if when != _as_typed(event.when):
        event = event.having(when=read_when(when, session.workspace().now().date()) or When.unknown())
    if letter:
        event = event.having(outcome=letter.outcome, delivery=letter.read())
    with seen.merging(at, event, lambda: _newest(dossier, event.id)) as before:
        record_event(session.workspace(), dossier.id, event, person=person or None, seen=before)


def _newest(dossier: Dossier, event_id: str) -> ProcedureEvent | None:
    tracks = session.workspace().store.load(dossier.id).procedure
    return next((event for track in tracks for event in track.events if event.id == event_id), None)


def _take_out(dossier: Dossier, event: ProcedureEvent) -> None:
    remove_event(session.workspace(), dossier.id, event.id)
    put_back.offer(dossier, event)


def outcomes_of(kind: EventKind) -> list[Outcome]:
    """What such a decision can say: only the Council annuls, and only the CGRS finds inadmissible."""
    if kind == "protection-granted":
        return [one for one in OUTCOMES if one in PROTECTION]
    elsewhere: set[Outcome] = (
        {"annulled"} if kind == "decision-cgvs" else {"manifestly-unfounded", "inadmissible"}
    )
    return [one for one in OUTCOMES if one not in elsewhere]


def _letter(kind: EventKind, known: ProcedureEvent | None, at: str) -> _Letter:
    before = (known and known.delivery) or Delivery()
    outcome = choices.perhaps(
        _("The decision says"),
        outcomes_of(kind),
        names.outcome_name,
        key=f"outcome {at}",
        chosen=known.outcome if known else None,
    )
    return _Letter(
        outcome=outcome,
        way=choices.perhaps(
            _("How it was delivered"), WAYS, names.delivery_name, key=f"way {at}", chosen=before.way
        ),
        delivered=_field(_("Delivered on"), as_typed(before.on), f"delivered {at}"),
        letter_says=_field(
            _("What the letter says about the term, in its own words"),
            before.letter_says,
            f"letter says {at}",
        ),
        deadline=_deadline(before.last_day, at, is_asked=kind != "protection-granted"),
    )


def _deadline(known: LastDay | None, at: str, *, is_asked: bool) -> _Deadline:
    """Value 9: the last day is the lawyer's. Protection granted asks for none; what is known stays."""
    day, lawyer = as_typed(known.on if known else None), known.confirmed_by if known else ""
    if is_asked:
        st.html(html.tag("p", text("workbook.deadline.call-today"), css="wb-problem"))
        day = _field(_("Last day, confirmed by the lawyer"), day, f"last day {at}")
        lawyer = _field(_("Confirmed by"), lawyer, f"confirmed by {at}")
    return _Deadline(day, lawyer, known)


def _field(label: str, value: str, key: str) -> str:
    return st.text_input(label, value=value, key=key)


def _as_typed(when: When) -> str:
    if when.on is None:
        return ""
    return {"day": as_typed(when.on), "year": str(when.on.year)}.get(
        when.precision, f"{when.on.month}/{when.on.year}"
    )
