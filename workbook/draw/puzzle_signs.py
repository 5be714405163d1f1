"""Signs of the puzzle: one for each side of life, one for what a piece does. One ink; none is good or bad."""

from workbook.draw.inks import PETROL, SOFT_INK
from workbook.draw.outline import Outline, box, circle, closed, curve, line
from workbook.draw.scene import Item, Shape


def aspect_sign(aspect: str, x: float, y: float, size: float = 15) -> tuple[Item, ...]:
    """The sign of a side of life in a square with its top left corner here."""
    s = size / 16

    def p(px: float, py: float) -> tuple[float, float]:
        return x + px * s, y + py * s

    drawn: dict[str, tuple[Outline, ...]] = {
        "family-children": (
            circle(*p(5.5, 4), 2.6 * s),
            circle(*p(12, 7), 1.9 * s),
            curve(p(1, 14), [(p(1, 8), p(10, 8), p(10, 14))]),
            curve(p(10.6, 11), [(p(12.5, 9.6), p(15, 11), p(15, 14))]),
        ),
        "education": (
            closed(line(p(8, 4), p(15, 2), p(15, 12.5), p(8, 14.5), p(1, 12.5), p(1, 2))),
            line(p(8, 4), p(8, 14.5)),
        ),
        "work": (
            box(*p(1, 5), 14 * s, 9.5 * s, radius=1.2 * s),
            line(p(5.5, 5), p(5.5, 2), p(10.5, 2), p(10.5, 5)),
            line(p(1, 9), p(15, 9)),
        ),
        "social-network": (
            circle(*p(8, 8), 2 * s),
            *(circle(*p(px, py), 1.5 * s) for px, py in ((2, 3), (14, 3.5), (3, 14), (13.5, 13.5))),
            *(line(p(*a), p(*b)) for a, b in (((3.2, 4), (6.4, 6.7)), ((12.8, 4.4), (9.6, 6.8)),
                                              ((4, 12.9), (6.7, 9.6)), ((12.4, 12.5), (9.4, 9.5)))),
        ),
        "housing": (
            line(p(0.8, 8.2), p(8, 1.6), p(15.2, 8.2)),
            line(p(3, 6.6), p(3, 14.5), p(13, 14.5), p(13, 6.6)),
            line(p(8, 14.5), p(8, 10.4)),
        ),
        "medical": (
            box(*p(1.2, 3.6), 13.6 * s, 11 * s, radius=1.4 * s),
            line(p(5.5, 3.6), p(5.5, 1.4), p(10.5, 1.4), p(10.5, 3.6)),
            line(p(8, 6.4), p(8, 11.8)),
            line(p(5.3, 9.1), p(10.7, 9.1)),
        ),
        "safety": (
            closed(curve(p(8, 1.2), [
                (p(10, 2.8), p(12.6, 3.2), p(14, 3.2)),
                (p(14.2, 9), p(12, 13), p(8, 15)),
                (p(4, 13), p(1.8, 9), p(2, 3.2)),
                (p(3.4, 3.2), p(6, 2.8), p(8, 1.2)),
            ])),
        ),
        "future-image": (
            line(p(0.6, 13), p(15.4, 13)),
            curve(p(3.4, 13), [(p(3.4, 6.4), p(12.6, 6.4), p(12.6, 13))]),
            *(line(p(*a), p(*b)) for a, b in (((8, 1.6), (8, 4.4)), ((2.2, 4.6), (4, 6.6)),
                                              ((13.8, 4.6), (12, 6.6)))),
        ),
    }  # fmt: skip
    return tuple(Shape(part, stroke=PETROL, thickness=1.35 * s, is_upright=True) for part in drawn[aspect])


def effect_sign(effect: str, x: float, y: float, size: float = 12) -> tuple[Item, ...]:
    """What a piece does, in a square with its top left corner here; all of the same size and ink."""
    s = size / 12

    def p(px: float, py: float) -> tuple[float, float]:
        return x + px * s, y + py * s

    def drawn(outline: Outline, *, dash: tuple[float, ...] = ()) -> Shape:
        return Shape(outline, stroke=PETROL, thickness=1.15 * s, dash=dash, is_upright=True)

    def dot(px: float) -> Shape:
        return Shape(circle(*p(px, 6), 0.75 * s), fill=PETROL, is_upright=True)

    round_, square = circle(*p(6, 6), 5.4 * s), box(*p(0.6, 0.6), 10.8 * s, 10.8 * s, radius=1.8 * s)
    arrow = (line(p(3, 6), p(8.6, 6)), line(p(6.6, 4), p(8.8, 6), p(6.6, 8)))
    if effect == "opens":
        return (drawn(round_), *map(drawn, arrow))
    if effect == "in-the-way":
        short = (line(p(2.4, 6), p(6.8, 6)), line(p(5, 4.2), p(6.9, 6), p(5, 7.8)))
        return (drawn(square), *map(drawn, short), drawn(line(p(9, 3.4), p(9, 8.6))))
    if effect == "both":
        both = (line(p(4, 4), p(2.2, 6), p(4, 8)), line(p(8, 4), p(9.8, 6), p(8, 8)))
        half = closed(line(p(0.6, 0.6), p(7, 0.6), p(11.4, 4), p(11.4, 8), p(7, 11.4), p(0.6, 11.4)))
        return (drawn(half), drawn(line(p(2.6, 6), p(9.4, 6))), *map(drawn, both))
    if effect == "dont-know":
        return (drawn(round_, dash=(1.6 * s, 1.7 * s)), dot(3.6), dot(6), dot(8.4))
    return (drawn(round_, dash=(1.6 * s, 1.7 * s)), drawn(line(p(3.4, 6), p(8.6, 6))))


def plus(x: float, y: float, size: float) -> tuple[Item, ...]:
    """Room for more."""
    half = size / 2
    lines_ = (line((x, y + half), (x + size, y + half)), line((x + half, y), (x + half, y + size)))
    return tuple(Shape(one, stroke=SOFT_INK, thickness=1) for one in lines_)
