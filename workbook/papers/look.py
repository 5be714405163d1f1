"""How the papers look: two inks on white, two voices, one page size.

Sans is the workbook and the counsellor; serif is every word the client says, and the headings.
"""

from typing import NamedTuple

from workbook.draw.inks import INK, PETROL, SOFT_INK
from workbook.draw.text.faces import Style

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
TOP, BOTTOM = 50.0, 46.0
"""The white above the first and below the last line of a page."""


class Role(NamedTuple):
    """What a text is on a page: its look, its size and the height of a line."""

    style: Style
    size: float
    leading: float


EYEBROW = Role(Style(colour=PETROL, bold=True), 10, 14)
COVER = Role(Style(face="serif", bold=True, colour=INK), 30, 38)
TITLE = Role(Style(face="serif", bold=True, colour=INK), 22, 28)
LEAD = Role(Style(colour=SOFT_INK), 11, 16)
SECTION = Role(Style(face="serif", bold=True, colour=INK), 12.5, 17)
BODY = Role(Style(colour=INK), 10.5, 15.5)
BODY_IN_COLUMN = Role(Style(colour=INK), 10, 14)
QUESTION = Role(Style(bold=True, colour=INK), 10.5, 15)
SAID = Role(Style(face="serif", colour=INK), 12, 18.5)
SAID_BEFORE = Role(Style(face="serif", colour=INK), 10.5, 15)
SMALL = Role(Style(colour=SOFT_INK), 10, 15)
META = Role(Style(colour=SOFT_INK), 9.5, 14)
FOOT = Role(Style(colour=SOFT_INK), 8, 11)
WORDMARK = Role(Style(face="serif", bold=True, colour=PETROL), 11, 14)
