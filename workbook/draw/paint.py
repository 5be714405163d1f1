"""A scene painted on a ReportLab canvas: vectors and real text, with the geometry of the screen."""

from typing import Any

from workbook.draw.scene import Group, Item, Label, Scene, Shape
from workbook.draw.text.block import Block
from workbook.draw.text.clean import on_one_line


def paint(canvas: Any, scene: Scene, left: float, top: float, width: float) -> float:
    """Paint it `width` wide, its top left corner at this point; returns how high it is."""
    scale = width / scene.width
    canvas.saveState()
    canvas.translate(left, top)
    canvas.scale(scale, scale)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for item in scene.items:
        _paint(canvas, item)
    canvas.restoreState()
    return scene.height * scale


def _paint(canvas: Any, item: Item) -> None:
    if isinstance(item, Group):
        for inner in item.items:
            _paint(canvas, inner)
    elif isinstance(item, Shape):
        _paint_shape(canvas, item)
    else:
        _paint_label(canvas, item)


def _paint_shape(canvas: Any, shape: Shape) -> None:
    path = canvas.beginPath()
    draw = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "Z": path.close}
    for part in shape.outline:
        draw[part.command](*(number for x, y in part.points for number in (x, -y)))
    if shape.fill:
        canvas.setFillColor(shape.fill)
    if shape.stroke:
        canvas.setStrokeColor(shape.stroke)
        canvas.setLineWidth(shape.thickness)
        canvas.setDash(list(shape.dash))
    canvas.drawPath(path, fill=int(bool(shape.fill)), stroke=int(bool(shape.stroke)))


def _paint_label(canvas: Any, label: Label) -> None:
    text = on_one_line(label.text, len(label.text) + 1)
    block = Block.of(text, label.style, label.size)
    (line,) = block.lines(float("inf"))
    block.draw(canvas, line, label.box.left, -label.y)
