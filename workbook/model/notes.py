"""Notes: what somebody said, written down once, and the marks that let it be found again."""

from datetime import datetime
from typing import Literal, Self

from pydantic import AwareDatetime, field_validator

from workbook.errors import WordsMissing
from workbook.model.dates import When
from workbook.model.value import Text, Value

Aspect = Literal[
    "family-children",
    "education",
    "work",
    "social-network",
    "housing",
    "medical",
    "safety",
    "future-image",
]
Place = Literal["country-of-origin", "belgium", "another-country"]
OPTIONS = ("appeal", "new-application", "other-residence", "return", "another-country", "without-residence")
"""The ways a note may touch, always in this neutral order. Options of a person's own stay plain words."""

Feeling = Literal["hope", "calm", "doubt", "homesickness", "fear", "sadness", "anger"]
Voice = Literal["person", "counsellor"]
ReadBackAnswer = Literal["right", "different", "rather-not"]


class Marks(Value):
    """What a note is about; all optional, put there when there is time."""

    aspect: Aspect | None = None
    place: Place | None = None
    feeling: Feeling | None = None
    option: str | None = None
    about: When | None = None


class ReadBack(Value):
    """What the person answered when the note was read back; `words` only where they said it differently."""

    answer: ReadBackAnswer
    words: Text = ""
    at: AwareDatetime


class Note(Value):
    """What somebody said, written down once.

    It belongs to `person`. `voice` tells whose words they are: the person's own, or the
    counsellor's about the talk with that person. The two never mix.
    """

    id: str
    person: str
    words: Text
    written_at: AwareDatetime
    voice: Voice = "person"
    conversation: str | None = None
    marks: Marks = Marks()
    private: bool = False
    from_paper: bool = False
    read_back: ReadBack | None = None
    worded_at: AwareDatetime | None = None

    @field_validator("words")
    @classmethod
    def _says_something(cls, words: str) -> str:
        if not words.strip():
            raise WordsMissing()
        return words.strip()

    def reworded(self, words: str, at: datetime | None = None) -> Self:
        """With other words; a "right" that was said to the old words does not stand under new ones."""
        next_note = self.having(words=words, worded_at=at or self.worded_at)
        if next_note.words != self.words and self.read_back and self.read_back.answer == "right":
            return next_note.having(read_back=None)
        return next_note

    @property
    def words_now(self) -> str:
        """As the person wants it said: corrected where they said it differently."""
        if self.read_back and self.read_back.answer == "different" and self.read_back.words.strip():
            return self.read_back.words
        return self.words

    @property
    def changed_at(self) -> datetime:
        """When it was last written, changed or answered."""
        moments = (self.written_at, self.worded_at, self.read_back.at if self.read_back else None)
        return max(moment for moment in moments if moment)

    @property
    def waits_for_words(self) -> bool:
        """The person said it differently, and how is not written yet."""
        return bool(
            self.read_back and self.read_back.answer == "different" and not self.read_back.words.strip()
        )

    @property
    def is_kept_back(self) -> bool:
        """Private, or the person would rather not have it kept: shown to nobody."""
        return self.private or (self.read_back is not None and self.read_back.answer == "rather-not")

    @property
    def belongs_in_summary(self) -> bool:
        """The person's own words as they want them: not private, not held back, not waiting for others."""
        return self.voice == "person" and not self.is_kept_back and not self.waits_for_words
