"""Starting the workbook: on this computer only, at a free port, leaving nothing behind when it ends."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from tests.browser.server import free_port
from workbook.commands import ports, serve

SERVER = """
import http.server, sys, threading
class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        if self.path == "/":
            threading.Thread(target=self.server.shutdown).start()
    def log_message(self, *_): pass
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Answers).serve_forever()
"""
"""Stands for the workbook: answers that it is well, and ends once somebody visits its first page."""


def own_port() -> dict[str, str]:
    """Not the usual port: another test beside this one may be starting a workbook there."""
    return {"WORKBOOK_PORT": str(free_port())}


@pytest.fixture
def visited(monkeypatch):
    """A quick server in the workbook's place, and a browser that remembers what it was asked to open."""
    before = signal.getsignal(signal.SIGTERM)
    opened = []

    def visit(address):
        opened.append(address)
        urllib.request.urlopen(f"{address}/").read()

    monkeypatch.setattr(serve, "command", lambda port: [sys.executable, "-c", SERVER, str(port)])
    monkeypatch.setattr(serve.webbrowser, "open", visit)
    yield opened
    signal.signal(signal.SIGTERM, before)


@pytest.fixture
def taken():
    """A port that another program listens on."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_the_address_is_printed_in_one_line_and_opened(run, visited, tmp_path):
    answer = run("--data", tmp_path, **own_port())
    assert answer.status == 0
    (address,) = visited
    assert address.startswith("http://127.0.0.1:")
    assert answer.out.count("\n") == 1
    assert address in answer.out


def test_the_next_free_port_is_taken_where_the_usual_one_is_not_free(run, visited, taken, tmp_path):
    run("--data", tmp_path, WORKBOOK_PORT=str(taken))
    port = int(visited[0].rpartition(":")[2])
    assert taken < port < taken + ports.TRIED


def test_a_port_that_was_asked_for_and_is_taken_is_told(run, visited, taken):
    answer = run("--port", taken)
    assert answer.status == 1
    assert str(taken) in answer.err
    assert visited == []


def test_a_workbook_that_does_not_come_up_is_told(run, visited, monkeypatch):
    monkeypatch.setattr(serve, "command", lambda _port: [sys.executable, "-c", "raise SystemExit(3)"])
    answer = run(**own_port())
    assert answer.status == 1
    assert "did not start" in answer.err
    assert visited == []


def test_the_server_listens_on_this_computer_only():
    assert "--server.address=127.0.0.1" in serve.command(8501)


def test_the_passphrase_is_not_handed_to_the_server(run, visited, monkeypatch, tmp_path):
    given = {}
    start = subprocess.Popen

    def note(*typed, env, **others):
        given.update(env)
        return start(*typed, env=env, **others)

    monkeypatch.setattr(serve.subprocess, "Popen", note)
    run("--data", tmp_path, WORKBOOK_PASSPHRASE="a secret", **own_port())
    assert "WORKBOOK_PASSPHRASE" not in given
    assert given["WORKBOOK_DATA"] == str(tmp_path)


@pytest.fixture
def in_the_foreground():
    """What a shell runs in the background ignores Ctrl+C, and so does all that it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signal to one process alone")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.usefixtures("in_the_foreground")
def test_ctrl_c_ends_the_workbook_and_its_server(tmp_path, sent):
    port = free_port()
    workbook = subprocess.Popen(
        [sys.executable, "-m", "workbook.cli", "--data", tmp_path, "--port", str(port), "--no-browser"],
        cwd=serve.ROOT,
        env={**os.environ, "LANG": "en_GB.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert f"http://127.0.0.1:{port}" in workbook.stdout.readline()
    workbook.send_signal(sent)
    assert workbook.wait(30) == 0
    assert workbook.stderr.read() == ""
    until = time.monotonic() + 10
    while not ports.is_free(port) and time.monotonic() < until:
        time.sleep(0.05)
    assert ports.is_free(port)
