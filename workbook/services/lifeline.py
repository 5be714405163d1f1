"""The lifeline of one person: telling an event, moving it, leaving it for now, opening what was closed."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import get_args

from workbook.errors import PersonUnknown, TextChanged
from workbook.model.dates import When
from workbook.model.dossier import Dossier
from workbook.model.life import Chapter, LifeEvent, LifelineChoices, LifeWhen, Showing, Side
from workbook.model.value import merged, said
from workbook.services.change import change
from workbook.services.workspace import Workspace

SHOWINGS: tuple[Showing, ...] = get_args(Showing)

Edit = Callable[[LifeEvent], LifeEvent]
Choose = Callable[[LifelineChoices], LifelineChoices]


def keep_life_event(
    workspace: Workspace, dossier_id: str, event: LifeEvent, *, seen: LifeEvent | None = None
) -> Dossier:
    """Add it, or change it from what was `seen`; TextChanged where a colleague changed the same part."""

    def step(dossier: Dossier) -> Dossier:
        theirs = next((one for one in dossier.life if one.id == event.id), None)
        following = merged(event, theirs, seen=seen)
        return dossier.with_life_event(following) if following else dossier

    return change(workspace, dossier_id, step)


def remove_life_event(workspace: Workspace, dossier_id: str, event_id: str) -> Dossier:
    """Take it out; what was told before or after it keeps its place without it."""

    def step(dossier: Dossier) -> Dossier:
        kept = (one for one in dossier.life if one.id != event_id)
        return dossier.having(life=tuple(_freed(one, event_id) for one in kept))

    return change(workspace, dossier_id, step)


def _freed(event: LifeEvent, gone: str) -> LifeEvent:
    if event.when.to != gone:
        return event
    return event.having(when=event.when.having(side=None, to=None))


def show_life_event(workspace: Workspace, dossier_id: str, event_id: str, showing: Showing) -> Dossier:
    """Shown, hidden, or not now: it stays told, and is drawn only when shown."""
    return _edit(workspace, dossier_id, event_id, lambda event: event.having(showing=showing))


def move_life_event(workspace: Workspace, dossier_id: str, event_id: str, on: date) -> Dossier:
    """To about this day, as precisely as it was known before; what has no date stays without one."""

    def moved(event: LifeEvent) -> LifeEvent:
        if not event.when.is_dated:
            return event
        return event.having(when=_lasting(event.when, _at(on, event.when.at.precision)))

    return _edit(workspace, dossier_id, event_id, moved)


def nudge_life_event(workspace: Workspace, dossier_id: str, event_id: str, *, is_later: bool) -> Dossier:
    """A little earlier or later: by a day, month, season or year, as it is known; without a date it stays."""

    def step(dossier: Dossier) -> Dossier:
        event = next((one for one in dossier.life if one.id == event_id), None)
        if event is None or not event.when.is_dated:
            return dossier
        at = _next(event.when.at, is_later=is_later)
        return dossier.with_life_event(event.having(when=_lasting(event.when, at)))

    return change(workspace, dossier_id, step)


def _next(when: When, *, is_later: bool) -> When:
    assert when.on is not None
    sign = 1 if is_later else -1
    if when.precision == "day":
        return When.day(when.on + timedelta(days=sign))
    months = {"year": 12, "season": 3}.get(when.precision, 1) * sign
    number = when.on.year * 12 + when.on.month - 1 + months
    return _at(date(number // 12, number % 12 + 1, 1), when.precision)


def put_beside(workspace: Workspace, dossier_id: str, event_id: str, side: Side, other: str) -> Dossier:
    """Before or after another event, without any date: none is made up."""

    def beside(event: LifeEvent) -> LifeEvent:
        return event.having(when=event.when.having(side=side, to=other))

    return _edit(workspace, dossier_id, event_id, beside)


def _at(on: date, precision: str) -> When:
    """This day, or the first day of its month, season or year."""
    first = {"year": on.replace(month=1, day=1), "month": on.replace(day=1)}.get(precision, on)
    if precision == "season":
        months_in = on.month % 3
        number = on.year * 12 + on.month - 1 - months_in
        first = date(number // 12, number % 12 + 1, 1)
    return When.model_validate({"on": first, "precision": precision})


def _lasting(when: LifeWhen, at: When) -> LifeWhen:
    """At another time, and as long as it lasted."""
    until = when.until
    if until and until.on and at.on and when.at.on:
        until = _at(until.on + (at.on - when.at.on), until.precision)
    return when.having(at=at, until=until)


def open_chapter(
    workspace: Workspace, dossier_id: str, person: str, chapter: Chapter, *, is_open: bool
) -> Dossier:
    """The person opened this chapter, or wants it closed again; what was told in it stays told."""

    def choose(choices: LifelineChoices) -> LifelineChoices:
        others = tuple(one for one in choices.opened if one != chapter)
        return choices.having(opened=(*others, chapter) if is_open else others)

    return _choose(workspace, dossier_id, person, choose)


def show_feelings(workspace: Workspace, dossier_id: str, person: str, *, is_shown: bool) -> Dossier:
    """How it felt is drawn only where the person wants it."""
    return _choose(workspace, dossier_id, person, lambda choices: choices.having(shows_feelings=is_shown))


Line = tuple[LifeEvent, ...]


def put_life_back(
    workspace: Workspace, dossier_id: str, person: str, line: Line, *, instead_of: Line
) -> Dossier:
    """What differs between the two lines as it is in `line`; all that others changed meanwhile stays.

    TextChanged where somebody else changed one of those events since it was `instead_of`.
    """

    def step(dossier: Dossier) -> Dossier:
        now = {one.id: one for one in dossier.life_of(person)}
        back, changed = {one.id: one for one in line}, {one.id: one for one in instead_of}
        for event_id in back.keys() | changed.keys():
            if back.get(event_id) == changed.get(event_id):
                continue
            if now.get(event_id) != changed.get(event_id):
                raise TextChanged(mine=said(back.get(event_id)), theirs=said(now.get(event_id)))
            now.pop(event_id, None)
            if event_id in back:
                now[event_id] = back[event_id]
        order = [one.id for one in line]
        events = sorted(now.values(), key=lambda one: order.index(one.id) if one.id in order else len(order))
        others = tuple(one for one in dossier.life if one.person != person)
        return dossier.having(life=(*others, *events))

    return change(workspace, dossier_id, step)


def _edit(workspace: Workspace, dossier_id: str, event_id: str, edit: Edit) -> Dossier:
    def step(dossier: Dossier) -> Dossier:
        event = next((one for one in dossier.life if one.id == event_id), None)
        return dossier.with_life_event(edit(event)) if event else dossier

    return change(workspace, dossier_id, step)


def _choose(workspace: Workspace, dossier_id: str, person: str, choose: Choose) -> Dossier:
    def step(dossier: Dossier) -> Dossier:
        if all(one.id != person for one in dossier.people):
            raise PersonUnknown(person=person)
        return dossier.with_choices(choose(dossier.choices_of(person)))

    return change(workspace, dossier_id, step)
