"""The puzzle drawn: its pieces fit each other, and whatever was told, no label leaves its piece."""

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbook.draw import jigsaw
from workbook.draw.outline import Segment
from workbook.draw.puzzle import draw_puzzle
from workbook.draw.puzzle_said import PuzzleWords, puzzle_said
from workbook.draw.scene import Group, Label
from workbook.draw.sheets import NARROW, SCREEN
from workbook.draw.svg import svg
from workbook.model.puzzle import (
    ALWAYS,
    ASPECTS,
    EFFECTS,
    PLACES,
    WEIGHTS,
    Meaning,
    Piece,
    Puzzle,
    WayForward,
)
from workbook.words import words_in

NOW = datetime(2026, 7, 14, 9, 30, tzinfo=UTC)
LANGUAGES = ("nl", "fr", "en")
FORMATS = (SCREEN, NARROW)
SVG = "{http://www.w3.org/2000/svg}"
WORDS = (
    "Naaien",
    "Ik kan overal naaien, zei mijn moeder altijd. " * 12,
    "مكتب خوب است و معلم مهربان است " * 8,
    "ትምህርቲ ብቤልጅዩም ጽቡቕ እዩ " * 6,
    "👩‍👩‍👧‍👦 🏡 " * 20,
    "Levensverzekeringsmaatschappijdirecteur" * 9,
    "illi" * 120,
    "W" * 200,
    "<b>Werk & school</b> \"thuis\" 'daar'",
    "Een regel\n\n\nen nog een\nen nog een\nen nog een\nen nog een",
    "Noor zei: مكتب, en dan 12.30",
    "",
)

told = st.sampled_from(WORDS) | st.text(
    st.characters(exclude_categories=("Cs", "Cn", "Cc", "Co")), max_size=300
)
meanings = st.builds(
    Meaning,
    words=told,
    effect=st.sampled_from([None, *EFFECTS]),
    weight=st.sampled_from([None, *WEIGHTS]),
    remark=st.just("zag er moe uit"),
)


def laid(aspect, place, meaning):
    return Piece(
        id=f"{aspect} {place}", person="laila", aspect=aspect, place=place, meaning=meaning, laid_at=NOW
    )


@st.composite
def puzzles(draw):
    places = draw(st.sampled_from([ALWAYS, PLACES]))
    spots = [(aspect, place) for aspect in ASPECTS for place in places]
    chosen = draw(st.lists(st.sampled_from(spots), unique=True, max_size=len(spots)))
    return Puzzle("laila", places, tuple(laid(*spot, draw(meanings)) for spot in chosen))


countries = st.sampled_from(["", "Canada", "ኤርትራ", "Het land waar mijn tante en haar kinderen wonen " * 3])
often = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
languages, formats = st.sampled_from(LANGUAGES), st.sampled_from(FORMATS)


def words(language, other_country=""):
    return PuzzleWords(words_in(language), other_country)


def drawn(puzzle, language="nl", form=SCREEN, other_country=""):
    return draw_puzzle(puzzle, words(language, other_country), format=form, title="De puzzel van Laila")


def pieces_of(scene):
    return [item for item in scene.items if isinstance(item, Group)]


def labels_of(group):
    return [item for item in group.items if isinstance(item, Label)]


def corner_of(group):
    return group.items[0].outline[0].points[0]


@often
@given(puzzles(), languages, formats, countries)
def test_no_label_meets_another_and_none_leaves_the_sheet(puzzle, language, form, country):
    scene = drawn(puzzle, language, form, country)
    boxes = [label.box for label in scene.labels()]
    assert not [1 for place, one in enumerate(boxes) for other in boxes[place + 1 :] if one.meets(other)]
    assert all(box.left >= 0 and box.top >= 0 for box in boxes)
    assert all(box.right <= scene.width and box.bottom <= scene.height for box in boxes)


@often
@given(puzzles(), languages, formats, countries)
def test_every_label_stays_inside_its_own_piece(puzzle, language, form, country):
    groups = pieces_of(drawn(puzzle, language, form, country))
    across = len({corner_of(group)[0] for group in groups})
    width = (form.width - 2) / across
    floors = sorted({corner_of(group)[1] for group in groups})
    for group in groups:
        left, top = corner_of(group)
        below = [floor for floor in floors if floor > top]
        for label in labels_of(group):
            assert left < label.box.left
            assert label.box.right < left + width
            assert top < label.box.top
            assert not below or label.box.bottom < below[0]


@often
@given(puzzles(), languages, formats, countries)
def test_the_svg_is_well_formed_and_holds_every_piece_once(puzzle, language, form, country):
    tree = ET.fromstring(svg(drawn(puzzle, language, form, country)))  # our own
    names = [group.get("data-name") for group in tree.iter(f"{SVG}g")]
    assert [name for name in names if name] == [f"piece {aspect}" for aspect in ASPECTS]


def test_what_somebody_typed_is_text_and_never_markup():
    said = '<script>alert(1)</script> & "zo" </text>'
    puzzle = Puzzle("laila", ALWAYS, (laid("work", "belgium", Meaning(words=said)),))
    written = svg(drawn(puzzle))
    assert "<script" not in written
    tree = ET.fromstring(written)
    texts = "".join(text.text for text in tree.iter(f"{SVG}text"))
    assert "<script>" in texts
    assert any(said in title.text for title in tree.iter(f"{SVG}title"))


@often
@given(puzzles(), languages, countries)
def test_what_does_not_fit_in_a_piece_is_told_whole_in_words(puzzle, language, country):
    said = puzzle_said(puzzle, words(language, country))
    assert len(said) == len(ASPECTS)
    for piece in puzzle.pieces:
        assert piece.meaning.words.strip() in said[ASPECTS.index(piece.aspect)]


def test_the_words_tell_effect_weight_and_ways_forward():
    way = WayForward(words="een cursus zoeken", who="Hanna")
    meaning = Meaning(words="te duur", effect="in-the-way", weight="much", ways=(way,))
    said = puzzle_said(Puzzle("laila", ALWAYS, (laid("education", "belgium", meaning),)), words("en"))
    line = said[ASPECTS.index("education")]
    for part in ("te duur", "stands in the way", "weighs a lot", "een cursus zoeken", "Hanna"):
        assert part.casefold() in line.casefold()


@often
@given(puzzles(), languages, formats)
def test_a_remark_of_the_counsellor_is_never_drawn_or_told(puzzle, language, form):
    assert "zag er moe uit" not in svg(drawn(puzzle, language, form))
    assert "zag er moe uit" not in " ".join(puzzle_said(puzzle, words(language)))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("effect", EFFECTS)
def test_an_answer_without_words_is_drawn_as_an_answer(form, effect):
    empty = drawn(Puzzle("laila", ALWAYS), "en", form)
    answered = drawn(Puzzle("laila", ALWAYS, (laid("work", "belgium", Meaning(effect=effect)),)), "en", form)

    def invitations(scene):
        return [label.text for label in scene.labels()].count("Tell, if you wish")

    assert invitations(empty) == len(ASPECTS) * len(ALWAYS)
    assert invitations(answered) == invitations(empty) - 1


def test_another_country_is_called_by_its_name():
    scene = drawn(Puzzle("laila", PLACES), "en", other_country="Canada")
    texts = [label.text for label in scene.labels()]
    assert texts.count("Canada") == len(ASPECTS)
    assert "Another country" not in texts
    assert "Canada" not in [label.text for label in drawn(Puzzle("laila", ALWAYS), "en").labels()]


@pytest.mark.parametrize(("form", "across"), [(SCREEN, 4), (NARROW, 2)])
def test_a_narrow_sheet_has_fewer_pieces_in_a_row(form, across):
    groups = pieces_of(drawn(Puzzle("laila", ALWAYS), form=form))
    assert len(groups) == 8
    assert len({corner_of(group)[0] for group in groups}) == across


def test_the_same_puzzle_gives_the_same_picture():
    puzzle = Puzzle("laila", PLACES, (laid("work", "belgium", Meaning(words="naaien", effect="opens")),))
    assert svg(drawn(puzzle)) == svg(drawn(puzzle))


# The pieces

sizes = st.lists(st.floats(60, 400), min_size=1, max_size=5)
grids = st.builds(
    lambda widths, heights, knob: jigsaw.Grid(
        jigsaw.at_heights(1, widths), jigsaw.at_heights(1, heights), knob
    ),
    sizes,
    sizes,
    st.floats(4, 14),
)


def without_start(outline):
    return [segment for segment in outline if segment.command not in "MZ"]


def sides_of(grid, column, row):
    """The four sides of a piece as they stand in its outline, each with the point where it starts."""
    outline = jigsaw.piece(grid, column, row)
    inner = [*outline[:1], *without_start(outline)]
    corners = {(x, y) for x in grid.xs for y in grid.ys}
    sides = []
    start = inner[0].points[-1]
    side = []
    for segment in inner[1:]:
        side.append(segment)
        if segment.points[-1] in corners:
            sides.append((Segment("M", (start,)), *side))
            start, side = segment.points[-1], []
    return sides


@given(grids)
def test_every_inner_edge_is_the_curve_of_the_neighbour_walked_back(grid):
    for column in range(grid.columns):
        for row in range(grid.rows):
            _above, right, below, _left = sides_of(grid, column, row)
            if column + 1 < grid.columns:
                assert jigsaw.walked_back(right) == sides_of(grid, column + 1, row)[3]
            if row + 1 < grid.rows:
                assert jigsaw.walked_back(below) == sides_of(grid, column, row + 1)[0]


@given(grids)
def test_an_edge_walked_back_twice_is_the_same_edge(grid):
    for column in range(grid.columns):
        for row in range(grid.rows):
            for one in (jigsaw.upper_edge(grid, column, row), jigsaw.left_edge(grid, column, row)):
                back = jigsaw.walked_back(one)
                assert back[0].points[-1] == one[-1].points[-1]
                assert back[-1].points[-1] == one[0].points[-1]
                assert jigsaw.walked_back(back) == one


@given(grids)
def test_the_border_is_straight_and_every_inner_edge_has_a_knob(grid):
    for column in range(grid.columns):
        for row in range(grid.rows):
            above, right, below, left = sides_of(grid, column, row)
            at_border = {
                above: row == 0,
                right: column == grid.columns - 1,
                below: row == grid.rows - 1,
                left: column == 0,
            }
            for side, is_straight in at_border.items():
                commands = {segment.command for segment in side[1:]}
                assert commands == ({"L"} if is_straight else {"C"})


@given(grids)
def test_a_knob_reaches_out_of_one_piece_and_no_further_than_it_should(grid):
    for column in range(grid.columns):
        for row in range(1, grid.rows):
            edge = jigsaw.upper_edge(grid, column, row)
            away = [y - grid.ys[row] for segment in edge for _x, y in segment.points]
            out, other = max(away, key=abs), min(map(abs, away))
            assert abs(out) == pytest.approx(grid.knob * jigsaw.REACH)
            assert other == pytest.approx(0)


@given(grids)
def test_every_outline_is_closed_and_goes_round_its_four_corners(grid):
    for column in range(grid.columns):
        for row in range(grid.rows):
            outline = jigsaw.piece(grid, column, row)
            assert [segment.command for segment in outline].count("M") == 1
            assert outline[-1] == Segment("Z")
            assert [side[0].points[-1] for side in sides_of(grid, column, row)] == [
                (grid.xs[column], grid.ys[row]),
                (grid.xs[column + 1], grid.ys[row]),
                (grid.xs[column + 1], grid.ys[row + 1]),
                (grid.xs[column], grid.ys[row + 1]),
            ]
