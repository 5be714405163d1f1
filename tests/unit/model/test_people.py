from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from workbook.errors import ChildCannotInterpret, NameMissing, PersonStillNeeded, PersonUnknown, TextTooLong
from workbook.model.conversations import Agreement, InformationGiven, InterpreterBooking, SummaryConfirmed
from workbook.model.dossier import Dossier
from workbook.model.people import Consent, EarlierCounsellor, Interpreter, Lawyer, Person
from workbook.model.procedure import Situation


@pytest.mark.parametrize("nothing", ["", " ", "\n\t", "\u00a0"])
@pytest.mark.parametrize(
    "make",
    [
        lambda name: Person(id="p", pseudonym=name),
        lambda name: Lawyer(name=name),
        lambda name: Interpreter(id="i", name=name),
        lambda name: EarlierCounsellor(name=name),
    ],
)
def test_somebody_without_a_name_is_asked_for_one(make, nothing):
    with pytest.raises(NameMissing):
        make(nothing)


def test_a_dossier_needs_a_made_up_name(family):
    with pytest.raises(NameMissing):
        family.having(pseudonym="   ")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Laila ", "Laila"),
        ("Gezin   Linde\n", "Gezin Linde"),
        ("لیلا", "لیلا"),
        ("🦊", "🦊"),
        ("Zoë-Ann", "Zoë-Ann"),
    ],
)
def test_a_made_up_name_is_kept_without_stray_spaces(typed, kept):
    assert Person(id="p", pseudonym=typed).pseudonym == kept


def test_a_name_of_a_whole_book_is_too_long():
    with pytest.raises(TextTooLong):
        Person(id="p", pseudonym="a" * 20_001)


def test_each_adult_holds_conversations_and_no_child_or_guardian_does(family):
    household = family.with_person(Person(id="omar", pseudonym="Omar", role="other-adult"))
    household = household.with_person(Person(id="voogd", pseudonym="Mia", role="guardian"))
    assert [person.id for person in household.adults] == ["laila", "karim", "omar"]
    assert [person.id for person in household.children] == ["noor", "sami", "yara"]


# A child never interprets


@pytest.mark.parametrize("birth_year", [None, 2012, 2000])
def test_a_child_of_the_family_never_interprets(family, birth_year):
    household = family.with_person(family.person("noor").having(birth_year=birth_year))
    with pytest.raises(ChildCannotInterpret):
        household.having(interpreters=(Interpreter(id="i", name="Noor", person="noor"),))


def test_somebody_entered_as_adult_but_too_young_never_interprets(family):
    cousin = Person(id="cousin", pseudonym="Rania", role="other-adult", birth_year=2010)
    with pytest.raises(ChildCannotInterpret):
        family.with_person(cousin).having(interpreters=(Interpreter(id="i", name="Rania", person="cousin"),))


def test_a_grown_up_cousin_may_interpret(family):
    cousin = Person(id="cousin", pseudonym="Rania", role="other-adult", birth_year=1999)
    after = family.with_person(cousin).having(
        interpreters=(Interpreter(id="i", name="Rania", person="cousin"),)
    )
    assert after.interpreters[0].person == "cousin"


def test_somebody_who_interprets_cannot_turn_out_to_be_a_child(family):
    with_karim = family.having(interpreters=(Interpreter(id="i", name="Karim", person="karim"),))
    with pytest.raises(ChildCannotInterpret):
        with_karim.with_person(with_karim.person("karim").having(birth_year=2011))


def test_a_child_is_not_booked_for_a_conversation(family):
    talk = family.conversation("with-laila")
    with pytest.raises(ChildCannotInterpret):
        family.with_conversation(talk.having(booking=InterpreterBooking(language="prs", interpreter="noor")))


def test_no_option_is_explained_through_a_child(family):
    through_noor = InformationGiven(
        id="i", person="laila", option="stay", given_on=date(2026, 7, 14), interpreter="noor"
    )
    with pytest.raises(ChildCannotInterpret):
        family.having(information=(through_noor,))


def test_an_interpreter_from_outside_is_welcome(family):
    after = family.having(interpreters=(Interpreter(id="i", name="Tolk 12", languages=("prs",)),))
    talk = after.conversation("with-laila").having(
        booking=InterpreterBooking(language="prs", interpreter="i")
    )
    assert after.with_conversation(talk).conversation("with-laila").booking.interpreter == "i"


# Who belongs to the dossier


def test_words_of_somebody_unknown_are_not_kept(family, said):
    with pytest.raises(PersonUnknown):
        family.with_note(said("stranger", "hallo"))


@pytest.mark.parametrize(
    "parts",
    [
        {"agreements": (Agreement(id="a", person="stranger", words="bellen"),)},
        {"consents": (Consent(id="c", person="laila", reader="stranger", given_on=date(2026, 7, 14)),)},
        {"situations": (Situation(id="s", kind="medical", person="stranger"),)},
        {"interpreters": (Interpreter(id="i", name="Neef", person="stranger"),)},
    ],
)
def test_nothing_belongs_to_somebody_unknown(family, parts):
    with pytest.raises(PersonUnknown):
        family.having(**parts)


def test_a_summary_is_confirmed_only_by_somebody_of_the_family(family, clock):
    talk = family.conversation("with-laila")
    with pytest.raises(PersonUnknown):
        family.with_conversation(
            talk.having(confirmations=(SummaryConfirmed(person="stranger", answer="confirmed", at=clock()),))
        )


def test_asking_for_somebody_unknown_names_them(family):
    with pytest.raises(PersonUnknown) as told:
        family.person("stranger")
    assert told.value.values["person"] == "stranger"


def test_a_child_entered_by_mistake_can_be_removed(family):
    after = family.without_person("yara")
    assert [child.id for child in after.children] == ["noor", "sami"]
    assert "yara" not in after.procedure[0].people


@pytest.mark.parametrize(
    "needed",
    [
        lambda family, said: family.with_note(said("yara", "Ik ga graag naar school")),
        lambda family, said: family.with_agreement(Agreement(id="a", person="yara", words="school zoeken")),
        lambda family, said: family.having(
            consents=(Consent(id="c", person="laila", reader="yara", given_on=date(2026, 7, 14)),)
        ),
        lambda family, said: family.having(situations=(Situation(id="s", kind="medical", person="yara"),)),
    ],
    ids=["words", "agreement", "consent", "situation"],
)
def test_somebody_to_whom_anything_belongs_stays(family, said, needed):
    with pytest.raises(PersonStillNeeded) as told:
        needed(family, said).without_person("yara")
    assert told.value.values["person"] == "Yara"


def test_somebody_with_a_conversation_stays(family):
    with pytest.raises(PersonStillNeeded):
        family.without_person("karim")


# Consent


@pytest.mark.parametrize("parts", [{}, {"reader": "karim", "outside": "de school"}, {"outside": "  "}])
def test_a_consent_names_exactly_one_reader(parts):
    with pytest.raises(ValidationError):
        Consent(id="c", person="laila", given_on=date(2026, 7, 14), **parts)


def test_a_consent_holds_until_it_is_withdrawn():
    given = Consent(id="c", person="laila", outside="de school", given_on=date(2026, 7, 14))
    assert given.holds
    assert not given.having(withdrawn_on=date(2026, 7, 15)).holds


# Values


def test_changing_a_dossier_makes_the_next_one_and_leaves_the_first(family, said):
    after = family.with_note(said("laila", "Ik wil leren"))
    assert family.notes == ()
    assert len(after.notes) == 1


def test_a_part_nobody_knows_is_refused():
    with pytest.raises(ValidationError):
        Person(id="p", pseudonym="Laila", national_number="90.01.01-123.45")


@given(st.text(min_size=1).filter(str.strip))
def test_a_name_of_any_script_is_the_same_after_keeping_it_twice(name):
    once = Person(id="p", pseudonym=name)
    assert once.having(pseudonym=once.pseudonym) == once
    assert Person.model_validate_json(once.model_dump_json()) == once


def test_the_whole_family_reads_back_from_json_as_it_was(family):
    assert Dossier.model_validate_json(family.model_dump_json()) == family
