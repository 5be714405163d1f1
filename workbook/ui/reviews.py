"""For the coordinator: which facts are to be looked up again, and which are not confirmed yet."""

from datetime import date
from itertools import groupby

import streamlit as st

from workbook.content.reviews import Review, reviews
from workbook.ui import frame, html, session
from workbook.ui.words import _, ngettext, words


def show() -> None:
    """By the day on which they are due, those that are late first."""
    today = session.workspace().now().date()
    unsure = sum(not one.is_confirmed for one in reviews())
    said = ngettext("{n} fact is not confirmed yet.", "{n} facts are not confirmed yet.", unsure)
    parts = [
        html.section(_("Facts to look up again")),
        html.tag("p", said.format(n=unsure), css="wb-meta"),
    ]
    for by, due in groupby(reviews(), key=lambda one: one.by):
        facts = list(due)
        parts.append(html.fold(_heading(by, len(facts), today), html.box(*map(_said, facts))))
    st.html("".join(parts) + _own_contacts(today))


def _own_contacts(today: date) -> str:
    """What the organisation wrote down itself; it is looked up on the page of the organisations."""
    due = session.workspace().store.local_guide().contacts_due(today)
    if not due:
        return ""
    said = ngettext(
        "{n} contact of your own was not looked up for a year.",
        "{n} contacts of your own were not looked up for a year.",
        len(due),
    )
    checked = _("Looked up on {day}")
    rows = [f"{one.name}. {checked.format(day=words().day(one.checked_on))}" for one in due]
    to_them = frame.html_link("method", _("To the organisations"), s="resources")
    return html.fold(said.format(n=len(due)), html.bullets(rows)) + to_them


def _heading(by: date, count: int, today: date) -> str:
    when = _("was due on {day}") if by < today else _("by {day}")
    many = ngettext("{n} fact", "{n} facts", count).format(n=count)
    return f"{many}, {when.format(day=words().day(by))}"


def _said(fact: Review) -> str:
    sure = "" if fact.is_confirmed else f" {_('Not yet confirmed.')}"
    return html.tag("p", fact.fact) + html.tag("p", fact.source + sure, css="wb-meta")
