"""The record of a conversation, as the person holds it."""

import pytest
from papers_samples import (
    AHEAD,
    DARI,
    DUTCH,
    KARIM,
    LAILA,
    TIGRINYA,
    at,
    family,
    held,
    note,
    pages,
    places,
    read,
    record,
)

from workbook.errors import ConversationUnknown, PersonUnknown
from workbook.model.conversations import SummaryConfirmed
from workbook.model.notes import ReadBack
from workbook.papers.look import PAGE_WIDTH
from workbook.words import words_in


def test_it_holds_what_was_said_and_agreed_in_this_order():
    text = read(record(family(), language="en"))
    order = [
        "Exploration conversation with Laila",
        "Thursday 5 November 2026",
        "Interpreter for Dari, on the phone, 15 minutes",
        "What Laila said",
        DUTCH,
        "On 5 November 2026, Laila confirmed this summary. It was read back in Dari, with an interpreter.",
        "De huisarts bellen",
        "The counsellor, by 27 November 2026",
        "Tuesday 8 December 2026 at 14:00",
        "You may always ask to read what is kept about you",
        "not legal advice",
        "Page 1 of 1",
    ]
    found = [text.find(part) for part in order]
    assert -1 not in found
    assert found == sorted(found)


@pytest.mark.parametrize("words", [DARI, TIGRINYA])
def test_words_in_another_script_stand_in_their_order(words):
    assert words in read(record(family(notes=(note(words),))))


def test_right_to_left_words_begin_at_the_right():
    from workbook.papers.pages import MARGIN

    rights = [right for _left, _bottom, right, _top in places(record(family(notes=(note(DARI),))))]
    assert sum(PAGE_WIDTH - MARGIN - 3 < right < PAGE_WIDTH - MARGIN + 1 for right in rights) >= 1


def test_the_person_is_heard_as_corrected_when_it_was_read_back():
    corrected = note("Mijn broer", read_back=ReadBack(answer="different", words="Mijn oom", at=at(5)))
    text = read(record(family(notes=(corrected,))))
    assert "Mijn oom" in text
    assert "Mijn broer" not in text


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("confirmed", "Laila confirmed this summary."),
        ("not-yet", "Laila did not yet confirm this summary."),
        ("does-not-want", "Laila chose not to confirm this summary."),
    ],
)
def test_every_answer_to_the_summary_stands_there_in_the_same_tone(answer, sentence):
    said = SummaryConfirmed(person=LAILA, answer=answer, at=at(5))
    text = read(record(family(conversations=(held(confirmations=(said,)),)), language="en"))
    assert sentence in text


def test_what_was_confirmed_before_words_were_added_is_not_called_confirmed():
    later = note("Nog iets").having(written_at=at(6))
    text = read(record(family(notes=(note(DUTCH), later)), language="en"))
    assert "Words were added or changed since this summary was read back." in text
    assert "confirmed" not in text
    assert "Nog iets" not in text


def test_words_that_were_not_read_back_are_not_on_the_record():
    told, unread = note("Dit klopt", read_back=ReadBack(answer="right", at=at(5))), note("Ik twijfel")
    talk = held(confirmations=())
    text = read(record(family(conversations=(talk,), notes=(told, unread)), language="en"))
    assert "Dit klopt" in text
    assert "Ik twijfel" not in text
    assert "Without an interpreter" not in read(record(family(conversations=(held(booking=None),))))


def test_the_day_somebody_says_it_was_held_comes_first():
    text = read(record(family(conversations=(held(held_on=at(3).date()),)), language="en"))
    assert "Tuesday 3 November 2026" in text


def test_a_conversation_without_anything_to_put_on_paper_still_has_a_record():
    bare = held(confirmations=(), next_meeting=None, booking=None)
    text = read(record(family(conversations=(bare,), notes=(), agreements=()), language="en"))
    for sentence in (
        "No words of this conversation are on this paper.",
        "This summary has not been read back yet.",
        "Nothing was agreed this time.",
        "No next conversation has been planned yet.",
    ):
        assert sentence in text


def test_a_note_of_ten_thousand_characters_takes_pages_and_loses_nothing():
    told = " ".join(f"woord{number}" for number in range(1100))[:10_000]
    parts = pages(record(family(notes=(note(told),)), language="en"))
    assert len(parts) > 2
    assert all(f"Page {number} of {len(parts)}" in part for number, part in enumerate(parts, start=1))
    text = " ".join(parts)
    assert all(word in text for word in told.split())


def test_typed_oddities_never_break_the_paper():
    odd = "<script>alert(1)</script>\x00\x07 <b>R&D & co</i> \ud83d 😀👩‍👧 {name} %s\n\n\u202eomgekeerd"
    text = read(record(family(notes=(note(odd),), agreements=())))
    assert "<script>alert(1)</script>" in text
    assert "😀" in text
    assert "{name} %s" in text


def test_every_language_makes_it():
    assert len({read(record(family(), language=language)) for language in ("nl", "fr", "en")}) >= 2
    assert words_in("nl").day(at(5)) in read(record(family()))


def test_somebody_who_was_not_in_the_conversation_has_no_record_of_it():
    with pytest.raises(PersonUnknown):
        record(family(), person=KARIM)
    with pytest.raises(ConversationUnknown):
        record(family(), conversation="nowhere")


def test_an_agreement_of_another_conversation_is_not_on_it():
    agreements = [one.having(conversation=AHEAD) for one in family().agreements]
    assert "huisarts" not in read(record(family(agreements=tuple(agreements))))
