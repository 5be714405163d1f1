"""The head of a step: with whom, which of the three steps, saved when."""

import streamlit as st

from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.ui import drafts, html, names, session
from workbook.ui.words import _, words

STEPS = ("prepare", "hold", "wrap-up")


def show(dossier: Dossier, talk: Conversation, step: str, *, title: str, lead: str = "") -> None:
    """The title with the three steps beside it; each step can be entered at any moment."""
    links = [
        html.turn_link(
            _("To: {step}").format(step=said), {"d": dossier.id, "c": talk.id, "step": name}, css="wb-to"
        )
        for name, said in zip(STEPS, step_names(), strict=True)
        if name != step and not (name == "hold" and not talk.is_open)
    ]
    steps = html.steps(step_names(), STEPS.index(step), _("Steps of the conversation"))
    beside = html.box(_saved(dossier), steps, html.box(*links, css="wb-steps-links"))
    st.html(html.box(html.title(title, kick=dossier.pseudonym, lead=lead), beside, css="wb-step-head"))


def step_names() -> list[str]:
    """The three steps."""
    return [_("Prepare"), _("Conversation"), _("Wrap up")]


def saved(dossier: Dossier) -> None:
    """When something of this dossier was last kept, as the store says."""
    st.html(_saved(dossier))


def _saved(dossier: Dossier) -> str:
    return html.tag("p", saved_said(dossier), css="wb-kick wb-saved", role="status")


def saved_said(dossier: Dossier) -> str:
    """Saved at 14:03; with the day where that was another one."""
    kept = session.workspace().store.saved_at(dossier.id)
    typed = drafts.saved_at(dossier.id)
    moments = [moment.astimezone() for moment in (kept, typed) if moment]
    if not moments:
        return ""
    newest = max(moments)
    if newest.date() == session.workspace().now().date():
        return _("Saved at {hour}").format(hour=words().hour(newest))
    return _("Saved on {day}").format(day=words().day(newest.date()))


def when_and_how(talk: Conversation) -> str:
    """Tuesday 24 November at 14:00. Interpreter for Dari, on the phone, 15 minutes."""
    parts = []
    if talk.planned_on:
        day = words().weekday(talk.planned_on)
        hour = words().hour(talk.planned_at) if talk.planned_at else ""
        parts.append(_("{day} at {hour}").format(day=day, hour=hour) if hour else day)
    if interpreter := names.interpreter_said(talk):
        parts.append(interpreter)
    return ". ".join(part[0].upper() + part[1:] for part in parts) + "." if parts else ""
