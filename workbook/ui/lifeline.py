"""The lifeline on the screen: a drawing to tap and to move along, the same as a list, and its papers."""

from functools import partial

import streamlit as st

from workbook.content.library import library
from workbook.draw.drawn_words import RIGHT_TO_LEFT, DrawnWords
from workbook.draw.life_words import when_said
from workbook.draw.lifeline import ADD, Sides, day_at
from workbook.draw.sheets import NARROW, SCREEN, TURNED
from workbook.draw.svg import svg
from workbook.model.dossier import Dossier
from workbook.model.life import CHAPTERS, CLOSED_AT_FIRST, Chapter, LifeEvent
from workbook.model.lifeline import Lifeline, lifeline
from workbook.model.people import Person
from workbook.papers.lifeline import drawing_of
from workbook.services import lifeline as actions
from workbook.services.papers import PaperRequest
from workbook.ui import (
    components,
    drawing_choices,
    folds,
    frame,
    html,
    life_names,
    problems,
    session,
)
from workbook.ui import lifeline_undo as undo
from workbook.ui.components import Moved
from workbook.ui.dialogs import life_event
from workbook.ui.paper_route import address_of
from workbook.ui.words import _, text, told

WHOLE = "whole"
"""Not nearer to any part of the line."""


def line_of(dossier: Dossier, person: Person) -> Lifeline:
    """The line as it stands today."""
    return lifeline(dossier, person.id, session.workspace().now().date())


def show_buttons(dossier: Dossier, person: Person) -> None:
    """Add, undo, redo, and the screen for the client."""
    with st.container(horizontal=True):
        if st.button(_("Add to the line"), type="primary", icon=":material/add:", shortcut="alt+n"):
            life_event.show(dossier, line_of(dossier, person), person.id)
        undo.show(dossier.id, person.id)
        if st.button(_("Turn to the client"), icon=":material/visibility:", shortcut="alt+s"):
            frame.go("lifeline", d=dossier.id, p=person.id, view="client")


def show_reminder() -> None:
    """No therapy, no interview (value 6)."""
    st.html(html.tag("p", text("workbook.lifeline.no-therapy"), css="wb-meta"))


def show_drawing(dossier: Dossier, person: Person, *, is_turned: bool = False) -> None:
    """The line; a tap changes an event, dragging or the arrow keys move it along."""
    drawn = _drawn(dossier)
    form, sides, chapters = TURNED if is_turned else SCREEN, _sides(dossier), _in_view(dossier)
    wide = drawing_of(dossier, person.id, drawn, format=form, sides=sides, chapters=chapters)
    narrow = drawing_of(dossier, person.id, drawn, format=NARROW, sides=sides, chapters=chapters)
    components.drawing(
        svg(wide.scenes[0]),
        svg(narrow.scenes[0]),
        key=f"lifeline {dossier.id} {person.id} {is_turned}",
        on_tap=None if is_turned else _tapped,
        on_move=None if is_turned else partial(_moved, dossier.id, person),
    )
    if not is_turned:
        _open_tapped(dossier, person)


_TAPPED = "event tapped on the lifeline"


def _tapped(name: str) -> None:
    """A dialog cannot open from here: the page that follows opens it."""
    session.in_mind()[_TAPPED] = name


def _open_tapped(dossier: Dossier, person: Person) -> None:
    tapped = session.in_mind().pop(_TAPPED, None)
    known = next((one for one in dossier.life_of(person.id) if f"event {one.id}" == tapped), None)
    if known or tapped == ADD:
        life_event.show(dossier, line_of(dossier, person), person.id, known)


def _moved(dossier_id: str, person: Person, moved: Moved) -> None:
    event_id = moved.name.removeprefix("event ")
    with problems.shown_after():
        workspace = session.workspace()
        dossier = workspace.store.load(dossier_id)
        if moved.x is None:
            with undo.changing(dossier_id, person.id):
                actions.nudge_life_event(workspace, dossier_id, event_id, is_later=moved.nudge > 0)
            return
        on = day_at(
            line_of(dossier, person).only(_in_view(dossier)),
            event_id,
            moved.x,
            sides=_sides(dossier),
            format=NARROW if moved.size == "narrow" else SCREEN,
            is_mirrored=drawing_choices.language(dossier.id) in RIGHT_TO_LEFT,
        )
        if on:
            with undo.changing(dossier_id, person.id):
                actions.move_life_event(workspace, dossier_id, event_id, on)


def show_views(dossier: Dossier) -> None:
    """Nearer to one part of the line, or together with the procedure."""
    with st.container(horizontal=True, vertical_alignment="center"):
        drawing_choices.one_of(
            _("What to look at"),
            (WHOLE, *CHAPTERS),
            lambda one: _("the whole line") if one == WHOLE else life_names.chapter_name(one),
            name=f"chapter in view {dossier.id}",
            first=WHOLE,
        )
        drawing_choices.whether(_("With the procedure below the line"), name=f"both lines {dossier.id}")


def _in_view(dossier: Dossier) -> tuple[Chapter, ...]:
    chosen = drawing_choices.chosen(f"chapter in view {dossier.id}", WHOLE)
    return tuple(one for one in CHAPTERS if chosen in (WHOLE, one))


def _sides(dossier: Dossier) -> Sides:
    return "life-above" if drawing_choices.chosen(f"both lines {dossier.id}", "") else "in-turn"


def show_wishes(dossier: Dossier, person: Person) -> None:
    """What the person opens, and whether ups and downs show: off until they want it."""
    wishes = dossier.choices_of(person.id)
    with st.container(horizontal=True):
        for chapter in CLOSED_AT_FIRST:
            key = f"open {dossier.id} {person.id} {chapter}"
            st.checkbox(
                _("Open: {chapter}").format(chapter=life_names.chapter_name(chapter)),
                value=chapter in wishes.opened,
                key=key,
                on_change=_open,
                args=(dossier.id, person.id, chapter, key),
            )
        key = f"feelings {dossier.id} {person.id}"
        st.checkbox(
            _("Show how it felt, if the person wants that"),
            value=wishes.shows_feelings,
            key=key,
            on_change=_feel,
            args=(dossier.id, person.id, key),
        )


def _open(dossier_id: str, person: str, chapter: str, key: str) -> None:
    with problems.shown_after():
        wanted = next(one for one in CLOSED_AT_FIRST if one == chapter)
        is_open = bool(st.session_state[key])
        actions.open_chapter(session.workspace(), dossier_id, person, wanted, is_open=is_open)


def _feel(dossier_id: str, person: str, key: str) -> None:
    with problems.shown_after():
        is_shown = bool(st.session_state[key])
        actions.show_feelings(session.workspace(), dossier_id, person, is_shown=is_shown)


def show_list(dossier: Dossier, person: Person) -> None:
    """Everything that was told, each to change, to move, to hide or to leave for now; without any drawing."""
    own = dossier.life_of(person.id)
    with folds.fold(
        _("As a list"), key=f"list {dossier.id} {person.id}", icon=":material/list:", is_open=False
    ) as is_open:
        if is_open and not own:
            said = _("Nothing was told yet. What the dossier knows is on the line already.")
            st.html(html.tag("p", said, css="wb-empty"))
        for event in own if is_open else ():
            _show_event(dossier, person, event)


def _show_event(dossier: Dossier, person: Person, event: LifeEvent) -> None:
    mine = line_of(dossier, person)
    when = when_said(event.when, life_names.drawn(), mine)
    facts = filter(
        None, (when, life_names.chapter_name(event.chapter), life_names.showing_name(event.showing))
    )
    with st.container(key=f"life_{event.id}"):
        st.html(
            html.box(html.tag("p", event.words, css="wb-q"), html.tag("p", ", ".join(facts), css="wb-meta"))
        )
        with st.container(horizontal=True, gap="small"):
            if st.button(_("Change"), key=f"change {event.id}", type="tertiary"):
                life_event.show(dossier, mine, person.id, event)
            for label, is_later in ((_("Earlier"), False), (_("Later"), True)):
                st.button(
                    label,
                    key=f"{is_later} {event.id}",
                    type="tertiary",
                    on_click=_nudge,
                    args=(dossier.id, person.id, event.id),
                    kwargs={"is_later": is_later},
                )
            others = [one for one in ("shown", "hidden", "not-now") if one != event.showing]
            for showing in others:
                label = {"shown": _("Show it"), "hidden": _("Hide it"), "not-now": _("Not now")}[showing]
                st.button(
                    label,
                    key=f"{showing} {event.id}",
                    type="tertiary",
                    on_click=_show,
                    args=(dossier.id, person.id, event.id, showing),
                )


def _nudge(dossier_id: str, person: str, event_id: str, *, is_later: bool) -> None:
    with problems.shown_after(), undo.changing(dossier_id, person):
        actions.nudge_life_event(session.workspace(), dossier_id, event_id, is_later=is_later)


def _show(dossier_id: str, person: str, event_id: str, showing: str) -> None:
    with problems.shown_after():
        wanted = next(one for one in actions.SHOWINGS if one == showing)
        with undo.changing(dossier_id, person):
            actions.show_life_event(session.workspace(), dossier_id, event_id, wanted)


# In words, on paper, for the client


def show_in_words(dossier: Dossier, person: Person) -> None:
    """The line in sentences, to read aloud."""
    with folds.fold(
        _("In words, to sum up together"), key=f"life said {dossier.id}", icon=":material/record_voice_over:"
    ) as is_open:
        if is_open:
            drawn = _drawn(dossier)
            said = drawing_of(dossier, person.id, drawn, format=SCREEN).said
            st.html(html.box(*(html.tag("p", one, lang=drawn.language) for one in said)))


def show_method() -> None:
    """How to draw it together, from the methodology."""
    units = library().at("lifeline")
    st.html(html.fold(_("How to draw this together"), html.units(told(units))))


def show_papers(dossier: Dossier, person: Person) -> None:
    """The language of the drawing, a caution (value 10), and the files."""
    drawing_choices.show_language(dossier.id)
    with folds.fold(
        _("Take along on paper"), key=f"life papers {dossier.id}", icon=":material/print:"
    ) as is_open:
        if is_open:
            st.html(html.tag("p", text("workbook.lifeline.caution"), css="wb-problem"))
            st.html(html.box(*_links(dossier, person), css="wb-files"))


def _links(dossier: Dossier, person: Person) -> list[str]:
    labels = {
        ("lifeline", "pdf"): _("The line on paper, A4"),
        ("lifeline", "a3.pdf"): _("The line on paper, A3"),
        ("lifeline", "svg"): _("The drawing as SVG"),
        ("lifeline", "png"): _("The drawing as a picture"),
        ("lines-combined", "pdf"): _("Both lines on paper, A4"),
    }
    language = drawing_choices.language(dossier.id)
    return [
        html.file_link(label, address_of(PaperRequest(kind, dossier.id, "", person.id, language, ending)))
        for (kind, ending), label in labels.items()
    ]


def show_turned(dossier: Dossier, person: Person) -> None:
    """The drawing alone, large; no name, no menu, one tap back."""
    drawn = _drawn(dossier)
    st.html(html.tag("h1", drawn.text("lifeline"), css="wb-client-title"))
    show_drawing(dossier, person, is_turned=True)
    with st.container(horizontal=True, horizontal_alignment="right", key="client_back"):
        if st.button(
            _("Turn the screen back"), icon=":material/visibility_off:", shortcut="alt+s", type="tertiary"
        ):
            frame.go("lifeline", d=dossier.id, p=person.id)


def _drawn(dossier: Dossier) -> DrawnWords:
    return DrawnWords(drawing_choices.language(dossier.id), library(), session.workspace().now().date())
