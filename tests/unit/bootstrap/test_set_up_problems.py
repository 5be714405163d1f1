"""How the set-up recognises what keeps it from finishing."""

import errno
from pathlib import Path

import pytest

from workbook.bootstrap import problem

FOLDER = Path("workbook")


@pytest.mark.parametrize(
    ("output", "code"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "disk-full",
        ),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "part-differs"),
        (
            "WARNING: Retrying after connection broken by 'Failed to establish a new connection: refused'\n"
            "ERROR: No matching distribution found for altair==6.3.0",
            "no-network",
        ),
        ("ERROR: [WinError 5] Access is denied: 'pyarrow.dll'", "may-not-write"),
        ("ERROR: No matching distribution found for pyarrow==26.0.1", "no-build"),
        ("ERROR: something new", "failed"),
        ("", "failed"),
    ],
)
def test_what_pip_printed_becomes_one_problem(output, code):
    assert problem.from_output(output, FOLDER).code == code


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "disk-full"), (errno.EACCES, "may-not-write"), (errno.EIO, "failed")]
)
def test_what_the_system_refused_becomes_one_problem(number, code):
    assert problem.from_error(OSError(number, "refused"), FOLDER).code == code


def test_the_detail_is_pips_last_error():
    found = problem.from_output("Collecting altair\nERROR: one\nERROR: two\nhint: ask\n", FOLDER)
    assert found.values["detail"] == "two"


@pytest.mark.parametrize(
    "os_release", ["ID=debian\n", 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n']
)
def test_debian_and_its_children_are_told_the_package(os_release):
    assert problem.remedy_for(os_release).startswith("sudo apt install python3.")


@pytest.mark.parametrize("os_release", ["", "ID=fedora\n"])
def test_others_are_told_to_install_python_again(os_release):
    assert "python.org" in problem.remedy_for(os_release)
