"""The lifeline drawn: any life, any language, any sheet: labels never meet and never leave it."""

import unicodedata
from datetime import date, timedelta
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from workbook.content.library import library
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.lifeline import ADD, draw_lifeline, landing, spread
from workbook.draw.paint import paint
from workbook.draw.said import lifeline_said
from workbook.draw.sheets import LYING, NARROW, SCREEN, STANDING, TURNED
from workbook.draw.svg import svg
from workbook.draw.time_axis import TimeAxis
from workbook.model.dates import When
from workbook.model.life import LifeWhen
from workbook.model.lifeline import Lifeline, Point
from workbook.model.procedure import ProcedureEvent

TODAY = date(2026, 11, 22)
LANGUAGES = ("nl", "fr", "en", "ar", "ti")
FORMATS = (SCREEN, TURNED, NARROW, LYING, STANDING)
WORDS = ("Naar school", "مكتب خوب است", "ትምህርቲ ብቤልጅዩም", "Werken in een restaurant met <b>&", "O" * 60, "1")

days = st.integers(-15_000, 900).map(lambda number: TODAY + timedelta(number))
whens = st.builds(
    LifeWhen,
    at=st.one_of(
        st.just(When.unknown()),
        st.builds(
            lambda on, how: When(on=on, precision=how),
            days,
            st.sampled_from(["day", "month", "season", "year"]),
        ),
    ),
    is_about=st.booleans(),
    until=st.one_of(st.none(), days.map(When.day)),
)
NOW = Point("now", "now", "belgium", LifeWhen(at=When.day(TODAY)))


@st.composite
def lifelines(draw):
    count = draw(st.integers(0, 24))
    points = []
    for number in range(count):
        kind = draw(st.sampled_from(["life", "note", "known", "closed"]))
        event = ProcedureEvent(id="e", kind="application", when=When.day(TODAY)) if kind == "known" else None
        chapter = draw(st.sampled_from(["earlier", "journey"] if kind == "closed" else ["belgium", "ahead"]))
        points.append(
            Point(
                f"p{number}",
                kind,
                chapter,
                draw(whens),
                draw(st.sampled_from(WORDS)),
                draw(st.sampled_from(["", "Senafe"])),
                draw(st.sampled_from([None, -2, -1, 0, 1, 2])),
                event,
            )
        )
    points.insert(draw(st.integers(0, count)), NOW)
    return Lifeline(tuple(points), TODAY, draw(st.booleans()))


often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
sides = st.sampled_from(["in-turn", "life-above"])


def words(language):
    return DrawnWords(language, library(), TODAY)


@often
@given(lifelines(), st.sampled_from(LANGUAGES), st.sampled_from(FORMATS), sides)
def test_no_label_meets_another_and_none_leaves_the_sheet(mine, language, form, labels_on):
    sheets = draw_lifeline(mine, words(language), format=form, sides=labels_on)
    for scene in sheets:
        boxes = [label.box for label in scene.labels()]
        assert not [1 for place, one in enumerate(boxes) for other in boxes[place + 1 :] if one.meets(other)]
        assert all(box.left >= 0 and box.top >= 0 for box in boxes)
        assert all(box.right <= scene.width and box.bottom <= scene.height for box in boxes)


@often
@given(lifelines(), st.sampled_from(LANGUAGES))
def test_every_point_is_drawn_once_and_the_svg_is_well_formed(mine, language):
    (scene,) = draw_lifeline(mine, words(language))
    tree = ET.fromstring(svg(scene))  # our own
    names = [group.get("data-name") for group in tree.iter("{http://www.w3.org/2000/svg}g")]
    assert names[0] == ADD
    assert [name for name in names if name != ADD] == [f"event {point.id}" for point in mine.points]
    movable = [group.get("data-name") for group in tree.iter() if group.get("data-x")]
    assert movable == [f"event {point.id}" for point in mine.points if point.kind == "life"]


@often
@given(lifelines(), st.sampled_from(LANGUAGES))
def test_the_words_tell_every_point_in_order(mine, language):
    said = lifeline_said(mine, words(language))
    assert len(said) == len(mine.points)
    for point, sentence in zip(mine.points, said, strict=True):
        assert point.kind in ("known", "closed", "now") or point.words.split()[0] in sentence


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lifelines(), st.sampled_from(["nl", "ar", "ti"]))
def test_every_label_is_found_in_the_pdf_in_order(mine, language):
    (scene,) = draw_lifeline(mine, words(language))
    file = BytesIO()
    canvas = Canvas(file, pagesize=(scene.width, scene.height))
    paint(canvas, scene, 0, scene.height, scene.width)
    canvas.showPage()
    canvas.save()
    found, place = letters_of(PdfReader(file).pages[0].extract_text()), 0
    for label in scene.labels():
        # One label after the other; within one, a reader may turn round what runs from right to left.
        wanted = letters_of(label.text)
        assert sorted(found[place : place + len(wanted)]) == sorted(wanted), label.text
        place += len(wanted)


def letters_of(text):
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text)))


def test_the_same_line_gives_the_same_picture():
    mine = Lifeline((Point("a", "life", "belgium", LifeWhen(), "Iets"), NOW), TODAY)
    assert svg(draw_lifeline(mine, words("nl"))[0]) == svg(draw_lifeline(mine, words("nl"))[0])


# The axis


@given(st.lists(st.one_of(st.none(), days), min_size=1, max_size=24))
def test_places_follow_the_order_and_stay_on_the_axis(known):
    places = TimeAxis(known, 40, 700).places
    assert places == sorted(places)
    assert all(40 <= place <= 700 for place in places)
    assert len(known) == 1 or (places[0], places[-1]) == pytest.approx((40, 700))


@given(st.lists(days, min_size=2, max_size=12, unique=True), st.floats(0, 760))
def test_a_place_lies_between_the_days_of_its_neighbours(known, x):
    axis = TimeAxis(sorted(known), 40, 700)
    assert min(known) <= axis.day_at(x) <= max(known)
    for day, place in zip(sorted(known), axis.places, strict=True):
        assert abs((axis.day_at(place) - day).days) <= 1


@given(st.lists(st.floats(0, 700), min_size=1, max_size=5))
def test_labels_keep_their_order_and_their_distance(wanted):
    places = spread(sorted(wanted), 118, 60, 700)
    assert all(after - before >= 118 - 1e-6 for before, after in pairwise(places))
    assert all(60 <= place <= 700 + 1e-6 for place in places)


def test_a_dragged_event_takes_the_day_under_it_in_either_direction():
    points = (
        Point("a", "life", "earlier", LifeWhen(at=When.day(date(2000, 1, 1))), "a"),
        Point("b", "life", "earlier", LifeWhen(at=When.day(date(2010, 1, 1))), "b"),
        NOW,
        Point("c", "life", "ahead", LifeWhen(at=When.day(date(2028, 1, 1))), "c"),
    )
    mine = Lifeline(points, TODAY)
    middle = landing(mine, 381, point_id="b", format=SCREEN)
    assert date(2010, 1, 1) < middle.on < TODAY
    assert (middle.before.id, middle.after.id) == ("a", "now")
    assert landing(mine, 0, point_id="b", format=SCREEN).on == date(2000, 1, 1)
    assert landing(mine, 762, point_id="b", format=SCREEN).on == TODAY, "what was is not moved beyond now"
    assert landing(mine, 0, point_id="c", format=SCREEN).on == TODAY, "a hope is not moved before it"
    assert landing(mine, 0, point_id="b", format=SCREEN, is_mirrored=True).on == TODAY


def test_where_no_day_is_known_a_drag_gives_none():
    points = tuple(Point(name, "life", "earlier", LifeWhen(), name) for name in "abc")
    where = landing(Lifeline(points, TODAY), 400, point_id="a")
    assert (where.on, where.before.id, where.after.id) == (None, "b", "c")
