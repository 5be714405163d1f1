"""Where a new environment gets its pip."""

import hashlib
from pathlib import Path

import pytest

from workbook.bootstrap import pip_source, problem

WAYS = ("_bundled_with_python", "_shared_by_the_system", "_through_own_pip", "_from_the_index")
PAGE = f"""
<a href="../../packages/aa/pip-26.2-py3-none-any.whl#sha256=00">pip-26.2-py3-none-any.whl</a>
<a href="../../packages/bb/pip-{pip_source.PIP_VERSION}-py3-none-any.whl#sha256=11">x</a>
"""


@pytest.fixture
def asked(monkeypatch):
    """The ways that were tried, in order; each finds a wheel of its own name."""
    asked: list[str] = []
    for way in WAYS:
        monkeypatch.setattr(pip_source, way, lambda _scratch, way=way: asked.append(way) or Path(way))
    return asked


@pytest.fixture
def pip_runs(monkeypatch):
    """Let only the pip of these wheels run; the others print this."""

    def runs(*good: str, output: str = "broken"):
        def pip(_python: Path, _arguments: list[str], **environment: str) -> tuple[bool, str]:
            return environment["PYTHONPATH"] in good, output

        monkeypatch.setattr(pip_source.run, "pip", pip)

    return runs


def test_the_nearest_pip_is_taken_and_no_other_asked(asked, pip_runs, tmp_path):
    pip_runs(*WAYS)
    pip_source.give_pip(tmp_path / "python", tmp_path)
    assert asked == ["_bundled_with_python"]


def test_a_pip_that_does_not_run_makes_place_for_the_next(asked, pip_runs, tmp_path):
    pip_runs("_from_the_index")
    pip_source.give_pip(tmp_path / "python", tmp_path)
    assert asked == list(WAYS)


def test_without_any_pip_there_is_one_thing_to_do(asked, pip_runs, tmp_path):
    pip_runs()
    with pytest.raises(problem.SetUpProblem, match="no-pip") as caught:
        pip_source.give_pip(tmp_path / "python", tmp_path)
    assert caught.value.values["remedy"]


def test_a_full_disk_is_not_taken_for_a_missing_pip(asked, pip_runs, tmp_path):
    pip_runs(output="OSError: [Errno 28] No space left on device")
    with pytest.raises(problem.SetUpProblem, match="disk-full"):
        pip_source.give_pip(tmp_path / "python", tmp_path)


def test_the_newest_shared_pip_goes_first(monkeypatch, tmp_path):
    for version in ("9.0.1", "23.0.1", "22.3"):
        (tmp_path / f"pip-{version}-py3-none-any.whl").touch()
    monkeypatch.setattr(pip_source, "_SHARED_WHEELS", tmp_path)
    assert pip_source._shared_by_the_system(tmp_path) == tmp_path / "pip-23.0.1-py3-none-any.whl"


def test_the_pinned_pip_is_found_on_an_index_page():
    link = pip_source.wheel_link(PAGE, "https://mirror.example/simple/pip/")
    assert link == f"https://mirror.example/packages/bb/pip-{pip_source.PIP_VERSION}-py3-none-any.whl"
    assert pip_source.wheel_link("<a href='other.whl'>", "https://mirror.example/simple/pip/") is None


@pytest.mark.parametrize(("content", "kept"), [(b"the pinned one", True), (b"another one", False)])
def test_only_the_pinned_pip_is_kept(monkeypatch, tmp_path, content, kept):
    monkeypatch.setattr(pip_source, "PIP_SHA256", hashlib.sha256(b"the pinned one").hexdigest())
    monkeypatch.setattr(
        pip_source, "_fetched", lambda address: content if address.endswith(".whl") else PAGE.encode()
    )
    assert (pip_source._from_the_index(tmp_path) is not None) is kept


def test_no_network_is_no_pip_from_the_index(monkeypatch, tmp_path):
    def fails(_address: str) -> bytes:
        raise ConnectionRefusedError

    monkeypatch.setattr(pip_source, "_fetched", fails)
    assert pip_source._from_the_index(tmp_path) is None


def test_the_persons_own_pip_settings_count(monkeypatch, tmp_path):
    settings = tmp_path / "pip.conf"
    settings.write_text("[global]\nindex-url = https://mirror.example/simple\n", encoding="utf-8")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(settings))
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    assert pip_source.pip_setting("index-url") == "https://mirror.example/simple"
    monkeypatch.setenv("PIP_INDEX_URL", "https://other.example/simple")
    assert pip_source.pip_setting("index-url") == "https://other.example/simple"
