"""Papers about nobody in particular, and the summary of all conversations."""

from datetime import date

import pytest
from papers_samples import AHEAD, HELD, LAILA, NOOR, ahead, at, family, held, note, pages, read, summary

from workbook.content.library import LANGUAGES, library
from workbook.model.conversations import InformationGiven
from workbook.model.notes import OPTIONS, ReadBack
from workbook.papers.privacy import make_privacy
from workbook.papers.registry import kind_of
from workbook.papers.sheet import make_sheet
from workbook.words import words_in

DAY = date(2026, 11, 22)
KINDS = ["exploration", "what-if", "interim", "what-now", "granted"]


def sheet(kind, language="nl"):
    return make_sheet(kind_of(kind), words=words_in(language), library=library(), made_on=DAY)


def shown(text_id, language):
    return " ".join(library().text(text_id, language).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_sheet_is_one_page_with_three_questions_and_what_to_leave_alone(kind, language):
    (text,) = pages(sheet(kind, language))
    for question in library().proposed[kind]:
        assert shown(question, language) in text
    for alone in library().group(f"leave.{kind}"):
        assert shown(alone, language) in text
    assert shown("workbook.opening.no-influence", language) in text


def test_no_two_sheets_ask_the_same():
    asked = [frozenset(library().proposed[kind]) for kind in KINDS]
    assert len(set(asked)) == len(KINDS)
    assert all(not one & other for one in asked for other in asked if one is not other)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_privacy_paper_says_what_is_kept_who_reads_it_and_what_one_may_ask(language):
    text = read(make_privacy(words=words_in(language), library=library(), made_on=DAY))
    for group in ("privacy.kept", "privacy.readers", "privacy.rights"):
        assert library().group(group)
        for line in library().group(group):
            assert shown(line, language) in text


def given(option):
    return InformationGiven(id=option, person=LAILA, option=option, given_on=date(2026, 11, 20))


def test_a_summary_goes_through_the_conversations_in_order():
    later = held(id="later", kind="what-if", opened_at=ahead().opened_at, started_at=ahead().opened_at)
    dossier = family(
        conversations=(held(), later, ahead()),
        notes=(note("Eerst leren"), note("Dan werken", conversation="later")),
    )
    text = read(summary(dossier))
    assert text.index("Verkenningsgesprek") < text.index("Eerst leren") < text.index("Dan werken")
    assert "De huisarts bellen" in text


@pytest.mark.parametrize("left", OPTIONS)
def test_a_summary_says_nothing_of_the_ways_before_all_were_explained(left):
    told = tuple(given(option) for option in OPTIONS if option != left)
    assert "20 november" not in read(summary(family(information=told)))


def test_a_summary_tells_that_the_ways_were_explained_and_never_which():
    text = read(summary(family(information=tuple(map(given, OPTIONS))), language="en")).lower()
    assert "20 november 2026" in text
    for telling in ("return", "residence", "another country"):
        assert telling not in text


def test_a_duty_that_was_ticked_is_on_no_summary():
    assert "20 november" not in read(summary(family(information=(given("duty-refusal"),))))


def test_a_summary_without_words_says_so_and_names_no_conversation():
    text = read(summary(family(notes=())))
    assert "Verkenningsgesprek" not in text
    assert HELD not in text
    assert AHEAD not in text


def test_the_summary_of_a_child_holds_what_the_child_said():
    said = note("Ik heb een vriendin.", person=NOOR).having(read_back=ReadBack(answer="right", at=at(5)))
    assert "Ik heb een vriendin." in read(summary(family(notes=(said,)), person=NOOR))
