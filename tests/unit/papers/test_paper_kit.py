"""What a workshop needs on paper comes in one file, and so do its pages for the projector."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from workbook.content.library import LANGUAGES, library
from workbook.content.training import case_named, training_cases, workshops
from workbook.errors import RequestUnclear
from workbook.papers.kit import make_case_kit, make_kit
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


@pytest.mark.parametrize("case", training_cases(), ids=lambda one: one.id)
def test_each_role_has_a_sheet_of_its_own_with_nothing_of_the_others(case):
    sheets = made(make_case_kit, case.id, "nl")
    first = {role: library().text(case.text_id(f"{role}.1"), "nl")[:40] for role in case.roles}
    for role, words in first.items():
        (own,) = [sheet for sheet in sheets if words in sheet]
        assert all(other not in own for name, other in first.items() if name != role)


@pytest.mark.parametrize("workshop", workshops(), ids=lambda one: one.id)
def test_there_is_one_page_for_the_projector_a_block(workshop):
    assert len(made(make_slides, workshop.id, "fr")) == len(workshop.blocks)


def test_an_unknown_workshop_or_case_is_not_clear():
    for make in (make_kit, make_slides, make_case_kit):
        with pytest.raises(RequestUnclear):
            make("nowhere", words=words_in("nl"), library=library(), made_on=TODAY)
