"""export and papers: a paper in the wanted language lies whole where it was wanted, or nothing changed."""

import json

import pytest
from pypdf import PdfReader

from workbook.commands.console import Console
from workbook.commands.folder import open_workspace
from workbook.errors import ReturnNotChosen
from workbook.papers.registry import PAPERS
from workbook.problems import sentence
from workbook.words import words_in


def test_papers_lists_kinds_formats_and_languages(run):
    listed = {paper["kind"]: paper for paper in json.loads(run("papers", "--json").out)}
    assert listed.keys() == PAPERS.keys()
    assert {"preparation", "record"} <= listed.keys()
    assert all({"nl", "fr", "en"} <= set(paper["languages"]) for paper in listed.values())
    assert all("pdf" in paper["formats"] for paper in listed.values())
    assert "record" in run("papers").out


TOGETHER = [kind for kind, paper in PAPERS.items() if paper.about in ("case", "session")]
"""Papers of an intervision."""


@pytest.mark.parametrize("paper", TOGETHER)
def test_a_paper_of_an_intervision_needs_its_case(run, demo_folder, tmp_path, paper):
    out = tmp_path / "paper.pdf"
    answer = run("export", "--data", demo_folder, "--paper", paper, "--lang", "nl", "--out", out)
    assert answer.status == 1
    assert "--case" in answer.err
    assert not out.exists()


@pytest.mark.parametrize("paper", [paper for paper in PAPERS if paper not in ("return-sheet", *TOGETHER)])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_each_paper_is_written_in_each_language(run, demo_folder, tmp_path, paper, language):
    out = tmp_path / "paper.pdf"
    answer = run("export", "--data", demo_folder, "--paper", paper, "--lang", language, "--out", out)
    assert answer.status == 0
    assert str(out) in answer.out
    reader = PdfReader(out)
    assert reader.trailer["/Root"]["/Lang"].lower().startswith(language)


def test_who_did_not_choose_to_return_gets_a_sentence_and_no_sheet(run, demo_folder, tmp_path):
    out = tmp_path / "paper.pdf"
    answer = run("export", "--data", demo_folder, "--paper", "return-sheet", "--lang", "nl", "--out", out)
    assert answer.status == 1
    assert sentence(ReturnNotChosen(name="Laila"), words_in("en"))[:40] in answer.err
    assert not out.exists()


def test_the_first_adult_and_newest_conversation_are_taken_where_none_is_named(run, demo_folder, tmp_path):
    short, full = tmp_path / "short.pdf", tmp_path / "full.pdf"
    run("export", "--data", demo_folder, "--paper", "record", "--lang", "nl", "--out", short)
    run(
        *("export", "--data", demo_folder, "--dossier", "w1-hazelaar", "--person", "w1-laila"),
        *("--conversation", "w1-talk-laila", "--paper", "record", "--lang", "nl", "--out", full),
    )
    assert short.read_bytes() == full.read_bytes()


def test_karims_preparation_has_nothing_that_laila_said(run, demo_folder, tmp_path):
    out = tmp_path / "karim.pdf"
    run(
        *("export", "--data", demo_folder, "--person", "w1-karim"),
        *("--paper", "preparation", "--lang", "nl", "--out", out),
    )
    text = " ".join(page.extract_text() for page in PdfReader(out).pages)
    assert "Karim" in text
    assert not any(word in text for word in ("kapstok", "crèche", "Hamburg"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"--paper": "novel"},
        {"--lang": "xx"},
        {"--out": "paper.odt"},
        {"--out": "nowhere/paper.pdf"},
        {"--dossier": "somebody"},
        {"--person": "somebody"},
        {"--person": "w1-karim", "--conversation": "w1-talk-laila"},
        {"--conversation": "sometime"},
    ],
    ids=str,
)
def test_what_is_not_there_is_refused_and_nothing_is_written(run, demo_folder, tmp_path, wrong):
    wish = {"--paper": "record", "--lang": "nl", "--out": "paper.pdf"} | wrong
    wish["--out"] = tmp_path / wish["--out"]
    answer = run("export", "--data", demo_folder, *(word for pair in wish.items() for word in pair))
    assert answer.status == 1
    assert answer.err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_wrong_wish_is_told_before_the_passphrase_is_asked(run, demo_folder, tmp_path):
    answer = run(
        *("export", "--data", demo_folder, "--paper", "novel", "--lang", "nl", "--out", tmp_path / "x.pdf"),
        WORKBOOK_PASSPHRASE="guessed",
    )
    assert "paper" in answer.err


def test_a_paper_replaces_the_one_that_was_there(run, demo_folder, tmp_path):
    out = tmp_path / "paper.pdf"
    out.write_text("an earlier one", encoding="utf-8")
    run("export", "--data", demo_folder, "--paper", "record", "--lang", "nl", "--out", out)
    assert out.read_bytes().startswith(b"%PDF")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "paper.pdf"]


def test_a_folder_in_the_papers_place_is_told_and_stays(run, demo_folder, tmp_path):
    (tmp_path / "paper.pdf").mkdir()
    wish = ("--paper", "record", "--lang", "nl", "--out", tmp_path / "paper.pdf")
    answer = run("export", "--data", demo_folder, *wish)
    assert answer.status == 1
    assert (tmp_path / "paper.pdf").is_dir()


def test_a_sheet_needs_neither_a_folder_nor_a_passphrase(run, tmp_path):
    out = tmp_path / "sheet.pdf"
    answer = run(
        *("export", "--paper", "sheet", "--conversation", "what-if", "--lang", "en", "--out", out),
        WORKBOOK_PASSPHRASE="",
    )
    assert answer.status == 0
    assert "What-if conversation" in PdfReader(out).pages[0].extract_text()


def test_a_sheet_for_an_unknown_conversation_is_refused(run, tmp_path):
    out = tmp_path / "sheet.pdf"
    answer = run("export", "--paper", "sheet", "--conversation", "party", "--lang", "en", "--out", out)
    assert answer.status == 1
    assert not out.exists()


def test_the_extract_comes_as_plain_text_too(run, demo_folder, tmp_path):
    out = tmp_path / "extract.txt"
    run("export", "--data", demo_folder, "--paper", "extract", "--lang", "en", "--out", out)
    text = out.read_text(encoding="utf-8")
    assert "Exploration conversation" in text
    assert "kapstok" not in text


# Drawings


@pytest.mark.parametrize("language", ["nl", "fr", "en", "ar", "ti"])
@pytest.mark.parametrize("paper", ["procedure-line", "lifeline", "lines-combined"])
def test_a_drawing_is_written_in_each_format_and_language(run, demo_folder, tmp_path, paper, language):
    begins = {"pdf": b"%PDF", "a3.pdf": b"%PDF", "svg": b"<svg", "png": b"\x89PNG"}
    for ending, begin in begins.items():
        out = tmp_path / f"line.{ending}"
        answer = run("export", "--data", demo_folder, "--paper", paper, "--lang", language, "--out", out)
        assert (answer.status, answer.err) == (0, "")
        assert out.read_bytes().startswith(begin)
    small, large = (PdfReader(tmp_path / f"line.{ending}").pages[0].mediabox for ending in ("pdf", "a3.pdf"))
    assert large.width / small.width == pytest.approx(2**0.5, abs=0.01)
    assert small.width > small.height


def test_the_line_of_a_person_on_whom_nothing_is_known_yet_is_refused(run, demo_folder, tmp_path):
    workspace = open_workspace(
        Console(words_in("en"), lambda: None, {"WORKBOOK_PASSPHRASE": "demo"}), str(demo_folder)
    )
    family = workspace.store.load("w1-hazelaar")
    workspace.store.save(family.having(procedure=()), seen=family.version)
    out = tmp_path / "line.pdf"
    answer = run(
        *("export", "--data", demo_folder, "--paper", "lifeline", "--lang", "nl", "--out", out),
        *("--person", family.children[0].id),
    )
    assert answer.status == 1
    assert "Nothing is on this line yet" in answer.err
    assert not out.exists()


@pytest.mark.parametrize(
    ("paper", "language", "name"),
    [("lifeline", "tlh", "line.pdf"), ("lifeline", "ar", "line.docx"), ("lifeboat", "nl", "line.pdf")],
)
def test_a_drawing_that_does_not_exist_is_refused(run, demo_folder, tmp_path, paper, language, name):
    out = tmp_path / name
    answer = run("export", "--data", demo_folder, "--paper", paper, "--lang", language, "--out", out)
    assert answer.status == 1
    assert answer.err
    assert "Traceback" not in answer.err
    assert not out.exists()
