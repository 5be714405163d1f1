"""Any text somebody can type comes out on paper, as typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from papers_samples import DARI, DUTCH, MADE_ON, TIGRINYA, read

from workbook.draw.text.block import SPACES, Block, Span
from workbook.draw.text.clean import clean, on_one_line, paragraphs
from workbook.draw.text.faces import MISSING, Style
from workbook.draw.text.shaping import Run, shape_run
from workbook.papers.tagged import Element, TaggedCanvas

SERIF = Style(face="serif")


def printed(text, width=400.0):
    """A page with these words, read back."""
    canvas = TaggedCanvas(title="Proef", language="nl", made_on=MADE_ON)
    block = Block.of(text, SERIF, 11)
    for number, line in enumerate(block.lines(width)):
        canvas.tag(Element("P"))
        block.draw(canvas, line, 50, 800 - 16 * number)
        canvas.untag()
    canvas.showPage()
    return read(canvas.finished())


@pytest.mark.parametrize("text", [DUTCH, DARI, TIGRINYA, "Я не сплю", "Հայերեն ქართული", "Đorđe, ɛ́ ɔ̃ ş ğ €"])
def test_text_in_every_script_is_copied_as_it_was_typed(text):
    assert printed(text) == text


def test_a_letter_no_font_has_is_a_box_and_is_still_copied_right():
    (glyph,) = shape_run("漢", Run(0, 1, 0, SERIF))
    assert glyph.number == MISSING
    assert glyph.advance > 0
    assert printed("Ja 😀 漢字 goed") == "Ja 😀 漢字 goed"


def test_arabic_letters_are_joined():
    alone = [shape_run(letter, Run(0, 1, 1, SERIF))[0].number for letter in "نامه"]
    joined = [glyph.number for glyph in reversed(shape_run("نامه", Run(0, 4, 1, SERIF)))]
    assert joined != alone


def test_markup_is_only_text():
    markup = '<script>alert("x")</script> <b>vet & <img src="/etc/passwd">'
    assert printed(markup) == markup


def test_a_line_may_hold_several_styles():
    block = Block([Span("Laila: ", Style(bold=True)), Span("ja", SERIF)], 11)
    assert block.text == "Laila: ja"
    assert len(block.lines(400)) == 1


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.floats(min_value=30, max_value=300))
def test_wrapping_loses_nothing_and_stays_in_the_column(text, width):
    for paragraph in paragraphs(text):
        block = Block.of(paragraph, SERIF, 11)
        lines = block.lines(width)
        kept = "".join(paragraph[line.start : line.end] for line in lines)
        assert _without_spaces(kept) == _without_spaces(paragraph)
        assert all(line.width <= width or _is_one_letter(block, line) for line in lines)


def _without_spaces(text):
    return "".join(character for character in text if character not in SPACES)


def _is_one_letter(block, line):
    """A letter with all its marks, wider than the column."""
    return not any(
        block._before_letter(place, line.start) == place for place in range(line.start + 1, line.end)
    )


def test_a_long_word_is_divided():
    assert len(Block.of("a" * 500, SERIF, 11).lines(200)) > 5


def test_a_negative_number_is_not_divided_at_its_sign():
    block = Block.of("op 14-03-2024", SERIF, 11)
    (first, second) = block.lines(block.width - 5)
    assert block.text[first.start : first.end] == "op"
    assert block.text[second.start : second.end] == "14-03-2024"


def test_control_characters_and_half_characters_are_taken_out():
    assert clean("a\x00b\x07c\ud83dd\u202ee\r\nf\tg") == "abcde\nf g"


def test_a_story_in_the_place_of_a_name_is_shortened():
    assert on_one_line("Laila\nvan  Herat", 40) == "Laila van Herat"
    assert on_one_line("x" * 50, 10) == "xxxxxxxxx…"
