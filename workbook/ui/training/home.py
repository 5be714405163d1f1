"""The beginning of the training: two workshops, the cases, and the room for devices."""

import streamlit as st

from workbook.content.library import library
from workbook.content.training import TrainingCase, Workshop, training_cases, workshops
from workbook.ui import html
from workbook.ui.training import addresses
from workbook.ui.words import _, text, told


def show() -> None:
    """What there is, with the units that say why."""
    lead = _("Two half days that are ready to give, and fictional families to practise with.")
    parts = [html.title(_("Training"), lead=lead), html.section(_("Workshops"))]
    parts.append(html.box(*map(_workshop, workshops()), css="wb-cards"))
    parts += [html.section(_("Cases")), html.box(*map(_case, training_cases()), css="wb-cards")]
    parts += [html.section(_("A room for devices")), _room()]
    units = library().in_section("section.A.when") + library().in_section("section.A.organisations")
    parts.append(html.fold(text("section.A.organisations"), html.units(told(units))))
    st.html("".join(parts))


def _workshop(workshop: Workshop) -> str:
    first, last = workshop.timetable[0], workshop.timetable[-1]
    hours = f"{first.begins:%H:%M}–{last.ends:%H:%M}"
    link = html.turn_link(text(workshop.text_id("name")), addresses.query("workshop", workshop.id))
    return html.box(
        f"<h3>{link}</h3>",
        html.tag("p", text(workshop.text_id("lead"))),
        html.tag("p", hours, css="wb-meta"),
        css="wb-card",
    )


def _case(case: TrainingCase) -> str:
    link = html.turn_link(text(case.text_id("name")), addresses.query("case", case.id))
    practice = html.turn_link(_("Practise alone"), addresses.query("practice", case.id))
    return html.box(
        f"<h3>{link}</h3>", html.tag("p", text(case.text_id("lead"))), f"<p>{practice}</p>", css="wb-card"
    )


def _room() -> str:
    what = _(
        "Participants lay a puzzle, draw a line, choose questions or answer one on devices of their own. "
        "The room is a program of its own that knows no dossiers. Start it on the trainer’s laptop:"
    )
    beforehand = _(
        "Try it a week before, with somebody who knows the network: all devices are in the same one. "
        "Does it fail on the day? All of it works on paper too."
    )
    everything = _("When the room closes, everything in it is gone.")
    return (
        html.tag("p", what)
        + "<p><code>python3 -m workbook workshop</code></p>"
        + html.tag("p", _("On Windows: {command}").format(command="py -m workbook workshop"), css="wb-meta")
        + html.tag("p", beforehand)
        + html.tag("p", everything, css="wb-meta")
    )
