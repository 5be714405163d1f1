"""Nothing adds up, orders or prefers: not a name in the code, not a default, not the eye (value 1)."""

import ast
import re
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from workbook.content.options import ABOUT, options
from workbook.draw.inks import PETROL
from workbook.draw.outline import points_of
from workbook.draw.puzzle import BELOW, draw_puzzle
from workbook.draw.puzzle_said import PuzzleWords
from workbook.draw.puzzle_signs import effect_sign
from workbook.draw.scene import Group, Label
from workbook.draw.sheets import NARROW, SCREEN
from workbook.model import options as ways
from workbook.model.notes import OPTIONS
from workbook.model.options import FEASIBLE, LEANINGS, NONE_OF_THESE, WITH_NONE, Stance
from workbook.model.plan import GOALS, FuturePlan, PlanContent
from workbook.model.puzzle import (
    ALWAYS,
    ASPECTS,
    EFFECTS,
    PLACES,
    WEIGHTS,
    Meaning,
    Piece,
    Puzzle,
    PuzzleChoices,
)
from workbook.words import words_in

ROOT = Path(__file__).resolve().parents[3]
ROOMS = ("model", "services", "draw", "papers")
MODULES = [path for room in ROOMS for path in sorted((ROOT / "workbook" / room).rglob("*.py"))]

ADDS_UP = re.compile(
    r"totals?|scor(?:es?|ed|ing)|sum|sums|summed|rank(?:s|ed|ing|ings)?|percent(?:s|ages?)?", re.IGNORECASE
)
ALLOWED = ("sums_up", "summing_up", "sum_up")


def parts_of(name):
    for allowed in ALLOWED:
        name = name.replace(allowed, "")
    return [part for word in name.split("_") for part in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", word)]


def named_in(tree):
    """Every name that the code gives: to functions, classes, their parameters, fields and variables."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr


def adding_up(source):
    return sorted(
        {name for name in named_in(ast.parse(source)) if any(map(ADDS_UP.fullmatch, parts_of(name)))}
    )


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(ROOT)))
def test_no_function_field_or_value_is_named_like_a_total_or_a_ranking(module):
    assert adding_up(module.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def total_of(pieces): ...", ["total_of"]),
        ("class Piece:\n    score: int = 0", ["score"]),
        ("class WeightSum: ...", ["WeightSum"]),
        ("def asked(ranked): ...", ["ranked"]),
        ("weight_percentage = 3", ["weight_percentage"]),
        ("self.sum = 3", ["sum"]),
        ("def summary_of(talk): ...", []),
        ("def sums_up(talk): ...", []),
        ("height = sum(heights)", []),
        ("consumed, ranking_free_word = 1, 2", ["ranking_free_word"]),
        ("drank = underscored = assumption = 1", []),
    ],
)
def test_such_a_name_would_be_found(source, found):
    assert adding_up(source) == found


@pytest.mark.parametrize(
    ("value", "part"),
    [
        (Stance, "leaning"),
        (Stance, "feasible"),
        (PlanContent, "goal"),
        (Meaning, "effect"),
        (Meaning, "weight"),
    ],
)
def test_no_answer_is_chosen_beforehand(value, part):
    assert value.model_fields[part].default is None


@pytest.mark.parametrize(
    ("value", "part"), [(Stance, "option"), (Piece, "aspect"), (Piece, "place"), (FuturePlan, "content")]
)
def test_which_way_side_or_place_is_meant_is_always_said(value, part):
    assert value.model_fields[part].is_required()


def test_another_country_and_weighing_a_return_begin_with_the_person():
    at_first = PuzzleChoices(person="laila")
    assert not at_first.another_country
    assert not at_first.weighs_return


def test_the_ways_always_come_in_the_one_order_and_none_of_these_is_one_of_them():
    assert WITH_NONE == (
        "appeal",
        "new-application",
        "other-residence",
        "return",
        "another-country",
        "without-residence",
        "none-of-these",
    )
    assert (*OPTIONS, NONE_OF_THESE) == WITH_NONE
    assert tuple(option.id for option in options().options) == OPTIONS


def test_not_knowing_and_keeping_it_to_oneself_are_answers_everywhere():
    assert {"dont-know", "rather-not"} <= set(EFFECTS)
    assert {"dont-know", "rather-not", "not-now"} <= set(LEANINGS)
    assert "dont-know" in FEASIBLE
    assert "dont-know" in WEIGHTS
    assert "not-decided" in GOALS
    assert get_args(ways.Leaning) == LEANINGS


def ink_of(shape):
    return shape.stroke or shape.fill


def room_of(shapes):
    points = [point for shape in shapes for point in points_of(shape.outline)]
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize("effect", EFFECTS)
def test_every_effect_is_drawn_as_large_as_another_in_one_ink_and_one_thickness(effect):
    usual = effect_sign("opens", 30, 40)
    sign = effect_sign(effect, 30, 40)
    assert {ink_of(shape) for shape in sign} == {PETROL}
    assert {shape.thickness for shape in sign if shape.stroke} == {usual[0].thickness}
    assert room_of(sign) == pytest.approx(room_of(usual))


def test_every_effect_has_a_sign_of_its_own():
    assert len({effect_sign(effect, 0, 0) for effect in EFFECTS}) == len(EFFECTS)


def laid(aspect, place, words):
    return Piece(
        id=f"{aspect} {place}",
        person="laila",
        aspect=aspect,
        place=place,
        meaning=Meaning(words=words, effect="both", weight="much"),
        laid_at=datetime(2026, 7, 14, tzinfo=UTC),
    )


def tops_of_places(group, places, words):
    names = [words.place(place) for place in places]
    return [item.box.top for item in group.items if isinstance(item, Label) and item.text in names]


def rows_of(scene):
    """The pieces of each row, with the height at which the row ends."""
    rows = []
    for group in scene.items:
        if isinstance(group, Group) and group.name.startswith("piece "):
            outline = group.items[0].outline
            (left, _top), end, back = outline[0].points[0], outline[-3].points[-1], outline[-2]
            if left == end[0] and back.command == "L":
                rows.append((end[1], []))
            rows[-1][1].append(group)
    return rows


@pytest.mark.parametrize("form", [SCREEN, NARROW])
@pytest.mark.parametrize("places", [ALWAYS, PLACES])
@pytest.mark.parametrize("told_at", ALWAYS)
def test_every_place_of_every_piece_in_a_row_has_the_same_height(form, places, told_at):
    words = PuzzleWords(words_in("nl"))
    told = tuple(laid(aspect, told_at, "Ik kan overal naaien. " * 20) for aspect in ("work", "medical"))
    scene = draw_puzzle(Puzzle("laila", places, told), words, format=form, title="De puzzel")
    rows = rows_of(scene)
    assert len([piece for _floor, row in rows for piece in row]) == len(ASPECTS)
    for floor, row in rows:
        tops = [tops_of_places(group, places, words) for group in row]
        assert all(one == pytest.approx(tops[0]) for one in tops)
        heights = [below - above for above, below in pairwise([*tops[0], floor - BELOW])]
        assert len(heights) == len(places)
        assert heights == pytest.approx([heights[0]] * len(places))


def test_as_many_lines_are_said_of_one_way_as_of_another():
    counted = {option.id: [len(option.about(about)) for about in ABOUT] for option in options().options}
    assert len(counted) == len(OPTIONS)
    assert len({tuple(numbers) for numbers in counted.values()}) == 1
    assert min(counted["return"]) > 0


def test_as_many_lines_are_said_of_one_way_to_reside_as_of_another():
    kinds = [tuple(line.about for line in way.lines) for option in options().options for way in option.ways]
    assert len(kinds) == 5
    assert len(set(kinds)) == 1
