"""The procedure line drawn: what happened, "you are here", what can follow, and how far reception goes.

Everything stands in columns of its own, so no two labels can meet and none leaves the sheet; what does not
fit beside each other goes on in a next row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from workbook.draw import signs
from workbook.draw.cards import card_rows, heading
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.inks import HAIRLINE, INK, PETROL, SOFT_INK, STRONG_LINE, TINT
from workbook.draw.outline import Point, bent, box, line
from workbook.draw.scene import Group, Item, Scene, Shape, column, height_of, wrapped
from workbook.draw.sheets import SCREEN, Format, Part, sheets
from workbook.draw.text.faces import Style
from workbook.model.procedure import REFUSALS
from workbook.model.procedure_line import ProcedureLine, Stop

MARGIN = 8.0
NARROWEST = 118.0
"""Room for one stop; less would divide its name."""

GAP = 5.0
"""White between neighbours."""

NAME, WHEN, HERE, FAINT, BAND = 10.5, 9.5, 14.0, 8.5, 9.0
"""Sizes of type."""

_NAME = Style(bold=True, colour=INK)
_SOFT = Style(colour=SOFT_INK)
_HERE = Style(face="serif", bold=True, colour=PETROL)


def draw_procedure_line(
    mine: ProcedureLine,
    words: DrawnWords,
    beside: Sequence[ProcedureLine] = (),
    *,
    format: Format = SCREEN,  # noqa: A002  # of the sheet
) -> tuple[Scene, ...]:
    """One person's line, with what runs beside it below a dividing line; as many sheets as it takes."""
    parts = list(_parts(mine, words, format.width))
    for other in beside:
        parts.append(_dividing(words, format.width))
        parts += _parts(other, words, format.width)
    return sheets(parts, format, words, words.text("where-you-are"))


def _parts(mine: ProcedureLine, words: DrawnWords, width: float) -> Iterator[Part]:
    rows = list(_rows(mine, words, width))
    items = [*_connectors(rows, width), *(item for row in rows for item in row.items())]
    foot = rows[-1].foot
    follows = list(card_rows(mine.follows, words, width, MARGIN))
    if follows:
        items += _towards_cards(rows[-1], foot, width)
    yield Part(tuple(items), foot + (20 if follows else 6))
    if follows:
        yield heading(words.text("can-follow"), width, MARGIN)
        yield from follows
    if mine.on_the_way:
        yield heading(words.text("on-the-way"), width, MARGIN)
        yield from card_rows(mine.on_the_way, words, width, MARGIN)


def _towards_cards(row: "_Row", top: float, width: float) -> Iterator[Item]:
    start = row.columns[-1].middle
    down = line((start, top + 2), (start, top + 10))
    across = line((MARGIN + 20, top + 14), (width - MARGIN - 20, top + 14))
    for way in (down, across):
        yield Shape(way, stroke=STRONG_LINE, thickness=2, dash=signs.DOTTED)


def _dividing(words: DrawnWords, width: float) -> Part:
    """From here on it is another procedure."""
    said = wrapped(words.text("beside"), width - 2 * MARGIN, WHEN, _SOFT)
    divide = Shape(line((MARGIN, 14), (width - MARGIN, 14)), stroke=INK, thickness=1.6, dash=(9, 5))
    text = column(said, MARGIN, 24, WHEN, _SOFT)
    return Part((divide, *text), 24 + height_of(said, WHEN) + 8, is_glued=True)


# Rows of stops


@dataclass(frozen=True)
class _Column:
    """The room of one stop, and what stands in it."""

    stop: Stop
    left: float
    right: float
    names: tuple[str, ...]
    whens: tuple[str, ...]
    below: tuple[str, ...]
    urgent: tuple[str, ...]
    title: str

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def height_above(self) -> float:
        return height_of(self.names, NAME) + height_of(self.whens, WHEN)


@dataclass(frozen=True)
class _Row:
    """Stops beside each other: labels above the line, where you are and the reception below it."""

    columns: tuple[_Column, ...]
    bands: tuple["_Band", ...]
    top: float
    here: tuple[str, ...]

    @property
    def y(self) -> float:
        """The line itself."""
        return self.top + max(column.height_above for column in self.columns) + signs.RING + 5

    @property
    def band_top(self) -> float:
        below = max(self._height_below(column) for column in self.columns)
        return self.y + signs.RING + 6 + below

    @property
    def foot(self) -> float:
        return self.band_top + 8 + max(height_of(band.said, BAND) for band in self.bands) + 6

    def _height_below(self, column: _Column) -> float:
        here = height_of(self.here, HERE) + 4 if column.stop.state == "here" else 0
        urgent = height_of(column.urgent, WHEN) + 2 if column.urgent else 0
        return here + urgent + (height_of(column.below, FAINT) + 4 if column.below else 0)

    def items(self) -> Iterator[Item]:
        for band in self.bands:
            yield from band.items(self.band_top)
        for one in self.columns:
            yield Group(one.title, tuple(self._stop(one)), name=f"stage {one.stop.stage.id}")

    def _stop(self, one: _Column) -> Iterator[Item]:
        style = _NAME if one.stop.state != "ahead" else Style(bold=True, colour=SOFT_INK)
        top = self.y - signs.RING - 3 - one.height_above
        yield from column(one.names, one.middle, top, NAME, style, anchor="middle")
        top += height_of(one.names, NAME)
        yield from column(one.whens, one.middle, top, WHEN, _SOFT, anchor="middle")
        mark = {"been": signs.been, "here": signs.here, "ahead": signs.ahead, "supposed": signs.supposed}
        yield from mark[one.stop.state](one.middle, self.y)
        below = self.y + signs.RING + 4
        if one.stop.state == "here":
            yield from column(self.here, one.middle, below, HERE, _HERE, anchor="middle")
            below += height_of(self.here, HERE) + 2
        if one.urgent:
            yield from column(one.urgent, one.middle, below, WHEN, _NAME, anchor="middle")
            below += height_of(one.urgent, WHEN) + 2
        if one.below:
            stub = line((one.middle, below - 2), (one.middle, below + 2))
            yield Shape(stub, stroke=HAIRLINE, thickness=1.2)
            yield from column(one.below, one.middle, below + 3, FAINT, _SOFT, anchor="middle")


@dataclass(frozen=True)
class _Band:
    """Reception over one or more stops in a row."""

    left: float
    right: float
    goes_on: str
    said: tuple[str, ...]

    def items(self, top: float) -> Iterator[Item]:
        if self.goes_on == "no":
            yield Shape(line((self.left + 3, top - 3), (self.left + 3, top + 10)), stroke=INK, thickness=2.4)
        else:
            dash = (3.5, 3.0) if self.goes_on == "conditional" else ()
            fill = TINT if self.goes_on == "yes" else None
            bar = box(self.left + 1, top, self.right - self.left - 2, 6, radius=3)
            yield Shape(bar, fill=fill, stroke=PETROL, thickness=0.9, dash=dash)
        if self.said:
            yield from signs.house(self.left + 5, top + 10.5, 9)
            yield from column(self.said, self.left + 18, top + 9, BAND, _SOFT)


def _rows(mine: ProcedureLine, words: DrawnWords, width: float) -> Iterator[_Row]:
    stops = mine.stops
    per_row = _even(len(stops), int((width - 2 * MARGIN) // NARROWEST))
    room = (width - 2 * MARGIN) / max(per_row, min(3, int((width - 2 * MARGIN) // NARROWEST)))
    said_before, top = "", 6.0
    for start in range(0, len(stops), per_row):
        part = stops[start : start + per_row]
        columns = tuple(
            _column(mine, stop, MARGIN + number * room, room, words) for number, stop in enumerate(part)
        )
        bands, said_before = _bands(columns, words, said_before)
        here = "beside-here" if stops[0].stage.is_beside else "here"
        row = _Row(columns, bands, top, here=wrapped(words.text(here), room - GAP, HERE, _HERE))
        yield row
        top = row.foot + 18


def _even(count: int, most: int) -> int:
    """So many in each row that the last is not left with one."""
    rows = -(-count // most)
    return -(-count // rows)


def _column(mine: ProcedureLine, stop: Stop, left: float, width: float, words: DrawnWords) -> _Column:
    inner = width - GAP
    when = words.when(stop.when) if stop.event or stop.state == "ahead" else words.text("supposed")
    if stop.state == "ahead" and stop.event is None:
        when = ""
    outcome = words.outcome(stop.outcome) if stop.outcome else ""
    name = words.stage(stop.stage.id, "name")
    place = mine.stops.index(stop)
    others = [words.stage(one.stage.id, "name") for where, one in mine.past if where == place]
    is_bygone = bool(others) and stop.state == "been"
    faint = [words.text("could-have-been").format(others=", ".join(others))] if is_bygone else []
    return _Column(
        stop,
        left,
        left + width,
        names=wrapped(f"{name}: {outcome}" if outcome else name, inner, NAME, _NAME),
        whens=wrapped(when, inner, WHEN, _SOFT) if when else (),
        below=tuple(part for one in faint for part in wrapped(one, inner, FAINT, _SOFT)),
        urgent=wrapped(_last_day(stop, words), inner, WHEN, _NAME),
        title=", ".join(filter(None, (name, outcome, when))),
    )


def _bands(columns: Sequence[_Column], words: DrawnWords, said_before: str) -> tuple[tuple[_Band, ...], str]:
    """Neighbours with the same answer share a band; what was said in the row above is not said again."""
    bands = []
    for goes_on, same in groupby(columns, key=lambda one: one.stop.stage.goes_on):
        group = list(same)
        left, right = group[0].left, group[-1].right
        name = {"yes": "reception", "conditional": "reception-conditional", "no": "reception-stops"}[goes_on]
        said = words.text(name) if name != said_before else ""
        said_before = name
        bands.append(
            _Band(left, right, goes_on, wrapped(said, right - left - 22, BAND, _SOFT) if said else ())
        )
    return tuple(bands), said_before


def _last_day(stop: Stop, words: DrawnWords) -> str:
    """Value 9: after a refusal the day as the lawyer confirmed it, else whom to call; never a term."""
    if stop.state != "here" or stop.event is None:
        return ""
    if stop.event.kind == "order-to-leave":
        return words.text("call-lawyer")
    if stop.outcome not in REFUSALS:
        return ""
    letter = stop.event.delivery
    last = letter.last_day if letter else None
    return words.text("last-day").format(day=words.day(last.on)) if last else words.text("call-lawyer")


# The line


def _connectors(rows: Sequence[_Row], width: float) -> Iterator[Item]:
    for row in rows:
        for before, after in pairwise(row.columns):
            yield _stretch([(before.middle, row.y), (after.middle, row.y)], before, after)
    for upper, lower in pairwise(rows):
        first, last = lower.columns[0], upper.columns[-1]
        gap, edge = upper.foot + 8, width - 3
        way = [(last.middle, upper.y), (edge, upper.y), (edge, gap), (3.0, gap), (3.0, lower.y)]
        yield _stretch([*way, (first.middle, lower.y)], last, first)


def _stretch(way: list[Point], before: _Column, after: _Column) -> Item:
    """Solid up to where you are, dots beyond."""
    is_past = before.stop.state == "been" and after.stop.state in ("been", "here")
    shape = line(*way) if len(way) == 2 else bent(way, radius=9)
    if is_past:
        return Shape(shape, stroke=PETROL, thickness=3.4)
    return Shape(shape, stroke=STRONG_LINE, thickness=2.4, dash=signs.DOTTED)
