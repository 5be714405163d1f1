"""The guiding questions of a piece, per place as many; a tick only remembers that one was asked."""

from collections.abc import Iterable

import streamlit as st

from workbook.content.library import Unit, library
from workbook.content.puzzle_questions import (
    EVERYWHERE,
    GuidingQuestion,
    guiding_questions,
    questions_on,
)
from workbook.model.choosing import weighs_return
from workbook.model.dossier import Dossier
from workbook.model.notes import Aspect
from workbook.model.people import Person
from workbook.services.puzzle import note_asked
from workbook.ui import folds, html, problems, puzzle_spot, session
from workbook.ui.words import _, text, told


def show(dossier: Dossier, person: Person, aspect: Aspect) -> None:
    """Folded, since a client may look along; why this side of life matters stands below them."""
    with folds.fold(_("Questions for this piece"), key=f"questions {person.id}", icon="forum") as is_open:
        if not is_open:
            return
        st.html(html.tag("p", text("puzzle.lead.skip"), css="wb-meta"))
        known = guiding_questions(library(), weighs_return=weighs_return(dossier, person.id))
        always = tuple(one for one in known if not one.only_when_return)
        for place in dossier.puzzle_choices(person.id).places:
            heading = puzzle_spot.place_name(dossier, person.id, place)
            _show_group(dossier, person, heading, questions_on(always, aspect, place))
        _show_group(dossier, person, _("Wherever"), questions_on(always, aspect, EVERYWHERE))
        regions = (one for one in known if one.only_when_return and one.aspect == aspect)
        _show_group(dossier, person, _("While a return is weighed"), tuple(regions))
        st.html(html.fold(_("Why this piece"), html.units(told(_reasons(aspect)))))


def _show_group(dossier: Dossier, person: Person, heading: str, questions: Iterable[GuidingQuestion]) -> None:
    asked = dossier.puzzle_choices(person.id).asked
    for number, question in enumerate(questions):
        if number == 0:
            st.html(html.tag("p", heading, css="wb-strong"))
        key = f"asked {person.id} {question.id}"
        label = html.label(text(question.id))
        st.checkbox(
            _("{question} (our own)").format(question=label) if question.is_own else label,
            value=question.id in asked,
            key=key,
            wrap=True,
            on_change=_asked,
            args=(dossier.id, person.id, question.id, key),
        )


def _reasons(aspect: Aspect) -> list[Unit]:
    """What the methodology says of this side of life, its questions to the client left out."""
    units = library().at("puzzle.piece")
    return [unit for unit in units if unit.aspect == aspect and unit.asked_to != "client"]


def _asked(dossier_id: str, person: str, question: str, key: str) -> None:
    with problems.shown_after():
        is_asked = bool(st.session_state[key])
        note_asked(session.workspace(), dossier_id, person, question, is_asked=is_asked)
