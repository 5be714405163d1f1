"""The ways that may be open: what each is, its conditions and consequences, in one fixed neutral order.

The facts stand in `content/options/`, every line with its source; the words by id in `content/<language>/`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, Literal, get_args

from workbook.content.library import CONTENT_DIR, read_toml
from workbook.content.procedures import BELGIUM
from workbook.model.template import Source

About = Literal["what", "condition", "consequence", "reception", "ask"]
ABOUT: tuple[About, ...] = get_args(About)
"""What is said of every way, in this order."""

Entry = dict[str, Any]


@dataclass(frozen=True)
class OptionLine:
    """One thing that is said of a way: its words by id, where it was read, whether that is confirmed."""

    id: str
    about: About
    source: str
    is_confirmed: bool
    place: str = ""


def all_unconfirmed(lines: Sequence[OptionLine]) -> bool:
    """Nothing of this is confirmed: that is said once, not after each sentence."""
    return not any(line.is_confirmed for line in lines)


@dataclass(frozen=True)
class Way:
    """One of several ways inside an option, such as a medical request."""

    id: str
    lines: tuple[OptionLine, ...]


@dataclass(frozen=True)
class OptionInfo:
    """One option: what is said of it, questions that help to think it through, and the ways inside it."""

    id: str
    lines: tuple[OptionLine, ...]
    questions: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()

    def about(self, about: About) -> tuple[OptionLine, ...]:
        """The lines on this."""
        return tuple(line for line in self.lines if line.about == about)


@dataclass(frozen=True)
class Options:
    """All of them, in order, with their sources."""

    checked_on: date
    review_by: date
    sources: dict[str, Source] = field(repr=False)
    options: tuple[OptionInfo, ...] = ()

    def option(self, option_id: str) -> OptionInfo:
        """The option with this id."""
        return next(one for one in self.options if one.id == option_id)

    def lines(self) -> Iterator[OptionLine]:
        """Every line of every option and way."""
        for option in self.options:
            yield from option.lines
            for way in option.ways:
                yield from way.lines


@cache
def options() -> Options:
    """The options in Belgium."""
    return options_from(read_toml(CONTENT_DIR / "options" / f"{BELGIUM}.toml"))


def options_from(data: Entry) -> Options:
    """The same from what was read already; KeyError or ValueError where it is not whole."""
    return Options(
        checked_on=date.fromisoformat(data["checked_on"]),
        review_by=date.fromisoformat(data["review_by"]),
        sources={entry["id"]: _source(entry) for entry in data["source"]},
        options=tuple(_option(entry, data) for entry in data["option"]),
    )


def text_ids(known: Options) -> Iterator[str]:
    """Every text that these options need in each language."""
    yield from (line.id for line in known.lines())
    yield from (f"way.{way.id}.name" for option in known.options for way in option.ways)


def _source(entry: Entry) -> Source:
    return Source(entry["id"], entry["title"], date.fromisoformat(entry["date"]) if entry["date"] else None)


def _option(entry: Entry, data: Entry) -> OptionInfo:
    ways = (way for way in data.get("way", ()) if way["option"] == entry["id"])
    return OptionInfo(
        id=entry["id"],
        lines=tuple(_line(line, f"option.{entry['id']}") for line in entry["line"]),
        questions=tuple(entry.get("questions", ())),
        ways=tuple(
            Way(way["id"], tuple(_line(line, f"way.{way['id']}") for line in way["line"])) for way in ways
        ),
    )


def _line(entry: Entry, start: str) -> OptionLine:
    return OptionLine(
        id=f"{start}.{entry['about']}.{entry['n']}",
        about=entry["about"],
        source=entry["source"],
        is_confirmed=entry["confirmed"],
        place=entry.get("place", ""),
    )
