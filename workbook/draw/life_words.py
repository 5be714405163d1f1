"""What stands beside a point of the lifeline, in one language: when it was, and what it was."""

from workbook.draw.drawn_words import DrawnWords
from workbook.draw.text.clean import on_one_line
from workbook.model.life import LifeWhen
from workbook.model.lifeline import Lifeline, Point

LONGEST = 140
"""Characters of a label; a longer story stands whole in the list and in its note."""


def when_said(when: LifeWhen, words: DrawnWords, line: Lifeline) -> str:
    """About 2001; from 2018 to 2020; after the wedding. Empty where nothing is known."""
    if when.side and when.to:
        beside = next((point for point in line.points if point.id == when.to), None)
        return words.text(f"{when.side}-event").format(event=what_said(beside, words)) if beside else ""
    if when.at.on is None:
        return ""
    said = words.full_day(when.at.on) if when.at.precision == "day" else words.when(when.at)
    if when.until and when.until.on:
        said = words.text("between").format(first=said, last=words.when(when.until))
    return words.text("about").format(when=said) if when.is_about else said


def what_said(point: Point, words: DrawnWords) -> str:
    """The person's own words; of what the dossier knows, the name of the stage."""
    if point.kind == "now":
        return words.text("now")
    if point.kind == "closed":
        return words.text({"earlier": "earlier", "journey": "journey"}[point.chapter])
    if point.event is None:
        said = f"{point.words} ({point.place})" if point.place.strip() else point.words
        return on_one_line(said, LONGEST)
    stage = words.stage_of(point.event.kind)
    outcome = f": {words.outcome(point.event.outcome)}" if point.event.outcome else ""
    return f"{stage}{outcome}"
