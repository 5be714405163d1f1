"""One workshop: its goals, the timetable to the minute, the trainer's notes, and what to print."""

import streamlit as st

from workbook.content.library import library
from workbook.content.training import Block, Timed, Workshop, case_named
from workbook.services.papers import PaperRequest
from workbook.ui import html, session
from workbook.ui.paper_route import address_of
from workbook.ui.training import addresses
from workbook.ui.words import _, text, told


def show(workshop: Workshop) -> None:
    """All of it on one page, block by block."""
    lead = text(workshop.text_id("lead"))
    parts = [
        html.title(text(workshop.text_id("name")), kick=_("Training"), lead=lead),
        html.tag("p", text(workshop.text_id("for-whom")), css="wb-meta"),
        _papers(workshop),
        html.section(_("Goals")),
        html.bullets(_texts(workshop.text_id("goal"))),
        html.section(_("Before")),
        html.bullets([*_texts(workshop.text_id("before")), *_texts(workshop.text_id("room"))]),
        html.section(_("Timetable")),
        _timetable(workshop),
        *map(_block, workshop.timetable),
    ]
    st.html("".join(parts))


def _texts(group: str) -> list[str]:
    return [text(one) for one in library().group(group)]


def _papers(workshop: Workshop) -> str:
    labels = {
        "workshop-kit": _("Everything to print, as one PDF"),
        "workshop-slides": _("Pages for the projector"),
    }
    links = (
        html.file_link(label, address_of(PaperRequest(kind, "", workshop.id, "", session.language())))
        for kind, label in labels.items()
    )
    return html.box(*links, css="wb-files")


def _timetable(workshop: Workshop) -> str:
    rows = [
        [timed.begins.strftime("%H:%M"), text(timed.block.text_id("name")), str(timed.block.minutes)]
        for timed in workshop.timetable
    ]
    return html.table(_("Timetable"), [_("From"), _("Part"), _("Minutes")], rows)


def _block(timed: Timed) -> str:
    block = timed.block
    aside = f"{timed.begins:%H:%M}–{timed.ends:%H:%M}"
    head = html.section(text(block.text_id("name")), aside=aside)
    if block.form == "pause":
        return head
    tasks = _texts(block.text_id("task"))
    to_do = html.tag("p", _("What participants do"), css="wb-strong") + html.bullets(tasks) if tasks else ""
    return "".join(
        (
            head,
            html.tag("p", text(block.text_id("aim")), css="wb-lead"),
            html.box(*(html.tag("p", one) for one in _texts(block.text_id("trainer"))), css="wb-read"),
            to_do,
            _cases(block),
            _trained(block),
        )
    )


def _cases(block: Block) -> str:
    links = [
        html.turn_link(text(case_named(one).text_id("name")), addresses.query("case", one))
        for one in block.cases
    ]
    label = html.lines(_("Cases"))
    return f'<p class="wb-turns">{label}: {", ".join(links)}</p>' if links else ""


def _trained(block: Block) -> str:
    units = [library().unit(one) for one in block.trains]
    return html.fold(_("What this trains in the methodology"), html.units(told(units)))
