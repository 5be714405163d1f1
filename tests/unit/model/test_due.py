"""Which information is due by law: only what the reception law asks, never a conversation."""

from datetime import date

import pytest

from workbook.content.grounds import days_of_duties, duty_ground
from workbook.content.library import LANGUAGES
from workbook.model.conversations import InformationGiven
from workbook.model.dates import When
from workbook.model.due import DUTIES, due_information, due_to
from workbook.model.procedure import Delivery, ProcedureEvent, ProcedureTrack, Situation

TODAY = date(2026, 11, 22)
INTAKE, REFUSAL, HEARING = DUTIES


def event(kind, on=None, outcome=None, delivered=None, precision="day"):
    when = When(on=on, precision=precision) if on else When.unknown()
    letter = Delivery(on=delivered) if delivered else None
    return ProcedureEvent(id=f"{kind} {on}", kind=kind, when=when, outcome=outcome, delivery=letter)


ASKED = event("application", date(2026, 7, 2))
REFUSED = event("decision-cgvs", date(2026, 11, 19), "refusal")
APPEAL = event("appeal", date(2026, 11, 20))
NOBODY_SAYS = event("decision-cgvs", date(2026, 11, 19))

# What happened, what is due, by which day, under which rules.
ROWS = [
    ("nothing known", [], []),
    ("applied", [ASKED], [(INTAKE, None, "since-pact")]),
    ("applied on 11 June 2026", [event("application", date(2026, 6, 11))], [(INTAKE, None, "before-pact")]),
    ("applied on 12 June 2026", [event("application", date(2026, 6, 12))], [(INTAKE, None, "since-pact")]),
    ("applied on 13 June 2026", [event("application", date(2026, 6, 13))], [(INTAKE, None, "since-pact")]),
    ("applied some day", [event("application")], [(INTAKE, None, None)]),
    (
        "came here later",
        [event("application", date(2026, 6, 1)), event("arrival", date(2026, 9, 1))],
        [(INTAKE, None, "since-pact")],
    ),
    ("refused", [ASKED, REFUSED], [(REFUSAL, date(2026, 11, 24), "since-pact")]),
    (
        "delivered later than decided",
        [ASKED, event("decision-cgvs", date(2026, 11, 12), "refusal", date(2026, 11, 17))],
        [(REFUSAL, date(2026, 11, 22), "since-pact")],
    ),
    (
        "due on a Sunday",
        [ASKED, event("decision-cgvs", date(2026, 11, 17), "refusal")],
        [(REFUSAL, date(2026, 11, 22), "since-pact")],
    ),
    (
        "due on 29 February",
        [ASKED, event("decision-cgvs", date(2028, 2, 24), "refusal")],
        [(REFUSAL, date(2028, 2, 29), "since-pact")],
    ),
    (
        "delivered on 11 June 2026",
        [
            event("application", date(2026, 1, 5)),
            event("decision-cgvs", date(2026, 6, 5), "refusal", date(2026, 6, 11)),
        ],
        [(REFUSAL, date(2026, 6, 16), "before-pact")],
    ),
    (
        "delivered on 12 June 2026",
        [
            event("application", date(2026, 1, 5)),
            event("decision-cgvs", date(2026, 6, 5), "refusal", date(2026, 6, 12)),
        ],
        [(REFUSAL, date(2026, 6, 17), "since-pact")],
    ),
    (
        "delivered on 13 June 2026",
        [
            event("application", date(2026, 1, 5)),
            event("decision-cgvs", date(2026, 6, 5), "refusal", date(2026, 6, 13)),
        ],
        [(REFUSAL, date(2026, 6, 18), "since-pact")],
    ),
    (
        "refused in November",
        [ASKED, event("decision-cgvs", date(2026, 11, 1), "refusal", precision="month")],
        [(REFUSAL, None, "since-pact")],
    ),
    ("refused some day", [ASKED, event("decision-cgvs", None, "refusal")], [(REFUSAL, None, None)]),
    (
        "inadmissible",
        [ASKED, event("decision-cgvs", date(2026, 11, 19), "inadmissible")],
        [(REFUSAL, date(2026, 11, 24), "since-pact")],
    ),
    ("decided, nobody says what", [ASKED, NOBODY_SAYS], []),
    ("on appeal and never told", [ASKED, REFUSED, APPEAL], [(REFUSAL, date(2026, 11, 24), "since-pact")]),
    (
        "hearing to come",
        [ASKED, REFUSED, APPEAL, event("hearing-rvv", date(2026, 12, 3))],
        [(REFUSAL, date(2026, 11, 24), "since-pact")],
    ),
    (
        "hearing today",
        [ASKED, APPEAL, event("hearing-rvv", date(2026, 11, 22))],
        [(HEARING, date(2026, 11, 29), "since-pact")],
    ),
    (
        "hearing over",
        [ASKED, APPEAL, event("hearing-rvv", date(2026, 11, 20))],
        [(HEARING, date(2026, 11, 27), "since-pact")],
    ),
    (
        "hearing before the Pact",
        [event("application", date(2026, 1, 5)), event("hearing-rvv", date(2026, 6, 10))],
        [(HEARING, date(2026, 6, 17), "before-pact")],
    ),
    (
        "the Council answered",
        [ASKED, REFUSED, APPEAL, event("decision-rvv", date(2026, 11, 21), "refusal")],
        [],
    ),
    (
        "arrival announced for next month",
        [ASKED, event("arrival", date(2026, 12, 1))],
        [],
    ),
    (
        "sent back by the Council: the intake was in 2024",
        [
            event("application", date(2024, 1, 5)),
            event("arrival", date(2024, 1, 10)),
            event("decision-rvv", date(2026, 11, 18), "annulled"),
        ],
        [(INTAKE, None, "before-pact")],
    ),
    ("protection granted", [ASKED, event("protection-granted", date(2026, 11, 10))], []),
]


def family_with(family, events, **parts):
    track = ProcedureTrack(id="p", people=("laila", "karim"), events=tuple(events))
    return family.having(procedure=(track,), conversations=(), **parts)


def due_now(dossier):
    return due_to(dossier, dossier.person("laila"), TODAY, days_of_duties())


@pytest.mark.parametrize(("events", "due"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_due_to_laila(family, events, due):
    found = due_now(family_with(family, events))
    assert [(one.duty, one.by, one.regime) for one in found] == due


def test_what_was_told_at_the_intake_stays_told_when_the_file_comes_back(family):
    events = [
        event("application", date(2024, 1, 5)),
        event("arrival", date(2024, 1, 10)),
        event("decision-rvv", date(2026, 11, 18), "annulled"),
    ]
    assert due_now(family_with(family, events, information=(told(INTAKE, date(2024, 1, 10)),))) == ()


def told(duty, on, person="laila"):
    return InformationGiven(id="i", person=person, option=duty, given_on=on)


@pytest.mark.parametrize(
    ("information", "is_due"),
    [
        ([], True),
        ([told(REFUSAL, date(2026, 11, 19))], False),
        ([told(REFUSAL, date(2026, 11, 22))], False),
        ([told(REFUSAL, date(2026, 8, 1))], True),
        ([told(INTAKE, date(2026, 11, 20))], True),
        ([told(REFUSAL, date(2026, 11, 20), "karim")], True),
    ],
)
def test_a_tick_counts_for_one_person_one_duty_and_what_came_before_it(family, information, is_due):
    dossier = family_with(family, [ASKED, REFUSED], information=tuple(information))
    assert bool(due_now(dossier)) == is_due


def test_each_adult_is_told_and_no_child_is_owed_a_tick(family):
    dossier = family_with(family, [ASKED, REFUSED])
    assert [due.person for due in due_information(dossier, TODAY, days_of_duties())] == ["laila", "karim"]


def test_nothing_is_due_in_detention(family):
    held = Situation(id="s", kind="detention", person="laila")
    assert due_now(family_with(family, [ASKED, REFUSED], situations=(held,))) == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("regime", ["before-pact", "since-pact", None])
@pytest.mark.parametrize("duty", DUTIES)
def test_each_duty_names_its_source_under_both_regimes(library, duty, regime, language):
    ground = duty_ground(duty, regime, language)
    assert ground.fact
    assert ground.fact.source
    assert ground.fact.is_confirmed == (regime == "before-pact")
    assert library.text(f"workbook.{duty}", language)
