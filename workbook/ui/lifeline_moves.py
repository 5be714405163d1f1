"""What dragging, the arrow keys and a tap on the line do to a lifeline; and how one looks at it."""

from workbook.draw.drawn_words import RIGHT_TO_LEFT
from workbook.draw.lifeline import ADD, Landing, Sides, landing
from workbook.draw.sheets import NARROW, SCREEN
from workbook.model.dossier import Dossier
from workbook.model.life import CHAPTERS, Chapter, Side
from workbook.model.lifeline import Lifeline, lifeline
from workbook.model.people import Person
from workbook.services import lifeline as actions
from workbook.ui import drawing_choices, html, life_names, problems, session
from workbook.ui import lifeline_undo as undo
from workbook.ui.components import Moved
from workbook.ui.words import _

WHOLE = "whole"
"""Not nearer to any part of the line."""


TAPPED, CHAPTER = "event tapped on the lifeline", "chapter tapped on the lifeline"
"""What a tap leaves behind: a dialog cannot open from there, the page that follows opens it."""


def line_of(dossier: Dossier, person: Person) -> Lifeline:
    """The line as it stands today."""
    return lifeline(dossier, person.id, session.workspace().now().date())


def moved_to(dossier_id: str, person: Person, moved: Moved) -> None:
    """Dragged or nudged: along its dates where it has one, else past its neighbours; no date is made up."""
    event_id = moved.name.removeprefix("event ")
    with problems.shown_after():
        workspace = session.workspace()
        dossier = workspace.store.load(dossier_id)
        mine = line_of(dossier, person).only(in_view(dossier))
        where = _landing(dossier, mine, moved, event_id)
        if moved.name == ADD:
            session.in_mind()[TAPPED] = ADD
            nearest = where.before or where.after
            session.in_mind()[CHAPTER] = nearest.chapter if nearest else "belgium"
            return
        event = next((one for one in dossier.life_of(person.id) if one.id == event_id), None)
        if event is None:
            return
        with undo.changing(dossier_id, person.id):
            if not event.when.is_dated:
                _put_beside(dossier_id, event_id, where)
            elif moved.x is None:
                actions.nudge_life_event(workspace, dossier_id, event_id, is_later=moved.nudge > 0)
            elif where.on:
                actions.move_life_event(workspace, dossier_id, event_id, where.on)


def _landing(dossier: Dossier, mine: Lifeline, moved: Moved, event_id: str) -> Landing:
    if moved.x is None:
        return _neighbours(mine, event_id, is_later=moved.nudge > 0)
    return landing(
        mine,
        moved.x,
        point_id=event_id,
        sides=sides_of(dossier),
        format=NARROW if moved.size == "narrow" else SCREEN,
        is_mirrored=drawing_choices.language(dossier.id) in RIGHT_TO_LEFT,
    )


def _neighbours(mine: Lifeline, event_id: str, *, is_later: bool) -> Landing:
    """Between which points an event comes to stand, one place later or earlier."""
    order = [point.id for point in mine.points]
    place = order.index(event_id) + (1 if is_later else -1) if event_id in order else 0
    others = [point for point in mine.points if point.id != event_id]
    place = max(0, min(place, len(others)))
    return Landing(
        before=others[place - 1] if place > 0 else None,
        after=others[place] if place < len(others) else None,
        on=None,
    )


def _put_beside(dossier_id: str, event_id: str, where: Landing) -> None:
    """After the event before it, else before the one after it; closed chapters and now are no events."""
    for side, point in (("after", where.before), ("before", where.after)):
        if point and point.kind in ("life", "known"):
            wanted: Side = "after" if side == "after" else "before"
            actions.put_beside(session.workspace(), dossier_id, event_id, wanted, point.id)
            return


def views(dossier: Dossier) -> str:
    """Nearer to one part of the line, or together with the procedure."""
    part = drawing_choices.one_of(
        _("What to look at"),
        (WHOLE, *CHAPTERS),
        lambda one: _("the whole line") if one == WHOLE else life_names.chapter_name(one),
        name=f"chapter in view {dossier.id}",
        first=WHOLE,
    )
    both = drawing_choices.whether(_("With the procedure below the line"), name=f"both lines {dossier.id}")
    return html.box(part, both)


def in_view(dossier: Dossier) -> tuple[Chapter, ...]:
    """The parts of the line that are looked at."""
    chosen = drawing_choices.chosen(f"chapter in view {dossier.id}", WHOLE)
    return tuple(one for one in CHAPTERS if chosen in (WHOLE, one))


def sides_of(dossier: Dossier) -> Sides:
    """Whether the procedure stands below the line."""
    return "life-above" if drawing_choices.chosen(f"both lines {dossier.id}", "") else "in-turn"
