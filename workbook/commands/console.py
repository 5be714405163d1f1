"""What every command has at hand: the reader's words, the clock, the environment, and a place to answer."""

import getpass
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from workbook.errors import DossierDamaged, DossierFromNewerWorkbook, VaultDamaged, WorkbookError
from workbook.words import Words

FINE, REFUSED, DATA_IS_WRONG = 0, 1, 2
"""Exit statuses; scripts rely on them."""

_ABOUT_DATA = (DossierDamaged, DossierFromNewerWorkbook, VaultDamaged)


def _(message: str) -> str:
    """Marks a text for the catalogues; it is looked up when it is said."""
    return message


class Refused(Exception):
    """The request cannot be met; carries the sentence that says why, in the reader's language."""


@dataclass(frozen=True)
class Console:
    """Where a command runs. The clock is aware and local."""

    words: Words
    now: Callable[[], datetime]
    environment: Mapping[str, str]
    ask: Callable[[str], str] = getpass.getpass

    def say(self, text: str) -> None:
        """One line of the answer, on standard output."""
        print(text, flush=True)

    def say_json(self, answer: object) -> None:
        """The whole answer, for a script."""
        self.say(json.dumps(answer, ensure_ascii=False, indent=2))

    def complain(self, text: str) -> None:
        """One line about what is wrong, on standard error."""
        print(text, file=sys.stderr, flush=True)

    def refusal(self, message: str, **values: object) -> Refused:
        """The exception with this message in the reader's language."""
        return Refused(self.words.gettext(message).format(**values))


def status_of(error: WorkbookError) -> int:
    """1 where the request is to be mended, 2 where the data are."""
    return DATA_IS_WRONG if isinstance(error, _ABOUT_DATA) else REFUSED
