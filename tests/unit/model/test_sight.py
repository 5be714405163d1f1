"""One person's words are that person's (value 7); a paper can be found (value 10)."""

from datetime import date, timedelta

import pytest

from workbook.model.conversations import Agreement, Conversation, SummaryConfirmed
from workbook.model.notes import Marks, ReadBack
from workbook.model.people import Consent
from workbook.model.sight import (
    agreements_of,
    confirmation_of,
    last_summary_of,
    may_be_on_paper,
    may_read,
    notes_readable_by,
    summary_of,
)

AGREED = Consent(id="c", person="laila", reader="karim", given_on=date(2026, 7, 14))


def words(notes):
    return [note.words for note in notes]


def test_karim_does_not_see_what_laila_said(family, said):
    after = family.with_note(said("laila", "van Laila")).with_note(said("karim", "van Karim"))
    assert words(notes_readable_by(after, "karim")) == ["van Karim"]


def test_karim_sees_what_laila_said_once_she_agreed_and_she_does_not_see_his(family, said):
    after = (
        family.with_note(said("laila", "van Laila"))
        .with_note(said("karim", "van Karim"))
        .having(consents=(AGREED,))
    )
    assert words(notes_readable_by(after, "karim")) == ["van Laila", "van Karim"]
    assert words(notes_readable_by(after, "laila")) == ["van Laila"]


def test_a_withdrawn_consent_closes_the_door_again(family, said):
    withdrawn = AGREED.having(withdrawn_on=date(2026, 7, 15))
    after = family.with_note(said("laila", "van Laila")).having(consents=(withdrawn,))
    assert notes_readable_by(after, "karim") == ()


def test_consent_to_somebody_outside_shows_nothing_to_the_family(family, said):
    outside = Consent(id="c", person="laila", outside="Karim", given_on=date(2026, 7, 14))
    after = family.with_note(said("laila", "van Laila")).having(consents=(outside,))
    assert notes_readable_by(after, "karim") == ()


def test_agreeing_with_one_is_not_agreeing_with_all(family):
    after = family.having(consents=(AGREED,))
    assert [person.id for person in after.people if may_read(after, person.id, "laila")] == ["laila", "karim"]


def test_no_parent_sees_what_a_child_said_and_no_child_what_a_parent_said(family, said):
    after = family.with_note(said("noor", "van Noor")).with_note(said("laila", "van Laila"))
    assert words(notes_readable_by(after, "laila")) == ["van Laila"]
    assert words(notes_readable_by(after, "noor")) == ["van Noor"]


def test_a_remark_about_laila_is_for_laila_alone_whatever_she_agreed(family, said):
    after = family.with_note(said("laila", "Ze aarzelt", voice="counsellor")).having(consents=(AGREED,))
    assert words(notes_readable_by(after, "laila")) == ["Ze aarzelt"]
    assert notes_readable_by(after, "karim") == ()


@pytest.mark.parametrize("voice", ["person", "counsellor"])
def test_private_and_held_back_words_are_shown_to_nobody(family, said, clock, voice):
    rather_not = ReadBack(answer="rather-not", at=clock())
    after = family.with_note(said("laila", "privé", private=True, voice=voice))
    after = after.with_note(said("laila", "liever niet", read_back=rather_not, voice=voice)).having(
        consents=(AGREED,)
    )
    for person in after.people:
        assert notes_readable_by(after, person.id) == ()


def test_a_summary_holds_only_the_persons_own_words_of_that_talk(family, said):
    both = Conversation(id="both", kind="interim", people=("laila", "karim"), opened_at=family.created_at)
    after = family.with_conversation(both).having(consents=(AGREED,))
    for note in (
        said("laila", "eerst", conversation="both"),
        said("karim", "van Karim", conversation="both"),
        said("laila", "over haar", conversation="both", voice="counsellor"),
        said("laila", "privé", conversation="both", private=True),
        said("laila", "elders"),
        said("laila", "dan", conversation="both"),
    ):
        after = after.with_note(note)
    assert words(summary_of(after, "both", "laila")) == ["eerst", "dan"]
    assert words(summary_of(after, "both", "karim")) == ["van Karim"]
    assert summary_of(after, "both", "noor") == ()


@pytest.fixture
def three_talks(family, said):
    after = family
    first = after.conversation("with-laila")
    for day, talk in enumerate((first, *(first.having(id=name) for name in ("second", "third")))):
        after = after.with_conversation(talk.having(kind="interim", held_on=date(2026, 7, 2 + day)))
    return after.with_note(said("laila", "eerste keer")).with_note(
        said("laila", "tweede keer", conversation="second")
    )


def test_last_time_is_the_newest_talk_in_which_something_was_said(three_talks):
    assert words(last_summary_of(three_talks, "laila")) == ["tweede keer"]
    assert words(last_summary_of(three_talks, "laila", before="third")) == ["tweede keer"]


def test_last_time_lies_before_the_talk_one_is_in(three_talks):
    assert words(last_summary_of(three_talks, "laila", before="second")) == ["eerste keer"]
    assert last_summary_of(three_talks, "laila", before="with-laila") == ()


def test_a_child_who_spoke_in_a_talk_of_a_parent_has_a_last_time(three_talks, said):
    heard = three_talks.with_note(said("noor", "Mijn school is leuk.", conversation="second"))
    assert words(last_summary_of(heard, "noor")) == ["Mijn school is leuk."]
    assert words(last_summary_of(heard, "noor", before="third")) == ["Mijn school is leuk."]
    assert words(last_summary_of(heard, "laila")) == ["tweede keer"]


def test_who_never_spoke_has_no_last_time(three_talks):
    assert last_summary_of(three_talks, "karim") == ()
    assert last_summary_of(three_talks, "noor") == ()


def test_agreements_are_each_persons_own_open_ones_first(family):
    done = Agreement(id="done", person="laila", words="gebeld", done_on=date(2026, 7, 10))
    after = family.having(
        agreements=(
            done,
            Agreement(id="open", person="laila", words="school bellen"),
            Agreement(id="his", person="karim", words="dokter bellen"),
        )
    )
    after = after.having(consents=(AGREED,))
    assert [agreement.id for agreement in agreements_of(after, "laila")] == ["open", "done"]
    assert [agreement.id for agreement in agreements_of(after, "karim")] == ["his"]


@pytest.mark.parametrize(
    ("marks", "may"),
    [
        (Marks(), True),
        (Marks(aspect="work", place="belgium", feeling="hope"), True),
        (Marks(place="country-of-origin"), True),
        (Marks(feeling="fear"), True),
        (Marks(option="irregular-stay"), False),
        (Marks(option="voluntary-return"), False),
        (Marks(option="stay"), False),
        (Marks(feeling="doubt"), False),
        (Marks(aspect="safety"), False),
        (Marks(aspect="safety", feeling="hope"), False),
    ],
)
def test_no_stance_no_doubt_and_nothing_on_safety_is_on_a_paper(family, said, clock, marks, may):
    told = said("laila", "iets", marks=marks, read_back=ReadBack(answer="right", at=clock()))
    assert may_be_on_paper(family, told) is may


def test_what_was_never_read_back_is_on_no_paper(family, said):
    assert not may_be_on_paper(family, said("laila", "iets"))


def test_a_confirmation_covers_only_what_was_said_before_it(family, said, clock):
    talk = Conversation(id="talk", kind="exploration", people=("laila",), opened_at=clock())
    confirmed = SummaryConfirmed(person="laila", answer="confirmed", at=clock())
    before = family.with_conversation(talk.having(confirmations=(confirmed,))).with_note(
        said("laila", "eerst", conversation="talk")
    )
    assert confirmation_of(before, "talk", "laila") == confirmed
    later = clock() + timedelta(minutes=1)
    note = before.notes[-1]
    assert confirmation_of(before.with_note(note.having(written_at=later)), "talk", "laila") is None
    assert confirmation_of(before.with_note(note.reworded("anders", later)), "talk", "laila") is None
