"""Which conversation is timely: a table a colleague can read, each row with the text that says why.

What each text rests on stands in `content/outline/timely.toml`; a test below holds that it is there.
"""

from datetime import date, datetime, timedelta

import pytest

from workbook.content.grounds import grounds_of
from workbook.content.library import LANGUAGES
from workbook.model.conversations import Conversation
from workbook.model.dates import When
from workbook.model.people import EarlierCounsellor
from workbook.model.procedure import Delivery, ProcedureEvent, ProcedureTrack, Situation
from workbook.model.timely import stops_conversation, timely_conversations, timely_for

TODAY = date(2026, 11, 22)
"""A Sunday: the workbook does not care."""


def on(year, month, day):
    return When.day(date(year, month, day))


def month(year, number):
    return When(on=date(year, number, 1), precision="month")


def year(number):
    return When(on=date(number, 1, 1), precision="year")


SOME_DAY = When.unknown()
ASKED = ("application", on(2026, 7, 2))
ASKED_BEFORE = ("application", on(2026, 6, 11))
REFUSED = ("decision-cgvs", on(2026, 11, 10), "refusal")
APPEAL = ("appeal", on(2026, 11, 18))
REJECTED = ("decision-rvv", on(2026, 11, 20), "refusal")
ORDER = ("order-to-leave", on(2026, 11, 21))
AGAIN = ("subsequent-application", on(2026, 11, 21))

EXPLORE, WHAT_IF, INTERIM, WHAT_NOW, GRANTED = "exploration", "what-if", "interim", "what-now", "granted"


def held(kind, *day, who=("laila",), last=False, is_open=False):
    """A conversation that was held and closed on this day."""
    at = datetime(*(day or (2026, 9, 1)), 10, tzinfo=datetime.now().astimezone().tzinfo)
    return Conversation(
        id=f"{kind} {at:%m%d}",
        kind=kind,
        people=who,
        opened_at=at,
        started_at=at,
        closed_at=None if is_open else at + timedelta(hours=1),
        is_last=last,
    )


EXPLORED = held(EXPLORE)

# What happened, which conversations were held, which conversation is timely, and why.
ROWS = [
    # before anything
    ("nothing known yet", [], [], None, "timely.application-first"),
    ("an interview but no application", [("interview-cgvs", SOME_DAY)], [], None, "timely.application-first"),
    # pending before the CGVS
    ("applied", [ASKED], [], EXPLORE, "exploration.before-interview"),
    ("applied, nobody knows when", [("application", SOME_DAY)], [], EXPLORE, "exploration.before-interview"),
    ("applied today", [("application", on(2026, 11, 22))], [], EXPLORE, "exploration.before-interview"),
    (
        "applied on 29 February",
        [("application", on(2024, 2, 29))],
        [],
        EXPLORE,
        "exploration.before-interview",
    ),
    ("applied on 11 June 2026", [ASKED_BEFORE], [], EXPLORE, "exploration.before-interview"),
    (
        "applied on 12 June 2026",
        [("application", on(2026, 6, 12))],
        [],
        EXPLORE,
        "exploration.before-interview",
    ),
    (
        "applied on 13 June 2026",
        [("application", on(2026, 6, 13))],
        [],
        EXPLORE,
        "exploration.before-interview",
    ),
    (
        "only the DVZ was seen",
        [ASKED, ("interview-dvz", on(2026, 7, 8))],
        [],
        EXPLORE,
        "exploration.before-interview",
    ),
    (
        "interview to come",
        [ASKED, ("interview-cgvs", on(2026, 12, 9))],
        [],
        EXPLORE,
        "exploration.before-interview",
    ),
    (
        "interview today",
        [ASKED, ("interview-cgvs", on(2026, 11, 22))],
        [],
        EXPLORE,
        "exploration.before-interview",
    ),
    (
        "interview yesterday",
        [ASKED, ("interview-cgvs", on(2026, 11, 21))],
        [],
        EXPLORE,
        "exploration.before-decision",
    ),
    (
        "interview on an unknown day",
        [ASKED, ("interview-cgvs", SOME_DAY)],
        [],
        EXPLORE,
        "exploration.before-interview",
    ),
    (
        "interview this month",
        [ASKED, ("interview-cgvs", month(2026, 11))],
        [],
        EXPLORE,
        "exploration.before-interview",
    ),
    (
        "interview last month",
        [ASKED, ("interview-cgvs", month(2026, 10))],
        [],
        EXPLORE,
        "exploration.before-decision",
    ),
    (
        "interview this year",
        [ASKED, ("interview-cgvs", year(2026))],
        [],
        EXPLORE,
        "exploration.before-interview",
    ),
    ("explored", [ASKED], [EXPLORED], None, "timely.exploration-held"),
    ("being prepared", [ASKED], [held(EXPLORE, is_open=True)], EXPLORE, "exploration.before-interview"),
    (
        "explored with Karim only",
        [ASKED],
        [held(EXPLORE, who=("karim",))],
        EXPLORE,
        "exploration.before-interview",
    ),
    ("explored with both", [ASKED], [held(EXPLORE, who=("laila", "karim"))], None, "timely.exploration-held"),
    ("another conversation held", [ASKED], [held(INTERIM)], EXPLORE, "exploration.before-interview"),
    # dates that are vague or not known, in the order in which they were entered
    (
        "a judgment known to the month sends the file back",
        [
            ASKED,
            REFUSED,
            APPEAL,
            ("hearing-rvv", on(2026, 11, 12)),
            ("decision-rvv", month(2026, 11), "annulled"),
        ],
        [EXPLORED],
        INTERIM,
        "interim.annulled",
    ),
    (
        "applied again this year, after the Council refused in March",
        [
            ("application", on(2025, 1, 5)),
            ("decision-rvv", on(2026, 3, 10), "refusal"),
            ("subsequent-application", year(2026)),
        ],
        [EXPLORED],
        INTERIM,
        "interim.subsequent",
    ),
    (
        "applied again some day, then refused",
        [
            ("application", on(2024, 1, 5)),
            ("subsequent-application", SOME_DAY),
            ("decision-cgvs", on(2026, 10, 1), "refusal"),
        ],
        [EXPLORED],
        WHAT_IF,
        "what-if.after-refusal",
    ),
    (
        "an interim of an earlier round does not count for the hearing of this one",
        [
            ("application", on(2023, 1, 5)),
            ("subsequent-application", on(2026, 5, 1)),
            REFUSED,
            ("hearing-rvv", on(2026, 12, 1)),
        ],
        [held(INTERIM, 2024, 3, 1)],
        INTERIM,
        "interim.before-hearing",
    ),
    (
        "the same where nobody knows when the appeal was lodged",
        [
            ("application", on(2023, 1, 5)),
            ("subsequent-application", on(2026, 5, 1)),
            REFUSED,
            ("appeal", SOME_DAY),
        ],
        [held(INTERIM, 2024, 3, 1)],
        INTERIM,
        "interim.soon",
    ),
    (
        "an appeal on an unknown day, talked about since the refusal",
        [ASKED, REFUSED, ("appeal", SOME_DAY)],
        [held(INTERIM, 2026, 11, 19)],
        None,
        "timely.interim-held",
    ),
    (
        "a what-if of the first round does not count for a new refusal without a day",
        [
            ("application", on(2023, 1, 5)),
            ("subsequent-application", on(2026, 5, 1)),
            ("decision-cgvs", SOME_DAY, "refusal"),
        ],
        [held(WHAT_IF, 2024, 3, 1)],
        WHAT_IF,
        "what-if.after-refusal",
    ),
    (
        "an order on an unknown day, after what-now was held",
        [ASKED, ("decision-rvv", on(2026, 10, 1), "refusal"), ("order-to-leave", SOME_DAY)],
        [held(WHAT_NOW, 2026, 10, 10)],
        WHAT_NOW,
        "what-now.order",
    ),
    (
        "an order on an unknown day, talked about too",
        [ASKED, ("decision-rvv", on(2026, 10, 1), "refusal"), ("order-to-leave", SOME_DAY)],
        [held(WHAT_NOW, 2026, 10, 10), held(WHAT_NOW, 2026, 10, 20)],
        None,
        "timely.what-now-held",
    ),
    # after a transfer
    ("came here after it", [ASKED, ("arrival", on(2026, 10, 1))], [EXPLORED], EXPLORE, "exploration.anew"),
    (
        "came here before it",
        [ASKED, ("arrival", on(2026, 8, 1))],
        [EXPLORED],
        None,
        "timely.exploration-held",
    ),
    (
        "came here that very day",
        [ASKED, ("arrival", on(2026, 9, 1))],
        [EXPLORED],
        None,
        "timely.exploration-held",
    ),
    ("new everywhere", [ASKED, ("arrival", on(2026, 10, 1))], [], EXPLORE, "exploration.before-interview"),
    (
        "refused, then moved: what if is begun anew",
        [ASKED, REFUSED, ("arrival", on(2026, 11, 15))],
        [held(WHAT_IF, 2026, 11, 14)],
        WHAT_IF,
        "what-if.after-refusal",
    ),
    # a decision of the CGVS
    ("refused", [ASKED, REFUSED], [EXPLORED], WHAT_IF, "what-if.after-refusal"),
    ("refused without a talk before", [ASKED, REFUSED], [], WHAT_IF, "what-if.after-refusal"),
    (
        "refused, nobody knows when",
        [ASKED, ("decision-cgvs", SOME_DAY, "refusal")],
        [],
        WHAT_IF,
        "what-if.after-refusal",
    ),
    (
        "inadmissible",
        [ASKED, ("decision-cgvs", on(2026, 11, 10), "inadmissible")],
        [],
        WHAT_IF,
        "what-if.after-refusal",
    ),
    (
        "manifestly unfounded",
        [ASKED, ("decision-cgvs", on(2026, 11, 10), "manifestly-unfounded")],
        [],
        WHAT_IF,
        "what-if.after-refusal",
    ),
    ("refused with an order", [ASKED, REFUSED, ORDER], [], WHAT_IF, "what-if.after-refusal"),
    ("what if was held", [ASKED, REFUSED], [held(WHAT_IF, 2026, 11, 14)], None, "timely.what-if-held"),
    ("what if was held too early", [ASKED, REFUSED], [held(WHAT_IF)], WHAT_IF, "what-if.after-refusal"),
    (
        "decided, nobody says what",
        [ASKED, ("decision-cgvs", on(2026, 11, 10))],
        [],
        None,
        "timely.after-decision",
    ),
    (
        "decided otherwise",
        [ASKED, ("decision-cgvs", on(2026, 11, 10), "other")],
        [],
        None,
        "timely.after-decision",
    ),
    ("an order and no decision", [ASKED, ORDER], [], None, "timely.after-decision"),
    # the appeal
    ("appeal lodged", [ASKED, REFUSED, APPEAL], [], INTERIM, "interim.soon"),
    ("an appeal alone", [ASKED, APPEAL], [], INTERIM, "interim.soon"),
    (
        "hearing to come",
        [ASKED, REFUSED, APPEAL, ("hearing-rvv", on(2026, 12, 3))],
        [],
        INTERIM,
        "interim.before-hearing",
    ),
    (
        "hearing today",
        [ASKED, REFUSED, APPEAL, ("hearing-rvv", on(2026, 11, 22))],
        [],
        INTERIM,
        "interim.before-hearing",
    ),
    (
        "hearing over",
        [ASKED, REFUSED, APPEAL, ("hearing-rvv", on(2026, 11, 21))],
        [],
        INTERIM,
        "interim.after-hearing",
    ),
    (
        "staying was asked for",
        [ASKED, REFUSED, ("request-to-stay", on(2026, 11, 18))],
        [],
        INTERIM,
        "interim.soon",
    ),
    ("an order while the appeal runs", [ASKED, REFUSED, APPEAL, ORDER], [], INTERIM, "interim.soon"),
    ("interim held", [ASKED, REFUSED, APPEAL], [held(INTERIM, 2026, 11, 20)], None, "timely.interim-held"),
    (
        "interim held before the appeal",
        [ASKED, REFUSED, APPEAL],
        [held(INTERIM, 2026, 11, 12)],
        INTERIM,
        "interim.soon",
    ),
    (
        "annulled: back to the CGVS",
        [ASKED, REFUSED, APPEAL, ("decision-rvv", on(2026, 11, 20), "annulled")],
        [EXPLORED],
        INTERIM,
        "interim.annulled",
    ),
    (
        "annulled and talked about",
        [ASKED, REFUSED, APPEAL, ("decision-rvv", on(2026, 11, 20), "annulled")],
        [EXPLORED, held(INTERIM, 2026, 11, 21)],
        None,
        "timely.interim-held",
    ),
    (
        "annulled and refused again",
        [ASKED, ("decision-rvv", on(2026, 9, 1), "annulled"), REFUSED],
        [],
        WHAT_IF,
        "what-if.after-refusal",
    ),
    # the last word
    ("rejected by the Council", [ASKED, REFUSED, APPEAL, REJECTED], [], WHAT_NOW, "what-now.refused"),
    (
        "no appeal lodged",
        [ASKED, REFUSED, ("no-appeal", on(2026, 11, 20))],
        [],
        WHAT_NOW,
        "what-now.no-appeal",
    ),
    (
        "the Council answered, nobody says what",
        [ASKED, REFUSED, APPEAL, ("decision-rvv", on(2026, 11, 20))],
        [],
        None,
        "timely.after-decision",
    ),
    (
        "cassation runs",
        [ASKED, REFUSED, APPEAL, REJECTED, ("cassation", on(2026, 11, 21))],
        [],
        WHAT_NOW,
        "what-now.refused",
    ),
    (
        "what now was held",
        [ASKED, REFUSED, APPEAL, REJECTED],
        [held(WHAT_NOW, 2026, 11, 21)],
        None,
        "timely.what-now-held",
    ),
    (
        "an order after it: taken up again",
        [ASKED, REFUSED, APPEAL, REJECTED, ORDER],
        [held(WHAT_NOW, 2026, 11, 20)],
        WHAT_NOW,
        "what-now.order",
    ),
    (
        "an order, and taken up again already",
        [ASKED, REFUSED, APPEAL, REJECTED, ORDER],
        [held(WHAT_NOW, 2026, 11, 20), held(WHAT_NOW, 2026, 11, 22)],
        None,
        "timely.what-now-held",
    ),
    (
        "an open return place",
        [ASKED, REFUSED, APPEAL, REJECTED, ("return-place", on(2026, 11, 21))],
        [held(WHAT_NOW, 2026, 11, 20)],
        WHAT_NOW,
        "what-now.return-place",
    ),
    (
        "reception ends next week",
        [ASKED, REFUSED, APPEAL, REJECTED, ORDER, ("reception-ends", on(2026, 11, 29))],
        [held(WHAT_NOW, 2026, 11, 22)],
        WHAT_NOW,
        "what-now.last",
    ),
    (
        "the last conversation was held",
        [ASKED, REFUSED, APPEAL, REJECTED, ("reception-ends", on(2026, 11, 29))],
        [held(WHAT_NOW, 2026, 11, 22, last=True)],
        None,
        "timely.last-held",
    ),
    # a subsequent application
    (
        "a subsequent application",
        [ASKED, REFUSED, APPEAL, REJECTED, AGAIN],
        [EXPLORED],
        INTERIM,
        "interim.subsequent",
    ),
    (
        "a subsequent application, new here",
        [ASKED, REJECTED, AGAIN],
        [],
        EXPLORE,
        "exploration.before-interview",
    ),
    (
        "refused once more",
        [ASKED, REJECTED, AGAIN, ("decision-cgvs", on(2026, 11, 22), "inadmissible")],
        [held(WHAT_IF, 2026, 11, 14)],
        WHAT_IF,
        "what-if.after-refusal",
    ),
    # protection
    ("protection granted", [ASKED, ("protection-granted", on(2026, 11, 10))], [], GRANTED, "granted.why"),
    (
        "refugee status",
        [ASKED, ("decision-cgvs", on(2026, 11, 10), "refugee-status")],
        [],
        GRANTED,
        "granted.why",
    ),
    (
        "protection by the Council",
        [ASKED, REFUSED, APPEAL, ("decision-rvv", on(2026, 11, 20), "subsidiary-protection")],
        [],
        GRANTED,
        "granted.why",
    ),
    (
        "talked about protection",
        [ASKED, ("protection-granted", on(2026, 11, 10))],
        [held(GRANTED, 2026, 11, 20)],
        None,
        "timely.granted-held",
    ),
]


def made(events):
    return tuple(
        ProcedureEvent(id=str(at), kind=kind, when=when, outcome=(*outcome, None)[0])
        for at, (kind, when, *outcome) in enumerate(events)
    )


def file_of(family, events, talks=(), **parts):
    track = ProcedureTrack(id="p", people=("laila", "karim"), events=made(events))
    return family.having(procedure=(track,) if events else (), conversations=tuple(talks), **parts)


def answer_to(dossier):
    return timely_for(dossier, dossier.person("laila"), TODAY)


@pytest.mark.parametrize(
    ("events", "talks", "conversation", "why"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_what_is_timely_for_laila(family, events, talks, conversation, why):
    answer = answer_to(file_of(family, events, talks))
    assert (answer.person, answer.conversation, answer.why) == ("laila", conversation, f"workbook.{why}")
    assert answer.is_last == (why == "what-now.last")


def test_the_table_is_long_enough_to_be_trusted():
    assert len(ROWS) >= 50
    assert len({row[0] for row in ROWS}) == len(ROWS)


# Detention and removal


def situation(kind, person=None, ended=None):
    return Situation(id="s", kind=kind, person=person, ended_on=ended)


@pytest.mark.parametrize(
    ("situations", "is_stopped"),
    [
        ([situation("detention", "laila")], True),
        ([situation("removal-set", "laila")], True),
        ([situation("removal-set")], True),
        ([situation("detention", "laila", date(2026, 7, 10))], False),
        ([situation("detention", "karim")], False),
        ([situation("medical", "laila")], False),
        ([situation("pregnancy")], False),
    ],
)
@pytest.mark.parametrize("events", [[], [ASKED], [ASKED, REFUSED], [ASKED, REJECTED, ORDER]])
def test_no_conversation_is_named_in_detention_or_when_a_removal_is_set(
    family, events, situations, is_stopped
):
    dossier = file_of(family, events, situations=tuple(situations))
    assert stops_conversation(dossier, "laila") == is_stopped
    answer = answer_to(dossier)
    assert (answer.why == "workbook.limits.detention") == is_stopped
    if is_stopped:
        assert answer.conversation is None


def test_a_removal_set_for_the_family_stops_the_talk_with_everybody(family):
    removal = family.having(situations=(situation("removal-set"),))
    assert all(stops_conversation(removal, person.id) for person in removal.people)


# What to mind


def minding(family, *events, talks=(), **parts):
    return {
        text.removeprefix("workbook.") for text in answer_to(file_of(family, events, talks, **parts)).mind
    }


def notified(kind, decided, delivered, outcome="refusal"):
    return ProcedureEvent(
        id="d", kind=kind, when=When.day(decided), outcome=outcome, delivery=Delivery(on=delivered)
    )


def test_each_adult_has_an_answer_and_no_child_has(family):
    assert [answer.person for answer in timely_conversations(family, TODAY)] == ["laila", "karim"]


def test_partners_are_heard_apart_in_every_conversation(family):
    for events in (
        [ASKED],
        [ASKED, REFUSED],
        [ASKED, APPEAL],
        [ASKED, REJECTED],
        [ASKED, ("protection-granted", SOME_DAY)],
    ):
        assert "exploration.each-apart" in minding(family, *events)  # fmt: skip


def test_nobody_is_heard_apart_who_lives_alone(family):
    alone = family.having(people=family.people[:1], conversations=(), procedure=())
    track = ProcedureTrack(id="p", people=("laila",), events=made([ASKED]))
    answer = answer_to(alone.having(procedure=(track,)))
    assert answer.mind == ("workbook.exploration.apart-from-procedure",)


def test_only_the_interim_conversation_may_coincide_with_the_procedure_talk(family):
    assert "exploration.apart-from-procedure" in minding(family, ASKED)
    assert "what-if.procedure-first" in minding(family, ASKED, REFUSED)
    assert "interim.may-coincide" in minding(family, ASKED, REFUSED, APPEAL)
    assert "what-now.after-explanation" in minding(family, ASKED, REJECTED)


def test_the_children_are_asked_where_there_are_any(family):
    assert "exploration.ask-children" in minding(family, ASKED)
    couple = family.having(people=family.people[:2], procedure=(), conversations=())
    assert "exploration.ask-children" not in minding(couple, ASKED)


def test_the_colleague_who_guided_them_before_is_asked_until_she_was(family):
    els = EarlierCounsellor(name="Els")
    assert "transfer.ask-earlier" in minding(family, ASKED, earlier_counsellor=els)
    assert "transfer.ask-earlier" in minding(family, ASKED, REFUSED, earlier_counsellor=els)
    called = els.having(called_on=date(2026, 7, 1))
    assert "transfer.ask-earlier" not in minding(family, ASKED, earlier_counsellor=called)


def test_who_was_never_met_is_met_first(family):
    assert "timely.not-met-yet" in minding(family, ASKED, REFUSED)
    assert "timely.not-met-yet" not in minding(family, ASKED, REFUSED, talks=[EXPLORED])


def test_a_missed_what_if_conversation_is_remembered_in_the_interim(family):
    talk = held(WHAT_IF, 2026, 11, 14)
    assert "interim.no-what-if" in minding(family, ASKED, REFUSED, APPEAL)
    assert "interim.no-what-if" not in minding(family, ASKED, REFUSED, APPEAL, talks=[talk])


STAY = "appeal.ask-to-stay"


@pytest.mark.parametrize(
    ("outcome", "decided", "delivered", "is_asked"),
    [
        ("inadmissible", date(2026, 6, 11), None, False),
        ("inadmissible", date(2026, 6, 12), None, True),
        ("inadmissible", date(2026, 6, 13), None, True),
        ("inadmissible", date(2026, 6, 5), date(2026, 6, 11), False),
        ("inadmissible", date(2026, 6, 5), date(2026, 6, 12), True),
        ("inadmissible", date(2026, 6, 5), date(2026, 6, 13), True),
        ("manifestly-unfounded", date(2026, 11, 10), None, True),
        ("refusal", date(2026, 11, 10), None, False),
    ],
)
def test_staying_that_must_first_be_asked_for_is_a_question_to_the_lawyer(
    family, outcome, decided, delivered, is_asked
):
    decision = notified("decision-cgvs", decided, delivered, outcome)
    track = ProcedureTrack(
        id="p", people=("laila",), events=(*made([("application", on(2026, 1, 5))]), decision)
    )
    answer = answer_to(family.having(procedure=(track,), conversations=()))
    assert (f"workbook.{STAY}" in answer.mind) == is_asked  # fmt: skip


def test_after_a_refused_subsequent_application_staying_must_be_asked_for(family):
    refused = ("decision-cgvs", on(2026, 11, 22), "refusal")
    assert STAY in minding(family, ASKED, REJECTED, AGAIN, refused)


def test_so_too_where_the_council_sent_the_subsequent_application_back(family):
    annulled = ("decision-rvv", on(2026, 11, 21), "annulled")
    refused = ("decision-cgvs", on(2026, 11, 22), "refusal")
    assert STAY in minding(
        family,
        ("application", on(2024, 1, 5)),
        ("subsequent-application", on(2026, 7, 2)),
        REFUSED,
        annulled,
        refused,
    )


def test_a_subsequent_application_since_the_pact_is_no_mixed_file(family):
    again = ("subsequent-application", on(2026, 7, 2))
    assert "appeal.mixed" not in minding(family, ("application", on(2024, 1, 5)), again, REFUSED)


def test_once_it_was_asked_the_answer_is_awaited(family):
    decided = ("decision-cgvs", on(2026, 11, 10), "inadmissible")
    minded = minding(family, ASKED, decided, ("request-to-stay", on(2026, 11, 12)))
    assert "appeal.stay-was-asked" in minded
    assert STAY not in minded


@pytest.mark.parametrize(
    ("applied", "delivered", "is_mixed"),
    [
        (date(2026, 6, 11), date(2026, 6, 11), False),
        (date(2026, 6, 11), date(2026, 6, 12), True),
        (date(2026, 6, 11), date(2026, 6, 13), True),
        (date(2026, 6, 12), date(2026, 6, 12), False),
        (date(2026, 6, 12), date(2026, 6, 13), False),
        (date(2026, 6, 13), date(2026, 11, 22), False),
        (date(2024, 2, 29), date(2026, 11, 22), True),
    ],
)
@pytest.mark.parametrize("more", [[], [APPEAL]])
def test_a_file_under_both_regimes_is_named_as_such(family, applied, delivered, is_mixed, more):
    decision = notified("decision-cgvs", applied, delivered)
    events = (*made([("application", When.day(applied)), *more]), decision)
    track = ProcedureTrack(id="p", people=("laila",), events=events)
    answer = answer_to(family.having(procedure=(track,), conversations=()))
    assert ("workbook.appeal.mixed" in answer.mind) == is_mixed


def test_an_order_beside_the_refusal_is_a_question_to_the_lawyer(family):
    assert "appeal.order-too" in minding(family, ASKED, REFUSED, ORDER)
    assert "appeal.order-too" in minding(family, ASKED, REFUSED, APPEAL, ORDER)
    assert "appeal.order-too" not in minding(family, ASKED, REFUSED, APPEAL)


def test_cassation_is_told_with_what_it_does_not_do(family):
    assert "appeal.cassation" in minding(family, ASKED, REJECTED, ("cassation", SOME_DAY))


# Words and grounds


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_can_be_read_and_names_its_unit_or_source(library, language):
    answers = {f"workbook.{row[-1]}" for row in ROWS} | set(library.group("timely"))
    for text_id in answers:
        assert library.text(text_id, language).strip()
        assert [ground.says for ground in grounds_of(library, text_id, language) if ground.says.strip()]


def test_no_answer_is_written_that_no_rule_gives(library):
    given = {f"workbook.{row[-1]}" for row in ROWS} | {"workbook.limits.detention"}
    code = open_text("timely")
    assert [text for text in library.group("timely") if text not in given and f'"{text}"' not in code] == []


def open_text(module):
    from pathlib import Path

    from workbook.model import timely

    return Path(timely.__file__).with_name(f"{module}.py").read_text(encoding="utf-8")
