"""Small pieces of HTML in the look of the booklet. Every text is escaped here, once."""

import re
from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import NamedTuple
from urllib.parse import urlencode

from workbook.content.library import Unit
from workbook.model.notes import Note
from workbook.model.people import Person

Shown = Callable[[str], str]
"""How plain text becomes HTML: as `lines` does it, or with its terms explained."""


def tag(
    name: str, text: str, *, css: str = "", role: str = "", lang: str = "", shown: Shown | None = None
) -> str:
    """One element around plain text; line breaks stay, and the text finds its own direction."""
    attributes = "".join(
        f' {key}="{escape(value)}"'
        for key, value in (("class", css), ("role", role), ("lang", lang))
        if value
    )
    return f'<{name}{attributes} dir="auto">{(shown or lines)(text)}</{name}>'


def lines(text: str) -> str:
    """Plain text, escaped, with its line breaks."""
    return escape(text).replace("\n", "<br>")


_MARKS = re.compile(r"([\\\\`*_\[\]$~<])")
_SHORT_CODES = re.compile(r":(?=[A-Za-z]|[\w+-]+:|//)|@|(?<=www)(?=\.)", re.IGNORECASE)
_WORD_JOINER = "\u2060"


def label(text: str) -> str:
    """Somebody's words as the label of a button, pill, link or dialog, where Streamlit reads Markdown.

    Colons of emoji, icons and addresses are followed by an invisible sign, since no backslash stops those.
    """
    return _MARKS.sub(r"\\\1", _SHORT_CODES.sub(rf"\g<0>{_WORD_JOINER}", text))


def title(text: str, *, kick: str = "", lead: str = "", aside: str = "") -> str:
    """The head of a page: a small line above, the title, a sentence below, a remark to the right."""
    right = f'<span class="wb-aside">{lines(aside)}</span>' if aside else ""
    above = f'<p class="wb-kick"><span>{lines(kick)}</span>{right}</p>' if kick or aside else ""
    below = tag("p", lead, css="wb-lead") if lead else ""
    return f'<header class="wb-title">{above}{tag("h1", text)}{below}</header>'


def section(text: str, *, aside: str = "", actions: str = "") -> str:
    """A section begins with an ink rule; to the right a remark, or what can be done there, as HTML."""
    right = f'<span class="wb-meta">{lines(aside)}</span>' if aside else ""
    if actions:
        right += box(actions, css="wb-actions")
    return f'<div class="wb-head">{tag("h2", text)}{right}</div>'


def leaf(month: str, day: str, *, now: bool = False) -> str:
    """A leaf of the calendar; black when it is today."""
    css = "wb-leaf wb-now" if now else "wb-leaf"
    return f'<span class="{css}"><small>{escape(month)}</small><b>{escape(day)}</b></span>'


def token(person: Person) -> str:
    """The first letter of somebody's made-up name, in a round."""
    css = "wb-who wb-kid" if person.role == "child" else "wb-who"
    return f'<span class="{css}" aria-hidden="true">{escape(person.pseudonym[:1].upper())}</span>'


def quote(words: str, *, meta: str = "") -> str:
    """What a person said, in the face of what persons say."""
    below = tag("p", meta, css="wb-meta") if meta else ""
    return f'<blockquote class="wb-said">{tag("p", words, css="wb-q")}{below}</blockquote>'


def said(note: Note, meta: str) -> str:
    """A note: the person's own words as a quotation, the counsellor's as plain text."""
    if note.voice == "person":
        return quote(note.words_now, meta=meta)
    return f'<div class="wb-said">{tag("p", note.words)}{tag("p", meta, css="wb-meta")}</div>'


def steps(names: list[str], current: int, label: str) -> str:
    """Done, now, to come: a solid line, a dot, a dotted line."""
    items = []
    for number, name in enumerate(names):
        css = "" if number <= current else ' class="wb-todo"'
        here = ' aria-current="step"' if number == current else ""
        items.append(f"<li{css}{here}>{escape(name)}</li>")
    return f'<ol class="wb-steps" aria-label="{escape(label)}">{"".join(items)}</ol>'


def rail(steps: list[tuple[str, str]], current: int, label: str) -> str:
    """Steps below each other, with a remark to the right of each: done, now, to come."""
    items = []
    for number, (name, aside) in enumerate(steps):
        css = "" if number <= current else ' class="wb-todo"'
        here = ' aria-current="step"' if number == current else ""
        items.append(f"<li{css}{here}><span>{escape(name)}</span><small>{escape(aside)}</small></li>")
    return f'<ol class="wb-rail" aria-label="{escape(label)}">{"".join(items)}</ol>'


class Stop(NamedTuple):
    """One stop of the procedure as a small line: its name, its day, and as HTML what can be done with it."""

    name: str
    day: str
    actions: str = ""


def path(stops: list[Stop], here: int | None, here_words: str) -> str:
    """The procedure as a small line: what was, where you are (`here`, if anywhere yet), what can come."""
    now = -1 if here is None else here
    items = []
    for number, stop in enumerate(stops):
        state = "wb-was" if number < now else "wb-here" if number == now else "wb-todo"
        mark = f'<em aria-current="step">{escape(here_words)}</em>' if number == now else ""
        said = f"<b>{escape(stop.name)}</b><span>{escape(stop.day)}</span>"
        items.append(f'<li class="{state}">{said}{mark}{stop.actions}</li>')
    return f'<ol class="wb-path">{"".join(items)}</ol>'


def two_versions(mine: str, my_words: str, theirs: str, their_words: str) -> str:
    """Two texts beside each other, both whole."""
    one = box(tag("p", mine, css="wb-strong"), tag("p", my_words, css="wb-q"))
    other = box(tag("p", theirs, css="wb-strong"), tag("p", their_words, css="wb-q"))
    return box(one, other, css="wb-two")


def bullets(items: list[str]) -> str:
    """A plain list."""
    return f'<ul class="wb-list">{"".join(tag("li", item) for item in items)}</ul>'


def units(items: Iterable[tuple[Unit, str]], *, shown: Shown | None = None) -> str:
    """Units of the methodology with their words.

    What is said aloud stands in the face of spoken words; what belongs to another unit, below it.
    """
    rows = "".join(tag("li", words, css=_css_of(unit), shown=shown) for unit, words in items)
    return f'<ul class="wb-list">{rows}</ul>'


def _css_of(unit: Unit) -> str:
    return " ".join(filter(None, ("wb-aloud" * unit.is_said, "wb-sub" * bool(unit.parent))))


def table(caption: str, heads: list[str], rows: list[list[str]]) -> str:
    """A small table; the first cell of each row is its head."""
    top = "".join(f'<th scope="col" dir="auto">{lines(head)}</th>' for head in heads)
    body = "".join(
        f'<tr><th scope="row" dir="auto">{lines(row[0])}</th>'
        + "".join(f'<td dir="auto">{lines(cell)}</td>' for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    return (
        f'<div class="wb-table" tabindex="0" role="group" aria-label="{escape(caption)}"><table>'
        f'<caption class="wb-hidden">{lines(caption)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def fold(heading: str, inner: str, *, is_open: bool = False, place: str = "") -> str:
    """A heading that unfolds; made here already, so that a page of them is one piece for the browser.

    `place` is its name in an address.
    """
    state = " open" if is_open else ""
    at = f' data-at="{escape(place)}"' if place else ""
    return f'<details class="wb-fold"{state}{at}><summary>{escape(heading)}</summary>{inner}</details>'


def box(*parts: str, css: str = "") -> str:
    """Pieces already made here, around each other."""
    inner = "".join(parts)
    return f'<div class="{css}">{inner}</div>' if css else f"<div>{inner}</div>"


def file_link(label: str, address: str) -> str:
    """A file to take along, as a button looks; the browser keeps it and the page stays."""
    return f'<p class="wb-file"><a href="{escape(address)}" target="_self">{escape(label)}</a></p>'


def turn_link(label: str, query: Mapping[str, str], *, css: str = "") -> str:
    """A way to another place on the same page; `components.page` turns it there."""
    style = f' class="{escape(css)}"' if css else ""
    return f'<a{style} data-turn href="?{escape(urlencode(query))}" target="_self">{lines(label)}</a>'


def go_link(
    label: str, path: str, *, icon: str = "", query: Mapping[str, str] | None = None, css: str = ""
) -> str:
    """A way to another page; `components.page` goes there without loading anything anew."""
    style = f' class="{escape(css)}"' if css else ""
    asked = f"?{urlencode(query)}" if query else ""
    return f'<a{style} data-go href="{escape(path + asked)}" target="_self">{sign(icon)}{lines(label)}</a>'


def opener(label: str, query: Mapping[str, str], *, is_open: bool) -> str:
    """The line of a part that opens: a link to the page with that part made, or without it again."""
    state = "true" if is_open else "false"
    address = escape(urlencode(query))
    return (
        f'<p class="wb-opener"><a data-turn href="?{address}" target="_self" role="button" '
        f'aria-expanded="{state}">{lines(label)}</a></p>'
    )


def nav(name: str, links: Iterable[str]) -> str:
    """Links to pages, below each other; `name` says to a screen reader what they are."""
    return f'<nav class="wb-nav" aria-label="{escape(name)}">{"".join(links)}</nav>'


def nav_link(label: str, path: str, *, icon: str, query: Mapping[str, str], is_here: bool) -> str:
    """A way to a page; that of the page in view leads to its beginning.

    `components.page` goes there without loading anything anew.
    """
    if not is_here:
        return go_link(label, path, icon=icon, query=query)
    asked = escape(f"?{urlencode(query)}")
    inner = sign(icon) + lines(label)
    return f'<a data-turn aria-current=page href="{asked}" target="_self">{inner}</a>'


def sign(icon: str) -> str:
    """A sign by its bare name, or none; nothing to a screen reader."""
    return f'<span class="wb-icon" aria-hidden="true">{escape(icon)}</span>' if icon else ""


def foot(said: str, *ways: str) -> str:
    """The foot of a step: a remark, then the ways on, which stay in view."""
    return box(tag("p", said, css="wb-meta wb-fill"), *ways, css="wb-foot")


def to_read(name: str, *parts: str) -> str:
    """A long text inside a window of its own, which the keys can scroll."""
    return f'<div role="group" tabindex="0" aria-label="{escape(name)}">{"".join(parts)}</div>'
