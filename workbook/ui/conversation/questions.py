"""The questions taken along: proposed ones, others of the methodology, and the counsellor's own."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from workbook.content.library import Unit, library
from workbook.model.conversations import Card, Conversation
from workbook.model.dossier import Dossier
from workbook.model.since import not_asked_yet
from workbook.services.conversations import add_own_card, put_card_back, set_card, take_card
from workbook.ui import drafts, html, problems, session
from workbook.ui.folds import fold
from workbook.ui.words import _, text


def show(dossier: Dossier, talk: Conversation) -> None:
    """Those taken along, each to leave at home; folded away, what else could be asked."""
    st.html(html.section(_("Questions you take along")))
    with st.container(key="questions"):
        for card in talk.cards_along:
            st.checkbox(
                html.label(card_words(card)),
                wrap=True,
                value=True,
                key=f"card {talk.id} {card.id}",
                on_change=_put_back,
                args=(dossier.id, talk.id, card.id),
            )
    field = drafts.NoteField(dossier.id, talk.id, name="own question")
    with fold(
        _("Choose another question"),
        key=f"fold more {talk.id}",
        icon=":material/add:",
        is_open=drafts.is_unfinished(field),
    ) as is_open:
        if is_open:
            _show_more(dossier, talk)
            _show_own(field)


def card_words(card: Card) -> str:
    """The question on a card: the methodology's, or the counsellor's own."""
    return text(card.unit) if card.unit else card.words


def _show_more(dossier: Dossier, talk: Conversation) -> None:
    waiting = (card for person in talk.people for card in not_asked_yet(dossier, person, talk))
    shown = {card.id for card in (*talk.cards_along, *waiting)}
    for question, asked in _to_choose(talk):
        if question not in shown:
            _show_other(talk, question, asked, _take, (dossier.id, talk.id, question))
    for card in talk.cards:
        if card.state == "home":
            _show_other(talk, card.id, card.words, _take_again, (dossier.id, talk.id, card.id))


def _to_choose(talk: Conversation) -> list[tuple[str, str]]:
    """The questions of the methodology for this conversation; our own where it has none."""
    own = [(question, text(question)) for question in library().group(f"cards.{talk.kind}")]
    return own or [(unit.id, _asked_to(unit)) for unit in library().at("cards", talk.kind)]


def _show_other(
    talk: Conversation, at: str, words: str, take: Callable[[str, str, str], None], args: tuple[str, str, str]
) -> None:
    st.checkbox(
        html.label(words), wrap=True, value=False, key=f"more {talk.id} {at}", on_change=take, args=args
    )


def _show_own(field: drafts.NoteField) -> None:
    drafts.text_area(field, _("A question in your own words"), height=90)
    st.button(_("Take it along"), key=f"take {field.key}", on_click=_take_own, args=(field,))


def _asked_to(unit: Unit) -> str:
    words_of_unit = text(unit.id)
    if unit.asked_to == "children":
        return _("To the children: {question}").format(question=words_of_unit)
    return words_of_unit


def _put_back(dossier_id: str, talk_id: str, card_id: str) -> None:
    with problems.shown_after():
        put_card_back(session.workspace(), dossier_id, talk_id, card_id)


def _take(dossier_id: str, talk_id: str, unit: str) -> None:
    with problems.shown_after():
        take_card(session.workspace(), dossier_id, talk_id, unit)


def _take_again(dossier_id: str, talk_id: str, card_id: str) -> None:
    with problems.shown_after():
        set_card(session.workspace(), dossier_id, talk_id, card_id, "chosen")


def _take_own(field: drafts.NoteField) -> None:
    with problems.shown_after():
        add = partial(add_own_card, session.workspace(), field.dossier, field.conversation)
        drafts.keep_once(field, add)
