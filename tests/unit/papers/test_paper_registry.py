"""Which papers there are, and what each is about."""

from datetime import UTC, date, datetime

import pytest
from papers_samples import AHEAD, HELD, LAILA, family

from workbook.content.library import library
from workbook.errors import CaseNotRead, PaperUnknown, RequestUnclear
from workbook.model.intervision import Case, Session
from workbook.model.options import Stance
from workbook.papers.registry import PAPERS, kind_of, paper
from workbook.papers.subject import Subject
from workbook.words import LANGUAGES, words_in

CHOSEN = Stance(
    id="s", person=LAILA, option="return", said_on=date(2026, 11, 5), leaning="chooses", words="Naar huis."
)
MORNING = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
CASE = Case(id="case", made_at=MORNING, question="Hoe ga ik verder?", read_at=MORNING)
TOGETHER = Session(id="held", begun_at=MORNING, way="own", cases=("case",))

SUBJECTS = {
    "conversation": Subject(family(), HELD, LAILA),
    "person": Subject(family(stances=(CHOSEN,)), "", LAILA),
    "nobody": Subject(),
    "case": Subject(case=CASE),
    "session": Subject(session=TOGETHER, told_in_session=(CASE,)),
}


@pytest.mark.parametrize("kind", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paper_of_the_list_can_be_made_in_each_format(kind, language):
    for ending in PAPERS[kind].formats:
        found = paper(kind, format=ending, language=language)
        make = found.makers[ending]
        made = make(
            SUBJECTS[found.about], words=words_in(language), library=library(), made_on=date(2026, 11, 22)
        )
        assert made.startswith(b"%PDF") == ending.endswith("pdf")
        assert made


@pytest.mark.parametrize(
    ("kind", "ending", "language"),
    [("poster", "pdf", "nl"), ("record", "docx", "nl"), ("record", "pdf", "tlh")],
)
def test_another_paper_is_unknown(kind, ending, language):
    with pytest.raises(PaperUnknown):
        paper(kind, format=ending, language=language)


@pytest.mark.parametrize("kind", [kind for kind, found in PAPERS.items() if found.about != "nobody"])
def test_a_paper_about_somebody_needs_a_dossier(kind):
    make = PAPERS[kind].makers["pdf"]
    with pytest.raises((RequestUnclear, CaseNotRead)):
        make(Subject(), words=words_in("nl"), library=library(), made_on=date(2026, 11, 22))


def test_a_sheet_is_for_a_conversation_that_exists():
    assert kind_of("") == "exploration"
    assert kind_of("what-if") == "what-if"
    with pytest.raises(RequestUnclear):
        kind_of("goodbye")


def test_the_list_knows_each_paper_by_its_kind():
    assert all(kind == found.kind for kind, found in PAPERS.items())


def test_a_conversation_known_by_its_pen_notes_has_a_record():
    ahead = family().conversation(AHEAD)
    held = ahead.having(held_on=ahead.opened_at.date())
    assert not PAPERS["record"].suits(ahead)
    assert PAPERS["record"].suits(held)
