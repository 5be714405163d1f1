"""Which texts say the same in every language, as somebody who reads them found: `content/compared.toml`.

A fingerprint of each language's words stands there. Where one language was changed since, the others are to
be compared with it.
"""

from collections.abc import Iterator, Mapping
from hashlib import blake2b

from workbook.content.findings import DataFile, Finding, is_blank
from workbook.content.library import LANGUAGES

FILE = "content/compared.toml"

Written = Mapping[str, Mapping[str, str]]
"""The words by id, by language."""


def fingerprints(text_id: str, written: Written) -> str | None:
    """Of the words in each language, in order; None where a language has none yet."""
    words = [written[language].get(text_id) for language in LANGUAGES]
    if any(map(is_blank, words)):
        return None
    return " ".join(blake2b(str(one).encode(), digest_size=4).hexdigest() for one in words)


def check_compared(kept: DataFile | None, written: Written) -> Iterator[Finding]:
    """Each text that was changed in some language since its languages were compared."""
    known = kept.entries if kept else {}
    for text_id in written[LANGUAGES[0]]:
        now = fingerprints(text_id, written)
        if now and now != known.get(text_id):
            where = kept.place_of(text_id) if kept else FILE
            yield Finding(
                where, "to-be-compared", f"{text_id}: {', '.join(_to_compare(known, text_id, now))}"
            )


def _to_compare(known: Mapping[str, object], text_id: str, now: str) -> list[str]:
    """The languages that stayed as they were; all of them for a new text, or where all changed."""
    before = str(known.get(text_id, "")).split()
    same = [
        language for language, old, new in zip(LANGUAGES, before, now.split(), strict=False) if old == new
    ]
    return same or list(LANGUAGES)
