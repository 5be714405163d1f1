"""Words as they are typed in a hurry: without case and accents."""

import unicodedata

# Letters that Unicode does not take apart into a base and an accent, as people type them.
_PLAIN = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe"})


def folded(text: str) -> str:
    """Without case and accents, so that "Élodie" is found by "elo"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_PLAIN)
