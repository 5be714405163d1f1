"""What the interface calls the parts of a lifeline; read in the session's language when asked."""

from datetime import date

from workbook import names
from workbook.content.library import library
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.life_words import what_said
from workbook.model.lifeline import Point
from workbook.ui import session
from workbook.ui.words import _, words


def chapter_name(chapter: str) -> str:
    """A part of the line."""
    return {
        "earlier": _("The time before"),
        "journey": _("The way here"),
        "belgium": _("Since the arrival in Belgium"),
        "ahead": _("Hopes and expectations"),
    }[chapter]


def kind_name(kind: str) -> str:
    """What an event is about."""
    return names.life_kind_name(kind, words())


def side_name(side: str) -> str:
    """Before or after."""
    return {"before": _("before"), "after": _("after")}[side]


def feeling_name(feeling: str) -> str:
    """Up or down, in words."""
    return {
        "2": _("very good"),
        "1": _("good"),
        "0": _("in between"),
        "-1": _("hard"),
        "-2": _("very hard"),
    }[feeling]


def showing_name(showing: str) -> str:
    """Whether an event is drawn."""
    return {"shown": _("on the line"), "hidden": _("hidden"), "not-now": _("not now")}[showing]


def season_name(on: date) -> str:
    """A season as it can be typed again."""
    return {3: _("spring"), 6: _("summer"), 9: _("autumn")}.get(on.month, _("winter"))


def point_name(point: Point) -> str:
    """The person's own words, or the name of a stage."""
    return what_said(point, drawn())


def drawn() -> DrawnWords:
    """The words of drawings in the session's language."""
    return DrawnWords(session.language(), library(), session.workspace().now().date())
