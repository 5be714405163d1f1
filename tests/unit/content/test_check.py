"""check-content: nothing gets lost quietly, in no language."""

import re
from datetime import date

import pytest

from workbook.commands import compared
from workbook.content.check import check_content

UNIT = "D.intake.give-leaflet"
QUESTION = "D.exploration.question.children-understood"


def test_a_whole_workbook_has_no_findings(copy):
    assert copy.found() == set()


def test_nothing_is_missing_in_this_workbook():
    assert check_content(date(2026, 11, 22)).findings == ()


def test_the_number_of_units_is_what_the_methodology_has():
    assert check_content(date(2026, 11, 22)).units == {
        "principles.general": 65,
        "A.general": 13,
        "B.general": 9,
        "C.general": 29,
        "D.general": 47,
        "D.exploration": 41,
        "D.what-if": 44,
        "D.interim": 22,
        "D.what-now": 81,
        "E.general": 30,
        "F.general": 116,
        "after-decision.general": 30,
    }


def test_a_removed_unit_is_missed(copy):
    path = copy.root / "content/outline/D.toml"
    text = path.read_text(encoding="utf-8")
    without = re.sub(rf'\[\[unit]]\nid = "{re.escape(UNIT)}"\n(?:[^\[\n].*\n)*', "", text)
    path.write_text(without, encoding="utf-8")
    assert ("count-differs", "D.general: 46 ≠ 47") in copy.found()
    assert ("text-unknown", UNIT) in copy.found()


def test_units_of_a_conversation_nobody_counted_are_named(copy):
    copy.replace("content/outline/counts.toml", "units = 41", "units = 41\n[[count]]\n" + _count("D", "x", 2))
    assert copy.found() == {("count-differs", "D.x: 0 ≠ 2")}


def _count(instrument, conversation, units):
    return f'instrument = "{instrument}"\nconversation = "{conversation}"\nunits = {units}\n'


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_unit_without_a_text_in_one_language_is_named_with_its_file(copy, language):
    path = copy.root / f"content/{language}/D.toml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if f'"{UNIT}"' not in line), encoding="utf-8")
    (found,) = check_content(date(2026, 11, 22), copy.root).findings
    assert (found.code, found.what, found.where) == ("text-missing", UNIT, f"content/{language}/D.toml")


@pytest.mark.parametrize("text_id", [UNIT, "section.D.trust", "workbook.coach.note"])
def test_an_empty_text_is_named_with_its_line(copy, text_id):
    name = "content/fr/workbook.toml" if text_id.startswith("workbook") else "content/fr/D.toml"
    path = copy.root / name
    line = re.compile(rf'^"{re.escape(text_id)}" = .*$', re.MULTILINE)
    path.write_text(line.sub(f'"{text_id}" = "  "', path.read_text("utf-8")), encoding="utf-8")
    (found,) = check_content(date(2026, 11, 22), copy.root).findings
    assert (found.code, found.what) == ("text-empty", text_id)
    assert re.fullmatch(rf"{re.escape(name)}:\d+", found.where)


def test_words_without_a_unit_are_named(copy):
    copy.add("content/en/D.toml", '\n"D.nobody.knows" = "Lost words."\n')
    assert copy.found() == {("text-unknown", "D.nobody.knows")}


def test_words_written_in_two_files_are_named(copy):
    copy.add("content/en/workbook.toml", f'\n"{UNIT}" = "Another text."\n')
    assert ("text-twice", UNIT) in copy.found()


def test_an_id_that_stands_for_two_things_is_named(copy):
    copy.add("content/outline/workbook.toml", '\n[[text]]\nid = "workbook.coach.note"\ngroup = "hold"\n')
    assert copy.found() == {("id-twice", "workbook.coach.note")}


@pytest.mark.parametrize(
    ("key", "known", "unknown", "code"),
    [
        ("parent", "D.exploration.body.ask-the-children", "D.nowhere", "parent-unknown"),
        ("section", "section.D.exploration.children", "section.nowhere", "section-unknown"),
    ],
)
def test_a_unit_under_something_unknown_is_named(copy, key, known, unknown, code):
    old, new = f'{key} = "{known}"', f'{key} = "{unknown}"'
    copy.replace("content/outline/D.toml", *_in_unit(QUESTION, copy, old, new))
    assert copy.found() == {(code, f"{QUESTION}: {unknown}")}


def test_a_unit_at_a_place_no_page_has_is_named(copy):
    copy.replace("content/outline/D.toml", *_in_unit(QUESTION, copy, '"cards"', '"cellar"'))
    assert copy.found() == {("place-unknown", f"{QUESTION}: cellar")}


def test_a_unit_at_no_place_is_named(copy):
    copy.replace("content/outline/D.toml", *_in_unit(QUESTION, copy, '["method", "cards"]', "[]"))
    assert copy.found() == {("place-unknown", QUESTION)}


def test_a_unit_with_a_slip_in_a_key_is_named(copy):
    copy.replace("content/outline/D.toml", *_in_unit(QUESTION, copy, "kind =", "knid ="))
    assert copy.found() == {("unit-malformed", f"{QUESTION}: kind, knid")}


def _in_unit(unit_id, copy, old, new):
    text = (copy.root / "content/outline/D.toml").read_text(encoding="utf-8")
    block = text[text.index(f'id = "{unit_id}"') :].split("\n\n")[0]
    assert old in block
    return block, block.replace(old, new)


def test_a_file_that_cannot_be_read_does_not_hide_the_others(copy):
    copy.add("content/fr/workbook.toml", "\n= broken\n")
    copy.add("content/en/D.toml", '\n"D.nobody.knows" = "Lost words."\n')
    codes = {code for code, _what in copy.found()}
    assert {"file-unreadable", "text-unknown"} <= codes


def test_everything_that_is_wrong_is_told_at_once(copy):
    copy.add("content/en/D.toml", '\n"D.nobody.knows" = "Lost words."\n')
    copy.replace("content/facts/crisis.toml", 'checked_on = "2026-11-22"', 'checked_on = ""')
    copy.replace("workbook/locale/nl/messages.po", "Notitie bewaren", "")
    assert {code for code, _what in copy.found()} == {
        "text-unknown",
        "fact-without-day",
        "string-untranslated",
    }


# Facts


@pytest.mark.parametrize(
    ("old", "new", "code", "what"),
    [
        ('source = "112 (Belgian', 'sauce = "112 (Belgian', "fact-without-source", "emergency-112"),
        ('checked_on = "2026-11-22"', "", "fact-without-day", "emergency-112: checked_on"),
        ('review_by = "2027-05-22"', 'review_by = "in May"', "fact-without-day", "emergency-112: review_by"),
        (', en = "Life in danger: ambulance, fire or police"', "", "fact-label-missing", "emergency-112: en"),
        ('fr = "Danger de mort', 'xx = "Danger de mort', "fact-label-missing", "emergency-112: fr"),
    ],
)
def test_a_fact_that_lacks_something_is_named(copy, old, new, code, what):
    copy.replace("content/facts/crisis.toml", old, new)
    assert copy.found() == {(code, what)}


def test_a_fact_is_fine_on_its_day_of_review_and_past_it_the_next(copy):
    on_the_day = {what for _code, what in copy.found(date(2027, 2, 28))}
    assert "fact.cassation: 2027-02-28" not in on_the_day
    assert ("fact-past-review", "fact.cassation: 2027-02-28") in copy.found(date(2027, 3, 1))


def test_a_source_of_the_bibliography_needs_a_title_and_a_publisher(copy):
    copy.replace("content/facts/sources.toml", 'publisher = "UNHCR"', 'publisher = ""')
    assert copy.found() == {("source-incomplete", "UNHCR Help Belgium")}


def test_a_text_that_steers_is_named_and_so_is_a_list_that_is_gone(copy):
    copy.replace("content/nl/puzzle.toml", "Er wordt niets opgeteld.", "Helaas wordt er niets opgeteld.")
    assert ("text-steers", "puzzle.lead.no-total: helaas") in copy.found()
    (copy.root / "content/steering-words.toml").unlink()
    assert {("text-missing", language) for language in ("nl", "fr", "en")} <= copy.found()


def test_a_way_of_which_more_is_said_than_of_the_others_is_named(copy):
    copy.replace(
        "content/options/belgium.toml",
        'about = "what"',
        'about = "what"\nn = 9\nsource = "apr"\nconfirmed = true\n\n[[option.line]]\nabout = "what"',
    )
    assert any(code == "options-unequal" for code, _what in copy.found())


def test_ways_in_another_order_are_named(copy):
    copy.replace("content/options/belgium.toml", 'id = "appeal"', 'id = "return-first"')
    assert any(code == "options-out-of-order" for code, _what in copy.found())


# The guide, the glossary, the resources, and what is to be compared


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ('chapter = "why"', 'chapter = "whence"', ("page-malformed", "principles: whence")),
        ('figure = "lifeline"', 'figure = "life"', ("page-malformed", "lifeline: life")),
        ('facts = ["granted"]', 'facts = ["guessed"]', ("page-malformed", "protection: guessed")),
        ('chapters = ["A", "B"]', 'chapters = ["A", "Z"]', ("page-malformed", "guide.board.1: Z")),
        (
            'sections = ["section.D.arriving"]',
            "",
            ("section-not-on-one-page", "section.D.arriving"),
        ),
    ],
)
def test_a_page_of_the_guide_that_names_something_unknown_is_named(copy, old, new, finding):
    copy.replace("content/outline/guide.toml", old, new)
    assert finding in copy.found()


def test_a_figure_that_nobody_would_see_is_named(copy):
    copy.replace("content/outline/guide.toml", 'figure = "puzzle"\n', "")
    assert copy.found() == {("figure-not-on-one-page", "puzzle")}


def test_a_term_without_its_meaning_in_one_language_is_named(copy):
    path = copy.root / "content/fr/glossary.toml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if '"term.rvv.means"' not in line), encoding="utf-8")
    assert copy.found() == {("text-missing", "term.rvv.means")}


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ('group = "procedure"', 'group = "somewhere"', ("resource-malformed", "cgvs")),
        ('source = "CGVS, charter', 'sauce = "CGVS, charter', ("fact-without-source", "cgvs")),
        ('review_by = "2027-02-28"', 'review_by = "soon"', ("fact-without-day", "cgvs: review_by")),
        ('review_by = "2027-02-28"', 'review_by = "2026-11-21"', ("fact-past-review", "cgvs: 2026-11-21")),
        ('confidence = "high"', 'confidence = "low"', ("number-not-confirmed", "cgvs: 02 205 51 11")),
        ('{ nl = "CGVS, ', '{ xx = "CGVS, ', ("fact-label-missing", "cgvs: nl")),
    ],
)
def test_a_resource_that_lacks_something_is_named(copy, old, new, finding):
    copy.replace("content/resources/belgium.toml", old, new)
    assert finding in copy.found()


def test_a_text_changed_in_one_language_is_to_be_compared_in_the_others(copy):
    path = copy.root / "content/fr/D.toml"
    line = re.compile(rf'^"{re.escape(UNIT)}" = "', re.MULTILINE)
    path.write_text(line.sub(lambda found: f"{found[0]}Bien. ", path.read_text("utf-8")), encoding="utf-8")
    assert copy.found() == {("to-be-compared", f"{UNIT}: nl, en")}
    compared.note(copy.root, [UNIT])
    assert copy.found() == set()


def test_a_new_text_is_to_be_compared_in_every_language(copy):
    path = copy.root / "content/compared.toml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if f'"{UNIT}"' not in line), encoding="utf-8")
    assert copy.found() == {("to-be-compared", f"{UNIT}: nl, fr, en")}


def test_what_was_compared_is_kept_for_texts_that_are_there_and_for_no_others(copy):
    before = (copy.root / "content/compared.toml").read_text("utf-8")
    copy.add("content/compared.toml", '"D.nobody.knows" = "00 00 00"\n')
    compared.note(copy.root, [])
    assert (copy.root / "content/compared.toml").read_text("utf-8") == before
