"""Each page opens under its own title."""

import pytest

from tests.app.conftest import titled
from workbook.words import words_in


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("dossiers", "Dossiers"),
        ("new_dossier", "A new dossier"),
        ("method", "Which question do you have now?"),
        ("settings", "Administration"),
        ("about", "About the workbook"),
    ],
)
def test_a_page_opens_under_its_title(visit, workspace, page, title, language):
    store = workspace.store
    store.save_preferences(store.preferences().having(language=language))
    assert titled(visit(page), words_in(language).gettext(title))


def test_the_overview_carries_the_name_of_the_family(visit, family):
    assert titled(visit("overview", d=family.id), "Gezin Linde")
