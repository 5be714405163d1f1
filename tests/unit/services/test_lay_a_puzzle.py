"""Laying a puzzle, saying where one stands and making a plan; a colleague's change is never lost."""

from datetime import date

import pytest

from workbook.errors import PersonUnknown, SafetyNotArgued, TextChanged
from workbook.model.options import Stance
from workbook.model.plan import PlanContent, PlanStep, ReturnFact, Risk
from workbook.model.puzzle import Meaning, PuzzleChoices, WayForward, moments_of, puzzle_of
from workbook.services.options import choose_for_paper, keep_stance, remove_stance
from workbook.services.plan import keep_plan, keep_return_fact, plan_now, return_fact_of, tick_step
from workbook.services.puzzle import (
    bring_up_another_country,
    lay_piece,
    name_another_country,
    note_asked,
    say_return_is_weighed,
    see_balance,
)

NAAIEN = Meaning(words="naaien", effect="opens")


def lay(workspace, dossier, meaning, aspect="work", place="belgium", person="laila", **how):
    return lay_piece(workspace, dossier.id, person, aspect, place, meaning, **how)


def lies(dossier, aspect="work", place="belgium", person="laila"):
    return puzzle_of(dossier.puzzle, dossier.puzzle_choices(person)).at(aspect, place)


# The puzzle


def test_what_is_laid_lies_there_for_that_person_alone(workspace, a_dossier):
    after = lay(workspace, a_dossier, NAAIEN, conversation="with-laila")
    assert lies(after) == NAAIEN
    assert lies(after, person="karim").is_empty
    assert workspace.store.load(a_dossier.id) == after


def test_two_colleagues_who_change_other_parts_both_stay(workspace, of_bram, a_dossier):
    lay(workspace, a_dossier, NAAIEN)
    lay(of_bram, a_dossier, NAAIEN.having(weight="much"), seen=NAAIEN)
    after = lay(workspace, a_dossier, NAAIEN.having(words="naaien en koken"), seen=NAAIEN)
    assert lies(after) == Meaning(words="naaien en koken", effect="opens", weight="much")


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ({"words": "koken"}, {"words": "bakken"}),
        ({"effect": "both"}, {"effect": "in-the-way"}),
        ({"ways": (WayForward(words="een cursus"),)}, {"ways": (WayForward(words="stage"),)}),
    ],
)
def test_two_colleagues_who_change_the_same_part_are_told(workspace, of_bram, a_dossier, mine, theirs):
    lay(workspace, a_dossier, NAAIEN)
    lay(of_bram, a_dossier, NAAIEN.having(**theirs), seen=NAAIEN)
    with pytest.raises(TextChanged):
        lay(workspace, a_dossier, NAAIEN.having(**mine), seen=NAAIEN)
    assert lies(workspace.store.load(a_dossier.id)) == NAAIEN.having(**theirs)


def test_a_colleague_who_is_faster_while_it_is_kept_loses_nothing(workspace, of_bram, busy, a_dossier):
    lay(workspace, a_dossier, NAAIEN)
    talk = a_dossier.conversation("with-karim").having(step="hold")
    busy.faster.append(lambda dossier: dossier.with_conversation(talk))
    after = lay(workspace, a_dossier, NAAIEN.having(weight="some"), seen=NAAIEN)
    assert after.conversation("with-karim").step == "hold"
    assert lies(after).weight == "some"


def test_who_did_not_see_that_something_lay_there_is_told(workspace, of_bram, a_dossier):
    lay(of_bram, a_dossier, NAAIEN)
    with pytest.raises(TextChanged):
        lay(workspace, a_dossier, Meaning(words="koken"))
    assert lies(lay(workspace, a_dossier, Meaning(weight="little"))) == NAAIEN.having(weight="little")


def test_laying_the_same_again_makes_no_new_version(workspace, a_dossier, clock):
    once = lay(workspace, a_dossier, NAAIEN, conversation="with-laila")
    clock.later(days=7)
    assert lay(workspace, a_dossier, NAAIEN, seen=NAAIEN, conversation="another") == once


def test_a_next_conversation_changes_the_piece_and_the_earlier_one_can_be_seen(workspace, a_dossier, clock):
    lay(workspace, a_dossier, NAAIEN, conversation="with-laila")
    clock.later(days=7)
    koken = Meaning(words="koken")
    after = lay(workspace, a_dossier, koken, seen=NAAIEN, conversation="second")
    first, second = moments_of(after.puzzle, "laila")
    choices = after.puzzle_choices("laila")
    assert puzzle_of(after.puzzle, choices, until=first.until).at("work", "belgium") == NAAIEN
    assert puzzle_of(after.puzzle, choices, until=second.until).at("work", "belgium").words == "koken"


def test_within_a_conversation_only_the_last_wording_stays(workspace, a_dossier, clock):
    lay(workspace, a_dossier, NAAIEN, conversation="with-laila")
    clock.later(minutes=5)
    after = lay(workspace, a_dossier, NAAIEN.having(words="koken"), seen=NAAIEN, conversation="with-laila")
    assert [piece.meaning.words for piece in after.puzzle] == ["koken"]


def test_a_piece_that_is_emptied_lies_there_no_more_and_the_past_stays(workspace, a_dossier, clock):
    lay(workspace, a_dossier, NAAIEN, conversation="with-laila")
    clock.later(days=7)
    after = lay(workspace, a_dossier, Meaning(), seen=NAAIEN, conversation="second")
    assert lies(after).is_empty
    (earlier, _later) = moments_of(after.puzzle, "laila")
    then = puzzle_of(after.puzzle, after.puzzle_choices("laila"), until=earlier.until)
    assert then.at("work", "belgium") == NAAIEN


def test_nobody_notes_a_way_round_what_is_unsafe(workspace, a_dossier):
    with pytest.raises(SafetyNotArgued):
        lay(workspace, a_dossier, Meaning(ways=(WayForward(words="verhuizen"),)), aspect="safety")
    assert workspace.store.load(a_dossier.id).puzzle == ()


def test_what_was_laid_for_another_country_comes_back_with_it(workspace, a_dossier):
    bring_up_another_country(workspace, a_dossier.id, "laila", is_wanted=True)
    name_another_country(workspace, a_dossier.id, "laila", " Canada ", seen="")
    after = lay(workspace, a_dossier, NAAIEN, place="another-country")
    assert after.puzzle_choices("laila").country_name == "Canada"
    assert lies(after, place="another-country") == NAAIEN
    assert after.puzzle_choices("karim") == PuzzleChoices(person="karim")
    left = bring_up_another_country(workspace, a_dossier.id, "laila", is_wanted=False)
    assert lies(left, place="another-country").is_empty
    assert puzzle_of(left.puzzle, left.puzzle_choices("laila")).is_empty
    back = bring_up_another_country(workspace, a_dossier.id, "laila", is_wanted=True)
    assert lies(back, place="another-country") == NAAIEN
    assert back.puzzle_choices("laila").country_name == "Canada"


def test_two_names_for_the_other_country_are_both_shown(workspace, a_dossier):
    bring_up_another_country(workspace, a_dossier.id, "laila", is_wanted=True)
    name_another_country(workspace, a_dossier.id, "laila", "Frankrijk", seen="")
    with pytest.raises(TextChanged) as told:
        name_another_country(workspace, a_dossier.id, "laila", "Canada", seen="")
    assert told.value.values["theirs"] == "Frankrijk"


def test_a_question_was_asked_once_or_not_after_all(workspace, a_dossier):
    for question in ("F.1", "F.2", "F.1"):
        after = note_asked(workspace, a_dossier.id, "laila", question, is_asked=True)
    assert sorted(after.puzzle_choices("laila").asked) == ["F.1", "F.2"]
    assert after.puzzle_choices("karim").asked == ()
    back = note_asked(workspace, a_dossier.id, "laila", "F.1", is_asked=False)
    assert back.puzzle_choices("laila").asked == ("F.2",)


def test_each_choice_leaves_the_others_as_they_were(workspace, a_dossier, clock):
    bring_up_another_country(workspace, a_dossier.id, "laila", is_wanted=True)
    name_another_country(workspace, a_dossier.id, "laila", "Canada", seen="")
    note_asked(workspace, a_dossier.id, "laila", "F.1", is_asked=True)
    say_return_is_weighed(workspace, a_dossier.id, "laila", is_weighed=True)
    after = see_balance(workspace, a_dossier.id, "laila", (4, 1, 0))
    assert after.puzzle_choices("laila") == PuzzleChoices(
        person="laila",
        another_country=True,
        country_name="Canada",
        weighs_return=True,
        asked=("F.1",),
        balance_read=(4, 1, 0),
    )
    assert len(after.puzzles) == 1
    away = say_return_is_weighed(workspace, a_dossier.id, "laila", is_weighed=False)
    assert not away.puzzle_choices("laila").weighs_return


def test_nothing_is_laid_or_chosen_for_somebody_who_is_not_there(workspace, a_dossier):
    for attempt in (
        lambda: lay(workspace, a_dossier, NAAIEN, person="gone"),
        lambda: note_asked(workspace, a_dossier.id, "gone", "F.1", is_asked=True),
        lambda: bring_up_another_country(workspace, a_dossier.id, "gone", is_wanted=True),
        lambda: choose_for_paper(workspace, a_dossier.id, "gone", "stances", is_shown=True),
        lambda: keep_plan(workspace, a_dossier.id, "gone", PlanContent(needs="tijd")),
        lambda: keep_stance(workspace, a_dossier.id, stance().having(person="gone")),
        lambda: keep_return_fact(workspace, a_dossier.id, ReturnFact(person="gone", about="wish")),
    ):
        with pytest.raises(PersonUnknown):
            attempt()


# Where somebody stands


def stance(name="first", on=date(2026, 7, 14), **parts):
    said = {"leaning": "considers", "words": "misschien", **parts}
    return Stance(id=name, person="laila", option="return", said_on=on, **said)


def test_what_was_said_earlier_of_a_way_stays(workspace, a_dossier):
    keep_stance(workspace, a_dossier.id, stance("then", date(2026, 7, 21), leaning="not-for-me"))
    after = keep_stance(workspace, a_dossier.id, stance())
    said = [(one.id, one.leaning) for one in after.stances_of("laila", "return")]
    assert said == [("first", "considers"), ("then", "not-for-me")]
    assert after.stances_of("laila", "appeal") == ()
    assert after.stances_of("karim") == ()


def test_two_colleagues_write_the_same_stance(workspace, of_bram, a_dossier):
    keep_stance(workspace, a_dossier.id, stance())
    keep_stance(of_bram, a_dossier.id, stance(doubts="de reis"), seen=stance())
    after = keep_stance(workspace, a_dossier.id, stance(leaning="doubts"), seen=stance())
    assert after.stances == (stance(leaning="doubts", doubts="de reis"),)
    with pytest.raises(TextChanged):
        keep_stance(workspace, a_dossier.id, stance(doubts="het werk"), seen=stance())


def test_a_stance_that_is_taken_back_is_gone_and_the_earlier_one_counts(workspace, a_dossier):
    keep_stance(workspace, a_dossier.id, stance())
    keep_stance(workspace, a_dossier.id, stance("then", date(2026, 7, 21)))
    after = remove_stance(workspace, a_dossier.id, "then")
    assert after.stances == (stance(),)
    assert remove_stance(workspace, a_dossier.id, "then") == after


def test_each_person_chooses_for_their_own_papers(workspace, a_dossier):
    choose_for_paper(workspace, a_dossier.id, "laila", "stances", is_shown=True)
    choose_for_paper(workspace, a_dossier.id, "laila", "stances", is_shown=True)
    after = choose_for_paper(workspace, a_dossier.id, "karim", "safety", is_shown=True)
    assert after.on_papers_of("laila").shows == ("stances",)
    assert after.on_papers_of("karim").shows == ("safety",)
    back = choose_for_paper(workspace, a_dossier.id, "laila", "stances", is_shown=False)
    assert back.on_papers_of("laila").shows == ()
    assert back.on_papers_of("karim").shows == ("safety",)


# The plan


STEPS = (PlanStep(id="bellen", words="advocaat bellen"), PlanStep(id="leren", words="Nederlands leren"))
FIRST = PlanContent(goal="staying", goal_words="bij mijn zus", steps=STEPS)


def test_every_version_of_a_plan_stays_readable(workspace, of_bram, a_dossier, clock):
    keep_plan(workspace, a_dossier.id, "laila", FIRST, conversation="with-laila")
    clock.later(days=7)
    other = FIRST.having(goal="not-decided")
    after = keep_plan(of_bram, a_dossier.id, "laila", other, seen=FIRST)
    assert [plan.content for plan in after.plans_of("laila")] == [FIRST, other]
    assert [plan.by for plan in after.plans_of("laila")] == ["An", "Bram"]
    assert len({plan.id for plan in after.plans}) == 2
    assert plan_now(after, "laila") == other


def test_keeping_the_same_plan_makes_no_version(workspace, a_dossier, clock):
    once = keep_plan(workspace, a_dossier.id, "laila", FIRST)
    clock.later(days=7)
    assert keep_plan(workspace, a_dossier.id, "laila", FIRST, seen=FIRST) == once
    assert keep_plan(workspace, a_dossier.id, "karim", PlanContent()) == once


def test_a_step_that_is_done_makes_no_version(workspace, a_dossier, clock):
    keep_plan(workspace, a_dossier.id, "laila", FIRST)
    clock.later(days=3)
    ticked = tick_step(workspace, a_dossier.id, "laila", "bellen", is_done=True)
    assert len(ticked.plans) == 1
    assert [step.done_on for step in plan_now(ticked, "laila").steps] == [date(2026, 7, 17), None]
    back = tick_step(workspace, a_dossier.id, "laila", "bellen", is_done=False)
    assert plan_now(back, "laila") == FIRST


def test_only_the_newest_version_is_ticked(workspace, a_dossier, clock):
    keep_plan(workspace, a_dossier.id, "laila", FIRST)
    clock.later(days=3)
    keep_plan(workspace, a_dossier.id, "laila", FIRST.having(needs="tijd"), seen=FIRST)
    first, newest = tick_step(workspace, a_dossier.id, "laila", "leren", is_done=True).plans_of("laila")
    assert first.content == FIRST
    assert newest.content.steps[1].done_on == date(2026, 7, 17)


def test_what_is_not_there_is_not_ticked(workspace, a_dossier):
    assert tick_step(workspace, a_dossier.id, "laila", "bellen", is_done=True) == a_dossier
    kept = keep_plan(workspace, a_dossier.id, "laila", FIRST)
    assert tick_step(workspace, a_dossier.id, "laila", "gone", is_done=True) == kept


def test_a_plan_is_each_persons_own(workspace, a_dossier):
    keep_plan(workspace, a_dossier.id, "laila", FIRST)
    after = keep_plan(workspace, a_dossier.id, "karim", FIRST.having(goal="returning"))
    assert plan_now(after, "laila").goal == "staying"
    assert plan_now(after, "karim").goal == "returning"
    ticked = tick_step(workspace, a_dossier.id, "karim", "bellen", is_done=True)
    assert plan_now(ticked, "laila") == FIRST
    assert plan_now(ticked, "karim").steps[0].done_on == date(2026, 7, 14)


def test_two_colleagues_change_other_parts_of_a_plan(workspace, of_bram, a_dossier, clock):
    keep_plan(workspace, a_dossier.id, "laila", FIRST)
    clock.later(minutes=1)
    risk = Risk(words="geen plaats", then="wachtlijst")
    keep_plan(of_bram, a_dossier.id, "laila", FIRST.having(risks=(risk,)), seen=FIRST)
    clock.later(minutes=1)
    after = keep_plan(workspace, a_dossier.id, "laila", FIRST.having(needs="tijd"), seen=FIRST)
    assert plan_now(after, "laila") == FIRST.having(risks=(risk,), needs="tijd")
    assert len(after.plans) == 3


def test_two_colleagues_change_the_same_part_of_a_plan(workspace, of_bram, a_dossier, clock):
    keep_plan(workspace, a_dossier.id, "laila", FIRST)
    clock.later(minutes=1)
    keep_plan(of_bram, a_dossier.id, "laila", FIRST.having(why="mijn zus"), seen=FIRST)
    with pytest.raises(TextChanged):
        keep_plan(workspace, a_dossier.id, "laila", FIRST.having(why="mijn werk"), seen=FIRST)
    assert plan_now(workspace.store.load(a_dossier.id), "laila").why == "mijn zus"


# What may be taken along


def fact(about="region", words="Herat", person="laila", **parts):
    return ReturnFact(person=person, about=about, words=words, **parts)


def test_at_first_nothing_is_known_and_nothing_is_on_the_sheet(a_dossier):
    assert return_fact_of(a_dossier, "laila", "region") == ReturnFact(person="laila", about="region")
    assert not return_fact_of(a_dossier, "laila", "region").on_sheet


def test_each_thing_to_take_along_is_kept_once_per_person(workspace, a_dossier):
    keep_return_fact(workspace, a_dossier.id, fact())
    keep_return_fact(workspace, a_dossier.id, fact("skills", "naaien"))
    keep_return_fact(workspace, a_dossier.id, fact(words="Kabul", person="karim"))
    after = keep_return_fact(workspace, a_dossier.id, fact(words="Mazar", on_sheet=True), seen=fact())
    assert len(after.return_facts) == 3
    assert return_fact_of(after, "laila", "region") == fact(words="Mazar", on_sheet=True)
    assert return_fact_of(after, "laila", "skills") == fact("skills", "naaien")
    assert return_fact_of(after, "karim", "region") == fact(words="Kabul", person="karim")


def test_two_colleagues_write_what_is_taken_along(workspace, of_bram, a_dossier):
    keep_return_fact(workspace, a_dossier.id, fact())
    keep_return_fact(of_bram, a_dossier.id, fact(words="Mazar"), seen=fact())
    after = keep_return_fact(workspace, a_dossier.id, fact(on_sheet=True), seen=fact())
    assert return_fact_of(after, "laila", "region") == fact(words="Mazar", on_sheet=True)
    with pytest.raises(TextChanged):
        keep_return_fact(workspace, a_dossier.id, fact(words="Kabul"), seen=fact())


def test_who_did_not_see_what_a_colleague_wrote_is_told(workspace, of_bram, a_dossier):
    keep_return_fact(of_bram, a_dossier.id, fact())
    with pytest.raises(TextChanged):
        keep_return_fact(workspace, a_dossier.id, fact(words="Kabul"))
