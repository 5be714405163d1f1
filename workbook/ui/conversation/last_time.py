"""What this person said last time, what changed since, and which questions are still waiting."""

from collections.abc import Iterator
from functools import partial

from workbook.model.conversations import Card, Conversation
from workbook.model.dossier import Dossier
from workbook.model.sight import agreements_of, last_summary_of
from workbook.model.since import Since, last_talk_before, not_asked_yet, since_last_time
from workbook.services.conversations import add_own_card, take_card
from workbook.ui import html, names, one_person, problems, session, taps
from workbook.ui.conversation.questions import card_words
from workbook.ui.dialogs import situation
from workbook.ui.flow import Flow
from workbook.ui.words import _, words

SHOWN = 3
"""The last words of last time; all of them stand in that conversation."""


def show(dossier: Dossier, talk: Conversation) -> None:
    """For each person of the conversation; nothing where they were never met."""
    flow = Flow()
    for person in talk.people:
        flow.say(*_last_words(dossier, talk, person))
        if since := since_last_time(dossier, person, talk, session.workspace().now().date()):
            flow.say(*_since(dossier, since))
        flow.say(*_not_asked(dossier, talk, person))
    flow.pause()


def _last_words(dossier: Dossier, talk: Conversation, person: str) -> Iterator[str]:
    notes = last_summary_of(dossier, person, before=talk.id)
    agreements = [one for one in agreements_of(dossier, person) if one.done_on is None]
    if not notes and not agreements:
        return
    last = last_talk_before(dossier, person, talk)
    yield html.section(_("Last time"), aside=words().day(last.day) if notes and last else "")
    for note in notes[-SHOWN:]:
        yield html.quote(note.words_now)
    for agreement in agreements:
        agreed = _("Agreed: {what}").format(what=one_person.agreement_said(dossier, agreement))
        yield html.tag("p", agreed, css="wb-meta")


def _since(dossier: Dossier, since: Since) -> Iterator[str]:
    yield html.section(_("Since then"), aside=_("after {day}").format(day=words().day(since.day)))
    if since.is_empty:
        yield html.tag("p", _("Nothing is known to have changed."), css="wb-meta")
        return
    today = session.workspace().now().date()
    changes = [f"{names.event_name(one.kind)}, {names.say_when(one.when, today)}" for one in since.events]
    changes += [situation.situation_said(dossier, one) for one in since.situations]
    changes += [_("Over: {what}").format(what=situation.situation_said(dossier, one)) for one in since.over]
    changes += [_("Done: {what}").format(what=one.words) for one in since.done]
    yield html.bullets(changes)
    for note in since.notes:
        yield html.quote(note.words_now, meta=words().day(note.written_at.date()))


def _not_asked(dossier: Dossier, talk: Conversation, person: str) -> Iterator[str]:
    waiting = not_asked_yet(dossier, person, talk)
    if not waiting:
        return
    yield html.section(_("Not asked yet"), aside=_("from earlier conversations"))
    for card in waiting:
        yield taps.box(
            card_words(card),
            key=f"waiting {talk.id} {card.id}",
            is_ticked=False,
            then=partial(_take, dossier.id, talk.id, card),
        )


def _take(dossier_id: str, talk_id: str, card: Card) -> None:
    with problems.shown_after():
        if card.unit:
            take_card(session.workspace(), dossier_id, talk_id, card.unit)
        else:
            add_own_card(session.workspace(), dossier_id, talk_id, card.words)
