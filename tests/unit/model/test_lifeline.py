"""The lifeline: what is on it, in which order, and what never is."""

from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from tests.unit.conftest import MORNING
from workbook.errors import WordsMissing
from workbook.model.dates import When
from workbook.model.life import LifeEvent, LifelineChoices, LifeWhen
from workbook.model.lifeline import lifeline
from workbook.model.notes import Marks, Note, ReadBack
from workbook.model.procedure import ProcedureEvent, ProcedureTrack

TODAY = date(2026, 7, 14)


def year(number):
    return LifeWhen(at=When(on=date(number, 1, 1), precision="year"))


def told(words, when=None, chapter="belgium", person="laila", **parts):
    return LifeEvent(id=words, person=person, words=words, chapter=chapter, when=when or LifeWhen(), **parts)


@pytest.fixture
def alone(family):
    """Laila's family without a procedure, so that only what is told stands on a line."""
    return family.having(procedure=())


def with_life(dossier, *events, opened=("earlier", "journey"), feelings=False):
    wishes = LifelineChoices(person="laila", opened=opened, shows_feelings=feelings)
    return dossier.having(life=events, lifelines=(wishes,))


def words_on(dossier, person="laila"):
    return [point.words or point.id for point in lifeline(dossier, person, TODAY).points]


def test_it_begins_with_now_and_two_closed_blocks(alone):
    assert words_on(alone) == ["closed earlier", "closed journey", "now"]


def test_what_the_dossier_knows_is_on_it_from_the_start(family):
    events = (
        ProcedureEvent(id="a", kind="application", when=When.day(date(2026, 7, 2))),
        ProcedureEvent(id="b", kind="arrival", when=When.day(date(2026, 7, 6))),
        ProcedureEvent(id="c", kind="interview-cgvs", when=When.day(date(2026, 12, 9))),
    )
    track = ProcedureTrack(id="p", people=("laila",), events=events)
    line = lifeline(family.having(procedure=(track,)), "laila", TODAY)
    known = [(point.event.kind, point.is_ahead) for point in line.points if point.event]
    assert known == [("application", False), ("arrival", False), ("interview-cgvs", True)]


@pytest.mark.parametrize("chapter", ["earlier", "journey"])
def test_a_closed_chapter_shows_nothing_that_was_told_of_it(alone, chapter):
    dossier = with_life(alone, told("verteld", year(2001), chapter), opened=())
    assert "verteld" not in words_on(dossier)
    assert "verteld" in words_on(with_life(alone, told("verteld", year(2001), chapter), opened=(chapter,)))


@pytest.mark.parametrize("showing", ["hidden", "not-now"])
def test_what_is_hidden_or_left_for_now_is_not_drawn(alone, showing):
    assert "verteld" not in words_on(with_life(alone, told("verteld", showing=showing)))


def test_time_rules_where_it_is_known_and_the_telling_where_it_is_not(alone):
    dossier = with_life(
        alone,
        told("trouwen", year(2013), "earlier"),
        told("ergens toen", None, "earlier"),
        told("geboren", year(1994), "earlier"),
        told("onderweg", None, "journey"),
        told("hoop", year(2028), "ahead"),
        told("droom", None, "ahead"),
    )
    assert words_on(dossier) == ["geboren", "trouwen", "ergens toen", "onderweg", "now", "hoop", "droom"]


def test_before_and_after_another_event(alone):
    dossier = with_life(
        alone,
        told("school", year(2001), "earlier"),
        told("trouwen", year(2013), "earlier"),
        told("vader", LifeWhen(side="before", to="trouwen"), "earlier"),
        told("kind", LifeWhen(side="after", to="school"), "earlier"),
        told("niets", LifeWhen(side="after", to="weg"), "earlier"),
    )
    assert words_on(dossier)[:5] == ["school", "kind", "vader", "trouwen", "niets"]


def test_two_events_told_from_each_other_do_not_hang(alone):
    dossier = with_life(
        alone, told("a", LifeWhen(side="after", to="b")), told("b", LifeWhen(side="after", to="a"))
    )
    assert sorted(words_on(dossier)) == ["a", "b", "now"]


def test_nobody_elses_life_is_on_it(alone):
    dossier = alone.having(life=(told("van Karim", person="karim"), told("van Laila")))
    assert "van Karim" not in words_on(dossier)
    assert "van Laila" in words_on(dossier)
    assert "van Laila" not in words_on(dossier, "karim")


def noted(**parts):
    marks = parts.pop("marks", Marks(about=When.day(TODAY - timedelta(days=3))))
    return Note(id="n", person="laila", words="genoteerd", written_at=MORNING, marks=marks, **parts)


@pytest.mark.parametrize(
    ("note", "is_there"),
    [
        (noted(), True),
        (noted(private=True), False),
        (noted(voice="counsellor"), False),
        (noted(read_back=ReadBack(answer="rather-not", at=MORNING)), False),
        (noted(marks=Marks()), False),
        (noted(marks=Marks(about=When.day(TODAY), option="return")), False),
        (noted(marks=Marks(about=When.day(TODAY), feeling="doubt")), False),
        (noted(marks=Marks(about=When.day(TODAY), aspect="safety")), False),
    ],
)
def test_dated_notes_grow_into_it_unless_they_are_held_back(alone, note, is_there):
    dossier = alone.having(conversations=(), notes=(note,))
    assert ("genoteerd" in words_on(dossier)) == is_there


def test_ups_and_downs_are_off_until_they_are_wanted(alone):
    assert not lifeline(alone, "laila", TODAY).shows_feelings
    assert lifeline(with_life(alone, feelings=True), "laila", TODAY).shows_feelings


def test_a_line_with_nothing_told_is_empty(alone, family):
    assert lifeline(alone, "laila", TODAY).is_empty
    assert not lifeline(with_life(alone, told("iets")), "laila", TODAY).is_empty


@pytest.mark.parametrize("words", ["", "   "])
def test_an_event_says_something(words):
    with pytest.raises(WordsMissing):
        told(words)


@pytest.mark.parametrize("parts", [{"feeling": 3}, {"feeling": -3}, {"when": LifeWhen, "chapter": "never"}])
def test_an_event_that_cannot_be_is_refused(parts):
    with pytest.raises(ValidationError):
        LifeEvent(id="e", person="laila", words="iets", **{**parts, "when": LifeWhen()})


def test_before_or_after_needs_its_event():
    with pytest.raises(ValidationError):
        LifeWhen(side="before")


def test_a_note_on_the_time_before_is_closed_like_all_of_it(family):
    asked = ProcedureEvent(id="a", kind="application", when=When.day(date(2026, 7, 2)))
    base = family.having(
        procedure=(ProcedureTrack(id="p", people=("laila",), events=(asked,)),), conversations=()
    )
    elsewhere = Marks(about=When.day(TODAY), place="country-of-origin")
    before = Marks(about=When(on=date(2010, 1, 1), precision="year"))
    for marks in (elsewhere, before):
        dossier = base.having(notes=(noted(marks=marks),))
        assert "genoteerd" not in words_on(dossier)
        opened = LifelineChoices(person="laila", opened=("earlier",))
        assert "genoteerd" in words_on(dossier.having(lifelines=(opened,)))


def test_a_note_on_something_to_come_stands_beyond_now(alone):
    dossier = alone.having(conversations=(), notes=(noted(marks=Marks(about=When.day(date(2027, 9, 1)))),))
    assert words_on(dossier)[-2:] == ["now", "genoteerd"]


def test_on_paper_stand_only_notes_that_were_read_back(alone):
    said = alone.having(conversations=(), notes=(noted(),))
    read = alone.having(conversations=(), notes=(noted(read_back=ReadBack(answer="right", at=MORNING)),))
    for dossier, is_there in ((said, False), (read, True)):
        points = lifeline(dossier, "laila", TODAY, on_paper=True).points
        assert ("genoteerd" in [point.words for point in points]) == is_there


def test_what_is_announced_without_a_day_is_still_to_come(family):
    heard = ProcedureEvent(id="a", kind="interview-cgvs", when=When.unknown())
    dossier = family.having(procedure=(ProcedureTrack(id="p", people=("laila",), events=(heard,)),))
    assert lifeline(dossier, "laila", TODAY).points[-1].id == "known a"
