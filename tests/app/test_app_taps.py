"""Buttons, answers and boxes within a piece of HTML do what Streamlit's own do."""

import time
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import html_of, tap, tap_key, tappable, tell


def page() -> None:
    """A page of its own: one button, one row of answers, one box, and what came of them."""
    import streamlit as st

    from workbook.ui import components, taps

    taps.begin()
    kept = st.session_state.setdefault("kept", {"answer": None, "box": False, "way": "<b>&\"'"})
    components.page("nl", "here")
    st.html(
        taps.button("Weg", key=kept["way"], kind="primary", icon="add", name='Naar "hier"')
        + taps.answers(
            "Klopt het?",
            {"yes": "Ja", "no": "<i>Nee</i>"},
            kept["answer"],
            key="right",
            keep=lambda one: kept.update(answer=one),
        )
    )
    if st.session_state.get("stops"):
        st.stop()
    if not kept["box"]:
        st.html(taps.box("Gezegd", key="box", is_ticked=False, then=lambda: kept.update(box=True)))
    st.text("tapped" if taps.pressed(kept["way"]) else "not tapped")
    st.button("Again")
    taps.end()


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_function(page).run()


def said(app):
    return app.text[0].value


def test_a_button_is_pressed_for_one_run(app):
    assert said(app) == "not tapped"
    assert said(tap(app, 'Naar "hier"')) == "tapped"
    assert said(app.run()) == "not tapped"
    assert not app.exception


def test_an_answer_is_chosen_and_a_second_tap_takes_it_back(app):
    assert [chosen for key, _said, chosen in tappable(app) if "right" in key] == [False, False]
    tap(app, "Ja")
    assert ("right yes", "Ja", True) in tappable(app)
    tap(app, "right no")
    assert app.session_state["kept"]["answer"] == "no"
    tap(app, "right no")
    assert app.session_state["kept"]["answer"] is None


def test_words_of_people_are_words_in_names_and_keys(app):
    page = html_of(app)
    assert "<i>" not in page
    assert "<b>" not in page
    assert "<i>Nee</i>" in unescape(page)


def test_what_is_shown_no_more_does_nothing(app):
    tap(app, "Gezegd")
    assert app.session_state["kept"]["box"]
    app.session_state["kept"]["box"] = "untouched"
    tap_key(app, "box")
    assert app.session_state["kept"]["box"] == "untouched"
    assert not app.exception


def test_what_still_stands_there_counts_while_the_page_is_being_made_anew(app):
    """A run that another interrupts made only a part; the browser shows the rest as it was."""
    app.session_state["stops"] = True
    app.run()
    assert "box" not in [key for key, *_rest in tappable(app)]
    tap_key(app, "box")
    assert app.session_state["kept"]["box"]


def test_of_two_taps_that_come_together_each_counts_once(app):
    """Streamlit keeps one message of those that wait, and calls twice where two came at once."""
    tap_key(app, "right yes", "box")
    assert app.session_state["kept"]["answer"] == "yes"
    assert app.session_state["kept"]["box"]


def test_a_tap_that_is_told_again_with_the_next_is_not_done_again(app):
    first = time.time_ns()
    tell(app, {"key": "right yes", "at": first})
    assert app.session_state["kept"]["answer"] == "yes"
    tell(app, {"key": "right yes", "at": first}, {"key": "box", "at": first + 1})
    assert app.session_state["kept"]["answer"] == "yes"
    assert app.session_state["kept"]["box"]
