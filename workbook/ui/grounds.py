"""What a reason rests on, folded away below it: the units of the methodology, and facts with their source."""

from collections.abc import Iterable

from workbook.content.grounds import Ground, grounds_of
from workbook.content.library import library
from workbook.ui import html, session
from workbook.ui.words import _, words


def fold_of(text_ids: Iterable[str]) -> str:
    """A fold with what these texts rest on, each once; nothing where they rest on nothing."""
    language = session.language()
    found = {ground.id: ground for text in text_ids for ground in grounds_of(library(), text, language)}
    return fold_around(found.values())


def fold_around(grounds: Iterable[Ground]) -> str:
    """The same, around these."""
    said = "".join(map(_said, grounds))
    return html.fold(_("What this rests on"), html.box(said, css="wb-grounds")) if said else ""


def _said(ground: Ground) -> str:
    return html.tag("p", ground.says) + html.tag("p", _source(ground), css="wb-meta")


def _source(ground: Ground) -> str:
    fact = ground.fact
    if fact is None:
        return _("From the methodology")
    checked = words().day(fact.checked_on)
    said = _("Source: {source}. Looked up on {day}.").format(source=fact.source, day=checked)
    return said if fact.is_confirmed else _("Not yet confirmed.") + " " + said
