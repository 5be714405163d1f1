"""The demo's lines look as they did when somebody last looked at them, in Dutch and in Arabic.

After a change that is meant, look at the new pictures and keep them:

    WORKBOOK_KEEP_PICTURES=1 .venv/bin/python -m pytest tests/unit/draw/test_draw_references.py
"""

import os
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from workbook.content.library import library
from workbook.papers.registry import Subject, paper
from workbook.services.demo import demo_dossiers
from workbook.words import words_in

FOLDER = Path(__file__).parent / "references"
TODAY = date(2026, 11, 22)
SIZE = (900, 900)
"""The longest sides, in dots: a few kilobytes a picture."""

TOLERANCE = 1.0
"""Of 255, on average over all dots: another version of a library may shade an edge otherwise."""

DOSSIERS = {dossier.walkthrough: dossier for dossier in demo_dossiers()}


def drawn(kind, walkthrough, language):
    dossier = DOSSIERS[walkthrough]
    make = paper(kind, format="png", language=language).makers["png"]
    subject = Subject(dossier, "", dossier.adults[0].id)
    picture = make(subject, words=words_in(language), library=library(), made_on=TODAY)
    image = Image.open(BytesIO(picture)).convert("L")
    image.thumbnail(SIZE)
    return image


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize(
    ("kind", "walkthrough"),
    [("procedure-line", "W2"), ("procedure-line", "W4"), ("lifeline", "W5"), ("lines-combined", "W5")],
)
def test_the_picture_is_the_one_that_was_looked_at(kind, walkthrough, language):
    path = FOLDER / f"{kind}-{walkthrough}-{language}.png"
    now = drawn(kind, walkthrough, language)
    if os.environ.get("WORKBOOK_KEEP_PICTURES"):
        now.save(path, optimize=True)
    kept = Image.open(path)
    assert now.size == kept.size
    assert ImageStat.Stat(ImageChops.difference(now, kept)).mean[0] < TOLERANCE


def test_another_picture_would_be_noticed():
    one, other = drawn("procedure-line", "W2", "nl"), drawn("procedure-line", "W4", "nl").resize((900, 240))
    assert ImageStat.Stat(ImageChops.difference(one.resize((900, 240)), other)).mean[0] > TOLERANCE
