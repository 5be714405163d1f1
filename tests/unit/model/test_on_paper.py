"""The promise of value 10 under any dossier: what of the puzzle, the ways and the plan a paper may hold."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import combinations, count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbook.model.dossier import Dossier
from workbook.model.notes import OPTIONS, Marks, Note, ReadBack
from workbook.model.on_paper import plan_on_paper, puzzle_on_paper, return_sheet_of, stances_on_paper
from workbook.model.options import LEANINGS, NONE_OF_THESE, WITH_NONE, Stance
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
from workbook.model.puzzle import ALWAYS, ASPECTS, EFFECTS, PLACES, Meaning, Piece, PuzzleChoices, WayForward
from workbook.model.sight import may_be_on_paper

NOW = datetime(2026, 7, 14, 9, 30, tzinfo=UTC)
PEOPLE = ("laila", "karim")
HOUSEHOLD = (
    Person(id="laila", pseudonym="Laila"),
    Person(id="karim", pseudonym="Karim", role="partner"),
)
SHOWN = ("stances", "doubts", "safety")
EVERY_CHOICE = [chosen for number in range(4) for chosen in combinations(SHOWN, number)]


@dataclass(frozen=True)
class Secret:
    """A marker word in one field, and what has to be chosen before it may be on a paper."""

    token: str
    owner: str
    needs: frozenset[str]
    is_ever_shown: bool = True

    def may_be_shown(self, person, shows):
        return self.is_ever_shown and self.owner == person and self.needs <= set(shows)


EMPTY = Dossier(id="family", pseudonym="Gezin Linde", created_at=NOW, people=HOUSEHOLD)


@dataclass
class Story:
    """A dossier, and every marker word in it."""

    secrets: list[Secret] = field(default_factory=list)
    numbers: count = field(default_factory=lambda: count(1))
    dossier: Dossier = EMPTY

    def word(self, owner, *needs, is_ever_shown=True):
        token = f"⟦{next(self.numbers)}⟧"
        self.secrets.append(Secret(token, owner, frozenset(needs), is_ever_shown))
        return token

    def found_in(self, held):
        return {secret.token for secret in self.secrets if secret.token in repr(held)}

    def allowed(self, person, shows):
        return {secret.token for secret in self.secrets if secret.may_be_shown(person, shows)}


def way(story, owner, *needs):
    return WayForward(words=story.word(owner, *needs), who=story.word(owner, *needs))


def laid(story, owner, aspect, place, effect, number):
    needs = [*(["safety"] if aspect == "safety" else []), *(["stances"] if place not in ALWAYS else [])]
    meaning = Meaning(
        words=story.word(owner, *needs),
        effect=effect,
        ways=() if aspect == "safety" else (way(story, owner, *needs),),
        remark=story.word(owner, is_ever_shown=False),
    )
    return Piece(
        id=f"piece {number}",
        person=owner,
        aspect=aspect,
        place=place,
        meaning=meaning,
        laid_at=NOW + timedelta(days=number),
    )


def stood(story, owner, option, leaning, number):
    needs = ["stances", *(["doubts"] if leaning == "doubts" else [])]
    return Stance(
        id=f"stance {number}",
        person=owner,
        option=option,
        said_on=NOW.date() + timedelta(days=number),
        leaning=leaning,
        words=story.word(owner, *needs),
        questions=story.word(owner, *needs),
        doubts=story.word(owner, "stances", "doubts"),
    )


def planned(story, owner, goal, number):
    content = PlanContent(
        goal=goal,
        goal_words=story.word(owner, "stances"),
        why=story.word(owner, "stances"),
        steps=(PlanStep(id="step", words=story.word(owner), who=story.word(owner)),),
        needs=story.word(owner),
        risks=(Risk(words=story.word(owner), then=story.word(owner)),),
        call=story.word(owner),
    )
    return FuturePlan(
        id=f"plan {number}", person=owner, content=content, made_at=NOW + timedelta(days=number)
    )


def packed(story, owner, about, is_on_sheet):
    return ReturnFact(
        person=owner,
        about=about,
        words=story.word(owner, is_ever_shown=is_on_sheet),
        on_sheet=is_on_sheet,
    )


def noted(story, owner, marks, voice, number):
    return Note(
        id=f"note {number}",
        person=owner,
        words=story.word(owner, is_ever_shown=False),
        written_at=NOW,
        marks=marks,
        voice=voice,
        read_back=ReadBack(answer="right", at=NOW),
    )


owners = st.sampled_from(PEOPLE)
choices_on_paper = st.lists(st.sampled_from(SHOWN), unique=True).map(tuple)
marks = st.builds(
    Marks,
    aspect=st.sampled_from([None, "safety", "work"]),
    feeling=st.sampled_from([None, "doubt", "hope"]),
    option=st.sampled_from([None, *OPTIONS]),
)


@st.composite
def stories(draw):
    story = Story()
    pieces = st.tuples(
        owners, st.sampled_from(["safety", *ASPECTS]), st.sampled_from(PLACES), st.sampled_from(EFFECTS)
    )
    stances = st.tuples(owners, st.sampled_from(WITH_NONE), st.sampled_from([None, *LEANINGS]))
    plans = st.tuples(owners, st.sampled_from([None, *GOALS]))
    facts = st.tuples(owners, st.sampled_from(RETURN_QUESTIONS), st.booleans())
    notes = st.tuples(owners, marks, st.sampled_from(["person", "counsellor"]))

    def some(strategy, most):
        return enumerate(draw(st.lists(strategy, max_size=most)))

    dossier = story.dossier
    for number, shape in some(pieces, 10):
        dossier = dossier.with_piece(laid(story, *shape, number))
    story.dossier = dossier.having(
        puzzles=tuple(PuzzleChoices(person=name, another_country=draw(st.booleans())) for name in PEOPLE),
        stances=tuple(stood(story, *shape, number) for number, shape in some(stances, 8)),
        plans=tuple(planned(story, *shape, number) for number, shape in some(plans, 3)),
        return_facts=tuple(packed(story, *shape) for _number, shape in some(facts, 5)),
        notes=tuple(noted(story, *shape, number) for number, shape in some(notes, 4)),
        paper_choices=tuple(PaperChoices(person=name, shows=draw(choices_on_paper)) for name in PEOPLE),
    )
    return story


often = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def shows_of(story, person):
    return story.dossier.on_papers_of(person).shows


def stances_of_all_ways(dossier, person):
    return tuple(one for option in WITH_NONE for one in stances_on_paper(dossier, person, option))


@often
@given(stories(), owners)
def test_no_paper_holds_a_word_that_its_owner_did_not_want_there(story, person):
    for held in (
        puzzle_on_paper(story.dossier, person),
        stances_of_all_ways(story.dossier, person),
        plan_on_paper(story.dossier, person),
        return_sheet_of(story.dossier, person),
    ):
        assert story.found_in(held) <= story.allowed(person, shows_of(story, person))


@often
@given(stories(), owners)
def test_the_puzzle_on_paper_is_the_own_one_as_it_lies_less_what_was_not_chosen(story, person):
    shows, choices = shows_of(story, person), story.dossier.puzzle_choices(person)
    on_paper = puzzle_on_paper(story.dossier, person)
    abroad = choices.another_country and "stances" in shows
    assert on_paper.places == (PLACES if abroad else ALWAYS)
    newest = {(one.aspect, one.place): one.meaning for one in story.dossier.puzzle if one.person == person}
    expected = {
        (aspect, place): meaning.words
        for (aspect, place), meaning in newest.items()
        if place in on_paper.places and (aspect != "safety" or "safety" in shows)
        if meaning.effect != "rather-not"
    }
    assert {(one.aspect, one.place): one.meaning.words for one in on_paper.pieces} == expected
    assert all(not one.meaning.remark for one in on_paper.pieces)


@often
@given(stories(), owners)
def test_stances_are_on_paper_only_where_chosen_and_doubts_only_where_those_were_too(story, person):
    shows = shows_of(story, person)
    held = stances_of_all_ways(story.dossier, person)
    own = [one for one in story.dossier.stances if one.person == person]
    if "stances" not in shows:
        assert held == ()
    elif "doubts" in shows:
        assert {one.id for one in held} == {one.id for one in own}
    else:
        assert {one.id for one in held} == {one.id for one in own if one.leaning != "doubts"}
        assert not any(one.doubts for one in held)


@often
@given(stories(), owners)
def test_the_plan_on_paper_is_the_newest_one_and_tells_no_goal_unless_chosen(story, person):
    on_paper = plan_on_paper(story.dossier, person)
    own = [plan.content for plan in story.dossier.plans if plan.person == person]
    newest = own[-1] if own else PlanContent()
    if "stances" in shows_of(story, person):
        assert on_paper == newest
    else:
        assert on_paper == newest.having(goal=None, goal_words="", why="")


@often
@given(stories(), owners)
def test_the_sheet_taken_along_holds_exactly_what_the_person_chose_for_it(story, person):
    chosen = tuple(fact for fact in story.dossier.return_facts if fact.person == person and fact.on_sheet)
    assert return_sheet_of(story.dossier, person) == chosen


@often
@given(stories())
def test_a_marked_note_follows_the_same_choices(story):
    for note in story.dossier.notes:
        shows = shows_of(story, note.person)
        needed = {
            "stances": note.marks.option is not None,
            "doubts": note.marks.feeling == "doubt",
            "safety": note.marks.aspect == "safety",
        }
        wanted = all(what in shows for what, is_needed in needed.items() if is_needed)
        assert may_be_on_paper(story.dossier, note) is wanted


def one_of_everything(shows):
    story = Story()
    dossier = story.dossier
    spots = [("work", "belgium"), ("safety", "country-of-origin"), ("housing", "another-country")]
    for number, (aspect, place) in enumerate(spots):
        dossier = dossier.with_piece(laid(story, "laila", aspect, place, "both", number))
    story.dossier = dossier.having(
        puzzles=(PuzzleChoices(person="laila", another_country=True),),
        stances=(
            stood(story, "laila", "return", "considers", 0),
            stood(story, "laila", "appeal", "doubts", 1),
            stood(story, "laila", NONE_OF_THESE, "rather-not", 2),
        ),
        plans=(planned(story, "laila", "not-decided", 0),),
        return_facts=(packed(story, "laila", "region", is_on_sheet=True),),
        paper_choices=(PaperChoices(person="laila", shows=shows),),
    )
    return story


@pytest.mark.parametrize("shows", EVERY_CHOICE)
def test_whatever_was_chosen_is_on_the_papers(shows):
    story = one_of_everything(shows)
    held = (
        puzzle_on_paper(story.dossier, "laila"),
        stances_of_all_ways(story.dossier, "laila"),
        plan_on_paper(story.dossier, "laila"),
        return_sheet_of(story.dossier, "laila"),
    )
    assert story.found_in(held) == story.allowed("laila", shows)


def test_at_first_no_paper_tells_of_a_stance_a_doubt_or_of_safety():
    story = one_of_everything(())
    bare = replace(story, dossier=story.dossier.having(paper_choices=()))
    assert stances_of_all_ways(bare.dossier, "laila") == ()
    assert plan_on_paper(bare.dossier, "laila").goal is None
    assert [piece.aspect for piece in puzzle_on_paper(bare.dossier, "laila").pieces] == ["work"]


@pytest.mark.parametrize("name", PEOPLE)
def test_the_choice_of_one_opens_nothing_of_the_other(name):
    (other,) = set(PEOPLE) - {name}
    story = Story()
    story.dossier = story.dossier.having(
        stances=tuple(stood(story, one, "return", "chooses", 0).having(id=one) for one in PEOPLE),
        paper_choices=(PaperChoices(person=name, shows=SHOWN),),
    )
    assert [one.person for one in stances_on_paper(story.dossier, name, "return")] == [name]
    assert stances_on_paper(story.dossier, other, "return") == ()


def test_a_stance_that_was_only_a_doubt_leaves_no_empty_line():
    only = Stance(id="s", person="laila", option="return", said_on=NOW.date(), doubts="Durf ik dat?")
    wanted = PaperChoices(person="laila", shows=("stances",))
    dossier = Story().dossier.having(stances=(only,), paper_choices=(wanted,))
    assert stances_on_paper(dossier, "laila", "return") == ()
    both = dossier.having(paper_choices=(wanted.having(shows=("stances", "doubts")),))
    assert stances_on_paper(both, "laila", "return") == (only,)


def test_an_empty_answer_is_not_on_the_sheet_taken_along():
    fact = ReturnFact(person="laila", about="housing", words="  ", on_sheet=True)
    assert return_sheet_of(Story().dossier.having(return_facts=(fact,)), "laila") == ()
