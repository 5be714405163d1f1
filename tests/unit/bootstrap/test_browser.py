"""Which browser the tests use."""

from pathlib import Path

import pytest

from workbook.bootstrap import browser
from workbook.bootstrap.problem import SetUpProblem


@pytest.fixture
def no_usual_places(monkeypatch):
    monkeypatch.setattr(browser, "usual_places", lambda _environment, _home: iter(()))


def program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o755)
    return path


def test_the_browser_that_somebody_chose_goes_first(tmp_path):
    chosen = program(tmp_path / "my-browser.exe")
    assert browser.chosen_browser({"WORKBOOK_BROWSER": str(chosen)}) == str(chosen)


def test_a_chosen_browser_that_is_not_there_is_said(tmp_path):
    with pytest.raises(SetUpProblem, match="browser-not-there"):
        browser.chosen_browser({"WORKBOOK_BROWSER": str(tmp_path / "nothing")})


def test_nobody_chose():
    assert browser.chosen_browser({}) is None
    assert browser.chosen_browser({"WORKBOOK_BROWSER": ""}) is None


@pytest.mark.parametrize("name", browser.NAMES)
def test_a_browser_on_the_path_is_found(tmp_path, name, monkeypatch):
    monkeypatch.setenv("PATHEXT", ".EXE")
    program(tmp_path / name)
    program(tmp_path / f"{name}.exe")
    found = browser.found_browser({"PATH": str(tmp_path)})
    assert found
    assert Path(found).stem == name


def test_chromium_goes_before_others(tmp_path):
    program(tmp_path / "microsoft-edge")
    chromium = program(tmp_path / "chromium")
    assert browser.found_browser({"PATH": str(tmp_path)}) == str(chromium)


def test_a_browser_is_found_where_windows_keeps_it(tmp_path):
    edge = program(tmp_path / "Microsoft/Edge/Application/msedge.exe")
    environment = {"PATH": str(tmp_path / "empty"), "PROGRAMFILES(X86)": str(tmp_path)}
    assert browser.found_browser(environment) == str(edge)


def test_a_browser_is_found_where_a_mac_keeps_it(tmp_path):
    chrome = tmp_path / "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    assert chrome in browser.usual_places({}, tmp_path)


def test_debian_gets_its_chromium_when_there_is_none(tmp_path, monkeypatch, no_usual_places):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("WORKBOOK_BROWSER", raising=False)
    monkeypatch.setattr(browser, "_apt_get", lambda: ["apt-get"])
    monkeypatch.setattr(browser, "quietly", lambda command: program(tmp_path / command[-1]))
    assert browser.ready_browser() == str(tmp_path / "chromium")


def test_without_a_browser_the_tests_do_not_begin(tmp_path, monkeypatch, no_usual_places):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("WORKBOOK_BROWSER", raising=False)
    monkeypatch.setattr(browser, "_apt_get", lambda: None)
    with pytest.raises(SetUpProblem, match="no-browser") as caught:
        browser.ready_browser()
    assert "Chrom" in str(caught.value.values["remedy"])
