"""What a workshop needs on paper comes in one file, and so do its pages for the projector."""

import re
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from workbook import names
from workbook.content.facts import crisis_numbers
from workbook.content.library import LANGUAGES, library
from workbook.content.training import case_named, training_cases, workshops
from workbook.errors import RequestUnclear
from workbook.papers.case_kit import make_case_kit
from workbook.papers.kit import make_kit
from workbook.papers.slides import make_slides
from workbook.words import words_in

TODAY = date(2026, 11, 30)


def pages(pdf):
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def made(make, part, language):
    return pages(make(part, words=words_in(language), library=library(), made_on=TODAY))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("workshop", workshops(), ids=lambda one: one.id)
def test_the_kit_holds_the_timetable_every_role_and_the_evaluation(workshop, language):
    kit = made(make_kit, workshop.id, language)
    whole = " ".join(kit)
    for timed in workshop.timetable:
        assert timed.begins.strftime("%H:%M") in whole
    assert len(kit) > sum(len(case_named(case).roles) for case in workshop.cases)
    for part in ("handout.name", "certificate"):
        said = " ".join(library().text(workshop.text_id(part), language).split())
        assert said[:24] in whole


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("workshop", workshops(), ids=lambda one: one.id)
def test_all_that_the_trainer_reads_aloud_or_hands_out_is_on_paper(workshop, language):
    whole = " ".join(made(make_kit, workshop.id, language))
    for block in workshop.blocks:
        if block.form != "pause":
            for group in ("slide", "poll", "task", "trainer"):
                for one in library().group(block.text_id(group)):
                    said = " ".join(library().text(one, language).split())
                    assert said[:30] in whole, one
                    assert said[-30:] in whole, one  # a page may end in between
    for card in workshop.cards:
        assert " ".join(library().text(card, language).split()) in whole, card
    for number in crisis_numbers():
        assert number.number in whole


@pytest.mark.parametrize("workshop", workshops(), ids=lambda one: one.id)
def test_the_front_says_on_which_page_each_part_is(workshop):
    kit = made(make_kit, workshop.id, "nl")
    front = " ".join(kit[:3])
    for title in ("Vraagkaarten", "Lijnblad", "Crisiskaart", "Attest van deelname"):
        page = int(re.search(rf"{title}: blz. (\d+)", front)[1])
        first = "Vraag ·" if title == "Vraagkaarten" else title
        assert first in kit[page - 1]
    for case in workshop.cases:
        name = " ".join(library().text(case_named(case).text_id("name"), "nl").split())
        page = int(re.search(rf"{re.escape(name)}: voor iedereen blz. (\d+)", front)[1])
        assert name in kit[page - 1]


@pytest.mark.parametrize("workshop", workshops(), ids=lambda one: one.id)
def test_no_card_speaks_of_one_future_more_than_of_another(workshop):
    """Staying, returning, moving on, living without papers: each is asked about once, in the same words."""
    own = [f"training.card.{future}" for future in ("stay", "return", "move-on", "without-papers")]
    assert [card for card in workshop.cards if card in own] == own
    assert len(workshop.cards) == 16


@pytest.mark.parametrize("case", training_cases(), ids=lambda one: one.id)
def test_each_role_has_a_card_to_cut_out_with_nothing_of_the_others(case):
    """Two cards share a sheet; what stands between a card's title and the next title is its own."""
    words = words_in("nl")
    whole = " ".join(made(make_case_kit, case.id, "nl"))
    title = " ".join(library().text(case.text_id("name"), "nl").split())
    cards = whole.split(title)
    for role in case.roles:
        first, *others = [
            " ".join(library().text(one, "nl").split()) for one in library().group(case.text_id(role))
        ]
        (own,) = [card for card in cards if first in card]
        assert own.split()[0] in names.role_in_play(role, words)
        assert all(other in own for other in others)
        assert [one for one in case.roles if library().text(case.text_id(f"{one}.1"), "nl")[:40] in own] == [
            role
        ]


def test_a_case_prints_its_roles_two_on_a_sheet():
    for case in training_cases():
        sheets = made(make_case_kit, case.id, "nl")
        assert len(sheets) <= 2 + -(-len(case.roles) // 2)


@pytest.mark.parametrize("workshop", workshops(), ids=lambda one: one.id)
def test_there_is_one_page_for_the_projector_a_block(workshop):
    assert len(made(make_slides, workshop.id, "fr")) == len(workshop.blocks)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("workshop", workshops(), ids=lambda one: one.id)
def test_all_that_the_projector_shows_stays_on_its_page(workshop, language):
    slides = PdfReader(
        BytesIO(make_slides(workshop.id, words=words_in(language), library=library(), made_on=TODAY))
    )
    for slide in slides.pages:
        heights: list[float] = []

        def note(said, cm, tm, _font, _size, heights=heights):
            if said.strip():
                heights.append(tm[5] * cm[3] + cm[5])

        slide.extract_text(visitor_text=note)
        assert 24 <= min(heights) < max(heights) < 540  # points; the page is 540 high


def test_an_unknown_workshop_or_case_is_not_clear():
    for make in (make_kit, make_slides, make_case_kit):
        with pytest.raises(RequestUnclear):
            make("nowhere", words=words_in("nl"), library=library(), made_on=TODAY)
