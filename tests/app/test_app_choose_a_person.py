"""Choose whose words the overview shows."""

import pytest

from tests.app.conftest import html_of
from workbook.services.notes import write_note


@pytest.fixture
def spoken(workspace, family, talk):
    """Laila said something."""
    return write_note(workspace, family.id, "Naar mijn zus.", person=family.adults[0].id, conversation=talk)


@pytest.mark.parametrize(("number", "is_shown"), [(0, True), (1, False)])
def test_words_are_shown_to_whom_they_belong(visit, spoken, number, is_shown):
    page = visit("overview", d=spoken.id)
    assert "Naar mijn zus." not in html_of(page)
    whose = next(one for one in page.button_group if one.key == f"of whom {spoken.id}")
    whose.set_value(spoken.adults[number].id).run()
    assert not page.exception
    assert ("Naar mijn zus." in html_of(page)) == is_shown
