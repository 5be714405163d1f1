"""One person's future plan to take along: steps, who helps, what could go wrong. Nobody signs it.

The goal and why stand on it only where the person chose so. What is not written yet has room for a pen.
"""

from datetime import date

from workbook import names
from workbook.content.library import Library
from workbook.model.dossier import Dossier
from workbook.model.on_paper import plan_on_paper
from workbook.model.plan import PlanContent, PlanStep, Risk
from workbook.papers import phrases
from workbook.papers.look import BODY, LEAD, META, SAID, TITLE
from workbook.papers.pages import WIDTH, printed
from workbook.papers.record import rights
from workbook.papers.strips import Strip, Strips, pen_lines, rows, section, text, together, white
from workbook.words import Words

ROOM_FOR_A_PEN = 48.0


def make_plan(dossier: Dossier, person_id: str, *, words: Words, library: Library, made_on: date) -> bytes:
    """The newest version of the plan, as PDF."""
    _ = words.gettext
    person = dossier.person(person_id)
    strips = (
        Strip(6),
        *text(_("The plan of {name}").format(name=phrases.name_of(person)), TITLE, WIDTH, tag="H1"),
        *white(4),
        *text(library.text("plan.lead.no-signature", words.language), LEAD, WIDTH),
        *plan_strips(plan_on_paper(dossier, person.id), words),
        *rights(words),
    )
    return printed(_("Future plan"), strips, words, made_on)


def plan_strips(plan: PlanContent, words: Words) -> Strips:
    """What stands in it, part by part; an empty part has room for a pen."""
    _ = words.gettext
    return (
        *_goal(plan, words),
        *_part(_("Steps"), rows([_step(step, words) for step in plan.steps], WIDTH)),
        *_part(_("What is needed"), text(plan.needs, BODY, WIDTH)),
        *_part(_("What could go wrong, and what then"), rows([_risk(one) for one in plan.risks], WIDTH)),
        *_part(_("Whom to call"), text(plan.call, BODY, WIDTH)),
        *_part(_("When we look at it again"), _review(plan, words)),
    )


def _goal(plan: PlanContent, words: Words) -> Strips:
    _ = words.gettext
    said = [names.goal_name(plan.goal, words)] if plan.goal else []
    parts = (*said, plan.goal_words, plan.why)
    lines = tuple(strip for one in parts if one.strip() for strip in text(one, SAID, WIDTH))
    return (*section(_("What I want"), WIDTH, above=20), *lines) if lines else ()


def _part(title: str, strips: Strips) -> Strips:
    return (*section(title, WIDTH, above=20), *(strips or together(pen_lines(ROOM_FOR_A_PEN, WIDTH))))


def _step(step: PlanStep, words: Words) -> Strips:
    _ = words.gettext
    when = ""
    if step.done_on:
        when = _("done on {day}").format(day=words.day(step.done_on))
    elif step.by:
        when = _("by {day}").format(day=words.day(step.by))
    aside = ", ".join(filter(None, (step.who.strip(), when)))
    return together((*text(step.words, BODY, WIDTH), *(text(aside, META, WIDTH) if aside else ())))


def _risk(risk: Risk) -> Strips:
    then = text(risk.then, META, WIDTH) if risk.then.strip() else ()
    return together((*text(risk.words, BODY, WIDTH), *then))


def _review(plan: PlanContent, words: Words) -> Strips:
    return text(words.day(plan.review_on), BODY, WIDTH) if plan.review_on else ()
