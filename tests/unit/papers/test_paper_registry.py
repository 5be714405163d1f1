"""Which papers there are, and of which conversation."""

import pytest
from papers_samples import AHEAD, HELD, KARIM, LAILA, family

from workbook.content.library import library
from workbook.errors import PaperUnknown, RequestUnclear
from workbook.papers.registry import PAPERS, conversation_for, paper
from workbook.words import LANGUAGES, words_in


@pytest.mark.parametrize("kind", ["preparation", "record"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paper_of_the_list_can_be_made(kind, language):
    found = paper(kind, format="pdf", language=language)
    talk = conversation_for(kind, family(), LAILA)
    made = found.make(
        family(), talk.id, LAILA, words=words_in(language), library=library(), made_on=talk.opened_at.date()
    )
    assert made.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("kind", "ending", "language"),
    [("poster", "pdf", "nl"), ("record", "docx", "nl"), ("record", "pdf", "tlh")],
)
def test_another_paper_is_unknown(kind, ending, language):
    with pytest.raises(PaperUnknown):
        paper(kind, format=ending, language=language)


def test_a_record_is_of_the_last_held_conversation_and_a_preparation_of_the_next():
    assert conversation_for("record", family(), LAILA).id == HELD
    assert conversation_for("preparation", family(), LAILA).id == AHEAD


def test_without_a_conversation_the_request_is_unclear():
    with pytest.raises(RequestUnclear):
        conversation_for("record", family(), KARIM)


def test_the_list_knows_each_paper_by_its_kind():
    assert all(kind == found.kind for kind, found in PAPERS.items())


def test_a_conversation_known_by_its_pen_notes_has_a_record():
    ahead = family().conversation(AHEAD)
    held = ahead.having(held_on=ahead.opened_at.date())
    assert not PAPERS["record"].suits(ahead)
    assert PAPERS["record"].suits(held)
