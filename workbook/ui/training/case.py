"""A training case: what everybody knows, the roles, the role play step by step, what to talk about after."""

import streamlit as st

from workbook import names
from workbook.content.library import library
from workbook.content.training import TrainingCase
from workbook.services.papers import PaperRequest
from workbook.ui import html, session
from workbook.ui.paper_route import address_of
from workbook.ui.training import addresses
from workbook.ui.words import _, text, told, words


def show(case: TrainingCase) -> None:
    """Role cards are folded: each player reads one's own."""
    kind = names.conversation_name(case.conversation, words())
    practise = html.turn_link(_("Practise alone with this case"), addresses.query("practice", case.id))
    kit = PaperRequest("case-kit", "", case.id, "", session.language())
    parts = [
        html.title(text(case.text_id("name")), kick=_("Training"), lead=text(case.text_id("lead"))),
        html.tag("p", kind, css="wb-meta"),
        html.box(
            html.file_link(_("Case, roles and observation sheet as PDF"), address_of(kit)), css="wb-files"
        ),
        html.section(_("What everybody knows")),
        html.box(*(html.tag("p", one) for one in _texts(case, "situation")), css="wb-read"),
        html.section(_("Roles")),
        html.tag("p", _("Every role can be declined. Whoever declines observes."), css="wb-meta"),
        *(html.fold(role_name(role), _paragraphs(case, role)) for role in case.roles),
        html.section(_("The role play, step by step")),
        html.quote(text(case.text_id("opening"))),
        html.bullets(_texts(case, "step")),
        html.section(_("To look at")),
        html.units(told(map(library().unit, case.observe))),
        html.section(_("To talk about afterwards")),
        html.bullets(_texts(case, "learn")),
        html.fold(
            _("What this trains in the methodology"), html.units(told(map(library().unit, case.trains)))
        ),
        html.box(practise, css="wb-turns"),
    ]
    st.html("".join(parts))


def role_name(role: str) -> str:
    """Who plays what."""
    return names.role_in_play(role, words())


def _texts(case: TrainingCase, part: str) -> list[str]:
    return [text(one) for one in library().group(case.text_id(part))]


def _paragraphs(case: TrainingCase, part: str) -> str:
    return "".join(html.tag("p", one) for one in _texts(case, part))
