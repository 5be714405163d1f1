"""Begin a dossier with a made-up name."""

from tests.app.conftest import button, field, html_of
from workbook.errors import NameMissing
from workbook.problems import sentence
from workbook.words import words_in

NL = words_in("nl")


def test_a_name_is_enough(visit, workspace):
    page = visit("new_dossier")
    field(page, NL.gettext("Made-up name of the family")).set_value("Gezin Linde").run()
    button(page, NL.gettext("Create the dossier")).click().run()
    assert not page.exception
    assert [card.pseudonym for card in workspace.store.cards()] == ["Gezin Linde"]


def test_without_a_name_nothing_is_kept_and_the_page_says_what_to_do(visit, workspace):
    page = visit("new_dossier")
    button(page, NL.gettext("Create the dossier")).click().run()
    assert sentence(NameMissing(), NL) in html_of(page)
    assert workspace.store.cards() == ()
