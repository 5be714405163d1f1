"""What goes wrong becomes a sentence in the user's language, never a box of Streamlit's in English."""

import logging

from streamlit.testing.v1 import AppTest

from tests.app.conftest import html_of
from workbook.errors import DiskFull, WorkbookError
from workbook.problems import sentence
from workbook.ui import overview
from workbook.words import words_in

NL = words_in("nl")


def failing(*_given: object) -> None:
    raise RuntimeError("woorden van Laila")


def test_what_nobody_expected_is_told_and_the_page_goes_on_saving(visit, family, monkeypatch, caplog):
    monkeypatch.setattr(overview, "show_family", failing)
    with caplog.at_level(logging.WARNING, "workbook"):
        page = visit("overview", d=family.id)
    assert sentence(WorkbookError(), NL) in html_of(page)
    assert {"autosave", "idle"} <= {
        one.proto.component_name.split(".")[-1] for one in page.get("bidi_component")
    }
    assert "RuntimeError" in caplog.text
    assert "Laila" not in caplog.text
    caplog.clear()


def test_the_same_problem_twice_on_a_page_is_told_twice():
    def page() -> None:
        from workbook.errors import DiskFull
        from workbook.ui import problems

        problems.show(DiskFull())
        problems.show(DiskFull())

    app = AppTest.from_function(page).run()
    assert not app.exception
    assert html_of(app).count(sentence(DiskFull(), NL)) == 2


def test_a_dialog_tells_what_goes_wrong_in_it(caplog):
    def page() -> None:
        from workbook.errors import DiskFull
        from workbook.ui import problems

        @problems.told
        def body(error: Exception) -> None:
            raise error

        body(DiskFull())
        body(ValueError("woorden van Laila"))

    app = AppTest.from_function(page).run()
    assert not app.exception
    assert sentence(DiskFull(), NL) in html_of(app)
    assert sentence(WorkbookError(), NL) in html_of(app)
    assert "Laila" not in html_of(app)
    caplog.clear()


def test_a_language_that_cannot_be_kept_is_told(visit, workspace, family, monkeypatch):
    page = visit("overview", d=family.id)

    def full(_preferences: object) -> None:
        raise DiskFull()

    monkeypatch.setattr(workspace.store, "save_preferences", full)
    next(one for one in page.button_group if one.key == "language switch").set_value("fr").run()
    assert not page.exception
    assert sentence(DiskFull(), words_in("fr")) in html_of(page)
