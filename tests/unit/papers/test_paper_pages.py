"""Strips on pages: nothing is cut, lost or left alone."""

from hypothesis import given
from hypothesis import strategies as st

from workbook.papers.look import BODY
from workbook.papers.strips import Strip, height_of, in_pages, section, text, white

STRIPS = st.lists(st.builds(Strip, height=st.integers(1, 60), glued=st.booleans()), max_size=60)


@given(STRIPS)
def test_pages_hold_every_strip_in_order_and_are_never_too_full(strips):
    found = in_pages(strips, 100)
    assert [strip for page in found for strip in page] == strips
    assert all(height_of(page) <= 100 for page in found)


@given(STRIPS)
def test_what_is_glued_stays_together_where_it_fits_a_page(strips):
    for page in in_pages(strips, 100)[:-1]:
        bundle = list(reversed(page))
        glued = next((place for place, strip in enumerate(bundle) if not strip.glued), len(bundle))
        assert glued == 0 or glued == len(bundle)


def test_a_heading_is_never_the_last_on_a_page():
    head = section("Afspraken", 400)
    lines = text("woord " * 400, BODY, 400)
    for filled in range(0, 300, 7):
        first, *_ = in_pages((Strip(filled or 1), *head, *lines), 300)
        assert first[-1] is not head[-1]


def test_no_page_begins_with_white():
    found = in_pages((Strip(90), *white(20), Strip(50)), 100)
    assert [height_of(page) for page in found] == [90, 50]


def test_a_paragraph_leaves_no_line_alone():
    lines = text("woord " * 60, BODY, 200)
    assert len(lines) > 4
    assert lines[0].glued
    assert lines[-2].glued
    assert not lines[-1].glued
