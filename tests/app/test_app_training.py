"""The training without a browser: workshops, cases, practising alone; and the intervision's first page."""

import pytest

from tests.app.conftest import titled
from workbook.content.library import library
from workbook.content.training import training_cases, workshops
from workbook.words import words_in


def shown(page):
    return " ".join(piece.proto.body for piece in page.get("html"))


@pytest.mark.parametrize(("page", "title"), [("training", "Training"), ("intervision", "Intervision")])
def test_a_page_opens_under_its_title(visit, page, title):
    assert titled(visit(page), words_in("nl").gettext(title))


@pytest.mark.parametrize("workshop", workshops(), ids=lambda one: one.id)
def test_a_workshop_shows_every_block(visit, workshop):
    page = shown(visit("training", s="workshop", c=workshop.id))
    for block in workshop.blocks:
        assert library().text(block.text_id("name"), "nl") in page


@pytest.mark.parametrize("case", training_cases(), ids=lambda one: one.id)
def test_a_case_opens_and_can_be_practised_alone(visit, case):
    assert titled(visit("training", s="case", c=case.id), library().text(case.text_id("name"), "nl"))
    page = visit("training", s="practice", c=case.id)
    before = shown(page)
    feedback = library().text(case.text_id(f"practice.{case.practice[0].id}.feedback.1"), "nl")
    assert feedback not in before
    page.toggle[0].set_value(True).run()
    page.radio[0].set_value("1").run()
    assert feedback in shown(page)


def test_what_is_not_there_leads_to_what_is(visit):
    for page in ("training", "intervision"):
        assert visit(page, s="case", c="nowhere").get("html")
