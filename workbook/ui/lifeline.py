"""The lifeline on the screen: a drawing to tap and to move along, the same as a list, and its papers."""

from functools import partial

import streamlit as st

from workbook.content.library import library
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.lifeline import ADD
from workbook.draw.sheets import NARROW, SCREEN, TURNED
from workbook.draw.svg import svg
from workbook.model.dossier import Dossier
from workbook.model.life import CHAPTERS, CLOSED_AT_FIRST, Chapter
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
    taps,
)
from workbook.ui import lifeline_undo as undo
from workbook.ui.dialogs import life_event
from workbook.ui.lifeline_moves import CHAPTER, TAPPED, in_view, line_of, moved_to, sides_of, views
from workbook.ui.paper_route import address_of
from workbook.ui.words import _, text, told


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
    form, sides, chapters = TURNED if is_turned else SCREEN, sides_of(dossier), in_view(dossier)
    wide = drawing_of(dossier, person.id, drawn, format=form, sides=sides, chapters=chapters)
    narrow = drawing_of(dossier, person.id, drawn, format=NARROW, sides=sides, chapters=chapters)
    if not drawn.is_checked and not is_turned:
        st.html(html.tag("p", _("No interpreter has checked this translation yet."), css="wb-meta"))
    components.drawing(
        svg(wide.scenes[0]),
        svg(narrow.scenes[0]),
        key=f"lifeline {dossier.id} {person.id} {is_turned}",
        on_tap=None if is_turned else _tapped,
        on_move=None if is_turned else partial(moved_to, dossier.id, person),
    )
    if not is_turned:
        _open_tapped(dossier, person)


def _tapped(name: str) -> None:
    """A dialog cannot open from here: the page that follows opens it."""
    session.in_mind()[TAPPED] = name


def _open_tapped(dossier: Dossier, person: Person) -> None:
    tapped = session.in_mind().pop(TAPPED, None)
    known = next((one for one in dossier.life_of(person.id) if f"event {one.id}" == tapped), None)
    if known or tapped == ADD:
        life_event.show(dossier, line_of(dossier, person), person.id, known, chapter=_chapter_tapped())
    for chapter in CLOSED_AT_FIRST:
        if tapped == f"event closed {chapter}":
            with problems.shown():
                actions.open_chapter(session.workspace(), dossier.id, person.id, chapter, is_open=True)
                st.rerun()


def _chapter_tapped() -> Chapter:
    tapped = session.in_mind().pop(CHAPTER, None)
    return next((one for one in CHAPTERS if one == tapped), "belgium")


def show_views_and_wishes(dossier: Dossier, person: Person) -> None:
    """Which part is looked at; what the person opens, and whether ups and downs show: off at first."""
    wishes = dossier.choices_of(person.id)
    boxes = [
        taps.box(
            _("Open: {chapter}").format(chapter=life_names.chapter_name(chapter)),
            key=f"open {chapter} {person.id}",
            is_ticked=chapter in wishes.opened,
            then=partial(_open, dossier.id, person.id, chapter, is_open=chapter not in wishes.opened),
        )
        for chapter in CLOSED_AT_FIRST
    ]
    feelings = taps.box(
        _("Show how it felt, if the person wants that"),
        key=f"feelings {person.id}",
        is_ticked=wishes.shows_feelings,
        then=partial(_feel, dossier.id, person.id, is_shown=not wishes.shows_feelings),
    )
    st.html(views(dossier) + html.box(*boxes, feelings, css="wb-beside"))


def _open(dossier_id: str, person: str, chapter: Chapter, *, is_open: bool) -> None:
    with problems.shown_after():
        actions.open_chapter(session.workspace(), dossier_id, person, chapter, is_open=is_open)


def _feel(dossier_id: str, person: str, *, is_shown: bool) -> None:
    with problems.shown_after():
        actions.show_feelings(session.workspace(), dossier_id, person, is_shown=is_shown)


# In words, on paper, for the client


def show_in_words(dossier: Dossier, person: Person) -> None:
    """The line in sentences, to read aloud."""
    with folds.fold(
        _("In words, to sum up together"), key=f"life said {dossier.id}", icon="record_voice_over"
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
    st.html(drawing_choices.choose_language(dossier.id))
    with folds.fold(_("Take along on paper"), key=f"life papers {dossier.id}", icon="print") as is_open:
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
