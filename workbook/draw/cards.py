"""Cards of equal size: if this, then that, and what it means for the reception place.

All ways stand in the same form and with the same ink, in the order of the template: none is nearer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbook.draw import signs
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.inks import HAIRLINE, INK, SHEET, SOFT_INK
from workbook.draw.outline import box
from workbook.draw.scene import Group, Item, Shape, column, height_of, wrapped
from workbook.draw.sheets import Part
from workbook.draw.text.faces import Style
from workbook.model.procedure_line import Follow
from workbook.model.template import Stage

IF, THEN, RECEPTION, NOTE, HEAD = 12.0, 10.5, 9.5, 8.5, 12.5
PADDING, GAP = 11.0, 12.0
MOST_IN_A_ROW = 4
NARROWEST = 160.0

_IF = Style(face="serif", bold=True, colour=INK)
_THEN = Style(colour=INK)
_SOFT = Style(colour=SOFT_INK)


@dataclass(frozen=True)
class _Card:
    follow: Follow
    condition: tuple[str, ...]
    then: tuple[str, ...]
    reception: tuple[str, ...]
    note: tuple[str, ...]
    title: str

    @property
    def height(self) -> float:
        text = height_of(self.condition, IF) + 4 + height_of(self.then, THEN)
        foot = 9 + height_of(self.reception, RECEPTION) + height_of(self.note, NOTE)
        return text + foot + 2 * PADDING


def heading(text: str, width: float, margin: float) -> Part:
    """What the cards below are."""
    style = Style(face="serif", bold=True, colour=INK)
    said = wrapped(text, width - 2 * margin, HEAD, style)
    return Part(column(said, margin, 8, HEAD, style), 8 + height_of(said, HEAD) + 5, is_glued=True)


def card_rows(follows: Sequence[Follow], words: DrawnWords, width: float, margin: float) -> Iterator[Part]:
    """The cards in rows: equally high in each row, equally wide, and all of them on one sheet."""
    if not follows:
        return
    most = min(MOST_IN_A_ROW, int((width - 2 * margin + GAP) // (NARROWEST + GAP)))
    per_row = _even(len(follows), most)
    room = (width - 2 * margin - (per_row - 1) * GAP) / per_row
    made = [_card(follow, words, room - 2 * PADDING) for follow in follows]
    for start in range(0, len(made), per_row):
        row = made[start : start + per_row]
        height = max(card.height for card in row)
        groups = tuple(
            Group(
                card.title,
                tuple(_items(card, margin + number * (room + GAP), 0, room, height)),
                name=f"to {card.follow.stage.id}",
            )
            for number, card in enumerate(row)
        )
        yield Part(groups, height + GAP, is_glued=start + per_row < len(made))


def _even(count: int, most: int) -> int:
    """So many beside each other that no card stands alone in the last row, where that can be."""
    if count <= most:
        return count
    return next((number for number in (3, 2) if number <= most and count % number != 1), min(most, 3))


def _card(follow: Follow, words: DrawnWords, room: float) -> _Card:
    stage = follow.stage
    condition = words.condition(follow.when)
    reception = words.reception(stage.reception)
    note = "" if is_confirmed(stage, "reception") else words.text("not-confirmed")
    return _Card(
        follow,
        condition=wrapped(condition, room, IF, _IF),
        then=wrapped(words.then(follow), room, THEN, _THEN),
        reception=wrapped(reception, room - 15, RECEPTION, _THEN),
        note=wrapped(note, room - 15, NOTE, _SOFT) if note else (),
        title=f"{condition}. {words.then(follow)}",
    )


def is_confirmed(stage: Stage, about: str) -> bool:
    """Whether everything that is said on this rests on a confirmed fact."""
    return all(fact.is_confirmed for fact in stage.facts if fact.about == about)


def _items(card: _Card, left: float, top: float, width: float, height: float) -> Iterator[Item]:
    yield Shape(box(left, top, width, height, radius=5), fill=SHEET, stroke=HAIRLINE, thickness=1)
    x, y = left + PADDING, top + PADDING
    yield from column(card.condition, x, y, IF, _IF)
    y += height_of(card.condition, IF) + 4
    yield from column(card.then, x, y, THEN, _THEN)
    foot = top + height - PADDING - height_of(card.reception, RECEPTION) - height_of(card.note, NOTE)
    yield from signs.house(x, foot + 1, 10)
    yield from column(card.reception, x + 15, foot, RECEPTION, _THEN)
    yield from column(card.note, x + 15, foot + height_of(card.reception, RECEPTION), NOTE, _SOFT)
