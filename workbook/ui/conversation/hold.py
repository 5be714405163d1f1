"""Step two, almost empty: one question, one note field; everything else is one tap away."""

from datetime import datetime, timedelta
from functools import partial

import streamlit as st

from workbook.content.library import library
from workbook.model.conversations import Card, Conversation
from workbook.model.dossier import Dossier
from workbook.services.conversations import (
    begin_conversation,
    interpreter_arrived,
    reopen_conversation,
    set_card,
    wrap_up,
)
from workbook.ui import frame, html, names, problems, session, taps
from workbook.ui.components import interpreter_clock
from workbook.ui.conversation import dock, entering
from workbook.ui.conversation.questions import card_words
from workbook.ui.dialogs import help_now
from workbook.ui.languages import language_name
from workbook.ui.words import _, text

OPENING = "opening"
"""The card before the questions in a first conversation."""


def show(dossier: Dossier, talk: Conversation) -> None:
    """The whole step; notes are written at the bottom, where the eyes of the client are not."""
    if not talk.is_open:
        _show_closed(dossier, talk)
        return
    is_stopped = entering.is_stopped(dossier, talk)
    if talk.started_at and not is_stopped:
        entering.enter(dossier, talk, "hold")
    _show_top(dossier, talk, is_stopped=is_stopped)
    left, right = st.columns([67, 33], gap="large")
    with left:
        if is_stopped:
            entering.show_stop()
        else:
            _show_card(dossier, talk)
    with right:
        dock.show_noted(dossier, talk)
    with st.bottom:
        dock.show(dossier, talk)


def _show_top(dossier: Dossier, talk: Conversation, *, is_stopped: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="top"):
        st.html(f'<h1 class="wb-top">{html.lines(names.title_of(dossier, talk))}</h1>')
        if not is_stopped:
            _show_beginning(dossier, talk)
            _show_interpreter(dossier, talk)
        _show_help(talk)
        if not is_stopped and st.button(
            _("Turn to the client"), icon=":material/visibility:", shortcut="alt+s"
        ):
            frame.go("conversation", d=dossier.id, c=talk.id, step="hold", view="client")
        _show_ways_out(dossier, talk)


def _show_help(talk: Conversation) -> None:
    """Of what is typed meanwhile nothing is lost: the page stays."""
    tips, emotions, crisis = f"tips {talk.id}", f"emotions {talk.id}", f"crisis {talk.id}"
    buttons = (
        taps.button(_("Tips"), key=tips, kind="secondary", icon="lightbulb", shortcut="Alt+T"),
        taps.button(_("Strong emotions"), key=emotions, kind="secondary", icon="favorite", shortcut="Alt+E"),
        taps.button(_("Crisis"), key=crisis, kind="secondary", icon="shield", shortcut="Alt+K"),
    )
    st.html(html.box(*buttons, css="wb-help"))
    if taps.pressed(tips):
        help_now.tips(talk)
    if taps.pressed(emotions):
        help_now.emotions()
    if taps.pressed(crisis):
        help_now.crisis()


def _show_ways_out(dossier: Dossier, talk: Conversation) -> None:
    if st.button(_("Continue later"), type="tertiary", shortcut="alt+p"):
        frame.go("overview", d=dossier.id)
    if st.button(_("Wrap up"), shortcut="alt+a"):
        with problems.shown():
            wrap_up(session.workspace(), dossier.id, talk.id)
            frame.go("conversation", d=dossier.id, c=talk.id, step="wrap-up")
    st.html(f'<a class="wb-lock" href="/lock" target="_self">{html.lines(_("Lock"))}</a>')


def _show_beginning(dossier: Dossier, talk: Conversation) -> None:
    """Looking at this step begins nothing: somebody says so."""
    if talk.started_at is None:
        st.button(_("Begin the conversation"), on_click=_begin, args=(dossier.id, talk.id))


def _begin(dossier_id: str, talk_id: str) -> None:
    with problems.shown_after():
        begin_conversation(session.workspace(), dossier_id, talk_id)


def _show_interpreter(dossier: Dossier, talk: Conversation) -> None:
    """The booked time, from the moment the interpreter is here; on another day it has not begun yet."""
    booking = talk.booking
    if booking is None or not booking.minutes:
        return
    label = _("Interpreter is here")
    if (since := talk.interpreter_from) and _is_today(since):
        label = _("Count from now")
        spoken = language_name(booking.language) if booking.language else ""
        who = _("Interpreter {language}").format(language=spoken).strip()
        interpreter_clock(who, since + timedelta(minutes=booking.minutes), booking.minutes)
    st.button(label, key="interpreter here", type="tertiary", on_click=_arrived, args=(dossier.id, talk.id))


def _is_today(moment: datetime) -> bool:
    return moment.astimezone().date() == session.workspace().now().astimezone().date()


def _arrived(dossier_id: str, talk_id: str) -> None:
    with problems.shown_after():
        interpreter_arrived(session.workspace(), dossier_id, talk_id)


# Cards


def cards_of(dossier: Dossier, talk: Conversation) -> list[str]:
    """The cards in order: the opening of a first conversation, then the questions taken along."""
    questions = [card.id for card in talk.cards_along]
    return [OPENING, *questions] if is_first(dossier, talk) else questions


def is_first(dossier: Dossier, talk: Conversation) -> bool:
    """The first conversation with this person: what is kept and who reads it is said first."""
    return dossier.conversations_with(talk.people[0])[0].id == talk.id


def position(dossier: Dossier, talk: Conversation) -> int:
    """Which card is in view; the first that was neither asked nor left, until somebody turns on."""
    cards = cards_of(dossier, talk)
    chosen: int | None = st.session_state.get(_at(talk))
    if chosen is not None:
        return min(max(chosen, 0), max(len(cards) - 1, 0))
    waiting = [number for number, card in enumerate(cards) if card != OPENING and _is_waiting(talk, card)]
    any_done = any(card.state != "chosen" for card in talk.cards_along)
    return (waiting[0] if waiting else len(cards) - 1) if any_done else 0


def _is_waiting(talk: Conversation, card_id: str) -> bool:
    card = talk.card(card_id)
    return card is not None and card.state == "chosen"


def _at(talk: Conversation) -> str:
    return f"card in view {talk.id}"


def _show_card(dossier: Dossier, talk: Conversation) -> None:
    cards, number = cards_of(dossier, talk), position(dossier, talk)
    if not cards:
        st.html(
            html.tag("p", _("No questions taken along. Listen, and write what you hear."), css="wb-empty")
        )
        return
    here = cards[number]
    said = _opening() if here == OPENING else _question(talk.card(here), number, len(cards))
    turning = _turning(dossier, talk, here, number, len(cards))
    coming = _next([talk.card(card) for card in cards[number + 1 :]])
    st.html(html.box(said, turning, css="wb-sheet") + coming)


def _opening() -> str:
    said = html.tag("p", _("Say this first. It is about what you keep."), css="wb-meta")
    return said + "".join(html.tag("p", text(line), css="wb-opening") for line in library().group("opening"))


def _question(card: Card | None, number: int, count: int) -> str:
    if card is None:
        return ""
    states = {"asked": _("Asked."), "left": _("Left for now.")}
    state = states.get(card.state, _("Ask it, and wait."))
    said = _("Card {number} of {count}").format(number=number + 1, count=count)
    return (
        f'<p class="wb-kick"><span>{html.lines(said)}</span><span>{html.lines(state)}</span></p>'
        f'<h2 class="wb-question">{html.lines(card_words(card))}</h2>'
    )


def _turning(dossier: Dossier, talk: Conversation, card: str, number: int, count: int) -> str:
    """Asked or left, each of which turns to the next card; or turned only."""
    ways = []
    if card != OPENING:
        for state, said, icon, keys in (
            ("asked", _("Asked"), "check", "Alt+G"),
            ("left", _("Leave it for now"), "", "Alt+L"),
        ):
            mark = partial(_mark, dossier.id, talk, card, state, number)
            key = f"{state} {talk.id} {card}"
            ways.append(taps.button(said, key=key, then=mark, kind="secondary", icon=icon, shortcut=keys))
    for to, said, keys, is_off in (
        (number - 1, _("Previous"), "Alt+ArrowLeft", number == 0),
        (number + 1, _("Next"), "Alt+ArrowRight", number >= count - 1),
    ):
        turn = partial(_turn, talk, to)
        ways.append(taps.button(said, key=f"card {to} {talk.id}", then=turn, shortcut=keys, is_off=is_off))
    return html.box(*ways, css="wb-help")


def _next(cards: list[Card | None]) -> str:
    rows = "".join(f"<li>{html.lines(card_words(card))}</li>" for card in cards[:3] if card)
    if not rows:
        return ""
    label = html.lines(_("Next questions"))
    return f'<ul class="wb-next" aria-label="{label}">{rows}</ul>'


def _turn(talk: Conversation, number: int) -> None:
    st.session_state[_at(talk)] = number


def _mark(dossier_id: str, talk: Conversation, card: str, state: str, number: int) -> None:
    with problems.shown_after():
        set_card(session.workspace(), dossier_id, talk.id, card, "asked" if state == "asked" else "left")
    _turn(talk, number + 1)


def _show_closed(dossier: Dossier, talk: Conversation) -> None:
    st.html(
        html.title(
            names.title_of(dossier, talk), kick=dossier.pseudonym, lead=_("This conversation is closed.")
        )
    )
    if st.button(_("Open it again"), type="primary"):
        with problems.shown():
            reopen_conversation(session.workspace(), dossier.id, talk.id)
            st.rerun()
    frame.link("overview", _("To the overview"), d=dossier.id)
