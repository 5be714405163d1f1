"""What every command keeps to: clear sentences, exit statuses that scripts rely on, never a traceback."""

import pytest

from workbook.cli import RUN, main
from workbook.commands.arguments import COMMANDS, help_for
from workbook.words import words_in


def test_every_command_has_help_and_somebody_who_runs_it():
    assert RUN.keys() == COMMANDS.keys() - {"test"}


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_help_names_every_command_and_option(language):
    text = help_for("serve", words_in(language))
    for name, command in COMMANDS.items():
        assert f"python3 -m workbook {name if name != 'serve' else ''}".strip() in text
        assert all(option.name in text for option in command.options)


@pytest.mark.parametrize(
    "typed", [["--help"], ["--lang", "fr", "--help"], ["list", "--help"], ["export", "--help"]]
)
def test_help_is_an_answer_and_no_refusal(run, typed):
    answer = run(*typed)
    assert answer.status == 0
    assert "--help" in answer.out
    assert answer.err == ""


@pytest.mark.parametrize(
    "typed",
    [
        ["dance"],
        ["list", "--dance"],
        ["list", "leftover"],
        ["list", "--data"],
        ["--port", "many"],
        ["--port", "0"],
        ["--port", "70000"],
        ["list", "--lang", "xx"],
        ["export", "--lang", "nl"],
        ["demo"],
        ["test"],
    ],
)
def test_what_cannot_be_understood_is_refused_in_one_line(run, typed):
    answer = run(*typed)
    assert answer.status == 1
    assert answer.out == ""
    assert answer.err.count("\n") == 1


def test_options_may_stand_before_the_command(run, demo_folder):
    as_usual = run("list", "--json", "--data", demo_folder).out
    assert run("--data", demo_folder, "list", "--json").out == as_usual


def test_a_folder_may_have_the_name_of_a_command(run, tmp_path):
    assert run("list", "--data", tmp_path / "demo").status == 1
    assert not (tmp_path / "demo").exists()


def test_a_setting_that_is_no_number_is_told(run):
    answer = run("list", WORKBOOK_PORT="many")
    assert answer.status == 1
    assert "WORKBOOK_PORT" in answer.err


def test_a_mistake_of_ours_is_a_sentence_and_quotes_nobody(run, monkeypatch):
    def break_down(*_arguments):
        raise LookupError("words of a client")

    monkeypatch.setitem(RUN, "papers", break_down)
    answer = run("papers")
    assert answer.status == 1
    assert "LookupError" in answer.err
    assert "words of a client" not in answer.err


def test_ctrl_c_ends_a_command_without_a_word(run, monkeypatch):
    def interrupt(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setitem(RUN, "papers", interrupt)
    answer = run("papers")
    assert (answer.status, answer.err) == (1, "")


def test_the_language_is_the_computers(capsys):
    assert main(["dance"], {"LANG": "nl_BE.UTF-8"}) == 1
    in_dutch = capsys.readouterr().err
    assert main(["dance"], {"LANG": "en_GB.UTF-8"}) == 1
    assert "dance" in in_dutch
    assert (
        in_dutch
        == words_in("nl")
        .gettext("The workbook does not understand “{typed}” here. Nothing was done. --help shows more.")
        .format(typed="dance")
        + "\n"
    )
