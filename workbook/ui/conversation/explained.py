"""Which options were explained to this person: ticks in one neutral order, without any stance (value 8)."""

from datetime import date
from functools import partial

from workbook.content.grounds import days_of_duties
from workbook.model.conversations import Conversation
from workbook.model.dossier import Dossier
from workbook.model.due import due_to
from workbook.model.notes import OPTIONS
from workbook.model.since import not_explained_yet
from workbook.services.information import take_back, tell
from workbook.ui import due, html, names, problems, session, taps
from workbook.ui.words import _, words


def missing(dossier: Dossier, talk: Conversation) -> str:
    """In the preparation: what this person was not told about yet."""
    said = []
    for person in talk.people if _concern(talk) else ():
        options = not_explained_yet(dossier, person)
        if options:
            said.append(html.section(_("Not explained yet"), aside=dossier.person(person).pseudonym))
            said.append(html.bullets([names.option_name(option) for option in options]))
            said.append(html.tag("p", _("Tick in the wrap-up what you explained."), css="wb-meta"))
    return "".join(said)


def ticks(dossier: Dossier, talk: Conversation, person: str) -> str:
    """In the wrap-up: what was explained today, beside when it was before."""
    if not _concern(talk):
        return ""
    name = dossier.person(person).pseudonym
    heading = _("What {person} was told today").format(person=name)
    owed = due_to(dossier, dossier.person(person), session.workspace().now().date(), days_of_duties())
    return html.box(
        html.section(heading, aside=words().day(talk.day)),
        *(due.row(dossier, one) for one in owed),
        *(_box(dossier, talk, person, option) for option in OPTIONS),
    )


def _box(dossier: Dossier, talk: Conversation, person: str, option: str) -> str:
    today = [
        given.id
        for given in dossier.information
        if (given.person, given.option, given.conversation) == (person, option, talk.id)
    ]
    label = names.option_name(option)
    if before := _before(dossier, talk, person, option):
        label = _("{option} (before: {day})").format(option=label, day=words().day(before))
    return taps.box(
        label,
        key=f"explained {talk.id} {person} {option}",
        is_ticked=bool(today),
        then=partial(_tick, dossier.id, talk, person, option, today),
    )


def _concern(talk: Conversation) -> bool:
    """Who was granted protection does not need the ways to go on without it."""
    return talk.kind != "granted"


def _before(dossier: Dossier, talk: Conversation, person: str, option: str) -> date | None:
    days = [
        given.given_on
        for given in dossier.information
        if (given.person, given.option) == (person, option) and given.conversation != talk.id
    ]
    return max(days, default=None)


def _tick(dossier_id: str, talk: Conversation, person: str, option: str, known: list[str]) -> None:
    """Explained after all, or not; `known` is what was kept of it today."""
    with problems.shown_after():
        if not known:
            tell(session.workspace(), dossier_id, person, option, on=talk.day, talk=talk)
        for given in known:
            take_back(session.workspace(), dossier_id, given)
