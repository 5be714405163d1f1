"""The sheet to take along is one page, whatever was chosen and said."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from papers_samples import DUTCH, HELD, LAILA, ahead, family, held, note, pages, places, preparation, read

from workbook.content.library import library
from workbook.model.conversations import Agreement, Card, InterpreterBooking
from workbook.papers.look import BOTTOM, PAGE_HEIGHT, PAGE_WIDTH
from workbook.papers.one_sheet import MARGIN
from workbook.papers.side_column import ONLY_WITH_PARTNER

QUESTION = "D.exploration.conversation-tip.probe-expectations.question-expect-here"


def prepared(language="en", **rest):
    return preparation(family(conversations=(held(), ahead(**rest))), language=language)


def test_it_holds_what_the_counsellor_takes_along():
    cards = (Card(id="1", unit=QUESTION), Card(id="2", words="Wat is u bijgebleven?"))
    text = read(prepared(cards=cards, booking=InterpreterBooking(language="ti", mode="video", minutes=30)))
    for part in (
        "Exploration conversation with Laila",
        "Tuesday 24 November 2026 at 14:00. Interpreter for Tigrinya, by video, 30 minutes.",
        library().text("workbook.opening.no-influence", "en"),
        library().text(QUESTION, "en"),
        "Wat is u bijgebleven?",
        DUTCH,
        "De huisarts bellen",
        library().text("workbook.wrap-up.ask", "en"),
        "then destroy this sheet",
    ):
        assert " ".join(part.split()) in text, part


def test_questions_keep_their_order_and_those_left_aside_are_not_on_it():
    cards = (
        Card(id="1", words="Tweede?"),
        Card(id="2", words="Eerste?"),
        Card(id="3", words="Weg?", state="left"),
        Card(id="4", words="Thuis?", state="home"),
    )
    text = read(prepared(cards=cards))
    assert 0 < text.find("Tweede?") < text.find("Eerste?")
    assert "Weg?" not in text
    assert "Thuis?" not in text


def test_without_questions_there_is_room_to_write_them():
    assert "Write your questions here." in read(prepared(cards=()))


def test_an_agreement_that_was_kept_is_not_still_to_do():
    (agreement,) = family().agreements
    done = family(agreements=(agreement.having(done_on=date(2026, 11, 10)),))
    assert "De huisarts bellen" not in read(preparation(done))


def test_points_on_partners_are_for_families_with_partners():
    alone = family()
    alone = alone.having(people=tuple(person for person in alone.people if person.role != "partner"))
    for unit in ONLY_WITH_PARTNER:
        assert library().text(unit, "nl")[:30] not in read(preparation(alone))


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("kind", ["exploration", "what-now"])
def test_every_language_and_conversation_makes_one_page(language, kind):
    assert len(pages(prepared(language, kind=kind))) == 1


def test_what_does_not_fit_is_left_out_whole_and_the_sheet_says_so():
    cards = tuple(Card(id=str(n), words=f"Begin{n} {'vraag ' * 30}Einde{n}?") for n in range(30))
    text = read(prepared(cards=cards))
    shown = [n for n in range(30) if f"Begin{n} " in text]
    assert shown == [n for n in range(30) if f"Einde{n}?" in text]
    assert f"{30 - len(shown)} more questions stand in the workbook." in text


STORIES = st.lists(st.one_of(st.integers(1, 200), st.integers(200, 1_500)), max_size=8)


@settings(max_examples=12, deadline=None)
@given(questions=STORIES, said=STORIES, agreed=STORIES, name=st.text(min_size=1, max_size=60))
@example(questions=[], said=[], agreed=[], name="x" * 1000)
@example(questions=[19_000], said=[10_000], agreed=[19_000], name="a")
def test_it_is_one_page_and_cuts_no_sentence(questions, said, agreed, name):
    dossier = family(
        conversations=(held(), ahead(cards=tuple(_card(n, size) for n, size in enumerate(questions)))),
        notes=tuple(note(_story("N", n, size)) for n, size in enumerate(said)),
        agreements=tuple(_agreement(n, size) for n, size in enumerate(agreed)),
    )
    laila = dossier.person(LAILA).having(pseudonym=f"L{name}")
    paper = preparation(dossier.with_person(laila))
    (text,) = pages(paper)
    for letter, sizes in (("Q", questions), ("N", said), ("A", agreed)):
        for number in range(len(sizes)):
            assert (f"{letter}b{number}." in text) == (f"{letter}e{number}." in text)
    for left, bottom, right, top in places(paper):
        assert left >= MARGIN - 3
        assert right <= PAGE_WIDTH - MARGIN + 3
        assert bottom >= BOTTOM - 18
        assert top <= PAGE_HEIGHT


def _story(letter, number, size):
    """A sentence whose first and last words can be found again."""
    return f"{letter}b{number}. {'woord ' * (size // 6)}{letter}e{number}."


def _card(number, size):
    return Card(id=f"card-{number}", words=_story("Q", number, size))


def _agreement(number, size):
    words = _story("A", number, size)
    return Agreement(id=f"a-{number}", person=LAILA, words=words, conversation=HELD)
