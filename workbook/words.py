"""The interface's words in a given language, and how that language writes dates, times and lists.

Catalogues are the `.po` files themselves, read once; nothing is compiled, so what a translator
edits is what people read. Which language applies is the caller's: the session's on screen
(`ui/words.py`), the paper's on paper.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

from babel import Locale, dates, lists
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

LANGUAGES = ("nl", "fr", "en")
"""The languages of the interface and of all content; English is the language of the code."""

LOCALE_DIR = Path(__file__).parent / "locale"

_LOCALES = {"nl": "nl_BE", "fr": "fr_BE", "en": "en_GB", "prs": "fa_AF", "kmr": "ku"}
"""Where Babel's name is another one, or Belgium writes it its own way."""

_QUOTES = {"nl": ("“", "”"), "fr": ("«\u202f", "\u202f»"), "en": ("‘", "’")}


def catalogue_path(language: str) -> Path:
    """Where the catalogue of this language stands."""
    return LOCALE_DIR / language / "messages.po"


def read_catalogue(language: str) -> Catalog:
    """The catalogue as the translator left it."""
    with catalogue_path(language).open("rb") as file:
        return read_po(file, locale=language)


@dataclass(frozen=True)
class Words:
    """One language's interface words and ways of writing."""

    language: str
    _single: dict[str, str]
    _plural: dict[str, tuple[str, ...]]

    def gettext(self, message: str) -> str:
        """The message in this language; itself where nothing else is known."""
        return self._single.get(message) or message

    def ngettext(self, one: str, many: str, number: int) -> str:
        """The message that fits this number; write `{n}` or words, filled in by the caller."""
        forms = self._plural.get(one)
        if not forms or not all(forms):
            return one if number == 1 else many
        return forms[_form(self.language, number)]

    @property
    def locale(self) -> Locale:
        """Babel's locale: the language as Belgium writes it."""
        return Locale.parse(_LOCALES.get(self.language, self.language))

    def day(self, on: date) -> str:
        """24 november 2026."""
        return self._dated(on, "d MMMM y")

    def day_this_year(self, on: date, today: date) -> str:
        """24 november; with the year where it is another one than today's."""
        return self._dated(on, "d MMMM" if on.year == today.year else "d MMMM y")

    def weekday(self, on: date) -> str:
        """dinsdag 24 november."""
        return self._dated(on, "EEEE d MMMM")

    def month(self, on: date) -> str:
        """november 2026."""
        return dates.format_date(on, "MMMM y", locale=self.locale)

    def month_short(self, on: date) -> str:
        """nov, as on a calendar leaf."""
        return dates.format_date(on, "MMM", locale=self.locale).rstrip(".")

    def hour(self, at: time | datetime) -> str:
        """14.03 in Dutch, 14h03 in French, 14:03 in English."""
        return dates.format_time(
            at, {"nl": "HH.mm", "fr": "HH'h'mm"}.get(self.language, "HH:mm"), locale=self.locale
        )

    def _dated(self, on: date, pattern: str) -> str:
        """French calls the first of a month the first."""
        if self.language == "fr" and on.day == 1:
            pattern = pattern.replace("d MMMM", "d'er' MMMM")
        return dates.format_date(on, pattern, locale=self.locale)

    def listed(self, items: Iterable[str]) -> str:
        """Laila, Karim en Noor."""
        return lists.format_list(list(items), locale=self.locale)

    def quoted(self, said: str) -> str:
        """Between the marks of this language, as something that is said aloud."""
        before, after = _QUOTES[self.language]
        return f"{before}{said}{after}"

    def number(self, count: int) -> str:
        """Up to twelve in words, above in figures."""
        spelled = _NUMBERS.get(self.language, _NUMBERS["en"]).split()
        return spelled[count] if 0 <= count < len(spelled) else str(count)


_NUMBERS = {
    "nl": "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze",
    "en": "no one two three four five six seven eight nine ten eleven twelve",
}


def _form(language: str, number: int) -> int:
    """Dutch and English say one thing for exactly one; French for zero as well."""
    return int(number > 1) if language == "fr" else int(number != 1)


@cache
def words_in(language: str) -> Words:
    """The words of this language, read once per process."""
    single: dict[str, str] = {}
    plural: dict[str, tuple[str, ...]] = {}
    if catalogue_path(language).exists():
        for message in read_catalogue(language):
            if isinstance(message.id, (tuple, list)):
                plural[message.id[0]] = tuple(message.string or ())
            elif message.id and isinstance(message.string, str):
                single[message.id] = message.string
    return Words(language, single, plural)
