"""The Belgian procedure walked along many paths: where one is, what of reception, what can follow.

Each row names the source that its answer rests on; the template has to name it at that stage too.
"""

from datetime import date

import pytest

from workbook.content.procedures import template
from workbook.model.dates import When
from workbook.model.procedure import Delivery, ProcedureEvent, ProcedureTrack
from workbook.model.procedure_line import LONGEST, procedure_line

TODAY = date(2026, 11, 22)


def made(kind, on=None, outcome=None, delivered=None, precision="day"):
    when = When(on=on, precision=precision) if on else When.unknown()
    letter = Delivery(on=delivered) if delivered else None
    return ProcedureEvent(id=f"{kind} {on}", kind=kind, when=when, outcome=outcome, delivery=letter)


def line_of(events, supposing=(), today=TODAY):
    track = ProcedureTrack(id="p", people=("laila",), events=tuple(events))
    return procedure_line(template(), track, today, supposing=supposing)


ASKED = made("application", date(2026, 7, 2))
ASKED_BEFORE = made("application", date(2026, 6, 11))
DVZ = made("interview-dvz", date(2026, 7, 20))
HEARD = made("interview-cgvs", date(2026, 10, 8))
TO_BE_HEARD = made("interview-cgvs", date(2026, 12, 9))


def refused(outcome="refusal", on=date(2026, 11, 10), delivered=None):
    return made("decision-cgvs", on, outcome, delivered)


APPEAL = made("appeal", date(2026, 11, 18))
HEARING = made("hearing-rvv", date(2026, 11, 19))


def answered(outcome="refusal"):
    return made("decision-rvv", date(2026, 11, 20), outcome)


ORDER = made("order-to-leave", date(2026, 11, 21))
PLACE = made("return-place", date(2026, 11, 21))
ENDS = made("reception-ends", date(2026, 11, 21))
AGAIN = made("subsequent-application", date(2026, 11, 21))
WAYS = ["subsequent-application", "other-residence", "return", "another-country", "without-residence"]
APPEAL_OR_NOT = ["appeal", "no-appeal"]
MUST_ASK = ["appeal", "request-to-stay", "no-appeal"]
COUNCIL = ["protection", "interview-cgvs", "order-to-leave", "cassation"]
CGVS = ["protection", "appeal", "no-appeal"]
AFTER_PLACE = ["reception-ends", *WAYS]
AFTER_ORDER = ["order-appeal", "return-place", *AFTER_PLACE]
REFUSED_BY_COUNCIL = ["order-to-leave", "cassation"]

# What happened, which way is walked along, where one is, the last step drawn, what can follow that,
# whether reception goes on where one is, and a source of it.
ROWS = [
    # asking
    ("nothing yet", [], (), None, "decision-cgvs", CGVS, None, "apr"),
    ("asked", [ASKED], (), "application", "decision-cgvs", CGVS, "yes", "apr"),
    (
        "asked on 11 June 2026",
        [ASKED_BEFORE],
        (),
        "application",
        "decision-cgvs",
        CGVS,
        "yes",
        "reception-act",
    ),
    (
        "asked on 12 June 2026",
        [made("application", date(2026, 6, 12))],
        (),
        "application",
        "decision-cgvs",
        CGVS,
        "yes",
        "apr",
    ),
    (
        "asked on 13 June 2026",
        [made("application", date(2026, 6, 13))],
        (),
        "application",
        "decision-cgvs",
        CGVS,
        "yes",
        "apr",
    ),
    (
        "asked on 29 February",
        [made("application", date(2024, 2, 29))],
        (),
        "application",
        "decision-cgvs",
        CGVS,
        "yes",
        "reception-act",
    ),
    ("asked some day", [made("application")], (), "application", "decision-cgvs", CGVS, "yes", "apr"),
    ("seen at the DVZ", [ASKED, DVZ], (), "interview-dvz", "decision-cgvs", CGVS, "yes", "cgvs-report"),
    (
        "Belgium examines",
        [ASKED, DVZ, made("belgium-responsible", date(2026, 9, 1))],
        (),
        "responsible-state",
        "decision-cgvs",
        CGVS,
        "yes",
        "ammr",
    ),
    (
        "interview to come",
        [ASKED, DVZ, TO_BE_HEARD],
        (),
        "interview-dvz",
        "decision-cgvs",
        CGVS,
        "yes",
        "cgvs-report",
    ),
    (
        "interview on an unknown day",
        [ASKED, made("interview-cgvs")],
        (),
        "application",
        "decision-cgvs",
        CGVS,
        "yes",
        "apr",
    ),
    (
        "interview this month",
        [ASKED, made("interview-cgvs", date(2026, 11, 1), precision="month")],
        (),
        "application",
        "decision-cgvs",
        CGVS,
        "yes",
        "apr",
    ),
    (
        "interview today",
        [ASKED, made("interview-cgvs", TODAY)],
        (),
        "interview-cgvs",
        "decision-cgvs",
        CGVS,
        "yes",
        "cgvs-news",
    ),
    ("interview held", [ASKED, HEARD], (), "interview-cgvs", "decision-cgvs", CGVS, "yes", "cgvs-pact"),
    (
        "withdrew",
        [ASKED, made("explicit-withdrawal", date(2026, 9, 1))],
        (),
        "explicit-withdrawal",
        "explicit-withdrawal",
        ["return", "subsequent-application"],
        "conditional",
        "apr",
    ),
    (
        "missed the interview",
        [ASKED, HEARD, made("implicit-withdrawal", date(2026, 11, 1))],
        (),
        "implicit-withdrawal",
        "implicit-withdrawal",
        ["appeal", "subsequent-application"],
        "conditional",
        "apr",
    ),
    # another state
    (
        "a transfer is decided",
        [ASKED, DVZ, made("transfer-decision", date(2026, 9, 1))],
        (),
        "transfer-decision",
        "transfer-decision",
        ["transfer-appeal", "transfer", "responsible-state"],
        "no",
        "ammr",
    ),
    (
        "an appeal against it",
        [ASKED, made("transfer-decision", date(2026, 9, 1)), made("transfer-appeal", date(2026, 9, 8))],
        (),
        "transfer-appeal",
        "transfer-appeal",
        ["responsible-state", "transfer"],
        "conditional",
        "ammr",
    ),
    (
        "transferred",
        [ASKED, made("transfer-decision", date(2026, 9, 1)), made("transfer", date(2026, 10, 1))],
        (),
        "transfer",
        "transfer",
        [],
        "no",
        "ammr",
    ),
    (
        "the transfer is announced",
        [ASKED, made("transfer-decision", date(2026, 9, 1)), made("transfer", date(2026, 12, 1))],
        (),
        "transfer-decision",
        "transfer",
        [],
        "no",
        "ammr",
    ),
    (
        "the term is over",
        [ASKED, made("transfer-decision", date(2026, 3, 1)), made("belgium-responsible", date(2026, 9, 1))],
        (),
        "responsible-state",
        "decision-cgvs",
        CGVS,
        "yes",
        "ammr",
    ),
    # a decision of the CGVS
    (
        "decided, nobody says what",
        [ASKED, refused(None)],
        (),
        "decision-cgvs",
        "decision-cgvs",
        CGVS,
        "yes",
        "cgvs-report",
    ),
    (
        "refused",
        [ASKED, HEARD, refused()],
        (),
        "decision-cgvs",
        "decision-cgvs",
        APPEAL_OR_NOT,
        "yes",
        "cgvs-report",
    ),
    (
        "refused some day",
        [ASKED, made("decision-cgvs", None, "refusal")],
        (),
        "decision-cgvs",
        "decision-cgvs",
        APPEAL_OR_NOT,
        "yes",
        "cgvs-report",
    ),
    (
        "refused this month",
        [ASKED, made("decision-cgvs", date(2026, 11, 1), "refusal", precision="month")],
        (),
        "decision-cgvs",
        "decision-cgvs",
        APPEAL_OR_NOT,
        "yes",
        "cgvs-report",
    ),
    (
        "inadmissible, notified on 11 June",
        [ASKED_BEFORE, refused("inadmissible", date(2026, 6, 11))],
        (),
        "decision-cgvs",
        "decision-cgvs",
        APPEAL_OR_NOT,
        "yes",
        "cgvs-report",
    ),
    (
        "inadmissible, notified on 12 June",
        [ASKED_BEFORE, refused("inadmissible", date(2026, 6, 12))],
        (),
        "decision-cgvs",
        "decision-cgvs",
        MUST_ASK,
        "yes",
        "cgvs-report",
    ),
    (
        "inadmissible, notified on 13 June",
        [ASKED_BEFORE, refused("inadmissible", date(2026, 6, 13))],
        (),
        "decision-cgvs",
        "decision-cgvs",
        MUST_ASK,
        "yes",
        "cgvs-report",
    ),
    (
        "decided before, delivered after",
        [ASKED_BEFORE, refused("inadmissible", date(2026, 6, 11), date(2026, 6, 15))],
        (),
        "decision-cgvs",
        "decision-cgvs",
        MUST_ASK,
        "yes",
        "cgvs-report",
    ),
    (
        "manifestly unfounded",
        [ASKED, refused("manifestly-unfounded")],
        (),
        "decision-cgvs",
        "decision-cgvs",
        MUST_ASK,
        "yes",
        "cgvs-report",
    ),
    (
        "manifestly unfounded before the Pact",
        [made("application", date(2026, 1, 5)), refused("manifestly-unfounded", date(2026, 5, 1))],
        (),
        "decision-cgvs",
        "decision-cgvs",
        APPEAL_OR_NOT,
        "yes",
        "cgvs-report",
    ),
    (
        "refugee status",
        [ASKED, refused("refugee-status")],
        (),
        "decision-cgvs",
        "protection",
        [],
        "yes",
        "cgvs-report",
    ),
    (
        "subsidiary protection",
        [ASKED, refused("subsidiary-protection")],
        (),
        "decision-cgvs",
        "protection",
        [],
        "yes",
        "cgvs-report",
    ),
    (
        "protection, entered as such",
        [ASKED, made("protection-granted", date(2026, 11, 1), "refugee-status")],
        (),
        "protection",
        "protection",
        [],
        "conditional",
        "reception-act",
    ),
    (
        "no appeal",
        [ASKED, refused(), made("no-appeal", date(2026, 11, 20))],
        (),
        "no-appeal",
        "order-to-leave",
        AFTER_ORDER,
        "conditional",
        "agii",
    ),
    # the appeal
    ("on appeal", [ASKED, refused(), APPEAL], (), "appeal", "decision-rvv", COUNCIL, "yes", "probasile"),
    (
        "on appeal under the earlier rules",
        [
            made("application", date(2026, 1, 5)),
            refused(on=date(2026, 5, 1)),
            made("appeal", date(2026, 5, 20)),
        ],
        (),
        "appeal",
        "decision-rvv",
        COUNCIL,
        "yes",
        "cgvs-web",
    ),
    (
        "staying was asked for",
        [ASKED, refused("inadmissible"), made("request-to-stay", date(2026, 11, 14))],
        (),
        "request-to-stay",
        "decision-rvv",
        COUNCIL,
        "conditional",
        "apr",
    ),
    (
        "hearing to come",
        [ASKED, refused(), made("appeal", date(2026, 11, 12)), made("hearing-rvv", date(2026, 12, 3))],
        (),
        "appeal",
        "decision-rvv",
        COUNCIL,
        "yes",
        "probasile",
    ),
    (
        "hearing held",
        [ASKED, refused(), made("appeal", date(2026, 11, 12)), HEARING],
        (),
        "hearing-rvv",
        "decision-rvv",
        COUNCIL,
        "yes",
        "probasile",
    ),
    (
        "answered, nobody says what",
        [ASKED, refused(), APPEAL, answered(None)],
        (),
        "decision-rvv",
        "decision-rvv",
        COUNCIL,
        "yes",
        "cgvs-web",
    ),
    (
        "the Council grants",
        [ASKED, refused(), APPEAL, answered("refugee-status")],
        (),
        "decision-rvv",
        "protection",
        [],
        "yes",
        "cgvs-web",
    ),
    (
        "the Council sends back",
        [ASKED, refused(), APPEAL, answered("annulled")],
        (),
        "decision-rvv",
        "decision-cgvs",
        CGVS,
        "yes",
        "cgvs-web",
    ),
    (
        "the Council refuses",
        [ASKED, refused(), APPEAL, answered()],
        (),
        "decision-rvv",
        "decision-rvv",
        REFUSED_BY_COUNCIL,
        "yes",
        "cgvs-web",
    ),
    (
        "cassation",
        [ASKED, refused(), APPEAL, answered(), made("cassation", date(2026, 11, 21))],
        (),
        "cassation",
        "cassation",
        ["decision-rvv", "order-to-leave"],
        "no",
        "reception-act",
    ),
    # after the last answer
    (
        "an order",
        [ASKED, refused(), APPEAL, answered(), ORDER],
        (),
        "order-to-leave",
        "order-to-leave",
        AFTER_ORDER,
        "conditional",
        "apr",
    ),
    (
        "an order with the refusal",
        [ASKED, refused(), made("order-to-leave", date(2026, 11, 10))],
        (),
        "order-to-leave",
        "order-to-leave",
        AFTER_ORDER,
        "conditional",
        "agii",
    ),
    (
        "a return place",
        [ASKED, answered(), ORDER, PLACE],
        (),
        "return-place",
        "return-place",
        AFTER_PLACE,
        "conditional",
        "fedasil",
    ),
    (
        "reception ends",
        [ASKED, answered(), ORDER, PLACE, ENDS],
        (),
        "reception-ends",
        "reception-ends",
        WAYS,
        "no",
        "reception-act",
    ),
    (
        "the end is announced",
        [
            ASKED,
            answered(),
            made("order-to-leave", date(2026, 11, 20)),
            made("reception-ends", date(2026, 12, 20)),
        ],
        (),
        "order-to-leave",
        "reception-ends",
        WAYS,
        "conditional",
        "reception-act",
    ),
    # again
    (
        "asked again",
        [ASKED, answered(), AGAIN],
        (),
        "subsequent-application",
        "subsequent-examined",
        ["interview-cgvs", "decision-cgvs"],
        "conditional",
        "cgvs-web",
    ),
    (
        "asked again and heard",
        [made("application", date(2024, 1, 5)), made("subsequent-application", date(2026, 7, 2)), HEARD],
        (),
        "interview-cgvs",
        "decision-cgvs",
        CGVS,
        "yes",
        "cgvs-pact",
    ),
    (
        "asked again, inadmissible",
        [
            made("application", date(2024, 1, 5)),
            made("subsequent-application", date(2026, 7, 2)),
            refused("inadmissible"),
        ],
        (),
        "decision-cgvs",
        "decision-cgvs",
        MUST_ASK,
        "yes",
        "cgvs-report",
    ),
    # walked along, from where one is
    (
        "if I appeal",
        [ASKED, refused()],
        ("appeal",),
        "decision-cgvs",
        "decision-rvv",
        COUNCIL,
        "yes",
        "cgvs-report",
    ),
    (
        "if I appeal under the earlier rules",
        [made("application", date(2026, 1, 5)), refused(on=date(2026, 5, 1))],
        ("appeal",),
        "decision-cgvs",
        "decision-rvv",
        COUNCIL,
        "yes",
        "cgvs-report",
    ),
    (
        "if the Council then refuses",
        [ASKED, refused()],
        ("appeal", "order-to-leave"),
        "decision-cgvs",
        "order-to-leave",
        AFTER_ORDER,
        "yes",
        "cgvs-report",
    ),
    (
        "if there is no appeal",
        [ASKED, refused()],
        ("no-appeal",),
        "decision-cgvs",
        "order-to-leave",
        AFTER_ORDER,
        "yes",
        "cgvs-report",
    ),
    ("if the CGVS grants", [ASKED], ("protection",), "application", "protection", [], "yes", "apr"),
    (
        "if another state is responsible",
        [ASKED, DVZ],
        ("transfer-decision",),
        "interview-dvz",
        "transfer-decision",
        ["transfer-appeal", "transfer", "responsible-state"],
        "yes",
        "cgvs-report",
    ),
    (
        "if I miss the interview",
        [ASKED, DVZ],
        ("implicit-withdrawal",),
        "interview-dvz",
        "implicit-withdrawal",
        ["appeal", "subsequent-application"],
        "yes",
        "cgvs-report",
    ),
    (
        "if I stay without residence",
        [ASKED, answered(), ENDS],
        ("without-residence",),
        "reception-ends",
        "without-residence",
        ["icam", "forced-return"],
        "no",
        "reception-act",
    ),
    (
        "and am invited",
        [ASKED, answered(), ENDS],
        ("without-residence", "icam"),
        "reception-ends",
        "icam",
        ["return", "other-residence", "forced-return"],
        "no",
        "reception-act",
    ),
    (
        "if I return",
        [ASKED, answered(), ENDS],
        ("return",),
        "reception-ends",
        "return",
        [],
        "no",
        "reception-act",
    ),
    (
        "if I move on",
        [ASKED, answered(), ENDS],
        ("another-country",),
        "reception-ends",
        "another-country",
        ["transfer"],
        "no",
        "reception-act",
    ),
    (
        "if I ask again",
        [ASKED, answered(), ENDS],
        ("subsequent-application",),
        "reception-ends",
        "subsequent-examined",
        ["interview-cgvs", "decision-cgvs"],
        "no",
        "reception-act",
    ),
    (
        "if there is another ground",
        [ASKED, answered(), ENDS],
        ("other-residence",),
        "reception-ends",
        "other-residence",
        [],
        "no",
        "reception-act",
    ),
    (
        "a way that does not exist from here",
        [ASKED],
        ("return",),
        "application",
        "decision-cgvs",
        CGVS,
        "yes",
        "apr",
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_the_belgian_procedure(row):
    _name, events, walked, here, last, follows, goes_on, source = row
    line = line_of(events, walked)
    stage = line.here.stage if line.here else template().stages["application"]
    assert (line.here.stage.id if line.here else None) == here
    assert line.stops[-1].stage.id == last
    assert [follow.stage.id for follow in line.follows] == follows
    assert goes_on is None or stage.goes_on == goes_on
    assert source in {fact.source for fact in stage.facts}


def test_the_table_is_long_enough_to_be_trusted():
    assert len(ROWS) >= 60
    assert len({row[0] for row in ROWS}) == len(ROWS)


def test_the_last_step_is_never_drawn_as_if_it_had_been():
    line = line_of([ASKED, refused()], ("appeal",))
    assert [stop.state for stop in line.stops] == ["been", "here", "supposed", "ahead"]


def test_walking_leaves_the_events_as_they_were():
    track = ProcedureTrack(id="p", people=("laila",), events=(ASKED, refused()))
    before = track.model_dump()
    procedure_line(template(), track, TODAY, supposing=("appeal", "order-to-leave"))
    assert track.model_dump() == before


def test_the_other_answers_a_decision_could_have_had_stay_to_be_seen():
    line = line_of([ASKED, refused(), APPEAL])
    assert [(place, one.stage.id) for place, one in line.past] == [(1, "protection"), (1, "no-appeal")]


def test_what_may_happen_on_the_way_is_named_apart():
    def on_the_way(*events):
        return [one.stage.id for one in line_of(events).on_the_way]

    assert on_the_way(ASKED, DVZ) == ["transfer-decision", "implicit-withdrawal"]
    assert on_the_way(ASKED, HEARD) == []
    assert on_the_way(ASKED, refused()) == []


def test_the_application_comes_first_whenever_it_was_entered():
    for asked in (made("application"), made("application", date(2026, 1, 1), precision="year")):
        line = line_of([refused(), asked])
        assert [(stop.stage.id, stop.state) for stop in line.stops] == [
            ("application", "been"),
            ("decision-cgvs", "here"),
        ]


def test_after_an_annulment_the_next_decision_follows_the_rules_of_today():
    asked = made("application", date(2025, 1, 5))
    events = [asked, refused(on=date(2026, 5, 20)), made("appeal", date(2026, 6, 1)), answered("annulled")]
    line = line_of(events)
    assert line.regime == "since-pact"
    walked = line_of(events, ("appeal",))
    assert "hearing-rvv" not in [stop.stage.id for stop in walked.stops]
    assert all(place < 4 for place, _follow in line.past), "nothing is bygone of what is still to come"


def test_a_letter_without_a_day_is_walked_under_the_rules_of_today_and_tells_no_regime():
    line = line_of([ASKED_BEFORE, made("decision-cgvs", None, "refusal")], ("appeal",))
    assert line.regime is None
    assert line.stops[-1].stage.id == "decision-rvv"
    assert "hearing-rvv" not in [stop.stage.id for stop in line.stops]


def test_no_new_elements_supposes_a_decision_and_what_follows_it():
    line = line_of([ASKED, answered(), AGAIN], ("decision-cgvs",))
    assert line.stops[-1].outcome == "inadmissible"
    assert [one.stage.id for one in line.follows] == MUST_ASK


def test_a_long_file_has_a_future_too():
    many = [made("appeal", date(2026, 1, day)) for day in range(1, 20)]
    line = line_of([made("application", date(2025, 1, 1)), *many, AGAIN])
    assert [one.stage.id for one in line.follows] == ["interview-cgvs", "decision-cgvs"]


@pytest.mark.parametrize("stage", ["appeal", "return", "interview-cgvs", "no-such-stage", ""])
def test_no_walk_is_endless_and_none_goes_back_before_here(stage):
    line = line_of([ASKED, refused(), APPEAL, answered("annulled")], (stage,) * 20)
    assert len(line.stops) <= LONGEST + 20
    assert [stop.stage.id for stop in line.stops][:4] == [
        "application",
        "decision-cgvs",
        "appeal",
        "decision-rvv",
    ]


def test_the_ways_stand_in_the_one_neutral_order():
    ways = [stage.id for stage in template().stages.values() if stage.is_way]
    assert ways == WAYS
