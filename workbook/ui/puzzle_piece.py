"""One piece of the puzzle: what lies in it already, its questions, and laying it; or all from paper."""

from collections.abc import Callable

import streamlit as st

from workbook.model.dossier import Dossier
from workbook.model.notes import Aspect, Note
from workbook.model.people import Person
from workbook.model.puzzle import ASPECTS, EFFECTS
from workbook.model.sight import notes_in_piece
from workbook.ui import (
    at_button,
    choices,
    drafts,
    html,
    names,
    puzzle_questions,
    puzzle_spot,
    rounds,
)
from workbook.ui.guide import addresses
from workbook.ui.puzzle_spot import Spot
from workbook.ui.words import _, text, words

ALL = "all"
"""Every piece below each other, for what was laid and written on paper."""


def _view_key(dossier_id: str, person: str) -> str:
    return f"piece in view {dossier_id} {person}"


def tapped_of(dossier_id: str, person: str) -> Callable[[str], None]:
    """What a tap on the drawing does: the piece that was tapped opens."""

    def tapped(name: str) -> None:
        aspect = name.removeprefix("piece ")
        if aspect in ASPECTS:
            st.session_state[_view_key(dossier_id, person)] = aspect

    return tapped


def show(dossier: Dossier, person: Person) -> None:
    """Choose a piece here or on the drawing, then lay it."""
    labels = {aspect: names.aspect_name(aspect) for aspect in ASPECTS} | {ALL: _("all, from paper")}
    chosen = st.pills(
        _("Which piece"),
        list(labels),
        default=ASPECTS[0],
        required=True,
        format_func=lambda one: labels.get(one, one),
        key=_view_key(dossier.id, person.id),
        wrap=True,
    )
    if chosen == ALL:
        _show_all(dossier, person)
        return
    aspect = next((one for one in ASPECTS if one == chosen), ASPECTS[0])
    st.html(html.section(names.aspect_name(aspect)))
    if aspect == "safety":
        st.html(html.tag("p", text("puzzle.safety.not-argued"), css="wb-meta"))
    _show_lying(dossier, person, aspect)
    spots = _spots(dossier, person, aspect)
    for column, spot in zip(st.columns(len(spots), gap="large"), spots, strict=True):
        with column:
            puzzle_spot.show(dossier, person, spot)
    st.button(
        _("Lay this piece"),
        type="primary",
        key=f"lay {person.id} {aspect}",
        on_click=puzzle_spot.lay,
        args=(spots, f"lay {person.id}"),
    )
    at_button.show(f"lay {person.id}")
    puzzle_questions.show(dossier, person, aspect)
    addresses.for_this(aspect)


def _spots(dossier: Dossier, person: Person, aspect: Aspect) -> list[Spot]:
    places = dossier.puzzle_choices(person.id).places
    return [Spot(dossier.id, person.id, aspect, place) for place in places]


# What lies there already


def _show_lying(dossier: Dossier, person: Person, aspect: Aspect) -> None:
    """What the person said about it before, taken from the notes by itself."""
    notes = notes_in_piece(dossier, person.id, aspect)
    if not notes:
        return
    st.html(html.tag("p", _("Said before"), css="wb-strong"))
    st.html(html.box(*(html.quote(note.words_now, meta=_where_and_when(dossier, note)) for note in notes)))


def _where_and_when(dossier: Dossier, note: Note) -> str:
    talk = dossier.conversation(note.conversation) if note.conversation else None
    day = words().day(talk.day if talk else note.written_at.astimezone().date())
    return f"{names.place_name(note.marks.place)}, {day}" if note.marks.place else day


# All of it from paper


def _show_all(dossier: Dossier, person: Person) -> None:
    """Eight pieces below each other, words and what it does; laid in one go."""
    st.html(html.tag("p", _("Type over what lies on the paper pieces. What stays empty stays as it is.")))
    spots = [spot for aspect in ASPECTS for spot in _spots(dossier, person, aspect)]
    for aspect in ASPECTS:
        st.html(html.section(names.aspect_name(aspect)))
        mine = [spot for spot in spots if spot.aspect == aspect]
        for column, spot in zip(st.columns(len(mine), gap="large"), mine, strict=True):
            with column:
                seen = rounds.seen(spot.name, puzzle_spot.lying_at(dossier, spot))
                label = puzzle_spot.place_name(dossier, spot.person, spot.place)
                drafts.text_area(spot.words, html.label(label), height=70, first=seen.words)
                choices.perhaps(
                    _("What it does"),
                    EFFECTS,
                    names.effect_name,
                    key=spot.key("effect"),
                    chosen=seen.effect,
                )
    st.button(
        _("Lay all of these"),
        type="primary",
        key=f"lay all {person.id}",
        on_click=puzzle_spot.lay,
        args=(spots, f"lay {person.id}"),
    )
    at_button.show(f"lay {person.id}")
