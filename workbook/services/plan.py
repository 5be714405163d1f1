"""The future plan in versions, its steps, and what the person may take along to a return counsellor."""

from datetime import date

from workbook.model.dossier import Dossier
from workbook.model.plan import FuturePlan, PlanContent, PlanStep, ReturnFact, ReturnQuestion
from workbook.model.value import merged_with
from workbook.services.change import change
from workbook.services.workspace import Workspace


def keep_plan(
    workspace: Workspace,
    dossier_id: str,
    person: str,
    content: PlanContent,
    *,
    seen: PlanContent | None = None,
    conversation: str | None = None,
) -> Dossier:
    """A next version of the plan; every earlier one stays readable.

    What a colleague changed since it was `seen` is taken along; TextChanged where both changed one part.
    """
    plan_id, at = workspace.new_id(), workspace.now()

    def step(dossier: Dossier) -> Dossier:
        now = plan_now(dossier, dossier.person(person).id)
        following = merged_with(content, now, seen=PlanContent() if seen is None else seen)
        if following == now:
            return dossier
        version = FuturePlan(
            id=plan_id,
            person=person,
            content=following,
            made_at=at,
            by=workspace.counsellor,
            conversation=conversation,
        )
        return dossier.having(plans=(*dossier.plans, version))

    return change(workspace, dossier_id, step)


def plan_now(dossier: Dossier, person: str) -> PlanContent:
    """What stands in the newest version; empty where there is none."""
    versions = dossier.plans_of(person)
    return versions[-1].content if versions else PlanContent()


def tick_step(workspace: Workspace, dossier_id: str, person: str, step_id: str, *, is_done: bool) -> Dossier:
    """The step is done, or not yet after all; that makes no new version."""
    today = workspace.now().date()

    def step(dossier: Dossier) -> Dossier:
        versions = dossier.plans_of(person)
        if not versions:
            return dossier
        newest = versions[-1]
        steps = tuple(_ticked(one, step_id, today if is_done else None) for one in newest.content.steps)
        following = newest.having(content=newest.content.having(steps=steps))
        return dossier.having(plans=tuple(following if one.id == newest.id else one for one in dossier.plans))

    return change(workspace, dossier_id, step)


def _ticked(step: PlanStep, step_id: str, done_on: date | None) -> PlanStep:
    return step.having(done_on=done_on) if step.id == step_id else step


def return_fact_of(dossier: Dossier, person: str, about: ReturnQuestion) -> ReturnFact:
    """What the person wants to take along on this; empty at first, and not on the sheet."""
    known = (one for one in dossier.return_facts if (one.person, one.about) == (person, about))
    return next(known, ReturnFact(person=person, about=about))


def keep_return_fact(
    workspace: Workspace, dossier_id: str, fact: ReturnFact, *, seen: ReturnFact | None = None
) -> Dossier:
    """What a return counsellor may ask, in the person's words; on their sheet only where they chose so."""

    def step(dossier: Dossier) -> Dossier:
        person = dossier.person(fact.person).id
        theirs = return_fact_of(dossier, person, fact.about)
        before = ReturnFact(person=person, about=fact.about) if seen is None else seen
        following = merged_with(fact, theirs, seen=before)
        if following == theirs:
            return dossier
        others = (one for one in dossier.return_facts if (one.person, one.about) != (person, fact.about))
        return dossier.having(return_facts=(*others, following))

    return change(workspace, dossier_id, step)
