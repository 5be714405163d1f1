"""Answers to choose from; each is a full answer and looks like any other (values 2 and 7 of the look)."""

from workbook.model.conversations import Confirmation
from workbook.model.notes import ReadBackAnswer
from workbook.ui.words import _


def read_back_answers() -> dict[ReadBackAnswer, str]:
    """Is this line right?"""
    return {"right": _("It is right"), "different": _("Differently"), "rather-not": _("Rather not")}


def confirmations() -> dict[Confirmation, str]:
    """Is the whole of it right?"""
    return {
        "confirmed": _("Confirmed"),
        "not-yet": _("Not yet"),
        "does-not-want": _("I would rather not"),
    }
