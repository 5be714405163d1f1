"""Any puzzle, plan and stance comes back as it was."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_samples import CHEAP, new_id

from workbook.model.dossier import Dossier
from workbook.model.options import FEASIBLE, LEANINGS, WITH_NONE, Stance
from workbook.model.people import PaperChoices, Person
from workbook.model.plan import (
    GOALS,
    RETURN_QUESTIONS,
    FuturePlan,
    PlanContent,
    PlanStep,
    ReturnFact,
    Risk,
)
from workbook.model.puzzle import (
    ASPECTS,
    EFFECTS,
    PLACES,
    WEIGHTS,
    Meaning,
    Piece,
    PuzzleChoices,
    WayForward,
    moments_of,
    puzzle_of,
)
from workbook.store import tiny
from workbook.store.opening import create_vault, open_folder

EARLY = datetime(1950, 1, 1)  # noqa: DTZ001 - hypothesis adds the zone
PEOPLE = ("laila", "karim")

ids = st.uuids().map(lambda one: one.hex)
owners = st.sampled_from(PEOPLE)
texts = st.text(max_size=80)
words = st.text(min_size=1, max_size=80).filter(str.strip)
zones = st.sampled_from([UTC, timezone(timedelta(hours=2)), timezone(timedelta(hours=-9, minutes=-30))])
moments = st.datetimes(timezones=zones, min_value=EARLY)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
talks = st.none() | ids


def some(strategy, most=3):
    return st.lists(strategy, max_size=most).map(tuple)


def maybe(options):
    return st.sampled_from([None, *options])


def meanings(ways):
    return st.builds(
        Meaning, words=texts, effect=maybe(EFFECTS), weight=maybe(WEIGHTS), ways=ways, remark=texts
    )


def pieces_about(aspects, ways):
    return st.builds(
        Piece,
        id=ids,
        person=owners,
        aspect=aspects,
        place=st.sampled_from(PLACES),
        meaning=meanings(ways),
        laid_at=moments,
        conversation=talks,
    )


pieces = pieces_about(st.just("safety"), st.just(())) | pieces_about(
    st.sampled_from([aspect for aspect in ASPECTS if aspect != "safety"]),
    some(st.builds(WayForward, words=words, who=texts)),
)
choices = st.builds(
    PuzzleChoices,
    person=owners,
    another_country=st.booleans(),
    country_name=texts,
    weighs_return=st.booleans(),
    asked=some(words),
    balance_read=st.sampled_from([(), (4, 1, 0)]),
)
stances = st.builds(
    Stance,
    id=ids,
    person=owners,
    option=st.sampled_from(WITH_NONE) | words,
    said_on=days,
    words=words,
    leaning=maybe(LEANINGS),
    feasible=maybe(FEASIBLE),
    doubts=texts,
    questions=texts,
    conversation=talks,
)
steps = st.builds(PlanStep, id=ids, words=words, who=texts, by=st.none() | days, done_on=st.none() | days)
contents = st.builds(
    PlanContent,
    goal=maybe(GOALS),
    goal_words=texts,
    why=texts,
    steps=some(steps),
    needs=texts,
    risks=some(st.builds(Risk, words=words, then=texts)),
    call=texts,
    review_on=st.none() | days,
)
plans = st.builds(
    FuturePlan, id=ids, person=owners, content=contents, made_at=moments, by=texts, conversation=talks
)
facts = st.builds(
    ReturnFact,
    person=owners,
    about=st.sampled_from(RETURN_QUESTIONS),
    words=texts,
    on_sheet=st.booleans(),
)
on_papers = st.builds(
    PaperChoices,
    person=owners,
    shows=st.lists(st.sampled_from(["stances", "doubts", "safety"]), unique=True).map(tuple),
)


@st.composite
def dossiers(draw):
    dossier = Dossier(
        id=new_id(),
        pseudonym="Gezin Linde",
        created_at=draw(moments),
        people=(
            Person(id="laila", pseudonym="Laila"),
            Person(id="karim", pseudonym="Karim", role="partner"),
        ),
        puzzles=draw(some(choices, 2)),
        stances=draw(some(stances)),
        plans=draw(some(plans)),
        return_facts=draw(some(facts)),
        paper_choices=draw(some(on_papers, 2)),
    )
    for piece in draw(some(pieces, 4)):
        dossier = dossier.with_piece(piece)
    return dossier


often = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@often
@given(dossiers())
def test_a_puzzle_a_plan_and_stances_become_tables_and_a_dossier_again(dossier):
    kept = []
    tiny.keep_dossier(dossier, kept.append)
    back = tiny.read_dossier(kept[0], version=0)
    assert back == dossier
    for person in PEOPLE:
        lying = dossier.puzzle_choices(person)
        assert puzzle_of(back.puzzle, lying) == puzzle_of(dossier.puzzle, lying)
        assert moments_of(back.puzzle, person) == moments_of(dossier.puzzle, person)
        assert back.plans_of(person) == dossier.plans_of(person)
        assert back.stances_of(person) == dossier.stances_of(person)


def test_a_puzzle_a_plan_and_stances_survive_the_disk(tmp_path):
    keys, _ = create_vault(tmp_path, "een lange zin", cost=CHEAP)
    store = open_folder(tmp_path, keys)

    @given(dossiers())
    @settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def survives(dossier):
        kept = store.save(dossier, seen=0)
        assert store.load(dossier.id) == kept == dossier.having(version=1)

    survives()
