"""Values 7 and 10 on paper: one person's words, and of those only what may be found."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from papers_samples import (
    AHEAD,
    HELD,
    KARIM,
    LAILA,
    NOOR,
    ahead,
    at,
    family,
    held,
    note,
    preparation,
    read,
    record,
    summary,
)

from workbook.model.notes import Marks, ReadBack
from workbook.model.people import Consent
from workbook.papers.extract import extract_text
from workbook.words import words_in

MARKS = st.builds(
    Marks,
    aspect=st.sampled_from([None, "work", "safety", "family-children"]),
    feeling=st.sampled_from([None, "hope", "doubt"]),
    option=st.sampled_from([None, None, "option.return"]),
)
NOTES = st.lists(
    st.tuples(
        st.sampled_from([LAILA, KARIM, NOOR]),
        st.sampled_from(["person", "person", "counsellor"]),
        st.sampled_from([HELD, HELD, None]),
        MARKS,
        st.booleans(),
        st.sampled_from([None, "right", "rather-not"]),
    ),
    max_size=8,
)


@settings(max_examples=10, deadline=None)
@given(parts=NOTES, agreed=st.booleans())
def test_a_paper_holds_this_persons_words_that_may_be_found_and_no_others(parts, agreed):
    notes = tuple(_note(number, *part) for number, part in enumerate(parts))
    together = held(people=(LAILA, KARIM, NOOR)), ahead(people=(LAILA, KARIM))
    consents = (Consent(id="c", person=KARIM, reader=LAILA, given_on=date(2026, 11, 1)),) if agreed else ()
    dossier = family(conversations=together, notes=notes, consents=consents)
    confirmed = {LAILA}  # the sample's summary
    for person in (LAILA, KARIM):
        allowed = {note.words for note in notes if _may_be_on_paper_of(note, person, person in confirmed)}
        for paper in (record(dossier, person), preparation(dossier, person), summary(dossier, person)):
            text = read(paper)
            assert {note.words for note in notes if note.words in text} == allowed


def _note(number, person, voice, conversation, marks, private, read_back):
    answer = ReadBack(answer=read_back, at=at(5)) if read_back else None
    return note(
        f"woord{number}x",
        person,
        conversation,
        voice=voice,
        marks=marks,
        private=private,
        read_back=answer,
    )


def _may_be_on_paper_of(note, person, is_confirmed):
    """Said again here on purpose, so that a slip in the rule itself shows."""
    marks = note.marks
    is_said = note.person == person and note.voice == "person" and note.conversation == HELD
    is_held_back = note.private or (note.read_back is not None and note.read_back.answer == "rather-not")
    may_be_found = marks.option is None and marks.feeling != "doubt" and marks.aspect != "safety"
    was_read_back = is_confirmed or note.read_back is not None
    return is_said and not is_held_back and may_be_found and was_read_back


@pytest.mark.parametrize(
    "marks", [Marks(option="option.return"), Marks(feeling="doubt"), Marks(aspect="safety")]
)
def test_no_stance_no_doubt_and_nothing_on_safety_is_on_paper(marks):
    dossier = family(notes=(note("Blijft tussen ons", marks=marks), note("Mag gelezen worden")))
    for paper in (record(dossier), preparation(dossier), summary(dossier)):
        assert "Blijft tussen ons" not in read(paper)
        assert "Mag gelezen worden" in read(paper)


def test_no_mark_of_a_note_is_named_on_paper():
    marked = note("Ik werk graag", marks=Marks(aspect="work", place="belgium", feeling="hope"))
    text = read(record(family(notes=(marked,)), language="en")).lower()
    assert "hope" not in text
    assert "belgium" not in text


def test_the_extract_for_the_official_file_holds_none_of_the_words_and_no_name():
    dossier = family(notes=(note("Ik slaap niet"),))
    text = extract_text(dossier, HELD, LAILA, words=words_in("en"))
    assert text == (
        "5 November 2026: Exploration conversation\n"
        "Interpreter for Dari, on the phone, 15 minutes\n"
        "Agreed: De huisarts bellen (The counsellor, by 27 November 2026)\n"
        "Next conversation: Tuesday 8 December 2026 at 14:00\n"
    )


def test_an_agreement_with_one_partner_is_not_on_the_other_ones_paper():
    dossier = family(conversations=(held(people=(LAILA, KARIM)), ahead(people=(LAILA, KARIM))))
    assert "huisarts" not in read(record(dossier, KARIM))
    assert "huisarts" not in read(preparation(dossier, KARIM, AHEAD))
    assert "huisarts" not in read(summary(dossier, KARIM))
    assert "huisarts" not in extract_text(dossier, HELD, KARIM, words=words_in("nl"))
