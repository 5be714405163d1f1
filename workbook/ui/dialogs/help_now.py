"""Help within one tap of a conversation: tips, strong emotions, the crisis card."""

import streamlit as st

from workbook.content.facts import crisis_numbers
from workbook.content.library import library
from workbook.model.conversations import Conversation
from workbook.ui import html, problems, session
from workbook.ui.words import _, text, told, words


def tips(talk: Conversation) -> None:
    """How to talk, how trust grows, how to leave things with the person, what to ask the children."""
    st.dialog(_("Tips"), width="medium", position="right")(_tips)(talk)


@problems.told
def _tips(talk: Conversation) -> None:
    parts = []
    for place, heading in (
        ("hold.tips", _("In the conversation")),
        ("hold.trust", _("Trust")),
        ("hold.coach", _("Coach, not fixer")),
    ):
        units = library().at(place, talk.kind)
        if units:
            parts += [html.section(heading), html.units(told(units))]
    st.html(html.to_read(_("Tips"), *parts))


def emotions() -> None:
    """When it becomes too much."""
    st.dialog(_("Strong emotions"), position="right")(_emotions)()


@problems.told
def _emotions() -> None:
    """What helps at once; below it, how the methodology puts it."""
    more = html.units(told(library().at("emotions")))
    st.html(
        html.to_read(_("Strong emotions"), _group("emotions"), html.section(_("From the methodology")), more)
    )


def _group(group: str) -> str:
    return html.bullets([text(line) for line in library().group(group)])


def crisis() -> None:
    """Danger: what to do, and whom to call."""
    st.dialog(_("Crisis card"), position="right")(_crisis)()


@problems.told
def _crisis() -> None:
    st.html(html.to_read(_("Crisis card"), crisis_card()))


def crisis_card() -> str:
    """What to do, the confirmed numbers, and where each comes from."""
    numbers, sources = [], []
    for number in crisis_numbers():
        label = number.label(session.language())
        checked = _("checked on {day}, {source}").format(
            day=words().day(number.checked_on), source=number.source
        )
        numbers.append(
            f'<div class="wb-number"><b>{html.lines(number.number)}</b>'
            f"<div>{html.tag('p', label)}</div></div>"
        )
        sources.append(html.tag("p", f"{number.number}: {checked}", css="wb-meta"))
    more = html.fold(_("Where these numbers come from"), html.box(*sources))
    return "".join((_group("crisis"), html.section(_("Numbers")), *numbers, more))
