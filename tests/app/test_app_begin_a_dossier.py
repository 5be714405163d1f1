"""Begin a dossier with a made-up name."""

from datetime import date

import pytest

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


def test_what_was_typed_stays_while_one_looks_elsewhere_and_is_gone_once_the_dossier_is_there(visit):
    name, language = NL.gettext("Made-up name of the family"), "Language of the family"
    page = visit("new_dossier")
    field(page, name).set_value("Gezin Linde").run()
    chosen(page, language).set_value("prs").run()
    page.switch_page("../pages/about.py").run()
    page.switch_page("../pages/new_dossier.py").run()
    assert (field(page, name).value, chosen(page, language).value) == ("Gezin Linde", "prs")
    button(page, NL.gettext("Create the dossier")).click().run()
    page.switch_page("../pages/new_dossier.py").run()
    assert (field(page, name).value, chosen(page, language).value) == ("", "")


def chosen(page, label: str):
    return next(one for one in page.selectbox if one.label == NL.gettext(label))


@pytest.mark.parametrize(
    "typed", ["1 december 2026", "1/12/2026", "1er décembre 2026", "1st December 2026", "2026-12-01"]
)
def test_a_first_of_the_month_is_read_as_people_write_it(visit, workspace, typed):
    page = visit("new_dossier")
    field(page, NL.gettext("Made-up name of the family")).set_value("Gezin Linde").run()
    field(page, NL.gettext("Personal interview at the CGRS on")).set_value(typed).run()
    button(page, NL.gettext("Create the dossier")).click().run()
    (card,) = workspace.store.cards()
    track = workspace.store.load(card.id).procedure[0]
    assert track.first("interview-cgvs").when.on == date(2026, 12, 1)
