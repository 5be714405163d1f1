"""Step one, two minutes: which questions, what to mind, what is in order, what was said last time."""

import streamlit as st

from workbook.content.library import Unit, library
from workbook.model.conversations import Card, Conversation, InterpreterBooking
from workbook.model.dossier import Dossier
from workbook.model.sight import agreements_of, last_summary_of
from workbook.services import conversations
from workbook.typed_dates import read_day, read_hour
from workbook.ui import choices, frame, html, languages, names, one_person, problems, session, take_along
from workbook.ui.conversation import head
from workbook.ui.dialogs.around import MODES
from workbook.ui.folds import fold
from workbook.ui.words import _, text, told, words


def show(dossier: Dossier, talk: Conversation) -> None:
    """The whole step; the conversation can begin at any moment."""
    head.show(dossier, talk, "prepare", title=names.title_of(dossier, talk), lead=head.when_and_how(talk))
    left, right = st.columns([57, 43], gap="large")
    with left:
        _show_questions(dossier, talk)
        _show_attention(talk)
    with right:
        _show_beginning()
        _show_last_time(dossier, talk)
        _show_conditions(dossier, talk)
        _show_plan(dossier, talk)
    _show_foot(dossier, talk)


# Questions


def _show_questions(dossier: Dossier, talk: Conversation) -> None:
    st.html(html.section(_("Questions you take along"), aside=_("in your order")))
    with st.container(key="questions"):
        for card in talk.cards:
            st.checkbox(
                card_words(card),
                wrap=True,
                value=True,
                key=f"card {talk.id} {card.id}",
                on_change=_put_back,
                args=(dossier.id, talk.id, card.id),
            )
    with fold(_("Choose another question"), icon=":material/add:", key=f"fold more {talk.id}") as is_open:
        if is_open:
            _show_more_questions(dossier, talk)


def _show_more_questions(dossier: Dossier, talk: Conversation) -> None:
    chosen = {card.id for card in talk.cards}
    for unit in library().at("cards", talk.kind):
        if unit.id not in chosen:
            st.checkbox(
                _asked_to(unit),
                wrap=True,
                value=False,
                key=f"more {talk.id} {unit.id}",
                on_change=_take,
                args=(dossier.id, talk.id, unit.id),
            )
    own = st.text_input(_("A question in your own words"), key=f"own {talk.id}", live="300ms")
    st.button(
        _("Take it along"),
        key=f"take own {talk.id}",
        disabled=not (own or "").strip(),
        on_click=_take_own,
        args=(dossier.id, talk.id),
    )


def card_words(card: Card) -> str:
    """The question on a card: the methodology's, or the counsellor's own."""
    return text(card.unit) if card.unit else card.words


def _asked_to(unit: Unit) -> str:
    words_of_unit = text(unit.id)
    if unit.asked_to == "children":
        return _("To the children: {question}").format(question=words_of_unit)
    return words_of_unit


def _put_back(dossier_id: str, talk_id: str, card_id: str) -> None:
    with problems.shown_after():
        conversations.put_card_back(session.workspace(), dossier_id, talk_id, card_id)


def _take(dossier_id: str, talk_id: str, unit: str) -> None:
    with problems.shown_after():
        conversations.take_card(session.workspace(), dossier_id, talk_id, unit)


def _take_own(dossier_id: str, talk_id: str) -> None:
    with problems.shown_after():
        conversations.add_own_card(
            session.workspace(), dossier_id, talk_id, st.session_state[f"own {talk_id}"]
        )
        st.session_state[f"own {talk_id}"] = ""


# What to mind


def _show_attention(talk: Conversation) -> None:
    st.html(html.section(_("What to mind")))
    folds = []
    for place, heading, is_open in (
        ("prepare.purpose", _("What this conversation is for"), False),
        ("prepare.attention", _("Points of attention"), True),
        ("prepare.moment", _("The right moment"), False),
        ("prepare.arriving", _("Just arrived: first things first"), False),
        ("prepare.conditions", _("What is needed"), False),
        ("prepare.transfer", _("After a transfer"), False),
        ("prepare.resistance", _("Your own resistance"), False),
    ):
        folds.append(html.fold(heading, html.units(told(library().at(place, talk.kind))), is_open=is_open))
    st.html(html.box(*folds))


def _show_beginning() -> None:
    st.html(html.section(_("Say this at the beginning")))
    with st.container(key="sheet_say"):
        st.html(
            html.box(
                *(html.tag("p", text(line), css="wb-q") for line in library().group("opening")), css="wb-say"
            )
        )


def _show_last_time(dossier: Dossier, talk: Conversation) -> None:
    for person in talk.people:
        said = last_summary_of(dossier, person, before=talk.id)
        agreements = [one for one in agreements_of(dossier, person) if one.done_on is None]
        if not said and not agreements:
            continue
        st.html(html.section(_("Last time"), aside=words().day(said[-1].written_at.date()) if said else ""))
        for note in said[-3:]:
            st.html(html.quote(note.words_now))
        for agreement in agreements:
            agreed = _("Agreed: {what}").format(what=one_person.agreement_said(dossier, agreement))
            st.html(html.tag("p", agreed, css="wb-meta"))


def _show_conditions(dossier: Dossier, talk: Conversation) -> None:
    st.html(html.section(_("In order beforehand")))
    for condition in library().group("conditions"):
        key = f"condition {talk.id} {condition}"
        st.checkbox(
            text(condition),
            wrap=True,
            value=condition in talk.checked,
            key=key,
            on_change=_check,
            args=(dossier.id, talk.id, condition, key),
        )


def _check(dossier_id: str, talk_id: str, condition: str, key: str) -> None:
    with problems.shown_after():
        conversations.check_condition(
            session.workspace(), dossier_id, talk_id, condition, is_met=st.session_state[key]
        )


# When, and which interpreter


def _show_plan(dossier: Dossier, talk: Conversation) -> None:
    st.html(html.section(_("When, and which interpreter")))
    label = head.when_and_how(talk) or _("Not planned yet")
    with fold(label, icon=":material/interpreter_mode:", key=f"fold plan {talk.id}") as is_open:
        if is_open:
            _show_plan_fields(dossier, talk)


def _show_plan_fields(dossier: Dossier, talk: Conversation) -> None:
    booking = talk.booking or InterpreterBooking(language=_spoken(dossier, talk))
    on = st.text_input(
        _("Day"),
        value=_as_typed(talk),
        key=f"on {talk.id}",
        placeholder=_("day/month/year"),
    )
    at = st.text_input(
        _("Hour"),
        value=f"{talk.planned_at:%H:%M}" if talk.planned_at else "",
        key=f"at {talk.id}",
        placeholder="14:00",
    )
    code = languages.choose(
        _("Interpreter for which language"), key=f"booked {talk.id}", chosen=booking.language
    )
    mode = choices.one(_("How"), MODES, names.mode_name, key=f"mode {talk.id}", chosen=booking.mode)
    minutes = st.number_input(
        _("Booked for how many minutes"),
        min_value=5,
        max_value=480,
        step=5,
        value=booking.minutes,
        key=f"minutes {talk.id}",
    )
    if st.button(_("Keep the plan"), key=f"plan {talk.id}"):
        with problems.shown():
            entered = booking.having(language=code, mode=mode, minutes=minutes)
            plan = conversations.Plan(read_day(on), read_hour(at), entered if code else None)
            conversations.plan_conversation(
                session.workspace(), dossier.id, talk.id, plan, seen=conversations.plan_of(talk)
            )
            st.rerun()


def _spoken(dossier: Dossier, talk: Conversation) -> str:
    spoken = dossier.person(talk.people[0]).languages
    return spoken[0].code if spoken else ""


def _as_typed(talk: Conversation) -> str:
    on = talk.planned_on
    return f"{on.day}/{on.month}/{on.year}" if on else ""


# On


def _show_foot(dossier: Dossier, talk: Conversation) -> None:
    with st.container(key="foot", horizontal=True, vertical_alignment="center", horizontal_alignment="right"):
        st.html(
            html.tag(
                "p",
                _("Is somebody held, or is a removal near? Note it first, in the overview."),
                css="wb-meta",
            )
        )
        take_along.preparation(dossier, talk)
        if st.button(_("Type over pen notes"), icon=":material/edit_note:"):
            frame.go("conversation", d=dossier.id, c=talk.id, step="wrap-up")
        if talk.is_open and st.button(_("Begin the conversation"), type="primary"):
            with problems.shown():
                conversations.begin_conversation(session.workspace(), dossier.id, talk.id)
                frame.go("conversation", d=dossier.id, c=talk.id, step="hold")
