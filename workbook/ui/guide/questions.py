"""The questions of a page, to take along to a conversation that is being prepared."""

from collections import Counter

import streamlit as st

from workbook.content.guide import GuidePage, units_on
from workbook.content.library import library
from workbook.services.guide_questions import Ahead, ahead, questions_among, take_questions
from workbook.ui import at_button, frame, html, names, session
from workbook.ui.flow import Flow
from workbook.ui.guide import addresses
from workbook.ui.words import _, text


def show(page: GuidePage, flow: Flow) -> None:
    """Folded; nothing on a page without questions to a client."""
    units = questions_among(units_on(page, library()))
    if not units:
        return
    if addresses.opener(flow, "questions", _("Take questions along to a conversation")):
        _show_choice(page, [unit.id for unit in units])


def _show_choice(page: GuidePage, units: list[str]) -> None:
    talks = ahead(session.workspace())
    if not talks:
        said = _("No conversation is being prepared. Open one on the overview of a family, then come back.")
        st.html(html.tag("p", said, css="wb-empty"))
        return
    key = f"along from {page.id}"
    chosen = [unit for unit in units if st.checkbox(html.label(text(unit)), key=f"{key} {unit}", wrap=True)]
    known = {(one.dossier.id, one.talk): one for one in talks}
    labels = _labels(talks)
    to = st.selectbox(
        _("To which conversation"),
        list(known),
        index=_first(list(known)),
        format_func=lambda one: labels.get(one, ""),
        key=f"to {key} {st.query_params.get('d', '')}",
        placeholder=_("Choose the conversation"),
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            _("Take along"),
            type="primary",
            key=key,
            disabled=not (chosen and to in known),
            on_click=_take,
            args=(key, known.get(to) if to else None, chosen),
        )
        if to in known:
            frame.link("conversation", _("To the preparation"), d=to[0], c=to[1], step="prepare")
    at_button.show(key)


def _first(talks: list[tuple[str, str]]) -> int | None:
    """That of the family in view; else nobody's, so that no question lands with the wrong family."""
    here = st.query_params.get("d", "")
    return next((number for number, (dossier, _talk) in enumerate(talks) if dossier == here), None)


def _labels(talks: list[Ahead]) -> dict[tuple[str, str], str]:
    """What each is called; of two called alike, each has a number."""
    called = [_called(one) for one in talks]
    times = Counter(called)
    numbers: Counter[str] = Counter()
    labels = {}
    for one, name in zip(talks, called, strict=True):
        numbers[name] += 1
        labels[one.dossier.id, one.talk] = f"{name} ({numbers[name]})" if times[name] > 1 else name
    return labels


def _called(one: Ahead) -> str:
    """The family, the conversation and with whom."""
    talk = one.dossier.conversation(one.talk)
    people = ", ".join(one.dossier.person(person).pseudonym for person in talk.people)
    return f"{one.dossier.pseudonym}: {names.conversation_name(talk.kind)}, {people}"


def _take(key: str, to: Ahead | None, units: list[str]) -> None:
    with at_button.answering(key):
        if to is None:
            return
        take_questions(session.workspace(), to, units)
        for unit in units:
            st.session_state[f"{key} {unit}"] = False
