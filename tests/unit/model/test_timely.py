"""Which conversation is timely: a table a colleague can read, each row with the text that says why."""

from datetime import date

import pytest

from workbook.model.conversations import Conversation
from workbook.model.dates import When
from workbook.model.people import EarlierCounsellor
from workbook.model.procedure import ProcedureEvent, ProcedureTrack, Situation
from workbook.model.timely import stops_conversation, timely_conversations, timely_for

TODAY = date(2026, 7, 14)

TALK = "exploration"
FIRST = "workbook.timely.application-first"
INTERVIEW = "workbook.exploration.before-interview"
DECISION = "workbook.exploration.before-decision"
DECIDED = "workbook.timely.after-decision"
HELD = "workbook.timely.exploration-held"
DETAINED = {"situation": ("detention", "laila")}
LIMITS = "workbook.limits.detention"


def on(year, month, day):
    return When.day(date(year, month, day))


ASKED = ("application", on(2026, 7, 2))
NOT_ASKED = [("interview-cgvs", on(2026, 11, 24))]


def talk(clock, kind=TALK, *, closed=True, people=("laila",)):
    return Conversation(
        id="t", kind=kind, people=people, opened_at=clock(), closed_at=clock() if closed else None
    )


def situation(kind, person=None, ended=None):
    return Situation(id="s", kind=kind, person=person, ended_on=ended)


ROWS = [
    ("nothing known yet", [], {}, None, FIRST),
    ("an interview but no application", NOT_ASKED, {}, None, FIRST),
    ("applied", [ASKED], {}, TALK, INTERVIEW),
    ("applied, nobody knows when", [("application", When.unknown())], {}, TALK, INTERVIEW),
    (
        "only the first interview is over",
        [ASKED, ("interview-dvz", on(2026, 7, 8))],
        {},
        TALK,
        INTERVIEW,
    ),
    ("interview to come", [ASKED, ("interview-cgvs", on(2026, 11, 24))], {}, TALK, INTERVIEW),
    ("interview today", [ASKED, ("interview-cgvs", on(2026, 7, 14))], {}, TALK, INTERVIEW),
    ("interview yesterday", [ASKED, ("interview-cgvs", on(2026, 7, 13))], {}, TALK, DECISION),
    (
        "interview on an unknown day",
        [ASKED, ("interview-cgvs", When.unknown())],
        {},
        TALK,
        INTERVIEW,
    ),
    (
        "interview some time this month",
        [ASKED, ("interview-cgvs", When(on=date(2026, 7, 1), precision="month"))],
        {},
        TALK,
        INTERVIEW,
    ),
    (
        "interview some time this year",
        [ASKED, ("interview-cgvs", When(on=date(2026, 1, 1), precision="year"))],
        {},
        TALK,
        INTERVIEW,
    ),
    (
        "interview last month",
        [("application", on(2026, 5, 1)), ("interview-cgvs", When(on=date(2026, 6, 1), precision="month"))],
        {},
        TALK,
        DECISION,
    ),
    ("refused", [ASKED, ("decision-cgvs", on(2026, 7, 10))], {}, None, DECIDED),
    ("protection granted", [ASKED, ("protection-granted", on(2026, 7, 10))], {}, None, DECIDED),
    (
        "refused after a conversation",
        [ASKED, ("decision-cgvs", on(2026, 7, 10))],
        {"talk": {}},
        None,
        DECIDED,
    ),
    ("exploration held", [ASKED], {"talk": {}}, None, HELD),
    ("exploration still open", [ASKED], {"talk": {"closed": False}}, TALK, INTERVIEW),
    (
        "exploration held with Karim",
        [ASKED],
        {"talk": {"people": ("karim",)}},
        TALK,
        INTERVIEW,
    ),
    ("exploration held with both", [ASKED], {"talk": {"people": ("laila", "karim")}}, None, HELD),
    ("another conversation held", [ASKED], {"talk": {"kind": "interim"}}, TALK, INTERVIEW),
    ("detained", [ASKED], DETAINED, None, LIMITS),
    ("detained, nothing else known", [], DETAINED, None, LIMITS),
    (
        "detained after a refusal",
        [ASKED, ("decision-cgvs", on(2026, 7, 10))],
        DETAINED,
        None,
        LIMITS,
    ),
    ("removal set for all", [ASKED], {"situation": ("removal-set",)}, None, LIMITS),
    (
        "free again",
        [ASKED],
        {"situation": ("detention", "laila", date(2026, 7, 10))},
        TALK,
        INTERVIEW,
    ),
    ("Karim detained", [ASKED], {"situation": ("detention", "karim")}, TALK, INTERVIEW),
    ("ill", [ASKED], {"situation": ("medical", "laila")}, TALK, INTERVIEW),
    (
        "an order to leave alone",
        [ASKED, ("order-to-leave", on(2026, 7, 10))],
        {},
        None,
        DECIDED,
    ),
    ("an appeal alone", [ASKED, ("appeal", on(2026, 7, 10))], {}, None, DECIDED),
    ("a hearing to come", [ASKED, ("hearing-rvv", on(2026, 9, 10))], {}, None, DECIDED),
]


@pytest.mark.parametrize(
    ("events", "more", "conversation", "why"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_what_is_timely_for_laila(family, clock, events, more, conversation, why):
    made = tuple(ProcedureEvent(id=str(at), kind=kind, when=when) for at, (kind, when) in enumerate(events))
    dossier = family.having(
        procedure=(ProcedureTrack(id="p", people=("laila", "karim"), events=made),) if made else (),
        conversations=(talk(clock, **more["talk"]),) if "talk" in more else (),
        situations=(situation(*more["situation"]),) if "situation" in more else (),
    )
    answer = timely_for(dossier, dossier.person("laila"), TODAY)
    assert (answer.person, answer.conversation, answer.why) == ("laila", conversation, why)


def test_each_adult_has_an_answer_and_no_child_has(family):
    assert [answer.person for answer in timely_conversations(family, TODAY)] == ["laila", "karim"]


def test_a_couple_is_heard_apart_and_apart_from_the_procedure(family):
    (answer, _) = timely_conversations(family, TODAY)
    assert answer.mind == ("workbook.exploration.apart-from-procedure", "workbook.exploration.each-apart")


def test_the_colleague_who_guided_them_before_is_asked(family):
    after = family.having(earlier_counsellor=EarlierCounsellor(name="Els"))
    assert "workbook.transfer.ask-earlier" in timely_conversations(after, TODAY)[0].mind


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_answer_can_be_read_in_every_language(library, family, language):
    ids = {row[-1] for row in ROWS}
    guided = family.having(earlier_counsellor=EarlierCounsellor(name="Els"))
    ids.update(*(answer.mind for answer in timely_conversations(guided, TODAY)))
    assert all(library.text(text_id, language).strip() for text_id in ids)


def test_a_removal_set_for_the_family_stops_the_talk_with_everybody(family):
    removal = family.having(situations=(situation("removal-set"),))
    assert all(stops_conversation(removal, person.id) for person in removal.people)
