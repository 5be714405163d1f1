from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.errors import (
    ChildCannotInterpret,
    DateUnlikely,
    DecisionBeforeApplication,
    DossierGone,
    NameMissing,
    PersonStillNeeded,
    RequestUnclear,
    TextChanged,
)
from workbook.model.dates import When
from workbook.model.people import Consent, EarlierCounsellor, Interpreter, Lawyer, Person
from workbook.model.procedure import Delivery, Situation
from workbook.model.sight import notes_readable_by
from workbook.model.timely import timely_conversations, timely_for
from workbook.services.dossiers import (
    NewFamily,
    add_consent,
    add_interpreter,
    begin_family,
    end_situation,
    erase_dossier,
    find_dossiers,
    keep_earlier_counsellor,
    keep_lawyer,
    keep_person,
    name_situation,
    remove_interpreter,
    remove_person,
    rename_dossier,
    withdraw_consent,
)
from workbook.services.notes import write_note
from workbook.services.procedure import new_event, record_event, remove_event
from workbook.services.workspace import Workspace
from workbook.store.memory import MemoryStore


def names(cards):
    return [card.pseudonym for card in cards]


# Beginning and finding


def test_a_made_up_name_is_enough_to_begin(workspace, clock):
    dossier = begin_family(workspace, NewFamily("  Gezin  Linde "))
    assert (dossier.pseudonym, dossier.version, dossier.created_at) == ("Gezin Linde", 1, clock())
    assert [person.pseudonym for person in dossier.adults] == ["Gezin Linde"]
    assert dossier.procedure == ()
    assert workspace.store.load(dossier.id) == dossier


@pytest.mark.parametrize(
    "family", [NewFamily(" "), NewFamily("Gezin", adults=(" ",)), NewFamily("Gezin", children=("",))]
)
def test_without_a_name_nothing_begins(workspace, family):
    with pytest.raises(NameMissing):
        begin_family(workspace, family)
    assert find_dossiers(workspace) == []


W1 = NewFamily(
    "Gezin Linde",
    adults=("Laila", "Karim"),
    children=("Noor", "Sami", "Yara"),
    language="prs",
    applied_on=date(2026, 7, 2),
    interview_on=date(2026, 11, 24),
)


def test_a_whole_family_begins_in_one_go(workspace, clock):
    dossier = begin_family(workspace, W1)
    assert [(person.pseudonym, person.role) for person in dossier.people] == [
        ("Laila", "adult"),
        ("Karim", "partner"),
        ("Noor", "child"),
        ("Sami", "child"),
        ("Yara", "child"),
    ]
    assert {person.languages[0].code for person in dossier.people} == {"prs"}
    assert len({person.id for person in dossier.people}) == 5
    assert dossier.version == 1
    answers = timely_conversations(dossier, clock().date())
    assert [(answer.conversation, answer.why) for answer in answers] == [
        ("exploration", "workbook.exploration.before-interview")
    ] * 2


def test_a_third_adult_is_nobodys_second_partner(workspace):
    dossier = begin_family(workspace, NewFamily("Gezin Linde", adults=("Laila", "Karim", "Mina")))
    assert [person.role for person in dossier.adults] == ["adult", "partner", "other-adult"]


def test_an_application_in_the_year_0202_is_a_slip(workspace):
    with pytest.raises(DateUnlikely):
        begin_family(workspace, NewFamily("Gezin Linde", applied_on=date(202, 7, 2)))
    assert find_dossiers(workspace) == []


@pytest.fixture
def caseload(workspace, clock):
    """Four dossiers, the last one begun the newest."""
    for pseudonym, person in (
        ("Gezin Linde", "Laila"),
        ("Élodie Noël", "Karim"),
        ("Đorđe Łukasz", "Zoë"),
        ("أحمد", "Özgür Işık"),
    ):
        begin_family(workspace, NewFamily(pseudonym, adults=(person,)))
        clock.later(minutes=1)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("linde", "Gezin Linde"),
        ("LIN", "Gezin Linde"),
        ("linde gez", "Gezin Linde"),
        ("  gez   linde ", "Gezin Linde"),
        ("laila linde", "Gezin Linde"),
        ("elodie", "Élodie Noël"),
        ("ÉLODIE", "Élodie Noël"),
        ("noe\u0308l", "Élodie Noël"),
        ("noel karim elo", "Élodie Noël"),
        ("dorde", "Đorđe Łukasz"),
        ("Đorđe", "Đorđe Łukasz"),
        ("lukasz zoe", "Đorđe Łukasz"),
        ("احمد", "أحمد"),
        ("أحمد", "أحمد"),
        ("ozgur isik", "أحمد"),
        ("Özgür Işık", "أحمد"),
    ],
)
def test_a_dossier_is_found_by_pieces_in_any_order_with_or_without_accents(workspace, caseload, typed, found):
    assert names(find_dossiers(workspace, typed)) == [found]


def test_nothing_typed_shows_all_newest_first(workspace, caseload):
    assert names(find_dossiers(workspace)) == ["أحمد", "Đorđe Łukasz", "Élodie Noël", "Gezin Linde"]
    assert find_dossiers(workspace, "   ") == find_dossiers(workspace)


@pytest.mark.parametrize("typed", ["linde noel", "zzz", "%", "*", "Linde\\"])
def test_what_no_dossier_has_finds_none(workspace, caseload, typed):
    assert find_dossiers(workspace, typed) == []


@pytest.fixture(scope="module")
def new_workspace():
    """For generated names: a workbook of its own per name."""
    return lambda: Workspace(
        store=MemoryStore(),
        now=lambda: datetime(2026, 7, 14, tzinfo=UTC),
        new_id=lambda: uuid4().hex,
        counsellor="An",
    )


@given(name=st.text(min_size=1, max_size=20).filter(str.strip))
def test_every_dossier_is_found_by_the_name_it_was_given(new_workspace, name):
    workspace = new_workspace()
    dossier = begin_family(workspace, NewFamily(name))
    assert names(find_dossiers(workspace, name)) == [dossier.pseudonym]


def test_another_name_is_given_and_found(workspace, a_dossier):
    rename_dossier(workspace, a_dossier.id, "Gezin Eik", seen="Gezin Linde")
    assert names(find_dossiers(workspace, "eik")) == ["Gezin Eik"]
    with pytest.raises(TextChanged):
        rename_dossier(workspace, a_dossier.id, "Gezin Beuk", seen="Gezin Linde")


# The family


def test_people_are_added_corrected_and_removed(workspace, a_dossier):
    keep_person(workspace, a_dossier.id, Person(id="tante", pseudonym="Mina", role="other-adult"))
    after = keep_person(
        workspace, a_dossier.id, Person(id="tante", pseudonym="Mina", role="other-adult", birth_year=1960)
    )
    assert after.person("tante").birth_year == 1960
    assert remove_person(workspace, a_dossier.id, "tante").people == a_dossier.people


def test_a_child_entered_by_mistake_is_removed_though_the_application_is_known(workspace, a_dossier):
    after = remove_person(workspace, a_dossier.id, "yara")
    assert "yara" not in {person.id for person in after.people}


def test_somebody_who_said_something_stays(workspace, a_dossier):
    write_note(workspace, a_dossier.id, "Ik ga graag naar school", person="yara")
    with pytest.raises(PersonStillNeeded):
        remove_person(workspace, a_dossier.id, "yara")


def test_a_partner_entered_after_the_application_is_in_the_procedure_too(workspace, clock):
    dossier = begin_family(workspace, NewFamily("Gezin Linde", adults=("Laila",)))
    record_event(workspace, dossier.id, new_event(workspace, "application", When.day(date(2026, 7, 2))))
    after = keep_person(workspace, dossier.id, Person(id="karim", pseudonym="Karim", role="partner"))
    assert timely_for(after, after.person("karim"), clock().date()).conversation == "exploration"


def test_correcting_a_person_does_not_move_them_to_another_procedure(workspace, a_dossier):
    track = a_dossier.track_of("laila").having(people=("laila",))
    apart = workspace.store.save(a_dossier.with_track(track), seen=a_dossier.version)
    after = keep_person(workspace, apart.id, apart.person("karim").having(birth_year=1988))
    assert after.track_of("karim") is None


def test_the_people_around_the_family_are_kept(workspace, a_dossier):
    keep_lawyer(workspace, a_dossier.id, Lawyer(name="Mr. Peeters", reach="0470 00 00 00"))
    after = keep_earlier_counsellor(
        workspace, a_dossier.id, EarlierCounsellor(name="Els", place="Sint-Niklaas")
    )
    assert (after.lawyer.name, after.earlier_counsellor.name) == ("Mr. Peeters", "Els")
    assert keep_lawyer(workspace, a_dossier.id, None, seen=after.lawyer).lawyer is None


def test_a_child_is_not_taken_as_interpreter(workspace, a_dossier):
    with pytest.raises(ChildCannotInterpret):
        add_interpreter(workspace, a_dossier.id, Interpreter(id="i", name="Noor", person="noor"))
    assert workspace.store.load(a_dossier.id) == a_dossier
    assert add_interpreter(workspace, a_dossier.id, Interpreter(id="i", name="Tolk 12")).interpreters


def test_an_interpreter_who_no_longer_comes_is_taken_out(workspace, a_dossier):
    add_interpreter(workspace, a_dossier.id, Interpreter(id="i", name="Tolk 12"))
    assert remove_interpreter(workspace, a_dossier.id, "i").interpreters == ()


# Consent


def agreed(consent_id="c"):
    return Consent(id=consent_id, person="laila", reader="karim", given_on=date(2026, 7, 14))


def test_a_consent_opens_and_its_withdrawal_closes(workspace, a_dossier):
    write_note(workspace, a_dossier.id, "van Laila", person="laila")
    assert notes_readable_by(add_consent(workspace, a_dossier.id, agreed()), "karim")
    assert not notes_readable_by(withdraw_consent(workspace, a_dossier.id, "c"), "karim")


def test_a_consent_noted_twice_is_withdrawn_once_and_for_all(workspace, a_dossier):
    write_note(workspace, a_dossier.id, "van Laila", person="laila")
    for consent_id in ("by-an", "by-bram"):
        add_consent(workspace, a_dossier.id, agreed(consent_id))
    after = withdraw_consent(workspace, a_dossier.id, "by-an")
    assert notes_readable_by(after, "karim") == ()


def test_withdrawing_one_consent_leaves_the_others(workspace, a_dossier):
    write_note(workspace, a_dossier.id, "van Laila", person="laila")
    add_consent(workspace, a_dossier.id, agreed())
    add_consent(workspace, a_dossier.id, agreed("noor").having(reader="noor"))
    add_consent(
        workspace,
        a_dossier.id,
        Consent(id="school", person="laila", outside="de school", given_on=date(2026, 7, 14)),
    )
    after = withdraw_consent(workspace, a_dossier.id, "c")
    assert [consent.id for consent in after.consents if consent.holds] == ["noor", "school"]
    assert notes_readable_by(after, "noor")


def test_the_day_of_withdrawal_stands(workspace, a_dossier, clock):
    add_consent(workspace, a_dossier.id, agreed())
    withdrawn = withdraw_consent(workspace, a_dossier.id, "c")
    clock.later(days=5)
    assert withdraw_consent(workspace, a_dossier.id, "c") == withdrawn
    assert withdrawn.consents[0].withdrawn_on == date(2026, 7, 14)


def test_a_consent_given_again_after_withdrawal_holds(workspace, a_dossier):
    add_consent(workspace, a_dossier.id, agreed())
    withdraw_consent(workspace, a_dossier.id, "c")
    after = add_consent(workspace, a_dossier.id, agreed("again"))
    assert [consent.holds for consent in after.consents] == [False, True]


# Situations and events


def test_the_day_a_situation_ended_stands(workspace, a_dossier, clock):
    name_situation(workspace, a_dossier.id, Situation(id="s", kind="detention", person="laila"))
    ended = end_situation(workspace, a_dossier.id, "s")
    clock.later(days=5)
    assert end_situation(workspace, a_dossier.id, "s") == ended
    assert ended.situations[0].ended_on == date(2026, 7, 14)


def test_the_procedure_is_made_with_the_first_event_for_everybody(workspace, family):
    workspace.store.save(family.having(procedure=()), seen=0)
    asked = new_event(workspace, "application", When.day(date(2026, 7, 2)))
    (track,) = record_event(workspace, family.id, asked).procedure
    assert track.people == ("laila", "karim", "noor", "sami", "yara")
    assert track.events == (asked,)


def test_a_corrected_event_keeps_its_place_and_the_same_one_changes_nothing(workspace, a_dossier):
    asked = a_dossier.procedure[0].events[0]
    assert record_event(workspace, a_dossier.id, asked) == a_dossier
    after = record_event(workspace, a_dossier.id, asked.having(when=When.day(date(2026, 7, 3))), seen=asked)
    assert [event.id for event in after.procedure[0].events] == ["asked", "interview"]


def test_two_letters_are_merged_part_by_part(workspace, a_dossier):
    decided = new_event(workspace, "decision-cgvs", When.day(date(2026, 7, 10))).having(delivery=Delivery())
    record_event(workspace, a_dossier.id, decided)
    for delivery in (Delivery(letter_says="tien dagen"), Delivery(way="by-hand")):
        after = record_event(workspace, a_dossier.id, decided.having(delivery=delivery), seen=decided)
    assert after.procedure[0].events[-1].delivery == Delivery(letter_says="tien dagen", way="by-hand")
    with pytest.raises(TextChanged):
        record_event(
            workspace, a_dossier.id, decided.having(delivery=Delivery(letter_says="een maand")), seen=decided
        )


def test_a_decision_before_the_application_is_not_kept(workspace, a_dossier):
    with pytest.raises(DecisionBeforeApplication):
        record_event(
            workspace, a_dossier.id, new_event(workspace, "decision-cgvs", When.day(date(2026, 7, 1)))
        )
    assert workspace.store.load(a_dossier.id) == a_dossier


def test_an_event_entered_by_mistake_is_removed(workspace, a_dossier):
    after = remove_event(workspace, a_dossier.id, "interview")
    assert [event.id for event in after.procedure[0].events] == ["asked"]
    assert remove_event(workspace, a_dossier.id, "interview") == after


# Erasing


def test_a_dossier_is_erased_only_when_its_name_is_typed(workspace, a_dossier):
    with pytest.raises(RequestUnclear):
        erase_dossier(workspace, a_dossier.id, typed_name="Gezin Eik")
    with pytest.raises(RequestUnclear):
        erase_dossier(workspace, a_dossier.id, typed_name="")
    assert workspace.store.load(a_dossier.id)
    erase_dossier(workspace, a_dossier.id, typed_name=" gezin linde ")
    with pytest.raises(DossierGone):
        workspace.store.load(a_dossier.id)
    assert find_dossiers(workspace) == []
