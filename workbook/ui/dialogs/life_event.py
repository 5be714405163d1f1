"""One event of a lifeline: in the person's words, with a date as honest as it is known."""

from dataclasses import dataclass
from typing import get_args

import streamlit as st

from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.life import CHAPTERS, Chapter, LifeEvent, LifeKind, LifeWhen, Side
from workbook.model.lifeline import Lifeline
from workbook.services.lifeline import SHOWINGS, keep_life_event, remove_life_event
from workbook.typed_dates import as_typed, read_when
from workbook.ui import choices, html, life_names, problems, session
from workbook.ui import lifeline_undo as undo
from workbook.ui.dialogs import seen
from workbook.ui.words import _, text

KINDS: tuple[LifeKind, ...] = get_args(LifeKind)
SIDES: tuple[Side, ...] = get_args(Side)
FEELINGS = ("2", "1", "0", "-1", "-2")


def show(
    dossier: Dossier,
    mine: Lifeline,
    person: str,
    known: LifeEvent | None = None,
    *,
    chapter: Chapter = "belgium",
) -> None:
    """Open the dialog; for a new event of this chapter where none is `known`."""
    at = seen.begin(f"life {dossier.id}", known)
    title = _("Change this event") if known else _("Add to the line")
    st.dialog(title, width="medium")(_body)(dossier, mine, person, known, at, chapter)


@problems.told
def _body(
    dossier: Dossier,
    mine: Lifeline,
    person: str,
    known: LifeEvent | None,
    at: str,
    begins_in: Chapter = "belgium",
) -> None:
    st.html(html.tag("p", text("workbook.lifeline.no-digging"), css="wb-meta"))
    words = st.text_input(_("In the person’s words"), value=known.words if known else "", key=f"words {at}")
    chapter = choices.one(
        _("Which part of the line"),
        CHAPTERS,
        life_names.chapter_name,
        key=f"chapter {at}",
        chosen=known.chapter if known else begins_in,
    )
    when = _when(mine, known, at)
    place = st.text_input(
        _("Place, if the person wants it"), value=known.place if known else "", key=f"place {at}"
    )
    kind = choices.perhaps(
        _("What it is about"),
        KINDS,
        life_names.kind_name,
        key=f"kind {at}",
        chosen=known.kind if known else None,
    )
    feeling = _feeling(known, at) if mine.shows_feelings else known and known.feeling
    showing = choices.one(
        _("On the line"),
        SHOWINGS,
        life_names.showing_name,
        key=f"showing {at}",
        chosen=known.showing if known else "shown",
    )
    with st.container(horizontal=True):
        is_kept = st.button(_("Keep"), type="primary", key=f"keep {at}")
        is_out = known is not None and st.button(_("Take out"), type="tertiary", key=f"out {at}")
    with problems.shown():
        if is_kept:
            entered = LifeEvent(
                id=known.id if known else session.workspace().new_id(),
                person=person,
                words=words,
                kind=kind or "other",
                chapter=chapter,
                when=when.read(),
                place=place,
                feeling=feeling,
                showing=showing,
            )
            with undo.changing(dossier.id, person):
                _keep(dossier, entered, at)
        elif is_out and known:
            with undo.changing(dossier.id, person):
                remove_life_event(session.workspace(), dossier.id, known.id)
        if is_kept or is_out:
            st.rerun()


@dataclass(frozen=True)
class _Typed:
    """The date as it stands in the fields."""

    at: str
    is_about: bool
    until: str
    side: Side | None
    to: str | None

    def read(self) -> LifeWhen:
        """DateUnclear where a date cannot be read; before or after nothing is no date."""
        today = session.workspace().now().date()
        has_side = self.side is not None and self.to is not None
        return LifeWhen(
            at=read_when(self.at, today) or When.unknown(),
            is_about=self.is_about,
            until=read_when(self.until, today),
            side=self.side if has_side else None,
            to=self.to if has_side else None,
        )


def _when(mine: Lifeline, known: LifeEvent | None, at: str) -> _Typed:
    before = known.when if known else LifeWhen()
    left, right = st.columns(2)
    with left:
        typed = st.text_input(
            _("When: a day, a month, a season or only a year"),
            value=typed_when(before.at),
            key=f"when {at}",
            placeholder=_("summer 2019"),
        )
        is_about = st.checkbox(_("Roughly then"), value=before.is_about, key=f"about {at}")
    with right:
        until = st.text_input(
            _("Until, if it lasted"),
            value=typed_when(before.until) if before.until else "",
            key=f"until {at}",
        )
    others = {
        point.id: life_names.point_name(point)
        for point in mine.points
        if point.kind in ("life", "known") and (known is None or point.id != known.id)
    }
    if before.to and before.to not in others:
        others[before.to] = _("something that is not shown now")
    side = (
        choices.perhaps(
            _("Or only: before or after something else"),
            SIDES if others else (),
            life_names.side_name,
            key=f"side {at}",
            chosen=before.side,
        )
        if others
        else None
    )
    to = None
    if side:
        options = list(others)
        to = st.selectbox(
            _("What else"),
            options,
            index=options.index(before.to) if before.to in options else 0,
            format_func=lambda one: others.get(one, ""),
            key=f"to {at}",
        )
    return _Typed(typed, is_about, until, side, to)


def _feeling(known: LifeEvent | None, at: str) -> int | None:
    chosen = choices.perhaps(
        _("How it felt"),
        FEELINGS,
        life_names.feeling_name,
        key=f"feeling {at}",
        chosen=str(known.feeling) if known and known.feeling is not None else None,
    )
    return int(chosen) if chosen else None


def typed_when(when: When) -> str:
    """As somebody would type it."""
    if when.on is None:
        return ""
    if when.precision == "season":
        return f"{life_names.season_name(when.on)} {when.on.year}"
    return {"day": as_typed(when.on), "year": str(when.on.year)}.get(
        when.precision, f"{when.on.month}/{when.on.year}"
    )


def _keep(dossier: Dossier, entered: LifeEvent, at: str) -> None:
    workspace = session.workspace()

    def newest() -> LifeEvent | None:
        return next((one for one in workspace.store.load(dossier.id).life if one.id == entered.id), None)

    with seen.merging(at, entered, newest) as before:
        keep_life_event(workspace, dossier.id, entered, seen=before)
