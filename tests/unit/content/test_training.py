"""Workshops are ready to give and cases ready to play: whole, adding up, resting on the methodology."""

from datetime import date
from itertools import pairwise

import pytest

from workbook.content.case_dossiers import dossier_of, fictional_dossiers
from workbook.content.intervision import ways
from workbook.content.library import LANGUAGES, library
from workbook.content.training import HALF_DAY, training_cases, workshops

MARKS = ("goed gedaan", "goed antwoord", "bien joué", "bonne réponse", "well done", "right answer")
BLOCKS = [block for workshop in workshops() for block in workshop.blocks]


@pytest.mark.parametrize("workshop", workshops(), ids=lambda one: one.id)
def test_the_timetable_adds_up_to_the_half_day(workshop):
    assert workshop.minutes == HALF_DAY
    timetable = workshop.timetable
    assert timetable[0].begins == workshop.begins
    assert all(one.ends == following.begins for one, following in pairwise(timetable))
    assert any(block.form == "pause" for block in workshop.blocks)


def test_there_are_two_workshops_and_at_least_eight_cases():
    assert [workshop.id for workshop in workshops()] == ["future", "return"]
    assert len(training_cases()) >= 8


@pytest.mark.parametrize("block", [one for one in BLOCKS if one.form != "pause"], ids=lambda one: one.id)
def test_every_exercise_names_the_units_it_trains(block):
    known = {unit.id for unit in library().units}
    assert block.trains
    assert set(block.trains) <= known


@pytest.mark.parametrize("case", training_cases(), ids=lambda one: one.id)
def test_every_case_has_a_dossier_a_person_and_roles_that_can_be_declined(case):
    dossier = dossier_of(case.dossier)
    assert case.person in {person.id for person in dossier.adults}
    assert {"client", "counsellor", "observer"} <= set(case.roles)
    assert case.practice


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", training_cases(), ids=lambda one: one.id)
def test_every_way_of_acting_gets_an_answer_without_a_mark(case, language):
    for moment in case.practice:
        for number in range(1, moment.choices + 1):
            feedback = library().text(case.text_id(f"practice.{moment.id}.feedback.{number}"), language)
            assert not any(mark in feedback.lower() for mark in MARKS)


def test_the_fictional_families_asked_under_the_old_rules_and_under_the_new():
    asked = [track.first("application") for one in fictional_dossiers() for track in one.procedure]
    days = {event.when.on for event in asked if event and event.when.on}
    assert min(days) < date(2026, 6, 12) <= max(days)


@pytest.mark.parametrize("way", ways(), ids=lambda one: one.id)
def test_a_way_of_working_fits_in_an_hour_and_rests_on_units(way):
    assert 45 <= way.minutes <= 75
    known = {unit.id for unit in library().units}
    assert {one for step in way.steps for one in step.rests_on} | set(way.rests_on) <= known
