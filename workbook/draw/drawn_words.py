"""The words of a drawing in one language, and how that language writes what is known of a moment."""

from dataclasses import dataclass
from datetime import date

from workbook.content.library import Library
from workbook.content.procedures import template
from workbook.draw.text.clean import unbroken
from workbook.model.dates import When
from workbook.model.procedure import EventKind, Outcome
from workbook.model.procedure_line import Follow
from workbook.words import Words, words_in

RIGHT_TO_LEFT = frozenset({"ar", "prs", "fa", "ps", "ckb"})
"""Paper languages that are written from right to left."""

_SEASONS = {12: "winter", 1: "winter", 2: "winter", 3: "spring", 4: "spring", 5: "spring",
            6: "summer", 7: "summer", 8: "summer", 9: "autumn", 10: "autumn", 11: "autumn"}  # fmt: skip


@dataclass(frozen=True)
class DrawnWords:
    """What stands on a drawing in this language."""

    language: str
    library: Library
    today: date

    @property
    def is_right_to_left(self) -> bool:
        """Whether the drawing is mirrored."""
        return self.language in RIGHT_TO_LEFT

    @property
    def is_checked(self) -> bool:
        """Read by somebody whose language it is; the languages of papers only are not yet."""
        return self.language in ("nl", "fr", "en")

    def text(self, name: str) -> str:
        """One of the words that belong to drawings."""
        return self.library.text(f"drawing.{name}", self.language)

    def stage(self, stage_id: str, part: str) -> str:
        """The name of a stage, or one sentence on it."""
        return self.library.text(f"procedure.{stage_id}.{part}", self.language)

    def stage_of(self, kind: EventKind) -> str:
        """The name of what happened; the arrival here is no stage of a procedure."""
        stage = template().stage_of(kind)
        return self.stage(stage.id, "name") if stage else self.text("arrival")

    def reception(self, reception: str) -> str:
        """What a stage means for the reception place."""
        return self.library.text(f"procedure.reception.{reception}", self.language)

    def condition(self, when: str) -> str:
        """If this."""
        return self.library.text(f"procedure.if.{when}", self.language)

    def then(self, follow: Follow) -> str:
        """Then that."""
        if follow.branch.then:
            return self.library.text(f"procedure.then.{follow.branch.then}", self.language)
        return self.stage(follow.stage.id, "short")

    def outcome(self, outcome: Outcome) -> str:
        """What a decision says, in a word or two."""
        return self.text(f"outcome.{outcome}")

    def day(self, on: date) -> str:
        """A day, with its year where it is another one than today's; never divided."""
        return unbroken(self._words.day_this_year(on, self.today))

    def full_day(self, on: date) -> str:
        """A day with its year."""
        return unbroken(self._words.day(on))

    def when(self, when: When) -> str:
        """A moment as precisely as it is known."""
        if when.on is None:
            return self.text("day-unknown")
        if when.precision == "year":
            return str(when.on.year)
        if when.precision == "month":
            return unbroken(self._words.month(when.on))
        if when.precision == "season":
            return unbroken(self.text(f"season.{_SEASONS[when.on.month]}").format(year=when.on.year))
        return self.day(when.on)

    @property
    def _words(self) -> Words:
        return words_in(self.language)
