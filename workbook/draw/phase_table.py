"""Which conversation belongs to which phase: the procedure from top to bottom, the talks beside it."""

from collections.abc import Sequence

from workbook.draw.inks import INK, PETROL, SHEET, SOFT_INK, STRONG_LINE
from workbook.draw.outline import box, circle, line
from workbook.draw.scene import Group, Item, Label, Scene, Shape, column, height_of, wrapped
from workbook.draw.text.faces import Style

LINE_AT, ROW, TEXT = 16.0, 74.0, 14.0

_PHASE = Style(colour=SOFT_INK)
_TALK = Style(face="serif", bold=True, colour=INK)


def draw_phase_table(rows: Sequence[tuple[str, str]], *, width: float, title: str, language: str) -> Scene:
    """A row for each phase and its conversation, in the order of the procedure; each row is a group."""
    items: list[Item] = [
        Shape(line((LINE_AT, 16), (LINE_AT, ROW * len(rows) - 20)), stroke=PETROL, thickness=2.4)
    ]
    items += [_row(phase, talk, ROW * number, width) for number, (phase, talk) in enumerate(rows)]
    return Scene(width, ROW * len(rows), title, language, tuple(items))


def _row(phase: str, talk: str, top: float, width: float) -> Group:
    middle = top + (ROW - 14) / 2
    card_left = width * 0.5
    said = wrapped(phase, card_left - LINE_AT - 44, TEXT, _PHASE)
    name = wrapped(talk, width - card_left - 36, TEXT + 2, _TALK)
    card = box(card_left, top + 2, width - card_left - 2, ROW - 18, radius=6)
    items: tuple[Item, ...] = (
        Shape(circle(LINE_AT, middle, 7), fill=PETROL),
        *column(said, LINE_AT + 22, middle - height_of(said, TEXT) / 2, TEXT, _PHASE),
        Shape(
            line((card_left - 22, middle), (card_left - 2, middle)),
            stroke=STRONG_LINE, thickness=1.6, dash=(0.1, 5),
        ),
        Shape(card, fill=SHEET, stroke=STRONG_LINE),
        *_centred(name, card_left + 18, middle),
    )  # fmt: skip
    return Group(f"{phase}: {talk}", items)


def _centred(lines: Sequence[str], left: float, middle: float) -> tuple[Label, ...]:
    return column(lines, left, middle - height_of(lines, TEXT + 2) / 2, TEXT + 2, _TALK)
