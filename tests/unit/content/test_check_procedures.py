"""A procedure's file is checked as a whole: what is wrong in it is named, all at once, with its place."""

from datetime import date

import pytest

from workbook.content.check import check_content
from workbook.content.procedures import template, text_ids

FILE = "content/procedures/belgium.toml"


@pytest.mark.parametrize(
    ("old", "new", "code", "what"),
    [
        ('to = "icam"', 'to = "nowhere"', "branch-leads-nowhere", "without-residence → nowhere"),
        ('to = "icam"', 'to = "icam"\nmain = true', "branch-without-if", "without-residence → icam"),
        ('source = "dofi"', 'source = "hearsay"', "fact-without-source", "icam: hearsay"),
        ('events = ["cassation"]', 'events = ["casino"]', "stage-malformed", "cassation: casino"),
        ('reception = "none-by-itself"', 'reception = "perhaps"', "stage-malformed", "icam: reception"),
        (
            'outcomes = ["annulled"]',
            'outcomes = ["maybe"]',
            "stage-malformed",
            "decision-rvv → interview-cgvs: maybe",
        ),
        (
            'review_by = "2027-02-28"',
            'review_by = "2026-01-31"',
            "fact-past-review",
            "application: 2026-01-31",
        ),
    ],
)
def test_what_is_wrong_in_a_procedure_is_named(copy, old, new, code, what):
    copy.replace(FILE, old, new)
    assert (code, what) in copy.found()


def test_a_stage_to_which_nothing_leads_is_named(copy):
    stage = """
[[stage]]
id = "moon"
authority = "dvz"
reception = "ended"
facts = [
  { about = "what", source = "apr", confirmed = true },
  { about = "reception", source = "apr", confirmed = true },
]
"""
    copy.add(FILE, stage)
    assert ("stage-unreachable", "moon") in copy.found()
    assert ("text-missing", "procedure.moon.name") in copy.found()


def test_a_stage_without_a_source_for_what_it_says_of_reception_is_named(copy):
    fact = '  { about = "reception", source = "dofi", confirmed = true },\n'
    copy.replace(FILE, fact, "")
    assert copy.found() == {("fact-without-source", "icam: reception")}


def test_a_file_that_is_no_procedure_is_named(copy):
    (copy.root / FILE).write_text('jurisdiction = "belgium"\n', encoding="utf-8")
    assert "procedure-malformed" in {code for code, _what in copy.found()}


@pytest.mark.parametrize("language", ["ar", "ti"])
def test_a_stage_without_a_name_in_a_language_of_papers_is_named(copy, language):
    path = copy.root / f"content/{language}/procedure.toml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    gone = '"procedure.appeal.name"'
    path.write_text("".join(line for line in lines if gone not in line), encoding="utf-8")
    (found,) = check_content(date(2026, 11, 22), copy.root).findings
    assert (found.code, found.where) == ("text-missing", f"content/{language}/procedure.toml")


def test_every_text_of_the_procedure_is_needed_once():
    ids = list(text_ids(template()))
    assert len(ids) == len(set(ids))
