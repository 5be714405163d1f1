"""What papers carry: the motif with the workbook's name at the top, a line at the foot, a calendar leaf."""

from datetime import date

from workbook.draw.inks import HAIRLINE, INK, PETROL, SOFT_INK
from workbook.draw.text.block import Block
from workbook.draw.text.faces import Style
from workbook.papers.look import BOTTOM, FOOT, PAGE_HEIGHT, PAGE_WIDTH, TOP, WORDMARK, Role
from workbook.papers.strips import BASELINE
from workbook.papers.tagged import TaggedCanvas
from workbook.words import Words

HEAD_HEIGHT = 26.0
LEAF_WIDTH, LEAF_HEIGHT = 38.0, 42.0

_LEAF_MONTH = Role(Style(colour=SOFT_INK), 8.5, 12)
_LEAF_DAY = Role(Style(face="serif", bold=True, colour=INK), 17, 24)


def draw_head(canvas: TaggedCanvas, margin: float, words: Words) -> None:
    """The motif: what was, now, what can come; and the name of the workbook."""
    _ = words.gettext
    name = Block.of(_("Future Workbook"), WORDMARK.style, WORDMARK.size)
    (line,) = name.lines(PAGE_WIDTH)
    name.draw(canvas, line, margin, PAGE_HEIGHT - TOP - 8)
    draw_motif(canvas, margin + line.width + 14, PAGE_WIDTH - margin, PAGE_HEIGHT - TOP - 4.5)


def draw_motif(canvas: TaggedCanvas, left: float, right: float, y: float) -> None:
    """A solid line, a dot, a dotted line."""
    now = left + (right - left) * 0.4
    canvas.saveState()
    canvas.setStrokeColor(PETROL)
    canvas.setFillColor(PETROL)
    canvas.setLineCap(1)
    canvas.setLineWidth(1.6)
    canvas.line(left, y, now - 9, y)
    canvas.circle(now, y, 3.6, stroke=0, fill=1)
    canvas.setDash([0, 5.5])
    canvas.line(now + 10, y, right, y)
    canvas.restoreState()


def draw_foot(canvas: TaggedCanvas, margin: float, left: str, right: str) -> None:
    """A quiet line at the foot: what this paper is, and which page."""
    y = BOTTOM - 12
    canvas.setStrokeColor(HAIRLINE)
    canvas.setLineWidth(0.5)
    canvas.line(margin, y + 14, PAGE_WIDTH - margin, y + 14)
    _draw_small(canvas, left, margin, y)
    width = Block.of(right, FOOT.style, FOOT.size).width
    _draw_small(canvas, right, PAGE_WIDTH - margin - width, y)


def _draw_small(canvas: TaggedCanvas, words: str, x: float, y: float) -> None:
    block = Block.of(words, FOOT.style, FOOT.size)
    (line,) = block.lines(PAGE_WIDTH)
    block.draw(canvas, line, x, y)


def draw_leaf(canvas: TaggedCanvas, on: date, x: float, top: float, words: Words) -> None:
    """A calendar leaf with month and day; decoration, since the date also stands in words."""
    canvas.setLineWidth(0.8)
    canvas.setStrokeColor(HAIRLINE)
    canvas.line(x, top - 14, x + LEAF_WIDTH, top - 14)
    canvas.setStrokeColor(INK)
    canvas.roundRect(x, top - LEAF_HEIGHT, LEAF_WIDTH, LEAF_HEIGHT, 4, stroke=1, fill=0)
    _draw_centred(canvas, words.month_short(on), _LEAF_MONTH, x, top - 1)
    _draw_centred(canvas, str(on.day), _LEAF_DAY, x, top - 15.5)


def _draw_centred(canvas: TaggedCanvas, words: str, role: Role, x: float, top: float) -> None:
    block = Block.of(words, role.style, role.size)
    (line,) = block.lines(PAGE_WIDTH)
    block.draw(canvas, line, x + (LEAF_WIDTH - line.width) / 2, top - role.leading * BASELINE)
