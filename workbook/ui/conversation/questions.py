"""The questions taken along: proposed ones, others of the methodology, and the counsellor's own."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from workbook.content.library import Unit, library
from workbook.model.conversations import Card, Conversation
from workbook.model.dossier import Dossier
from workbook.model.since import not_asked_yet
from workbook.services.conversations import add_own_card, put_card_back, set_card, take_card
from workbook.ui import drafts, folds, html, problems, session, taps
from workbook.ui.words import _, text


def show(dossier: Dossier, talk: Conversation) -> None:
    """Those taken along, each to leave at home; folded away, what else could be asked."""
    along = (
        taps.box(
            card_words(card),
            key=f"card {talk.id} {card.id}",
            is_ticked=True,
            then=partial(_put_back, dossier.id, talk.id, card.id),
        )
        for card in talk.cards_along
    )
    st.html(html.section(_("Questions you take along")) + html.box(*along, css="wb-questions wb-along"))
    field = drafts.NoteField(dossier.id, talk.id, name="own question")
    with folds.fold(
        _("Choose another question"),
        key=f"fold more {talk.id}",
        icon="add",
        must_open=drafts.is_unfinished(field),
    ) as is_open:
        if is_open:
            st.html(html.box(*_more(dossier, talk), css="wb-questions"))
            _show_own(field)


def card_words(card: Card) -> str:
    """The question on a card: the methodology's, or the counsellor's own."""
    return text(card.unit) if card.unit else card.words


def _more(dossier: Dossier, talk: Conversation) -> Iterator[str]:
    waiting = (card for person in talk.people for card in not_asked_yet(dossier, person, talk))
    shown = {card.id for card in (*talk.cards_along, *waiting)}
    for question, asked in _to_choose(talk):
        if question not in shown:
            yield _other(talk, question, asked, partial(_take, dossier.id, talk.id, question))
    for card in talk.cards:
        if card.state == "home":
            yield _other(talk, card.id, card.words, partial(_take_again, dossier.id, talk.id, card.id))


def _to_choose(talk: Conversation) -> list[tuple[str, str]]:
    """The questions of the methodology for this conversation; our own where it has none."""
    own = [(question, text(question)) for question in library().group(f"cards.{talk.kind}")]
    return own or [(unit.id, _asked_to(unit)) for unit in library().at("cards", talk.kind)]


def _other(talk: Conversation, at: str, words: str, take: taps.Action) -> str:
    return taps.box(words, key=f"more {talk.id} {at}", is_ticked=False, then=take)


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
