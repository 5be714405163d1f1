"""One place in one piece of the puzzle: its fields, and laying what stands in them."""

from dataclasses import dataclass

import streamlit as st

from workbook.errors import TextChanged, WorkbookError
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
from workbook.ui import at_button, choices, drafts, folds, html, names, rounds, session
from workbook.ui.dialogs.seen import having_read
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

    @property
    def way(self) -> drafts.NoteField:
        """The field of a new way forward."""
        return drafts.NoteField(self.dossier, "puzzle", f"way for {self.name}")

    def key(self, what: str) -> str:
        """The key of a choice in its present round."""
        return f"{what} {rounds.key(self.name)}"


def place_name(dossier: Dossier, person: str, place: Place) -> str:
    """The name of the place; the other country by its own, where the person gave one."""
    called = dossier.puzzle_choices(person).country_name
    return called if place == "another-country" and called else names.place_name(place)


def lying_at(dossier: Dossier, spot: Spot) -> Meaning:
    """What lies there now, also where the place is not in view."""
    wide = dossier.puzzle_choices(spot.person).having(another_country=True)
    return puzzle_of(dossier.puzzle, wide).at(spot.aspect, spot.place)


def show(dossier: Dossier, person: Person, spot: Spot) -> None:
    """The person's words, what it does, how much it weighs, ways forward; the counsellor's words apart."""
    seen = rounds.seen(spot.name, lying_at(dossier, spot))
    label = _("{place}, in {name}’s words").format(
        place=html.label(place_name(dossier, spot.person, spot.place)), name=html.label(person.pseudonym)
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
    heading = _("My words as a counsellor, apart")
    with folds.fold(heading, key=f"remark {spot.name}", icon="lock") as is_open:
        if is_open:
            drafts.text_area(spot.remark, _("What I think of it"), height=90, first=seen.remark)


def _show_ways(spot: Spot, seen: Meaning) -> None:
    """What might help, and who; each can be left out again."""
    for number, way in enumerate(seen.ways):
        said = f"{way.words} ({way.who})" if way.who else way.words
        st.checkbox(html.label(said), value=True, key=spot.key(f"way {number}"), wrap=True)
    drafts.text_area(spot.way, _("A possible way forward"), height=70)
    st.text_input(_("Who could help"), key=spot.key("who"), persist_state="session")


def _entered(spot: Spot, seen: Meaning) -> Meaning:
    """What somebody changed here; all else as it was. WordsMissing for a helper without a way."""
    state = st.session_state
    effect: Effect | None = state.get(spot.key("effect"), seen.effect)
    weight: Weight | None = state.get(spot.key("weight"), seen.weight)
    ways = tuple(way for number, way in enumerate(seen.ways) if state.get(spot.key(f"way {number}"), True))
    new, who = drafts.changed(spot.way, ""), str(state.get(spot.key("who")) or "").strip()
    if new or who:
        ways = (*ways, WayForward(words=new, who=who))
    return Meaning(
        words=drafts.changed(spot.words, seen.words),
        effect=effect,
        weight=weight,
        ways=ways,
        remark=drafts.changed(spot.remark, seen.remark),
    )


def lay(spots: list[Spot], place: str) -> None:
    """Each place by itself: where one waits for a decision, all others are laid; only from a callback."""
    first: WorkbookError | None = None
    with at_button.answering(place):
        for spot in spots:
            try:
                _lay_one(spot)
            except WorkbookError as error:
                first = first or error
        if first:
            raise first


def _lay_one(spot: Spot) -> None:
    workspace = session.workspace()
    dossier = workspace.store.load(spot.dossier)
    seen = rounds.seen(spot.name, lying_at(dossier, spot))
    entered = _entered(spot, seen)
    if entered != seen:
        try:
            dossier = lay_piece(
                workspace,
                spot.dossier,
                spot.person,
                spot.aspect,
                spot.place,
                entered,
                seen=seen,
                conversation=dossier.running_with(spot.person),
            )
        except TextChanged:
            now = lying_at(workspace.store.load(spot.dossier), spot)
            rounds.see(spot.name, having_read(entered, now, seen) or now)
            raise
    kept = lying_at(dossier, spot)
    rounds.begin_anew(spot.name)
    for field, words in ((spot.words, kept.words), (spot.remark, kept.remark), (spot.way, "")):
        drafts.show_kept(field, words)


def said(meaning: Meaning) -> str:
    """What lies there: the words, and below them what it does and how much it weighs."""
    parts = [names.effect_name(meaning.effect)] if meaning.effect else []
    parts += [names.weight_name(meaning.weight)] if meaning.weight else []
    lines = (meaning.words.strip(), ", ".join(parts))
    return "\n".join(filter(None, lines)) or _("nothing told yet")
