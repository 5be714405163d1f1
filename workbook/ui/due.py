"""Information that is due by law: what to tell, by when, and a plain tick without any stance."""

from functools import partial

from workbook.content.grounds import duty_ground
from workbook.model.dossier import Dossier
from workbook.model.due import Due
from workbook.services.information import tell
from workbook.ui import grounds, html, problems, session, taps
from workbook.ui.words import _, text, words


def row(dossier: Dossier, due: Due, *, with_family: bool = False) -> str:
    """One person, one duty: the tick, what it is, by when, and where that stands."""
    ground = duty_ground(due.duty, due.regime, session.language())
    unsure = "" if ground.fact is None or ground.fact.is_confirmed else " " + _("Not yet confirmed.")
    family = f"{dossier.pseudonym}. " if with_family else ""
    tick = taps.box(
        _("Explained to {person}").format(person=dossier.person(due.person).pseudonym),
        key=f"due {dossier.id} {due.person} {due.duty}",
        is_ticked=False,
        then=partial(_told, dossier.id, due),
    )
    said = html.box(
        html.tag("p", text(due.why)),
        html.tag("p", f"{family}{_by_when(due)}{unsure}", css="wb-meta"),
        grounds.fold_around([ground]),
        css="wb-duty",
    )
    return html.box(tick, said, css="wb-ruled")


def _by_when(due: Due) -> str:
    if due.by is None:
        return _("As soon as it fits.")
    today = session.workspace().now().date()
    day = words().weekday(due.by)
    return (_("By {day}.") if due.by >= today else _("It was to be told by {day}.")).format(day=day)


def _told(dossier_id: str, due: Due) -> None:
    with problems.shown_after():
        tell(session.workspace(), dossier_id, due.person, due.duty)
