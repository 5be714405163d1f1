"""The puzzle on the screen: the drawing to tap, how it lay before, its papers, the view for the client."""

import streamlit as st

from workbook.content.library import library
from workbook.draw.puzzle import MANY_LINES, MOST_LINES, draw_puzzle
from workbook.draw.puzzle_said import PuzzleWords, puzzle_said
from workbook.draw.sheets import NARROW, SCREEN, TURNED
from workbook.draw.svg import svg
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.model.puzzle import Moment, Puzzle, changed_between, moments_of, puzzle_of
from workbook.model.sight import may_lie_beside
from workbook.services.papers import PaperRequest
from workbook.services.puzzle import bring_up_another_country, name_another_country, say_return_is_weighed
from workbook.ui import (
    components,
    folds,
    frame,
    html,
    names,
    on_paper,
    problems,
    puzzle_piece,
    puzzle_spot,
    session,
)
from workbook.ui.paper_route import address_of
from workbook.ui.words import _, text, told, words

NOW = "now"


def show_buttons(dossier: Dossier, person: Person) -> None:
    """Turn the screen."""
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(_("Turn to the client"), icon=":material/visibility:", shortcut="alt+s"):
            frame.go("puzzle", d=dossier.id, p=person.id, view="client")
        st.html(
            html.box(
                frame.html_link("options", _("To the ways"), d=dossier.id, p=person.id),
                frame.html_link("plan", _("To the plan"), d=dossier.id, p=person.id),
                css="wb-beside",
            )
        )


# The drawing, now or as it lay


def show_drawing(
    dossier: Dossier, person: Person, *, is_turned: bool = False, is_shown_only: bool = False
) -> None:
    """The puzzle; a tap on a piece opens it below, unless it is only shown."""
    moment = None if is_turned else _moment(dossier, person)
    puzzle = _puzzle(dossier, person, moment)
    spoken = spoken_of(dossier, person)
    title = _("The puzzle of {name}").format(name=person.pseudonym) if not is_turned else _("My puzzle")
    most = MANY_LINES if is_turned else MOST_LINES
    form = TURNED if is_turned else SCREEN
    wide = draw_puzzle(puzzle, spoken, format=form, title=title, most_lines=most)
    narrow = draw_puzzle(puzzle, spoken, format=NARROW, title=title, most_lines=most)
    is_now = moment is None and not is_turned and not is_shown_only
    components.drawing(
        svg(wide),
        svg(narrow),
        key=f"puzzle {dossier.id} {person.id} {is_turned}",
        on_tap=puzzle_piece.tapped_of(dossier.id, person.id) if is_now else None,
    )


def spoken_of(dossier: Dossier, person: Person) -> PuzzleWords:
    """The words of the drawing in this screen's language."""
    return PuzzleWords(words(), dossier.puzzle_choices(person.id).country_name)


def _puzzle(dossier: Dossier, person: Person, moment: Moment | None) -> Puzzle:
    until = moment.until if moment else None
    return puzzle_of(dossier.puzzle, dossier.puzzle_choices(person.id), until=until)


def show_moments(dossier: Dossier, person: Person) -> None:
    """How it lay at each conversation, where it was laid more than once."""
    moments = moments_of(dossier.puzzle, person.id)
    if len(moments) < 2:
        return
    said = {NOW: _("as it lies now")} | {one.name: _moment_said(dossier, one) for one in moments[:-1]}
    st.pills(
        _("The puzzle as it lay"),
        list(said),
        default=NOW,
        required=True,
        format_func=lambda one: said.get(one, one),
        key=_moment_key(dossier, person),
    )


def _moment_key(dossier: Dossier, person: Person) -> str:
    return f"puzzle as it lay {dossier.id} {person.id}"


def _moment(dossier: Dossier, person: Person) -> Moment | None:
    chosen = st.session_state.get(_moment_key(dossier, person), NOW)
    moments = moments_of(dossier.puzzle, person.id)
    return next((one for one in moments if one.name == chosen), None)


def _moment_said(dossier: Dossier, moment: Moment) -> str:
    day = words().day(moment.day)
    if moment.conversation is None:
        return day
    kind = names.conversation_name(dossier.conversation(moment.conversation).kind)
    return _("{conversation}, {day}").format(conversation=kind, day=day)


def is_now(dossier: Dossier, person: Person) -> bool:
    """The puzzle in view is the one of today, which can be laid."""
    return _moment(dossier, person) is None


def show_changes(dossier: Dossier, person: Person) -> None:
    """What lies otherwise than at the moment before: both, without any judgement."""
    moments = moments_of(dossier.puzzle, person.id)
    if len(moments) < 2:
        return
    before, after = (_puzzle(dossier, person, one) for one in moments[-2:])
    with folds.fold(
        _("What changed since last time"), key=f"puzzle changes {person.id}", icon="history"
    ) as is_open:
        for changed in changed_between(before, after) if is_open else ():
            spot = f"{names.aspect_name(changed.aspect)}, {spoken_of(dossier, person).place(changed.place)}"
            st.html(html.tag("p", spot, css="wb-strong"))
            st.html(
                html.two_versions(
                    words().day(moments[-2].day),
                    puzzle_spot.said(changed.before),
                    words().day(moments[-1].day),
                    puzzle_spot.said(changed.after),
                )
            )


# What the person brings up


def show_wishes(dossier: Dossier, person: Person) -> None:
    """Another country only once the person begins about it; other regions only while a return is weighed."""
    choices = dossier.puzzle_choices(person.id)
    with folds.fold(
        _("Another country, other questions"),
        key=f"puzzle wishes {person.id}",
        icon="add_location_alt",
        is_open=choices.another_country,
    ) as is_open:
        if not is_open:
            return
        key, name = f"another country {person.id}", f"country name {person.id}"
        st.checkbox(
            _("{name} began about another country").format(name=html.label(person.pseudonym)),
            value=choices.another_country,
            key=key,
            on_change=_bring_up,
            args=(dossier.id, person.id, key),
        )
        if choices.another_country:
            st.text_input(
                _("Which one, if it may stand there"),
                value=choices.country_name,
                key=name,
                on_change=_name_it,
                args=(dossier.id, person.id, name, choices.country_name),
            )
        weighs = f"weighs return {person.id}"
        st.checkbox(
            _("{name} weighs a return: also questions on other regions").format(
                name=html.label(person.pseudonym)
            ),
            value=choices.weighs_return,
            key=weighs,
            on_change=_weigh,
            args=(dossier.id, person.id, weighs),
        )


def _bring_up(dossier_id: str, person: str, key: str) -> None:
    with problems.shown_after():
        is_wanted = bool(st.session_state[key])
        bring_up_another_country(session.workspace(), dossier_id, person, is_wanted=is_wanted)


def _name_it(dossier_id: str, person: str, key: str, seen: str) -> None:
    with problems.shown_after():
        called = st.session_state.get(key) or ""
        name_another_country(session.workspace(), dossier_id, person, called, seen=seen)


def _weigh(dossier_id: str, person: str, key: str) -> None:
    with problems.shown_after():
        is_weighed = bool(st.session_state[key])
        say_return_is_weighed(session.workspace(), dossier_id, person, is_weighed=is_weighed)


# Partners beside each other


def show_partners(dossier: Dossier, person: Person) -> None:
    """Another one's puzzle below this one, only where both agreed (value 7)."""
    for other in dossier.adults:
        if other.id == person.id or not may_lie_beside(dossier, person.id, other.id):
            continue
        label = _("The puzzle of {name}, as both agreed").format(name=other.pseudonym)
        with folds.fold(label, key=f"beside {other.id}", icon="handshake") as is_open:
            if is_open:
                puzzle, spoken = _puzzle(dossier, other, None), spoken_of(dossier, other)
                title = _("The puzzle of {name}").format(name=other.pseudonym)
                wide = draw_puzzle(puzzle, spoken, format=SCREEN, title=title)
                narrow = draw_puzzle(puzzle, spoken, format=NARROW, title=title)
                components.drawing(svg(wide), svg(narrow), key=f"beside {dossier.id} {other.id}")


# In words, on paper, quietly afterwards


def show_in_words(dossier: Dossier, person: Person) -> None:
    """The puzzle in sentences, to read aloud."""
    with folds.fold(
        _("In words, to sum up together"),
        key=f"puzzle said {dossier.id}",
        icon="record_voice_over",
    ) as is_open:
        if is_open:
            puzzle = _puzzle(dossier, person, _moment(dossier, person))
            said = puzzle_said(puzzle, spoken_of(dossier, person))
            st.html(html.box(*(html.tag("p", one) for one in said)))


def show_method() -> None:
    """How to lay it together, from the methodology."""
    units = library().at("puzzle")
    st.html(html.fold(_("How to lay this together"), html.units(told(units))))


def show_papers(dossier: Dossier, person: Person) -> None:
    """The puzzle, and the pieces to cut out; with what may be on a paper."""
    with folds.fold(_("Take along on paper"), key=f"puzzle papers {dossier.id}", icon="print") as is_open:
        if is_open:
            st.html(html.tag("p", text("puzzle.paper.caution"), css="wb-problem"))
            on_paper.show_choices(dossier, person)
            labels = {
                ("puzzle", "pdf"): _("The puzzle on paper, A4"),
                ("puzzle", "a3.pdf"): _("The puzzle on paper, A3"),
                ("puzzle", "png"): _("The drawing as a picture"),
                ("puzzle-sheet", "pdf"): _("Pieces and questions to cut out"),
            }
            links = [
                html.file_link(label, address_of(_request(dossier, person, kind, ending)))
                for (kind, ending), label in labels.items()
            ]
            st.html(html.box(*links, css="wb-files"))


def _request(dossier: Dossier, person: Person, kind: str, ending: str) -> PaperRequest:
    return PaperRequest(kind, dossier.id, "", person.id, session.language(), ending)


def show_turned(dossier: Dossier, person: Person) -> None:
    """The drawing alone, large; no name, no menu, one tap back."""
    with st.container(horizontal=True, vertical_alignment="center", key="turned_head"):
        st.html(html.tag("h1", _("My puzzle"), css="wb-client-title"))
        if st.button(
            _("Turn the screen back"), icon=":material/visibility_off:", shortcut="alt+s", type="tertiary"
        ):
            frame.go("puzzle", d=dossier.id, p=person.id)
    show_drawing(dossier, person, is_turned=True)
    st.html(html.tag("p", text("puzzle.lead.no-total"), css="wb-meta"))
