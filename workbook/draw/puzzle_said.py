"""The puzzle in words: for screen readers, for reading aloud, and for what does not fit in a piece."""

from collections.abc import Iterator
from dataclasses import dataclass

from workbook import names
from workbook.model.notes import Aspect, Place
from workbook.model.puzzle import ASPECTS, Meaning, Puzzle
from workbook.words import Words


@dataclass(frozen=True)
class PuzzleWords:
    """What stands on the drawing: in which language, and how the other country is called."""

    words: Words
    other_country: str = ""
    invites: bool = True
    """Whether an empty piece asks to be told of."""

    def place(self, place: Place) -> str:
        """One of the places; the other country by its name, where the person gave one."""
        if place == "another-country" and self.other_country:
            return self.other_country
        return names.place_name(place, self.words)

    @property
    def invitation(self) -> str:
        """What stands in a piece that is still empty."""
        return self.words.gettext("Tell, if you wish") if self.invites else ""


def puzzle_said(puzzle: Puzzle, words: PuzzleWords) -> tuple[str, ...]:
    """One line per piece, in the fixed order; an empty one is only named."""
    return tuple(piece_said(puzzle, aspect, words) for aspect in ASPECTS)


def piece_said(puzzle: Puzzle, aspect: Aspect, words: PuzzleWords) -> str:
    """Work. Country of origin: “I can sew anywhere.” Opens a way. Belgium: nothing told yet."""
    name = names.aspect_name(aspect, words.words)
    places = (place_said(puzzle.at(aspect, place), place, words) for place in puzzle.places)
    return " ".join((f"{name}.", *places))


def place_said(meaning: Meaning, place: Place, words: PuzzleWords) -> str:
    """Belgium: “I may work.” Opens a way, weighs a lot."""
    _ = words.words.gettext
    quoted = _("“{words}”").format(words=meaning.words.strip()) if meaning.words.strip() else ""
    said = ", ".join(_parts(meaning, words))
    told = " ".join(filter(None, (quoted, f"{said[:1].upper()}{said[1:]}." if said else "")))
    return f"{words.place(place)}: {told or _('nothing told yet') + '.'}"


def _parts(meaning: Meaning, words: PuzzleWords) -> Iterator[str]:
    _ = words.words.gettext
    if meaning.effect:
        yield names.effect_name(meaning.effect, words.words)
    if meaning.weight:
        yield names.weight_name(meaning.weight, words.words)
    for way in meaning.ways:
        yield _("a way forward: {way}").format(way=way_said(way.words, way.who, words.words))


def way_said(what: str, who: str, words: Words) -> str:
    """Ask for a flat, with the help of Hanna."""
    _ = words.gettext
    return _("{what} (who helps: {who})").format(what=what, who=who) if who.strip() else what
