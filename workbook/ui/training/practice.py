"""Practising alone, at one's own pace: what is due, what would you do, and what each way does. No marks."""

from collections.abc import Sequence

import streamlit as st

from workbook import names
from workbook.content.case_dossiers import dossier_of
from workbook.content.grounds import days_of_duties
from workbook.content.library import library
from workbook.content.training import Practice, TrainingCase
from workbook.model.due import due_to
from workbook.model.timely import timely_for
from workbook.ui import choices, html, session
from workbook.ui.training import addresses
from workbook.ui.words import _, text, told, words


def show(case: TrainingCase) -> None:
    """The case, then moment after moment; whoever chose sees what each of the ways does."""
    back = html.turn_link(_("The whole case"), addresses.query("case", case.id))
    head = html.title(text(case.text_id("name")), kick=_("Practise alone"), lead=text(case.text_id("lead")))
    situation = "".join(html.tag("p", text(one)) for one in library().group(case.text_id("situation")))
    st.html(head + html.box(situation, css="wb-read") + html.box(back, css="wb-turns"))
    _show_what_is_due(case)
    for number, moment in enumerate(case.practice, start=1):
        _show_moment(case, moment, number)


def _show_what_is_due(case: TrainingCase) -> None:
    """First think for yourself; then see what the workbook would say on that day."""
    st.html(html.section(_("Which conversation fits now, and what is to be told?")))
    if not st.toggle(_("Show what the workbook says"), key=f"due of {case.id}"):
        return
    dossier = dossier_of(case.dossier)
    person = dossier.person(case.person)
    timely = timely_for(dossier, person, case.on)
    kind = names.conversation_name(timely.conversation, words()) if timely.conversation else ""
    lines = [line for line in (kind, text(timely.why)) if line]
    lines += [text(one.why) for one in due_to(dossier, person, case.on, days_of_duties())]
    st.html(html.bullets(lines))


def _show_moment(case: TrainingCase, moment: Practice, number: int) -> None:
    place = f"practice.{moment.id}"
    told_so_far = html.tag("p", text(case.text_id(f"{place}.moment")), css="wb-moment")
    st.html(html.section(_("Moment {n}").format(n=number)) + told_so_far)
    ways = tuple(str(one) for one in range(1, moment.choices + 1))
    chosen = choices.of_sentences(
        _("What would you do?"),
        ways,
        lambda one: text(case.text_id(f"{place}.choice.{one}")),
        key=f"{case.id} {place} {session.turns()}",
    )
    if chosen is None:
        return
    _show_feedback(case, moment, ways, chosen)


def _show_feedback(case: TrainingCase, moment: Practice, ways: Sequence[str], chosen: str) -> None:
    """What each of the ways does, in the order in which they stood: none is the right one."""
    place, parts = f"practice.{moment.id}", []
    for way in ways:
        said = html.tag("p", text(case.text_id(f"{place}.choice.{way}")), css="wb-strong")
        feedback = html.tag("p", text(case.text_id(f"{place}.feedback.{way}")))
        css = "wb-way wb-chosen" if way == chosen else "wb-way"
        parts.append(html.box(said, feedback, css=css))
    units = html.units(told(map(library().unit, moment.trains)))
    st.html(html.box(*parts, css="wb-done") + html.fold(_("The methodology behind it"), units, is_open=True))
