"""What to mind in this conversation, as the methodology has it for this kind; and what to leave alone."""

from workbook.content.library import Unit, library
from workbook.model.conversations import Conversation
from workbook.ui import grounds, html
from workbook.ui.words import _, text, told


def said(talk: Conversation) -> str:
    """What to leave alone in plain sight; all the rest folded: two minutes are enough to be ready."""
    points = html.box(_leave_alone(talk), *_own_points(talk), *_folds(talk))
    return html.section(_("What to mind")) + points


def _leave_alone(talk: Conversation) -> str:
    ids = library().group(f"leave.{talk.kind}")
    heading = html.tag("p", _("Leave this alone now"), css="wb-strong")
    return html.box(heading, html.bullets([text(one) for one in ids]), css="wb-leave")


def _own_points(talk: Conversation) -> list[str]:
    """Where the methodology has no units: our own points, with what they rest on."""
    ids = library().group(f"attention.{talk.kind}")
    if not ids:
        return []
    return [
        html.fold(_("Points of attention"), html.bullets([text(one) for one in ids])),
        grounds.fold_of(ids),
    ]


def _folds(talk: Conversation) -> list[str]:
    folds = []
    for place, heading in (
        ("prepare.purpose", _("What this conversation is for")),
        ("prepare.attention", _("Points of attention")),
        ("prepare.ways", _("The ways that are still open")),
        ("prepare.moment", _("The right moment")),
        ("prepare.story", _("When the home country or the flight comes up")),
        ("prepare.interpreter", _("When the family brings an interpreter")),
        ("prepare.arriving", _("Just arrived: first things first")),
        ("prepare.conditions", _("What is needed")),
        ("prepare.transfer", _("After a transfer")),
        ("prepare.resistance", _("Your own resistance")),
    ):
        if units := _units(place, talk):
            folds.append(html.fold(heading, html.units(told(units))))
    return folds


def _units(place: str, talk: Conversation) -> tuple[Unit, ...]:
    """Interpreters and transfers concern every conversation, arriving only the first one."""
    if place in ("prepare.interpreter", "prepare.transfer"):
        return library().at(place)
    if place == "prepare.arriving" and talk.kind != "exploration":
        return ()
    return library().at(place, talk.kind)
