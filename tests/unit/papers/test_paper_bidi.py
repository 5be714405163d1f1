"""The order of right-to-left text on a line."""

import random

import pytest
from bidi import get_display

from workbook.draw.text.bidi import at_line_end, levels, visual_order
from workbook.draw.text.clean import isolated, isolated_number

UNSEEN = "\u2066\u2067\u2068\u2069\u200e\u200f"
ALPHABET = (
    "abcXYZ 0123456789 .,:;!?()[]<>+-/%€$'\""
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ ، ؟ ۰۱۲۳ ٠١٢٣ אבגדה"
    "\u0300\u064b\u0651" + UNSEEN
)


def shown(text, base=None):
    """The text as it stands on paper, left to right; brackets unmirrored, as the oracle leaves them."""
    paragraph, found = levels(text, base)
    order = visual_order(at_line_end(text, found, paragraph))
    return "".join(text[index] for index in order if text[index] not in UNSEEN)


def oracle(text, base):
    return get_display(text, base_dir="LR"[base]).translate(dict.fromkeys(map(ord, UNSEEN)))


def test_random_texts_stand_in_the_order_a_second_implementation_gives():
    chance = random.Random(20261124)
    for _ in range(800):
        text = "".join(chance.choices(ALPHABET, k=chance.randint(1, 40)))
        base = chance.randint(0, 1)
        assert shown(text, base) == oracle(text, base), repr(text)


def test_a_telephone_number_keeps_its_order_in_a_right_to_left_sentence():
    sentence = f"اتصل بالرقم {isolated_number('+32 2 123 45 67')} اليوم"
    assert "+32 2 123 45 67" in shown(sentence)


def test_without_an_isolate_the_groups_of_a_number_change_places():
    assert "+32 2 123 45 67" not in shown("اتصل بالرقم +32 2 123 45 67 اليوم")


def test_a_name_in_another_script_does_not_pull_the_sentence_along():
    sentence = f"Op 5 november bevestigde {isolated('ليلى (Wilg)')} 3 zinnen."
    assert shown(sentence).endswith(" 3 zinnen.")


@pytest.mark.parametrize(("text", "level"), [("Ik slaap", 0), ("نامه", 1), ("2026: نامه", 1), ("2026", 0)])
def test_a_paragraph_takes_its_direction_from_its_first_letter(text, level):
    assert levels(text)[0] == level
