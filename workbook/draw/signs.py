"""Small signs that drawings share: a tick, a house, the dots of a line."""

from workbook.draw.inks import PETROL, SHEET, STRONG_LINE
from workbook.draw.outline import circle, line
from workbook.draw.scene import Item, Shape

DOT, RING = 7.0, 14.0
DOTTED = (0.1, 6.5)
"""What can come: dots of the pen's own width."""


def been(x: float, y: float) -> tuple[Item, ...]:
    """It happened."""
    tick = line((x - 3.1, y + 0.2), (x - 0.9, y + 2.4), (x + 3.2, y - 2.4))
    return (
        Shape(circle(x, y, DOT), fill=PETROL),
        Shape(tick, stroke=SHEET, thickness=1.5, is_upright=True),
    )


def here(x: float, y: float) -> tuple[Item, ...]:
    """You are here."""
    return (
        Shape(circle(x, y, RING), fill=SHEET, stroke=PETROL, thickness=3),
        Shape(circle(x, y, DOT), fill=PETROL),
    )


def ahead(x: float, y: float) -> tuple[Item, ...]:
    """It can come."""
    return (Shape(circle(x, y, DOT), fill=SHEET, stroke=STRONG_LINE, thickness=2),)


def supposed(x: float, y: float) -> tuple[Item, ...]:
    """Tried out together; it has not happened."""
    return (
        Shape(circle(x, y, DOT), fill=SHEET, stroke=PETROL, thickness=2, dash=(2.2, 3)),
        Shape(circle(x, y, 2.2), fill=PETROL),
    )


def house(x: float, top: float, size: float, ink: str = PETROL) -> tuple[Item, ...]:
    """Reception."""
    middle, foot, eaves = x + size / 2, top + size, top + size * 0.45
    walls = line(
        (x + size * 0.16, eaves), (x + size * 0.16, foot), (x + size * 0.84, foot), (x + size * 0.84, eaves)
    )
    roof = line((x, top + size * 0.55), (middle, top), (x + size, top + size * 0.55))
    door = line((middle, foot), (middle, foot - size * 0.25))
    return tuple(Shape(part, stroke=ink, thickness=size / 9, is_upright=True) for part in (walls, roof, door))
