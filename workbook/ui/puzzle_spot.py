"""One place in one piece of the puzzle: its fields, and laying what stands in them."""

from dataclasses import dataclass

import streamlit as st

from workbook.errors import TextChanged
from workbook.model.dossier import Dossier
from workbook.model.notes import Aspect, Place
from workbook.model.people import Person
from workbook.model.puzzle import (
    EFFECTS,
    HINDERS,
    WEIGHTS,
    Effect,
    Meaning,
    WayForward,
    Weight,
    puzzle_of,
)
from workbook.services.puzzle import lay_piece
from workbook.ui import choices, drafts, folds, html, names, problems, rounds, session
from workbook.ui.words import _


@dataclass(frozen=True)
class Spot:
    """One place in one piece of one person: where something can be laid."""

    dossier: str
    person: str
    aspect: Aspect
    place: Place

    @property
    def name(self) -> str:
        """Its own name among the fields of this page."""
        return f"piece {self.person} {self.aspect} {self.place}"

    @property
    def words(self) -> drafts.NoteField:
        """The field of the person's words."""
        return drafts.NoteField(self.dossier, "puzzle", self.name)

    @property
    def remark(self) -> drafts.NoteField:
        """The field of the counsellor's words."""
        return drafts.NoteField(self.dossier, "puzzle", f"remark on {self.name}")

    def key(self, what: str) -> str:
        """The key of a choice in its present round."""
        return f"{what} {rounds.key(self.name)}"


def place_name(dossier: Dossier, spot: Spot) -> str:
    """The name of the place; the other country by its own, where the person gave one."""
    called = dossier.puzzle_choices(spot.person).country_name
    return called if spot.place == "another-country" and called else names.place_name(spot.place)


def lying_at(dossier: Dossier, spot: Spot) -> Meaning:
    """What lies there now, also where the place is not in view."""
    wide = dossier.puzzle_choices(spot.person).having(another_country=True)
    return puzzle_of(dossier.puzzle, wide).at(spot.aspect, spot.place)


def show(dossier: Dossier, person: Person, spot: Spot) -> None:
    """The person's words, what it does, how much it weighs, ways forward; the counsellor's words apart."""
    seen = rounds.seen(spot.name, lying_at(dossier, spot))
    with st.container(key=f"note_{spot.name}"):
        label = _("{place}, in {name}’s words").format(
            place=html.label(place_name(dossier, spot)), name=html.label(person.pseudonym)
        )
        drafts.text_area(spot.words, label, height=90, first=seen.words)
    effect = choices.perhaps(
        _("What it does"), EFFECTS, names.effect_name, key=spot.key("effect"), chosen=seen.effect
    )
    choices.perhaps(
        _("How much it weighs"), WEIGHTS, names.weight_name, key=spot.key("weight"), chosen=seen.weight
    )
    if spot.aspect != "safety" and (effect in HINDERS or seen.ways):
        _show_ways(spot, seen)
    with folds.fold(_("My own words, apart"), key=f"remark {spot.name}", icon=":material/lock:") as is_open:
        if is_open:
            with st.container(key=f"note_remark_{spot.name}"):
                drafts.text_area(spot.remark, _("What I think of it"), height=90, first=seen.remark)


def _show_ways(spot: Spot, seen: Meaning) -> None:
    """What might help, and who; each can be left out again."""
    for number, way in enumerate(seen.ways):
        said = f"{way.words} ({way.who})" if way.who else way.words
        st.checkbox(html.label(said), value=True, key=spot.key(f"way {number}"), wrap=True)
    st.text_input(_("A possible way forward"), key=spot.key("new way"))
    st.text_input(_("Who could help"), key=spot.key("new who"))


def _entered(spot: Spot, seen: Meaning) -> Meaning:
    """What stands in the fields now; what was not drawn stays as it was."""
    state = st.session_state
    effect: Effect | None = state.get(spot.key("effect"), seen.effect)
    weight: Weight | None = state.get(spot.key("weight"), seen.weight)
    ways = tuple(way for number, way in enumerate(seen.ways) if state.get(spot.key(f"way {number}"), True))
    if new := str(state.get(spot.key("new way"), "") or "").strip():
        ways = (*ways, WayForward(words=new, who=str(state.get(spot.key("new who"), "") or "").strip()))
    return Meaning(
        words=str(state.get(spot.words.key, seen.words)).strip(),
        effect=effect,
        weight=weight,
        ways=ways,
        remark=str(state.get(spot.remark.key, seen.remark)).strip(),
    )


def lay(spots: list[Spot]) -> None:
    """Each place by itself, so that a colleague's change of one keeps none of the others waiting."""
    with problems.shown_after():
        for spot in spots:
            _lay_one(spot)


def _lay_one(spot: Spot) -> None:
    workspace = session.workspace()
    dossier = workspace.store.load(spot.dossier)
    seen = rounds.seen(spot.name, lying_at(dossier, spot))
    entered = _entered(spot, seen)
    if entered != seen:
        try:
            lay_piece(
                workspace,
                spot.dossier,
                spot.person,
                spot.aspect,
                spot.place,
                entered,
                seen=seen,
                conversation=_running(dossier, spot.person),
            )
        except TextChanged:
            now = lying_at(workspace.store.load(spot.dossier), spot)
            rounds.see(spot.name, now)
            raise
    rounds.begin_anew(spot.name)
    for field in (spot.words, spot.remark):
        drafts.keep(field)


def _running(dossier: Dossier, person: str) -> str | None:
    """The conversation that is being held with this person, if one is."""
    talks = [talk for talk in dossier.conversations_with(person) if talk.was_held and talk.is_open]
    return talks[-1].id if talks else None


def said(meaning: Meaning) -> str:
    """What lies there, on a line."""
    parts = [meaning.words.strip()]
    parts += [names.effect_name(meaning.effect)] if meaning.effect else []
    parts += [names.weight_name(meaning.weight)] if meaning.weight else []
    return ", ".join(filter(None, parts)) or _("nothing told yet")
