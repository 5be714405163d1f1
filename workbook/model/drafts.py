"""Typed words that nobody kept or discarded yet: one draft per field and tab."""

from pydantic import AwareDatetime

from workbook.model.value import Value


class Draft(Value):
    """What stands in a note field right now.

    `owner` is the tab's session, `field` the field in it, `speaker` who was chosen as speaking.
    """

    id: str
    dossier: str
    owner: str
    field: str
    words: str
    typed_at: AwareDatetime
    conversation: str | None = None
    speaker: str = ""
