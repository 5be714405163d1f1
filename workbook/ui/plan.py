"""The future plan: a goal in own words, steps, what is needed, what could go wrong; in versions, unsigned."""

from datetime import date

import streamlit as st

from workbook.errors import TextChanged
from workbook.model.dossier import Dossier
from workbook.model.people import Person
from workbook.model.plan import GOALS, Goal, PlanContent, PlanStep, Risk
from workbook.services.papers import PaperRequest
from workbook.services.plan import keep_plan, plan_now, tick_step
from workbook.typed_dates import as_typed, read_day
from workbook.ui import (
    at_button,
    choices,
    drafts,
    folds,
    frame,
    html,
    names,
    on_paper,
    problems,
    rounds,
    session,
)
from workbook.ui.dialogs.seen import having_read
from workbook.ui.paper_route import address_of
from workbook.ui.words import _, text, words

AREAS = ("goal_words", "why", "needs", "call")
NEW = ("step", "risk", "then")
"""What is typed for a new step or risk; kept while it is typed, like everything else."""


def show_buttons(dossier: Dossier, person: Person) -> None:
    """To what a plan grows from."""
    st.html(
        html.box(
            frame.html_link("puzzle", _("To the puzzle"), d=dossier.id, p=person.id),
            frame.html_link("options", _("To the ways"), d=dossier.id, p=person.id),
            css="wb-beside",
        )
    )


def _name(person: str) -> str:
    return f"plan of {person}"


def _field(dossier_id: str, person: str, part: str) -> drafts.NoteField:
    return drafts.NoteField(dossier_id, "plan", f"{part} {person}")


def _key(person: str, what: str) -> str:
    return f"{what} {rounds.key(_name(person))}"


def show_form(dossier: Dossier, person: Person) -> None:
    """The plan as it stands, to change; keeping it makes the next version."""
    seen = rounds.seen(_name(person.id), plan_now(dossier, person.id))
    st.html(html.section(_("What {name} wants").format(name=person.pseudonym)))
    choices.perhaps(
        text("plan.ask.goal"), GOALS, names.goal_name, key=_key(person.id, "goal"), chosen=seen.goal
    )
    _area(dossier, person, "goal_words", _("In {name}’s words"), seen.goal_words)
    _area(dossier, person, "why", text("plan.ask.why"), seen.why)
    _show_steps(dossier, person, seen)
    st.html(html.section(_("What is needed")))
    _area(dossier, person, "needs", text("plan.ask.needs"), seen.needs)
    _show_risks(dossier, person, seen)
    st.html(html.section(_("Whom to call")))
    _area(dossier, person, "call", text("plan.ask.call"), seen.call)
    st.text_input(
        _("When we look at it again"),
        value=as_typed(seen.review_on),
        key=_key(person.id, "review"),
        placeholder=_("day/month/year"),
    )
    st.button(
        _("Keep this plan"),
        type="primary",
        key=f"keep plan {person.id}",
        on_click=_keep,
        args=(dossier.id, person.id),
    )
    at_button.show(_name(person.id))


def _area(dossier: Dossier, person: Person, part: str, label: str, first: str) -> None:
    field = _field(dossier.id, person.id, part)
    drafts.text_area(field, label.format(name=html.label(person.pseudonym)), height=80, first=first)


def _show_steps(dossier: Dossier, person: Person, seen: PlanContent) -> None:
    """Each step with who and when; ticked when it is done, left out when it is not wanted any more."""
    st.html(html.section(_("Steps")))
    for step in seen.steps:
        with st.container(horizontal=True, vertical_alignment="center", key=f"step_{step.id}"):
            key = _key(person.id, f"done {step.id}")
            st.checkbox(
                html.label(_step_said(step)),
                value=step.done_on is not None,
                key=key,
                wrap=True,
                on_change=_tick,
                args=(dossier.id, person.id, step.id, key),
            )
            st.checkbox(_("Leave out"), key=_key(person.id, f"out {step.id}"))
    _area(dossier, person, "step", text("plan.ask.step"), "")
    left, right = st.columns(2)
    left.text_input(_("Who does it"), key=_key(person.id, "who"), persist_state="session")
    right.text_input(
        _("By when"),
        key=_key(person.id, "by"),
        placeholder=_("day/month/year"),
        persist_state="session",
    )


def _step_said(step: PlanStep) -> str:
    by = _("by {day}").format(day=words().day(step.by)) if step.by else ""
    aside = ", ".join(filter(None, (step.who.strip(), by)))
    return f"{step.words} ({aside})" if aside else step.words


def _tick(dossier_id: str, person: str, step_id: str, key: str) -> None:
    with problems.shown_after():
        is_done = bool(st.session_state[key])
        dossier = tick_step(session.workspace(), dossier_id, person, step_id, is_done=is_done)
        seen = rounds.seen(_name(person), plan_now(dossier, person))
        rounds.see(_name(person), seen.having(steps=plan_now(dossier, person).steps))


def _show_risks(dossier: Dossier, person: Person, seen: PlanContent) -> None:
    st.html(html.section(_("What could go wrong, and what then")))
    for number, risk in enumerate(seen.risks):
        said = f"{risk.words} – {risk.then}" if risk.then else risk.words
        st.checkbox(html.label(said), value=True, key=_key(person.id, f"risk {number}"), wrap=True)
    _area(dossier, person, "risk", text("plan.ask.risk"), "")
    _area(dossier, person, "then", _("And then?"), "")


def _entered(dossier_id: str, person: str, seen: PlanContent) -> PlanContent:
    """What somebody changed here; all else as it was.

    DateUnclear where a date cannot be read, WordsMissing for a doer or a day without a step.
    """
    state = st.session_state
    steps = tuple(step for step in seen.steps if not state.get(_key(person, f"out {step.id}")))
    risks = tuple(
        risk for number, risk in enumerate(seen.risks) if state.get(_key(person, f"risk {number}"), True)
    )
    goal: Goal | None = state.get(_key(person, "goal"), seen.goal)
    areas = {part: drafts.changed(_field(dossier_id, person, part), getattr(seen, part)) for part in AREAS}
    return PlanContent(
        goal=goal,
        steps=(*steps, *_new_step(dossier_id, person)),
        risks=(*risks, *_new_risk(dossier_id, person)),
        review_on=_review(person, seen),
        **areas,
    )


def _new_step(dossier_id: str, person: str) -> tuple[PlanStep, ...]:
    said = drafts.changed(_field(dossier_id, person, "step"), "")
    who = str(st.session_state.get(_key(person, "who")) or "").strip()
    workspace = session.workspace()
    by = read_day(str(st.session_state.get(_key(person, "by")) or ""), workspace.now().date())
    if not (said or who or by):
        return ()
    return (PlanStep(id=workspace.new_id(), words=said, who=who, by=by),)


def _new_risk(dossier_id: str, person: str) -> tuple[Risk, ...]:
    said = drafts.changed(_field(dossier_id, person, "risk"), "")
    then = drafts.changed(_field(dossier_id, person, "then"), "")
    return (Risk(words=said, then=then),) if said or then else ()


def _review(person: str, seen: PlanContent) -> date | None:
    typed: str | None = st.session_state.get(_key(person, "review"))
    if typed is None:  # not drawn since the plan was kept
        return seen.review_on
    return read_day(typed, session.workspace().now().date())


def _keep(dossier_id: str, person: str) -> None:
    with at_button.answering(_name(person)):
        workspace = session.workspace()
        dossier = workspace.store.load(dossier_id)
        seen = rounds.seen(_name(person), plan_now(dossier, person))
        entered = _entered(dossier_id, person, seen)
        running = dossier.running_with(person)
        try:
            dossier = keep_plan(workspace, dossier_id, person, entered, seen=seen, conversation=running)
        except TextChanged:
            now = plan_now(workspace.store.load(dossier_id), person)
            rounds.see(_name(person), having_read(entered, now, seen) or now)
            raise
        kept = plan_now(dossier, person)
        rounds.begin_anew(_name(person))
        for part in AREAS:
            drafts.show_kept(_field(dossier_id, person, part), getattr(kept, part))
        for part in NEW:
            drafts.show_kept(_field(dossier_id, person, part), "")


# Earlier versions, papers


def show_versions(dossier: Dossier, person: Person) -> None:
    """Every earlier version, newest first; all stay readable."""
    versions = dossier.plans_of(person.id)
    if len(versions) < 2:
        return
    with folds.fold(_("How the plan was before"), key=f"versions {person.id}", icon="history") as is_open:
        for version in reversed(versions[:-1]) if is_open else ():
            when = words().day(version.made_at.date())
            st.html(html.fold(when, html.box(*(html.tag("p", line) for line in _said(version.content)))))


def _said(plan: PlanContent) -> list[str]:
    lines = [names.goal_name(plan.goal)] if plan.goal else []
    lines += [plan.goal_words, plan.why, *map(_step_said, plan.steps), plan.needs]
    lines += [f"{risk.words} – {risk.then}" if risk.then else risk.words for risk in plan.risks]
    lines.append(plan.call)
    if plan.review_on:
        lines.append(_("To look at again on {day}").format(day=words().day(plan.review_on)))
    return [line for line in lines if line.strip()]


def show_papers(dossier: Dossier, person: Person) -> None:
    """The plan and the whole path, with what may be on a paper."""
    with folds.fold(_("Take along on paper"), key=f"plan papers {dossier.id}", icon="print") as is_open:
        if is_open:
            st.html(html.tag("p", text("plan.paper.caution"), css="wb-problem"))
            on_paper.show_choices(dossier, person)
            labels = {"plan": _("The plan on paper"), "trajectory": _("The whole path of conversations")}
            links = [
                html.file_link(
                    label, address_of(PaperRequest(kind, dossier.id, "", person.id, session.language()))
                )
                for kind, label in labels.items()
            ]
            st.html(html.box(*links, css="wb-files"))
