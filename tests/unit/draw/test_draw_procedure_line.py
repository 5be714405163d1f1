"""The procedure line drawn: for every family and language no label meets another, none leaves the sheet."""

import io
import unicodedata
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from workbook.content.library import library
from workbook.content.procedures import template
from workbook.draw.drawn_words import DrawnWords
from workbook.draw.paint import paint
from workbook.draw.procedure_line import draw_procedure_line
from workbook.draw.said import procedure_line_said
from workbook.draw.sheets import LYING, NARROW, SCREEN, STANDING, TURNED
from workbook.draw.svg import svg
from workbook.model.dates import When
from workbook.model.procedure import MEDICAL, Delivery, LastDay, ProcedureEvent, ProcedureTrack
from workbook.model.procedure_line import procedure_line

TODAY = date(2026, 11, 22)
LANGUAGES = ("nl", "fr", "en", "ar", "ti")
FORMATS = (SCREEN, TURNED, NARROW, LYING, STANDING)
KINDS = tuple(sorted({kind for stage in template().stages.values() for kind in stage.events} - MEDICAL))
OUTCOMES = (None, "refusal", "manifestly-unfounded", "inadmissible", "annulled", "refugee-status", "other")

days = st.integers(-900, 60).map(lambda number: TODAY + timedelta(number))
whens = st.one_of(
    st.just(When.unknown()),
    days.map(When.day),
    st.builds(lambda on, how: When(on=on, precision=how), days, st.sampled_from(["month", "season", "year"])),
)
letters = st.sampled_from(
    [None, Delivery(last_day=LastDay(on=TODAY, confirmed_by="Mr. Peeters", confirmed_on=TODAY))]
)


@st.composite
def tracks(draw):
    kinds = draw(st.lists(st.sampled_from(KINDS), max_size=12))
    events = [
        ProcedureEvent(
            id=str(number),
            kind=kind,
            when=draw(whens),
            outcome=draw(st.sampled_from(OUTCOMES)) if "decision" in kind else None,
            delivery=draw(letters) if "decision" in kind else None,
        )
        for number, kind in enumerate(kinds)
        if kind != "application"
    ]
    asked = ProcedureEvent(id="asked", kind="application", when=When.unknown())
    return ProcedureTrack(id="p", people=("laila",), events=(asked, *events))


walks = st.lists(st.sampled_from(sorted(template().stages)), max_size=4)
often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def words(language):
    return DrawnWords(language, library(), TODAY)


def drawn(track, walk=(), language="nl", form=SCREEN, beside=()):
    line = procedure_line(template(), track, TODAY, supposing=walk)
    others = [procedure_line(template(), other, TODAY) for other in beside]
    return draw_procedure_line(line, words(language), others, format=form)


MEDICAL_TRACK = ProcedureTrack(
    id="m",
    kind="medical",
    people=("laila",),
    events=(ProcedureEvent(id="r", kind="medical-request", when=When.day(TODAY)),),
)


@often
@given(
    tracks(),
    walks,
    st.sampled_from(LANGUAGES),
    st.sampled_from(FORMATS),
    st.sampled_from([(), (MEDICAL_TRACK,)]),
)
def test_no_label_meets_another_and_none_leaves_the_sheet(track, walk, language, form, beside):
    for scene in drawn(track, walk, language, form, beside):
        boxes = [label.box for label in scene.labels()]
        meeting = [
            (one, other)
            for place, one in enumerate(boxes)
            for other in boxes[place + 1 :]
            if one.meets(other)
        ]
        assert meeting == []
        assert all(box.left >= 0 and box.top >= 0 for box in boxes)
        assert all(box.right <= scene.width and box.bottom <= scene.height for box in boxes)


@often
@given(tracks(), walks, st.sampled_from(LANGUAGES))
def test_the_svg_is_well_formed_and_holds_every_label(track, walk, language):
    (scene,) = drawn(track, walk, language)
    tree = ET.fromstring(svg(scene, described="<b>&"))  # our own
    texts = [one.text.strip("\u2067\u2069") for one in tree.iter("{http://www.w3.org/2000/svg}text")]
    assert texts == [" ".join(label.text.split()) for label in scene.labels()]
    assert {one.tag.rpartition("}")[2] for one in tree.iter()} <= {
        "svg",
        "g",
        "path",
        "text",
        "title",
        "desc",
    }


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tracks(), st.sampled_from(["nl", "ar", "ti"]))
def test_every_label_is_found_in_the_pdf_in_order(track, language):
    (scene,) = drawn(track, (), language)
    file = io.BytesIO()
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
    """What is compared: letters and figures, since readers space words and vowel signs their own way."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_say_where_one_is_and_what_can_follow(language):
    refused = ProcedureEvent(id="d", kind="decision-cgvs", when=When.day(TODAY), outcome="refusal")
    track = ProcedureTrack(id="p", people=("laila",), events=(refused,))
    line = procedure_line(template(), track, TODAY)
    said = procedure_line_said(line, words(language))
    text = words(language).text
    assert said[0].startswith(f"{text('here')}: ")
    assert f"{text('can-follow')}:" in said
    assert [words(language).condition("appeals") in one for one in said].count(True) == 1


def test_a_refusal_says_the_day_of_the_lawyer_or_whom_to_call():
    def labels(letter):
        refused = ProcedureEvent(
            id="d", kind="decision-cgvs", when=When.day(TODAY), outcome="refusal", delivery=letter
        )
        (scene,) = drawn(ProcedureTrack(id="p", people=("laila",), events=(refused,)))
        return " ".join(label.text for label in scene.labels())

    assert "Bel vandaag uw advocaat" in labels(None)
    confirmed = Delivery(
        last_day=LastDay(on=date(2026, 12, 9), confirmed_by="Mr. Peeters", confirmed_on=TODAY)
    )
    assert "9 december" in labels(confirmed).replace("\u00a0", " ")
    assert "Bel vandaag" not in labels(confirmed)


def test_the_ways_have_the_same_room_and_the_same_ink_and_stand_on_one_sheet():
    ended = ProcedureEvent(id="e", kind="reception-ends", when=When.day(TODAY))
    track = ProcedureTrack(id="p", people=("laila",), events=(ended,))
    for form in FORMATS:
        sheets = drawn(track, form=form)
        cards = [
            [one for one in scene.items if getattr(one, "name", "").startswith("to ")] for scene in sheets
        ]
        (ways,) = [page for page in cards if page]
        frames = [card.items[0] for card in ways]
        assert len(ways) == 5
        assert len({(frame.fill, frame.stroke, frame.thickness) for frame in frames}) == 1
        assert len({round(reach(frame)[1] - reach(frame)[0], 3) for frame in frames}) == 1


def reach(frame):
    xs = [x for part in frame.outline for x, _y in part.points]
    return min(xs), max(xs)
