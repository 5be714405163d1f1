"""What people typed, made fit for paper: nothing in it can break a line, a page or a reader."""

import unicodedata

OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e")
"""Characters that turn the order of a whole line around; the isolates do the same job without harm."""

FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, END_OF_ISOLATE = "\u2068", "\u2066", "\u2069"
NON_BREAKING_SPACE = "\u00a0"


def clean(text: str) -> str:
    """Composed letters, newlines and spaces; no other control characters, no half characters."""
    composed = unicodedata.normalize("NFC", _whole(text).replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(_bearable(character) for character in composed)


def _whole(text: str) -> str:
    """Without surrogates that miss their other half: no file format can write them."""
    return "".join(character for character in text if not 0xD800 <= ord(character) <= 0xDFFF)


def _bearable(character: str) -> str:
    if character in "\t\u2028\u2029\u0085":
        return " " if character == "\t" else "\n"
    is_control = character != "\n" and unicodedata.category(character) == "Cc"
    return "" if is_control or character in OVERRIDES else character


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, without empty ones at its begin or end."""
    return tuple(clean(text).strip().split("\n"))


def on_one_line(text: str, longest: int) -> str:
    """A name or label as one line; shortened with an ellipsis where somebody typed a story."""
    line = " ".join(clean(text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def isolated(value: str) -> str:
    """A value to put into a sentence: its own direction, without pulling the sentence along."""
    return f"{FIRST_STRONG_ISOLATE}{value}{END_OF_ISOLATE}"


def unbroken(text: str) -> str:
    """A date or the like, which a line never divides."""
    return text.replace(" ", NON_BREAKING_SPACE)


def plain(text: str) -> str:
    """The text for a place that orders and breaks it by itself, such as another file."""
    return text.translate(dict.fromkeys(range(0x2066, 0x206A)) | {ord(NON_BREAKING_SPACE): " "})


def isolated_number(number: str) -> str:
    """A telephone number or the like, whose groups keep their order in a right-to-left sentence."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{number}{END_OF_ISOLATE}"
