"""Dates, hours, lists, numbers and plurals as Dutch, French and English write them."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from workbook import words as words_room
from workbook.words import LANGUAGES, Words, words_in


@pytest.mark.parametrize(
    ("language", "day", "weekday", "month"),
    [
        ("nl", "24 november 2026", "dinsdag 24 november", "november 2026"),
        ("fr", "24 novembre 2026", "mardi 24 novembre", "novembre 2026"),
        ("en", "24 November 2026", "Tuesday 24 November", "November 2026"),
    ],
)
def test_a_date_is_written_the_way_people_say_it(language, day, weekday, month):
    words = words_in(language)
    on = date(2026, 11, 24)
    assert (words.day(on), words.weekday(on), words.month(on)) == (day, weekday, month)


@pytest.mark.parametrize(
    ("language", "this_year", "next_year"),
    [("nl", "2 juli", "2 juli 2027"), ("fr", "2 juillet", "2 juillet 2027"), ("en", "2 July", "2 July 2027")],
)
def test_the_year_is_said_where_it_is_another_one(language, this_year, next_year):
    words = words_in(language)
    today = date(2026, 7, 14)
    assert words.day_this_year(date(2026, 7, 2), today) == this_year
    assert words.day_this_year(date(2027, 7, 2), today) == next_year


def test_the_first_of_a_month_has_its_own_word_in_french():
    words = words_in("fr")
    first = date(2026, 7, 1)
    assert words.day(first) == "1er juillet 2026"
    assert words.day_this_year(first, first) == "1er juillet"
    assert words.weekday(first) == "mercredi 1er juillet"


def test_the_first_of_a_month_is_plain_in_dutch_and_english():
    assert words_in("nl").day(date(2026, 7, 1)) == "1 juli 2026"
    assert words_in("en").day(date(2026, 7, 1)) == "1 July 2026"


@pytest.mark.parametrize(
    ("language", "months"),
    [
        ("nl", "jan feb mrt apr mei jun jul aug sep okt nov dec"),
        ("fr", "janv févr mars avr mai juin juil août sept oct nov déc"),
        ("en", "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"),
    ],
)
def test_a_calendar_leaf_has_a_short_month_without_a_dot(language, months):
    words = words_in(language)
    assert [words.month_short(date(2026, month, 1)) for month in range(1, 13)] == months.split()


@pytest.mark.parametrize(
    ("language", "early", "late"),
    [("nl", "09.05", "14.03"), ("fr", "09h05", "14h03"), ("en", "09:05", "14:03")],
)
def test_an_hour_is_written_as_each_language_does(language, early, late):
    words = words_in(language)
    assert (words.hour(time(9, 5)), words.hour(time(14, 3))) == (early, late)


@pytest.mark.parametrize("zone", [None, UTC, timezone(timedelta(hours=2))])
def test_the_hour_of_a_moment_is_the_one_on_its_own_clock(zone):
    assert words_in("nl").hour(datetime(2026, 7, 14, 23, 30, tzinfo=zone)) == "23.30"


@pytest.mark.parametrize(
    ("language", "one", "two", "three"),
    [
        ("nl", "Laila", "Laila en Karim", "Laila, Karim en Noor"),
        ("fr", "Laila", "Laila et Karim", "Laila, Karim et Noor"),
        ("en", "Laila", "Laila and Karim", "Laila, Karim and Noor"),
    ],
)
def test_names_are_listed_as_one_says_them(language, one, two, three):
    words = words_in(language)
    family = ["Laila", "Karim", "Noor"]
    assert [words.listed(family[:count]) for count in range(4)] == ["", one, two, three]
    assert words.listed(name for name in family) == three


@pytest.mark.parametrize(
    ("language", "none", "one", "twelve"),
    [("nl", "nul", "één", "twaalf"), ("fr", "zéro", "un", "douze"), ("en", "no", "one", "twelve")],
)
def test_numbers_up_to_twelve_are_words_and_figures_above(language, none, one, twelve):
    words = words_in(language)
    assert (words.number(0), words.number(1), words.number(12)) == (none, one, twelve)
    assert words.number(13) == "13"
    assert words.number(10_000) == "10000"
    assert words.number(-1) == "-1"
    assert len({words.number(count) for count in range(13)}) == 13


PLURALS = {
    "nl": ("{n} notitie", "{n} notities"),
    "fr": ("{n} note", "{n} notes"),
    "en": ("{n} note", "{n} notes"),
}


@pytest.mark.parametrize(
    ("language", "number", "form"),
    [
        ("nl", 0, 1), ("nl", 1, 0), ("nl", 2, 1), ("nl", 21, 1),
        ("fr", 0, 0), ("fr", 1, 0), ("fr", 2, 1), ("fr", 21, 1),
        ("en", 0, 1), ("en", 1, 0), ("en", 2, 1), ("en", 21, 1),
    ],
)  # fmt: skip
def test_each_language_has_its_own_plural(language, number, form):
    words = Words(language, {}, {"{n} note": PLURALS[language]})
    assert words.ngettext("{n} note", "{n} notes", number) == PLURALS[language][form]


def test_what_no_catalogue_has_is_said_in_english():
    words = Words("nl", {"Keep": "Bewaren"}, {})
    assert words.gettext("Keep") == "Bewaren"
    assert words.gettext("Something new") == "Something new"
    assert words.ngettext("one thing", "many things", 1) == "one thing"
    assert words.ngettext("one thing", "many things", 3) == "many things"


@pytest.fixture
def half_translated(tmp_path, monkeypatch):
    """A catalogue in which a translator has not come to everything yet."""
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "messages.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: nl\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "Keep"\nmsgstr "Bewaren"\n\nmsgid "Later"\nmsgstr ""\n\n'
        'msgid "one note"\nmsgid_plural "many notes"\nmsgstr[0] "één notitie"\nmsgstr[1] "veel notities"\n\n'
        'msgid "one day"\nmsgid_plural "many days"\nmsgstr[0] ""\nmsgstr[1] ""\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(words_room, "LOCALE_DIR", tmp_path)
    return words_in.__wrapped__("nl")


def test_a_catalogue_is_read_as_the_translator_left_it(half_translated):
    assert half_translated.gettext("Keep") == "Bewaren"
    assert half_translated.gettext("Later") == "Later"
    assert half_translated.ngettext("one note", "many notes", 2) == "veel notities"


def test_a_plural_without_translation_is_said_in_english(half_translated):
    assert half_translated.ngettext("one day", "many days", 2) == "many days"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_language_are_read_once(language):
    assert words_in(language) is words_in(language)


PAPERS = ["ar", "prs", "fa", "ps", "ti", "so", "tr", "ru", "es", "sq", "ln", "kmr", "ckb"]


@pytest.mark.parametrize("language", PAPERS)
def test_a_date_can_be_written_in_every_language_of_a_paper(language):
    assert words_in(language).day(date(2026, 11, 24))
