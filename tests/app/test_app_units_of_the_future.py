"""Every unit on puzzle and return is met where it helps, in each language."""

from html import unescape

import pytest

from tests.app.conftest import html_of, pills
from workbook.content.library import library
from workbook.model.puzzle import ASPECTS
from workbook.services.demo import demo_dossiers
from workbook.services.puzzle import say_return_is_weighed
from workbook.words import words_in

pytestmark = pytest.mark.usefixtures("unfolded")
LANGUAGES = pytest.mark.parametrize("language", ["nl", "fr", "en"])


@pytest.fixture
def nermin(workspace):
    """Somebody who chose to return, while the question stays open for her partner."""
    family = next(one for one in demo_dossiers() if one.walkthrough == "W6")
    workspace.store.save(family, seen=0)
    return say_return_is_weighed(workspace, family.id, family.adults[0].id, is_weighed=True)


def speak(workspace, language):
    store = workspace.store
    store.save_preferences(store.preferences().having(language=language))


def lacking(page, units, language):
    text = unescape(html_of(page)) + " ".join(one.label for one in page.checkbox).replace("\\", "")
    return [unit.id for unit in units if library().text(unit.id, language) not in text]


@LANGUAGES
def test_each_piece_shows_its_questions_and_why_it_matters(visit, workspace, nermin, language):
    speak(workspace, language)
    page = visit("puzzle", d=nermin.id)
    assert lacking(page, library().at("puzzle"), language) == []
    for aspect in ASPECTS:
        pills(page, words_in(language).gettext("Which piece")).set_value(aspect).run()
        units = [unit for unit in library().at("puzzle.piece") if unit.aspect == aspect]
        assert units
        assert lacking(page, units, language) == []


@LANGUAGES
def test_the_return_is_told_to_who_chose_it_and_country_information_stands_with_the_ways(
    visit, workspace, nermin, language
):
    speak(workspace, language)
    assert lacking(visit("plan", d=nermin.id), library().at("return"), language) == []
    assert lacking(visit("options", d=nermin.id), library().at("country-info"), language) == []
