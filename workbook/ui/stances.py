"""What one person says of one way, day by day: words, doubts, open questions; every answer is full."""

import streamlit as st

from workbook.model.dossier import Dossier
from workbook.model.notes import Note
from workbook.model.options import FEASIBLE, LEANINGS, NONE_OF_THESE, Feasible, Leaning, Stance
from workbook.model.people import Person
from workbook.model.sight import notes_on_option
from workbook.services.options import keep_stance, remove_stance
from workbook.ui import at_button, choices, drafts, html, names, problems, rounds, session
from workbook.ui.words import _, words

FIELDS = ("words", "doubts", "questions")
_TAKEN_OUT = "stance taken out"


def show(dossier: Dossier, person: Person, option: str) -> None:
    """What was said before, newest first, notes that touch it among it; then room for what is said now."""
    notes = notes_on_option(dossier, person.id, option)
    said = (html.quote(note.words_now, meta=_said_on(dossier, note)) for note in reversed(notes))
    if notes:
        st.html(html.box(*said))
    _show_taken_out(dossier, person, option)
    for stance in reversed(dossier.stances_of(person.id, option)):
        _show_said(dossier, stance)
    _show_form(dossier, person, option)


def is_left_alone(dossier: Dossier, person: Person, option: str) -> bool:
    """The person would rather not talk about this way: nothing is asked of it now."""
    said = dossier.stances_of(person.id, option)
    return bool(said) and said[-1].leaning == "rather-not"


def _said_on(dossier: Dossier, note: Note) -> str:
    talk = dossier.conversation(note.conversation) if note.conversation else None
    return words().day(talk.day if talk else note.written_at.astimezone().date())


def _show_said(dossier: Dossier, stance: Stance) -> None:
    with st.container(key=f"stance_{stance.id}"):
        st.html(html.quote(stance.words, meta=_meta(stance)) if stance.words else _line(_meta(stance)))
        if stance.doubts:
            st.html(_line(_("Doubts: {words}").format(words=stance.doubts)))
        if stance.questions:
            st.html(_line(_("Open questions: {words}").format(words=stance.questions)))
        st.button(
            _("Take out"),
            key=f"out {stance.id}",
            type="tertiary",
            on_click=_remove,
            args=(dossier.id, stance),
        )


def _line(said: str) -> str:
    return html.tag("p", said, css="wb-soft")


def _meta(stance: Stance) -> str:
    parts = [words().day(stance.said_on)]
    parts += [names.leaning_name(stance.leaning)] if stance.leaning else []
    parts += [names.feasible_name(stance.feasible)] if stance.feasible else []
    return ", ".join(parts)


def _remove(dossier_id: str, stance: Stance) -> None:
    with problems.shown_after():
        remove_stance(session.workspace(), dossier_id, stance.id)
        session.in_mind()[_TAKEN_OUT] = stance


def _show_taken_out(dossier: Dossier, person: Person, option: str) -> None:
    """What was taken out last, to put back."""
    stance = session.in_mind().get(_TAKEN_OUT)
    if not isinstance(stance, Stance) or (stance.person, stance.option) != (person.id, option):
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(html.tag("p", _("It was taken out."), css="wb-meta", role="status"))
        st.button(_("Put it back"), key=f"back {stance.id}", on_click=_put_back, args=(dossier.id, stance))


def _put_back(dossier_id: str, stance: Stance) -> None:
    with problems.shown_after():
        keep_stance(session.workspace(), dossier_id, stance)
        session.in_mind().pop(_TAKEN_OUT, None)


def _field(dossier_id: str, person: str, option: str, part: str) -> drafts.NoteField:
    return drafts.NoteField(dossier_id, "options", f"{part} on {option} {person}")


def _show_form(dossier: Dossier, person: Person, option: str) -> None:
    at = rounds.key(f"stance {person.id} {option}")
    name = person.pseudonym
    is_way = option != NONE_OF_THESE
    if is_way:
        choices.perhaps(
            _("Where {name} stands").format(name=html.label(name)),
            LEANINGS,
            names.leaning_name,
            key=f"leaning {at}",
        )
    labels = {
        "words": _("In {name}’s words").format(name=html.label(name)),
        "doubts": _("Doubts, if any"),
        "questions": _("Open questions, if any"),
    }
    for part in FIELDS:
        field = _field(dossier.id, person.id, option, part)
        drafts.text_area(field, labels[part], height=80)
    if is_way:
        choices.perhaps(
            _("How feasible {name} finds it").format(name=html.label(name)),
            FEASIBLE,
            names.feasible_name,
            key=f"feasible {at}",
        )
    place = f"stance {person.id} {option}"
    st.button(
        _("Keep what was said"),
        key=f"keep stance {person.id} {option}",
        on_click=_keep,
        args=(dossier.id, person.id, option),
    )
    at_button.show(place)


def _keep(dossier_id: str, person: str, option: str) -> None:
    """Today's words, beside those of earlier days; the fields empty only once they are kept."""
    workspace, round_of = session.workspace(), f"stance {person} {option}"
    at = rounds.key(round_of)
    fields = {part: _field(dossier_id, person, option, part) for part in FIELDS}
    leaning: Leaning | None = st.session_state.get(f"leaning {at}")
    feasible: Feasible | None = st.session_state.get(f"feasible {at}")
    typed = {part: str(st.session_state.get(field.key, "") or "").strip() for part, field in fields.items()}
    if not any((leaning, feasible, *typed.values())) and rounds.has_just_begun(round_of):
        return  # the second half of a double click
    with at_button.answering(round_of):
        stance = Stance(
            id=workspace.new_id(),
            person=person,
            option=option,
            said_on=workspace.now().date(),
            leaning=leaning,
            feasible=feasible,
            conversation=workspace.store.load(dossier_id).running_with(person),
            **typed,
        )
        keep_stance(workspace, dossier_id, stance)
        rounds.begin_anew(round_of)
        for field in fields.values():
            drafts.discard(field)
