"""The guide holds everything, once, and reads as pages."""

import pytest

from workbook.content.glossary import glossary
from workbook.content.guide import FIGURES as KNOWN_FIGURES
from workbook.content.guide import guide, units_on
from workbook.content.library import LANGUAGES, library
from workbook.content.reading import MOST_IN_A_PARAGRAPH, blocks
from workbook.content.resources import GROUPS, resources
from workbook.content.reviews import reviews
from workbook.content.terms_in_text import pieces
from workbook.papers.figures import FIGURES


def test_each_of_the_527_units_stands_on_one_page():
    on_pages = [unit.id for page in guide().pages for unit in units_on(page, library())]
    assert len(on_pages) == 527
    assert sorted(on_pages) == sorted(unit.id for unit in library().units)


def test_a_section_is_read_whole_in_its_own_order():
    for section in library().sections:
        units = library().in_section(section)
        assert [unit for block in blocks(units) for unit in block.units] == list(units)
        told = [block for block in blocks(units) if block.form == "told"]
        assert all(len(block.units) <= MOST_IN_A_PARAGRAPH for block in told)


def test_no_page_is_a_list_of_everything():
    """A page that one reads: no more than fifty units, seldom more than thirty."""
    sizes = [len(list(units_on(page, library()))) for page in guide().pages]
    assert max(sizes) <= 50
    assert sum(size > 30 for size in sizes) <= 5


def test_what_belongs_to_a_tip_or_a_point_of_attention_stays_in_its_box():
    units = library().in_section("section.D.exploration.attention")
    (box,) = blocks(units)
    assert box.form == "mind"
    assert {unit.kind for unit in box.units} > {"attention-point"}


def test_the_five_figures_stand_on_a_page_each():
    assert sorted(page.figure for page in guide().pages if page.figure) == sorted(FIGURES)
    assert set(FIGURES) == KNOWN_FIGURES


def test_reading_on_goes_through_every_page_once():
    first, *others = guide().pages
    page, read = first, [first]
    while after := guide().around(page)[1]:
        assert guide().around(after)[0] == page
        page = after
        read.append(page)
    assert read == [first, *others]


# Terms


def test_the_glossary_has_the_177_terms():
    assert len(glossary()) == len({term.key for term in glossary()}) == 177


@pytest.mark.parametrize("language", LANGUAGES)
def test_marking_terms_changes_no_word(language):
    for unit in library().units:
        text = library().text(unit.id, language)
        assert "".join(piece.words for piece in pieces(text, language, set())) == text


@pytest.mark.parametrize(
    ("language", "text", "marked"),
    [
        ("nl", "De RvV beslist.", ["rvv"]),
        ("nl", "Het BGV kwam, en dan nog een BGV.", ["order-to-leave"]),
        ("nl", "Bel de rvvb.", []),
        ("fr", "L’OQT est là. Le CGRA a refusé.", ["order-to-leave", "cgvs"]),
        ("en", "Call the lawyer about the CALL.", ["rvv"]),
        ("nl", "Mensen zonder wettig verblijf houden rechten.", ["people-without-legal-residence"]),
    ],
)
def test_a_term_is_explained_where_it_stands_and_once(language, text, marked):
    found = [piece.term.key for piece in pieces(text, language, set()) if piece.term]
    assert found == marked


# Resources, and keeping it true


def test_no_unconfirmed_number_is_in_the_guide():
    assert [one.id for one in resources() if one.phone and one.confidence != "high"] == []


def test_every_group_of_resources_has_somebody():
    assert {one.group for one in resources()} == set(GROUPS)


def test_the_coordinator_sees_when_every_resource_is_due():
    due = {review.fact for review in reviews()}
    assert {f"resource.{one.id}" for one in resources()} <= due
