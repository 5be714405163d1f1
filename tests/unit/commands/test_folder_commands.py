"""demo, list and verify: what a counsellor or a script learns about a data folder."""

import json

import pytest

from workbook.commands.console import Console
from workbook.commands.folder import open_workspace
from workbook.errors import PassphraseWrong
from workbook.words import words_in


def test_the_demo_opens_with_the_passphrase_demo(run, tmp_path):
    made = run("demo", "--data", tmp_path / "new", WORKBOOK_PASSPHRASE="")
    assert made.status == 0
    assert "Gezin Hazelaar" in made.out
    listed = json.loads(run("list", "--data", tmp_path / "new", "--json").out)
    walked = {family["walkthrough"] for family in listed}
    assert walked == {"W1", "W2", "W3", "W4", "W5", "W6", "W8", "W10"}


def test_the_list_of_the_demo_says_what_is_timely_and_what_is_due(run, tmp_path):
    run("demo", "--data", tmp_path / "new")
    listed = json.loads(run("list", "--data", tmp_path / "new", "--json").out)
    timely = {
        family["walkthrough"]: [answer["conversation"] for answer in family["timely"]] for family in listed
    }
    assert timely == {
        "W1": [None, "exploration"],
        "W2": ["what-if", "what-if"],
        "W3": ["interim"],
        "W4": ["what-now"],
        "W5": [None],
        "W6": [None, None],
        "W8": ["interim"],
        "W10": ["granted"],
    }
    due = {family["walkthrough"]: [one["by"] for one in family["due"]] for family in listed}
    nothing: dict[str, list[str]] = {family["walkthrough"]: [] for family in listed}
    assert due == {**nothing, "W2": ["2026-11-28", "2026-11-28"], "W5": [None]}
    people = run("list", "--data", tmp_path / "new").out
    assert "Selam: After the refusal" in people


@pytest.mark.parametrize("way", ["option", "variable"])
def test_the_demo_opens_with_another_passphrase_where_one_is_given(run, tmp_path, way):
    if way == "option":
        run("demo", "--data", tmp_path / "new", "--passphrase", "zeven zilveren zwanen")
    else:
        run("demo", "--data", tmp_path / "new", WORKBOOK_PASSPHRASE="zeven zilveren zwanen")
    assert run("list", "--data", tmp_path / "new", WORKBOOK_PASSPHRASE="demo").status == 1
    assert run("list", "--data", tmp_path / "new", WORKBOOK_PASSPHRASE="zeven zilveren zwanen").status == 0


def test_the_demo_never_touches_a_folder_with_a_workbook(run, demo_folder):
    before = sorted(path for path in demo_folder.rglob("*"))
    answer = run("demo", "--data", demo_folder)
    assert answer.status == 1
    assert "already a workbook" in answer.err
    assert sorted(path for path in demo_folder.rglob("*")) == before


def test_the_list_tells_scripts_which_conversation_is_timely_for_whom(run, demo_folder):
    (family,) = json.loads(run("list", "--data", demo_folder, "--json").out)
    assert family.keys() == {"id", "pseudonym", "walkthrough", "timely", "due"}
    assert family["due"] == []
    laila, karim = family["timely"]
    assert laila.keys() == karim.keys() == {"person", "pseudonym", "conversation", "why"}
    assert (laila["pseudonym"], laila["conversation"]) == ("Laila", None)
    assert (karim["pseudonym"], karim["conversation"]) == ("Karim", "exploration")


def test_the_list_says_why_in_the_chosen_language(run, demo_folder):
    said = {}
    for language in ("nl", "fr", "en"):
        (family,) = json.loads(run("list", "--data", demo_folder, "--json", "--lang", language).out)
        said[language] = family["timely"][1]["why"]
    assert len(set(said.values())) == 3
    assert "Commissariaat-generaal" in said["nl"]


def test_the_list_for_people_names_everybody(run, demo_folder):
    out = run("list", "--data", demo_folder).out
    assert all(name in out for name in ("Gezin Hazelaar", "Laila", "Karim"))


def test_an_empty_workbook_is_listed_as_such(run, demo_folder):
    workspace = open_workspace(_console({"WORKBOOK_PASSPHRASE": "demo"}), str(demo_folder))
    workspace.store.erase("w1-hazelaar")
    assert run("list", "--data", demo_folder, "--json").out == "[]\n"
    assert "no dossiers" in run("list", "--data", demo_folder).out


@pytest.mark.parametrize("command", ["list", "verify"])
def test_a_folder_without_a_workbook_is_refused_and_stays_as_it_was(run, tmp_path, command):
    answer = run(command, "--data", tmp_path / "nothing")
    assert answer.status == 1
    assert str(tmp_path / "nothing") in answer.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["list", "verify"])
def test_a_wrong_passphrase_is_refused(run, demo_folder, command):
    answer = run(command, "--data", demo_folder, WORKBOOK_PASSPHRASE="guessed")
    assert answer.status == 1
    assert "passphrase" in answer.err


def test_the_passphrase_is_asked_for_where_no_variable_gives_it(demo_folder):
    asked = []
    console = _console({}, ask=lambda question: asked.append(question) or "demo")
    assert len(open_workspace(console, str(demo_folder)).store.cards()) == 1
    assert asked == ["Passphrase: "]


def test_where_nobody_can_type_the_passphrase_is_wrong(demo_folder):
    def nobody(_question):
        raise EOFError

    with pytest.raises(PassphraseWrong):
        open_workspace(_console({}, ask=nobody), str(demo_folder))


def _console(environment, **more):
    return Console(words_in("en"), lambda: None, environment, **more)


def test_a_whole_folder_is_verified(run, demo_folder):
    assert run("verify", "--data", demo_folder).status == 0
    assert json.loads(run("verify", "--data", demo_folder, "--json").out) == {"ok": True, "findings": []}


def _spoil_a_dossier(folder):
    revision = next(path for path in sorted(folder.rglob("0000000001")) if path.is_file())
    content = bytearray(revision.read_bytes())
    content[len(content) // 2] ^= 1
    revision.write_bytes(content)
    return revision.name


def test_a_dossier_with_one_bit_turned_is_named_by_verify(run, demo_folder):
    name = _spoil_a_dossier(demo_folder)
    answer = run("verify", "--data", demo_folder)
    assert answer.status == 2
    assert name in answer.err
    told = json.loads(run("verify", "--data", demo_folder, "--json").out)
    assert not told["ok"]
    assert [finding["code"] for finding in told["findings"]] == ["file-damaged"]


def test_a_damaged_dossier_gives_the_list_status_two_and_a_sentence(run, demo_folder):
    _spoil_a_dossier(demo_folder)
    answer = run("list", "--data", demo_folder, "--json")
    assert answer.status == 2
    assert "damaged" in answer.err
    assert json.loads(answer.out) == []


def test_damaged_keys_are_the_datas_fault(run, demo_folder):
    for name in ("slots", "slots.before"):
        (demo_folder / name).write_bytes(b"{}")
    assert run("list", "--data", demo_folder).status == 2
