"""Value 10 on the papers of puzzle, ways and plan: nothing that hurts when found, unless chosen."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from papers_samples import HELD, KARIM, LAILA, MADE_ON, at, family, note, read

from workbook.content.library import library
from workbook.errors import ReturnNotChosen
from workbook.model.notes import Marks, ReadBack
from workbook.model.options import Stance
from workbook.model.people import Consent, PaperChoices
from workbook.model.plan import FuturePlan, PlanContent, PlanStep, ReturnFact, Risk
from workbook.model.puzzle import Meaning, Piece, PuzzleChoices, WayForward
from workbook.papers.registry import PAPERS, Subject
from workbook.words import words_in

KINDS = ("puzzle", "puzzle-sheet", "options", "informed-choice", "plan", "return-sheet", "trajectory")
SHOWS = tuple(shows for size in range(4) for shows in combinations(("stances", "doubts", "safety"), size))
ALWAYS, NEVER = frozenset(), frozenset({"never"})
AFTER_A_STANCE, AFTER_A_DOUBT, AFTER_SAFETY = (frozenset({one}) for one in ("stances", "doubts", "safety"))
"""What has to be chosen before words may be on a paper of this person."""


class Told:
    """A family in which every word tells what it takes to be on paper."""

    def __init__(self, mine: str, theirs: str) -> None:
        self.mine, self.theirs = mine, theirs
        self.words: dict[str, frozenset[str]] = {}

    def word(self, person: str, needs: frozenset[str]) -> str:
        word = f"w{len(self.words)}oord"
        self.words[word] = needs if person == self.mine else NEVER
        return word

    def piece(self, person: str, aspect: str, place: str) -> Piece:
        needs = ALWAYS
        if aspect == "safety":
            needs = AFTER_SAFETY
        if place == "another-country":
            needs = needs | AFTER_A_STANCE
        ways = () if aspect == "safety" else (WayForward(words=self.word(person, needs)),)
        meaning = Meaning(
            words=self.word(person, needs), effect="both", ways=ways, remark=self.word(person, NEVER)
        )
        return Piece(
            id=f"{person} {aspect} {place}",
            person=person,
            aspect=aspect,
            place=place,
            meaning=meaning,
            laid_at=at(5),
        )

    def stance(self, person: str, option: str, leaning: str) -> Stance:
        needs = AFTER_A_STANCE | (AFTER_A_DOUBT if leaning == "doubts" else ALWAYS)
        return Stance(
            id=f"{person} {option} {leaning}",
            person=person,
            option=option,
            said_on=date(2026, 11, 5),
            leaning=leaning,
            words=self.word(person, needs),
            doubts=self.word(person, needs | AFTER_A_DOUBT),
            questions=self.word(person, needs),
        )

    def plan(self, person: str) -> FuturePlan:
        content = PlanContent(
            goal="returning",
            goal_words=self.word(person, AFTER_A_STANCE),
            why=self.word(person, AFTER_A_STANCE),
            steps=(PlanStep(id="s", words=self.word(person, ALWAYS)),),
            risks=(Risk(words=self.word(person, ALWAYS)),),
            needs=self.word(person, ALWAYS),
            call=self.word(person, ALWAYS),
        )
        return FuturePlan(id=person, person=person, content=content, made_at=at(6))

    def marked(self, person: str, needs: frozenset[str], **marks: str) -> object:
        answer = ReadBack(answer="right", at=at(5))
        return note(self.word(person, needs), person, HELD, marks=Marks(**marks), read_back=answer)

    def fact(self, person: str, about: str, *, on_sheet: bool) -> ReturnFact:
        needs = ALWAYS if on_sheet else NEVER
        return ReturnFact(person=person, about=about, words=self.word(person, needs), on_sheet=on_sheet)

    def family(self, shows: tuple[str, ...], spots: list[tuple[str, str]], leanings: list[tuple[str, str]]):
        both = (self.mine, self.theirs)
        return family(
            puzzle=tuple(self.piece(person, *spot) for person in both for spot in spots),
            puzzles=tuple(PuzzleChoices(person=person, another_country=True) for person in both),
            stances=tuple(self.stance(person, *said) for person in both for said in leanings),
            plans=tuple(self.plan(person) for person in both),
            notes=tuple(
                one
                for person in both
                for one in (
                    self.marked(person, ALWAYS, aspect="work"),
                    self.marked(person, AFTER_SAFETY, aspect="safety"),
                    self.marked(person, AFTER_A_DOUBT, feeling="doubt"),
                    self.marked(person, AFTER_A_STANCE, option="return"),
                    self.marked(person, AFTER_A_STANCE, place="another-country"),
                )
            ),
            return_facts=tuple(
                self.fact(person, about, on_sheet=on)
                for person in both
                for about, on in (("skills", True), ("medical", False))
            ),
            paper_choices=(PaperChoices(person=self.mine, shows=shows),),
            consents=(Consent(id="c", person=self.theirs, reader=self.mine, given_on=date(2026, 11, 1)),),
        )


SPOTS = st.lists(
    st.tuples(
        st.sampled_from(["work", "safety", "medical"]),
        st.sampled_from(["country-of-origin", "belgium", "another-country"]),
    ),
    unique=True,
    max_size=5,
)
LEANINGS = st.lists(
    st.tuples(
        st.sampled_from(["appeal", "return", "without-residence", "none-of-these"]),
        st.sampled_from(["considers", "doubts", "not-for-me"]),
    ),
    unique=True,
    max_size=4,
)


@pytest.mark.parametrize("shows", SHOWS, ids="+".join)
@settings(max_examples=4, deadline=None)
@given(spots=SPOTS, leanings=LEANINGS)
def test_no_paper_holds_what_was_not_chosen_for_it(shows, spots, leanings):
    told = Told(LAILA, KARIM)
    dossier = told.family(shows, spots, leanings)
    for kind in KINDS:
        text = _made(dossier, LAILA, kind)
        found = [needs for word, needs in told.words.items() if word in text]
        assert all(needs <= set(shows) for needs in found), kind


def _made(dossier, person, kind):
    make = PAPERS[kind].makers["pdf"]
    return read(make(Subject(dossier, "", person), words=words_in("nl"), library=library(), made_on=MADE_ON))


def test_what_was_chosen_is_there():
    told = Told(LAILA, KARIM)
    spots = [("work", "belgium"), ("safety", "belgium"), ("work", "another-country")]
    dossier = told.family(("stances", "doubts", "safety"), spots, [("appeal", "considers")])
    text = " ".join(_made(dossier, LAILA, kind) for kind in KINDS)
    missing = {word: needs for word, needs in told.words.items() if "never" not in needs and word not in text}
    assert missing == {}


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_sheet_for_a_return_is_only_for_who_chose_it(language):
    make = PAPERS["return-sheet"].makers["pdf"]
    with pytest.raises(ReturnNotChosen):
        make(Subject(family(), "", LAILA), words=words_in(language), library=library(), made_on=MADE_ON)


def test_nobody_signs_a_plan_and_an_empty_one_has_room_for_a_pen():
    text = _made(family(), LAILA, "plan").casefold()
    assert not any(word in text for word in ("handtekening", "getekend", "signature"))
    assert words_in("nl").gettext("Steps").casefold() in text


def test_the_sheet_to_cut_out_tells_of_no_other_country_and_no_other_region_unless_chosen():
    weighed = PuzzleChoices(person=LAILA, another_country=True, weighs_return=True)
    plain, told = (
        _made(family(), LAILA, "puzzle-sheet"),
        _made(family(puzzles=(weighed,)), LAILA, "puzzle-sheet"),
    )
    assert told == plain
    chosen = family(puzzles=(weighed,), paper_choices=(PaperChoices(person=LAILA, shows=("stances",)),))
    assert words_in("nl").gettext("Another country") in _made(chosen, LAILA, "puzzle-sheet")


def test_what_laila_would_rather_not_talk_about_is_on_no_puzzle():
    piece = Told(LAILA, KARIM).piece(LAILA, "work", "belgium")
    silent = piece.having(meaning=piece.meaning.having(words="mijn vader", effect="rather-not"))
    dossier = family(puzzle=(silent,))
    assert "mijn vader" not in _made(dossier, LAILA, "puzzle") + _made(dossier, LAILA, "trajectory")
