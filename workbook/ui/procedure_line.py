"""The procedure line on the screen: the drawing, what each step is, and walking the branches together."""

from collections.abc import Iterable
from datetime import date
from functools import partial

import streamlit as st

from workbook.content.library import library
from workbook.content.procedures import template
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.sheets import NARROW, SCREEN, TURNED
from workbook.draw.svg import svg
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.model.procedure import REFUSALS, ProcedureEvent
from workbook.model.procedure_line import ProcedureLine
from workbook.model.template import Stage, StageFact
from workbook.papers.procedure_line import drawing_of, line_of, terms_of
from workbook.services.papers import PaperRequest
from workbook.services.procedure import join_procedure, may_join, part_procedure
from workbook.ui import (
    components,
    drawing_choices,
    folds,
    frame,
    html,
    lawyer,
    names,
    problems,
    session,
    taps,
)
from workbook.ui.dialogs import event
from workbook.ui.guide import addresses
from workbook.ui.paper_route import address_of
from workbook.ui.words import _, told, words


def show_drawing(dossier: Dossier, person: Person, *, is_turned: bool = False) -> None:
    """The line as it stands, or as far as one walked; a tap opens a step or goes a way."""
    drawn = _drawn(drawing_choices.language(dossier.id))
    walk = _walk(dossier, person)
    wide = drawing_of(dossier, person.id, drawn, format=TURNED if is_turned else SCREEN, supposing=walk)
    narrow = drawing_of(dossier, person.id, drawn, format=NARROW, supposing=walk)
    if not drawn.is_checked and not is_turned:
        st.html(html.tag("p", _("No interpreter has checked this translation yet."), css="wb-meta"))
    components.drawing(
        svg(wide.scenes[0]),
        svg(narrow.scenes[0]),
        key=f"procedure line {dossier.id} {is_turned}",
        on_tap=partial(_tapped, dossier, person),
    )


def show_walk(dossier: Dossier, person: Person) -> None:
    """While one walks: that it only supposes, and the way back."""
    if not _walk(dossier, person):
        if line_of(dossier, person.id, _today()).follows:
            st.html(html.tag("p", _("Tap what can follow, and see together where it leads."), css="wb-meta"))
        return
    st.html(
        html.tag("p", _("You are trying this out together. The dossier stays as it is."), css="wb-strong")
    )
    with st.container(horizontal=True):
        if st.button(_("One step back"), icon=":material/chevron_left:"):
            _go_back(dossier, person, to=_walk(dossier, person)[:-1])
        if st.button(_("Back to where you are"), type="tertiary"):
            _go_back(dossier, person, to=())


def _go_back(dossier: Dossier, person: Person, *, to: tuple[str, ...]) -> None:
    """The explanation goes back too: to the last way tried out, else to where the person is."""
    session.in_mind()[_walked(dossier, person)] = to
    session.in_mind()[_viewed(dossier, person)] = to[-1] if to else None
    st.rerun()


def _tapped(dossier: Dossier, person: Person, name: str) -> None:
    kind, _space, stage = name.partition(" ")
    if stage not in template().stages:
        return
    if kind == "to":
        session.in_mind()[_walked(dossier, person)] = (*_walk(dossier, person), stage)
    session.in_mind()[_viewed(dossier, person)] = stage


def _walk(dossier: Dossier, person: Person) -> tuple[str, ...]:
    walk = session.in_mind().get(_walked(dossier, person), ())
    return walk if isinstance(walk, tuple) else ()


def _walked(dossier: Dossier, person: Person) -> str:
    return f"walk along the branches {dossier.id} {person.id}"


def _viewed(dossier: Dossier, person: Person) -> str:
    return f"stage in view {dossier.id} {person.id}"


# What a step is


def show_stage(dossier: Dossier, person: Person) -> None:
    """The step that was tapped last, else where the person is: in plain words, with sources."""
    mine = line_of(dossier, person.id, _today(), _walk(dossier, person))
    stage = _stage_in_view(mine, session.in_mind().get(_viewed(dossier, person)))
    language = session.language()
    says = library().text
    head = html.section(
        says(f"procedure.{stage.id}.name", language), aside=_("tap another step to read on it")
    )
    lines = [html.tag("p", says(f"procedure.{stage.id}.what", language), css="wb-lead")]
    lines += [html.tag("p", says(one, language)) for one in terms_of(stage, mine)]
    lines.append(html.tag("p", says(f"procedure.reception.{stage.reception}", language)))
    who = f"procedure.authority.{stage.authority}"
    decides = html.fold(says(who, language), html.tag("p", says(f"{who}.what", language)))
    facts = [fact for fact in stage.facts if not mine.regime or fact.regime in (None, mine.regime)]
    st.html(head + html.box(*lines, _last_day(mine, stage)) + decides + facts_of(facts))
    addresses.for_this("stages", at=stage.id, named=says(f"procedure.{stage.id}.name", language))


def _stage_in_view(mine: ProcedureLine, chosen: object) -> Stage:
    stages = template().stages
    if isinstance(chosen, str) and chosen in stages:
        return stages[chosen]
    return mine.here.stage if mine.here else mine.stops[0].stage


def _last_day(mine: ProcedureLine, stage: Stage) -> str:
    """Value 9: after a refusal the lawyer's day where it is confirmed, else who to call."""
    stop = mine.here
    if stop is None or stop.event is None or stop.outcome not in REFUSALS:
        return ""
    if not stage.has_term and stage != stop.stage:
        return ""
    return lawyer.last_day(stop.event.delivery)


def facts_of(facts: Iterable[StageFact]) -> str:
    """What is said of a stage, folded: where each was read."""
    return html.fold(_("What this rests on"), html.box(*map(_fact, facts), css="wb-grounds"))


def _fact(fact: StageFact) -> str:
    """Its source, the day of that source and of looking it up, and whether it is confirmed."""
    source = template().sources[fact.source]
    about = {"what": _("The step"), "term": _("The term"), "reception": _("The reception")}[fact.about]
    dated = words().day(source.on) if source.on else ""
    where = ", ".join(filter(None, (source.title, dated, fact.place)))
    said = _("{about}: {source}. Looked up on {day}.").format(
        about=about, source=where, day=words().day(template().checked_on)
    )
    return html.tag("p", said if fact.is_confirmed else _("Not yet confirmed.") + " " + said, css="wb-meta")


# In words, on paper, turned to the client


def show_in_words(dossier: Dossier, person: Person) -> None:
    """The drawing in sentences: to sum up, or to read aloud through an interpreter."""
    drawn = _drawn(drawing_choices.language(dossier.id))
    with folds.fold(
        _("In words, to sum up together"), key=f"said {dossier.id}", icon="record_voice_over"
    ) as is_open:
        if is_open:
            said = drawing_of(dossier, person.id, drawn, format=SCREEN, supposing=_walk(dossier, person)).said
            st.html(html.box(*(html.tag("p", one, lang=drawn.language) for one in said)))


def show_method() -> None:
    """How to draw it together, from the methodology."""
    units = library().at("procedure-line")
    st.html(html.fold(_("How to draw this together"), html.units(told(units))))


def show_papers(dossier: Dossier, person: Person) -> None:
    """The language of the drawing, and the files to take along."""
    labels = {
        "pdf": _("The line on paper, A4"),
        "a3.pdf": _("The line on paper, A3"),
        "svg": _("The drawing as SVG"),
        "png": _("The drawing as a picture"),
    }
    links = [
        html.file_link(label, address_of(_request(dossier, person, ending)))
        for ending, label in labels.items()
    ]
    st.html(html.box(drawing_choices.choose_language(dossier.id), html.box(*links, css="wb-files wb-apart")))


def show_buttons(dossier: Dossier, person: Person) -> None:
    """What happened, a medical request beside it, a procedure of one's own, the screen for the client."""
    with st.container(horizontal=True):
        if st.button(_("Turn to the client"), icon=":material/visibility:", shortcut="alt+s"):
            frame.go("procedure-line", d=dossier.id, p=person.id, view="client")
        if st.button(_("Add what happened"), type="tertiary", icon=":material/add:"):
            event.show(dossier, person=person.id)
        if st.button(_("Add a medical request"), type="tertiary", icon=":material/add:"):
            event.show(dossier, person=person.id, is_medical=True)
    if len(dossier.adults) > 1:
        _show_whose(dossier, person)


def _show_whose(dossier: Dossier, person: Person) -> None:
    """Whether this procedure is shared, and the way to one of their own, and back while nothing differs."""
    track = dossier.track_of(person.id)
    if track is None:
        return
    workspace, name = session.workspace(), person.pseudonym
    with st.container(horizontal=True, vertical_alignment="center", key="whose_procedure"):
        if len(track.people) > 1:
            st.html(html.tag("p", _("The family shares this procedure."), css="wb-meta"))
            label = _("{name} has a procedure apart").format(name=html.label(name))
            if st.button(label, type="tertiary"):
                with problems.shown():
                    part_procedure(workspace, dossier.id, person.id)
                    st.rerun()
            return
        said = _("This procedure is {name}’s alone. What you add here, the others do not have.")
        st.html(html.tag("p", said.format(name=name), css="wb-meta"))
        if may_join(dossier, person.id) and st.button(_("Together after all"), type="tertiary"):
            with problems.shown():
                join_procedure(workspace, dossier.id, person.id)
                st.rerun()


def show_events(dossier: Dossier, person: Person) -> None:
    """What was entered, each to change or to take out; of what runs beside it too."""
    tracks = [track for track in (dossier.track_of(person.id), *dossier.tracks_beside(person.id)) if track]
    known = [one for track in tracks for one in track.in_order()]
    if not known:
        return
    with folds.fold(_("What was entered"), key=f"entered {dossier.id}", icon="edit_note") as is_open:
        if is_open:
            st.html(html.box(*map(_change, known), css="wb-actions"))
    for one in known:
        if taps.pressed(f"event {one.id}"):
            event.show(dossier, one)


def _change(known: ProcedureEvent) -> str:
    label = _("Change: {event}").format(event=names.event_name(known.kind))
    return taps.button(label, key=f"event {known.id}")


def show_turned(dossier: Dossier, person: Person) -> None:
    """The drawing alone, large; no name, no menu, and one tap back."""
    drawn = _drawn(drawing_choices.language(dossier.id))
    is_supposed = bool(_walk(dossier, person))
    title = drawn.text("supposed") if is_supposed else drawn.text("where-you-are")
    with st.container(horizontal=True, vertical_alignment="center", key="turned_head"):
        st.html(html.tag("h1", title, css="wb-client-title"))
        if is_supposed and st.button(_("Back to where you are"), icon=":material/chevron_left:"):
            _go_back(dossier, person, to=())
        if st.button(
            _("Turn the screen back"), icon=":material/visibility_off:", shortcut="alt+s", type="tertiary"
        ):
            frame.go("procedure-line", d=dossier.id, p=person.id)
    show_drawing(dossier, person, is_turned=True)
    st.html(html.tag("p", drawn.text("no-influence"), css="wb-meta"))


def _request(dossier: Dossier, person: Person, ending: str) -> PaperRequest:
    return PaperRequest(
        "procedure-line", dossier.id, "", person.id, drawing_choices.language(dossier.id), ending
    )


def _drawn(language: str) -> DrawnWords:
    return DrawnWords(language, library(), _today())


def _today() -> date:
    return session.workspace().now().date()
